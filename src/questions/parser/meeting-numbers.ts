/** "Meeting 4 of the LPB", "LPB meeting no 4" and in its channel "meeting 4": the meeting with that number. */
import { holdingOf } from "../../domain/boards/board-contents.ts";
import { tiers } from "../../language/names/match.ts";
import type { Token } from "../../language/tokens/tokens.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import type { NameEdge } from "./edges.ts";

const numbering: ReadonlySet<string> = new Set(["number", "no", "nr"]);
const joining: ReadonlySet<string> = new Set("of for from the our in by".split(" "));
const digits = /^\d{1,3}$/;

type Numbered = { readonly number: number; readonly to: number };

const numberAfter = (tokens: readonly Token[], at: number): Numbered | undefined => {
	const place = numbering.has(tokens[at + 1]?.key ?? "") ? at + 2 : at + 1;
	const key = tokens[place]?.key ?? "";
	return digits.test(key) ? { number: Number(key), to: place + 1 } : undefined;
};

type Around = { readonly from: number; readonly to: number; readonly boardId: string | undefined };

/** With the board that stands beside it, before or after. */
const around = (
	{ at, to }: { readonly at: number; readonly to: number },
	tokens: readonly Token[],
	boards: readonly NameEdge[],
): readonly Around[] => {
	let after = to;
	while (joining.has(tokens[after]?.key ?? "")) after += 1;
	return boards.flatMap((edge): readonly Around[] => {
		const boardId = edge.names.find(({ kind }) => kind === "board")?.id;
		if (edge.to === at) return [{ from: edge.from, to, boardId }];
		return edge.from === after && after > to ? [{ from: at, to: edge.to, boardId }] : [];
	});
};

export const meetingsByNumber = (
	names: readonly NameEdge[],
	tokens: readonly Token[],
	{ world, boardHereId }: Circumstances,
): readonly NameEdge[] => {
	const boards = names.filter(
		({ tier, names: [one] }) => tier <= tiers.initials && one?.kind === "board",
	);
	return tokens.flatMap(({ key }, at): readonly NameEdge[] => {
		const numbered = key === "meeting" ? numberAfter(tokens, at) : undefined;
		if (!numbered) return [];
		const { number, to } = numbered;
		const here: Around = { from: at, to, boardId: boardHereId };
		return [...around({ at, to }, tokens, boards), here].flatMap(({ boardId, ...stretch }) => {
			const held = holdingOf(world.holdings, boardId ?? "")?.items.meeting;
			const meeting = held?.find((each) => each.number === number);
			const code = world.boards.find(({ id }) => id === boardId)?.code;
			if (!meeting || code === undefined) return [];
			const label = `${code}-M${number}`;
			const names = [{ kind: meeting.kind, id: meeting.id, label, exact: label }];
			return [{ is: "name", names, tier: 0, worn: 0, isCapital: true, ...stretch, cost: -0.6 }];
		});
	});
};
