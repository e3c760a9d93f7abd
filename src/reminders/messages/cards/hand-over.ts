/** What a card says of a duty that passes from one person to another. */
import type { Board, HandOver } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Register } from "../../../usecases/ports.ts";
import { handOverIn } from "../../plan/hand-overs.ts";
import type { Rule } from "../../plan/rule.ts";
import type { Card } from "../message-model.ts";

type Telling = { readonly rule: Rule; readonly board: Board; readonly register: Register };

const duties: Readonly<Record<HandOver["duty"], string>> = {
	secretary: "secretary",
	chair: "chair",
	member: "member",
	seat: "holder of the seat",
	deputy: "deputy",
	everything: "every duty",
};

/** News is of the one planned last, or of those that have passed by now. */
const toldOf = (news: string | undefined, { handOvers = [] }: Board): readonly HandOver[] => {
	if (news === "handing-over") return handOvers.filter(({ done }) => !done).slice(-1);
	if (news !== "handed-over") return [];
	const done = handOvers.filter((one) => one.done);
	return done.filter(({ on }) => on === done.at(-1)?.on);
};

export const handOverCard = async (
	{ rule, board, register }: Telling,
	news: string | undefined,
): Promise<Partial<Card> | undefined> => {
	const one = handOverIn(rule, board);
	const told = one ? [one] : toldOf(news, board);
	const [first] = told;
	if (!first) return undefined;
	const names = new Map((await register.people()).map(({ id, name }) => [id, name]));
	const name = (id: string) => names.get(id) ?? "someone";
	return {
		...(one?.at ? { headline: "A duty has passed on" } : {}),
		when: `from ${wordDay(first.on)}`,
		status: told.map(
			({ duty, fromId, toId }) => `${duties[duty]}: ${name(toId)}, in place of ${name(fromId)}`,
		),
		owner: undefined,
		buttons: [
			{ label: "The board", command: "board show", record: { board: board.code }, isMain: true },
		],
	};
};
