/**
 * Boards answer to one another: one is part of another, or is overseen by it.
 * No board oversees itself or is part of itself, directly or through others.
 */
import type { Board } from "./board.ts";

export type Line = "overseenById" | "parentId";

/**
 * The way round, from the upper board back to the lower one, if this link would close a circle; by their names.
 * Boards that are not in sight end a chain: what lies beyond them is nobody's business here.
 */
export const circleOf = (
	lower: Board,
	upper: Board,
	{ boards, line }: { readonly boards: readonly Board[]; readonly line: Line },
): readonly string[] | undefined => {
	const byId = new Map(boards.map((board) => [board.id, board]));
	let way: readonly string[] = [lower.name];
	let at: Board | undefined = upper;
	for (let steps = 0; at && steps <= boards.length; steps += 1) {
		way = [...way, at.name];
		if (at.id === lower.id) return way;
		at = byId.get(at[line] ?? "");
	}
	return undefined;
};

/** Boards that stand below this one and are still there. */
export const below = (board: Board, boards: readonly Board[], line: Line): readonly Board[] =>
	boards.filter((other) => other[line] === board.id && other.state.is !== "ended");
