/**
 * Boards answer to one another: one is part of another, or is overseen by it.
 * No board stands above itself, directly or through others.
 */
import type { Board } from "./board.ts";

/** The board above, or that there is none. */
export type Upper = Board | "none";

export type Line = "overseenById" | "parentId";

const lines: readonly Line[] = ["overseenById", "parentId"];

/**
 * The way round, from the upper board back to the lower one, if this link would close a circle; by their names.
 * Both kinds of link count: no board is part of one that it oversees. Boards that are not in sight end a chain: what
 * lies beyond them is nobody's business here.
 */
export const circleOf = (
	lower: Board,
	upper: Board,
	boards: readonly Board[],
): readonly string[] | undefined => {
	const byId = new Map(boards.map((board) => [board.id, board]));
	const seen = new Set<string>();
	const way = (at: Board): readonly string[] | undefined => {
		if (at.id === lower.id) return [at.name];
		if (seen.has(at.id)) return undefined;
		seen.add(at.id);
		for (const line of lines) {
			const above = byId.get(at[line] ?? "");
			const rest = above && way(above);
			if (rest) return [at.name, ...rest];
		}
		return undefined;
	};
	const back = way(upper);
	return back && [lower.name, ...back];
};

/** Boards that stand below this one and are still there. */
export const below = (board: Board, boards: readonly Board[], line: Line): readonly Board[] =>
	boards.filter((other) => other[line] === board.id && other.state.is !== "ended");
