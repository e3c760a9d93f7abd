/** Since when somebody has chaired a board or kept its records, and who did before, as far as its history goes. */

import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import { type Answering, type Part, subject, subjectsOf } from "./answering.ts";

type Office = "chair" | "secretary";
type Held = { readonly by: string | undefined; readonly from: Instant };

const holderOf = (board: Board, office: Office): string | undefined =>
	office === "chair" ? board.chairId : board.secretaryId;

/** Each who held it, one after the other, oldest first. */
const heldOf = async (
	{ id }: Board,
	office: Office,
	{ register }: Answering,
): Promise<readonly Held[]> =>
	(await register.changesOf("board", id))
		.flatMap(({ entity, at }) =>
			entity.kind === "board" ? [{ by: holderOf(entity, office), from: at }] : [],
		)
		.filter(({ by }, at, all) => at === 0 || by !== all[at - 1]?.by);

/** So many before the present one are told. */
const mostBefore = 3;

const officeWords = (held: readonly Held[], { lookups, zone }: Answering): string => {
	const day = ({ from }: Held) => wordDay(dayIn(zone, from));
	const name = ({ by }: Held) => (by === undefined ? "nobody" : (lookups.name(by) ?? "someone"));
	const [last, ...before] = [...held].reverse();
	if (!last) return "Not recorded: since when";
	const first = before.at(-1);
	if (!first)
		return `The same since its record begins, on ${day(last)}; who it was before is not recorded`;
	const told = before
		.slice(0, mostBefore)
		.map((each) => `${name(each)}${each === first ? "" : ` from ${day(each)}`}`);
	return `Since ${day(last)}; before that ${told.join(", before that ")}. Its record begins on ${day(first)}`;
};

export const answerOffices = async (answering: Answering): Promise<Part> => {
	const { question, world, lookups } = answering;
	const ids = subjectsOf("board", answering);
	const boards = world.boards.filter(({ id }) => ids.includes(id));
	const role: Office = question.facets.includes("secretary") ? "secretary" : "chair";
	const facts = await Promise.all(
		boards.map(async (board): Promise<readonly Fact[]> => {
			const holder = lookups.name(holderOf(board, role));
			const says = [officeWords(await heldOf(board, role, answering), answering)];
			return [
				{ is: "role", role, board: board.name, holder },
				{ is: "thing", name: board.name, says },
			];
		}),
	);
	const holders = boards.flatMap((board) => {
		const id = holderOf(board, role);
		return id === undefined ? [] : [{ kind: "person" as const, id }];
	});
	const rests = boards.map(subject);
	return { is: "found", facts: facts.flat(), rests, focus: [...holders, ...rests], buttons: [] };
};
