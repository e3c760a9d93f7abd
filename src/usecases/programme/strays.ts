/** A meeting is of the board that its series is of: on another board, others would see it, and none of its rules would hold. */
import type { Clash } from "./clashes.ts";
import { type Held, keyOf } from "./held.ts";
import type { Entry } from "./programme.ts";

/** The board of every series, by the key that a file names the series by. */
const boardsOfSeries = (
	held: Held,
	entries: readonly Entry[],
	boardKey: (id: string) => string,
): ReadonlyMap<string, string> => {
	const boards = new Map<string, string>();
	for (const series of held.of("series"))
		if (series.kind === "series") boards.set(keyOf(series), boardKey(series.boardId));
	for (const entry of entries) if (entry.kind === "series") boards.set(entry.key, entry.boardId);
	return boards;
};

export const strays = (
	held: Held,
	entries: readonly Entry[],
	boardKey: (id: string) => string,
): readonly Clash[] => {
	const boards = boardsOfSeries(held, entries, boardKey);
	return entries.flatMap((entry) => {
		if (entry.kind !== "meeting" || entry.seriesId === undefined) return [];
		const own = boards.get(entry.seriesId);
		if (own === undefined || own === entry.boardId) return [];
		const message = `A meeting of a series is of the series' own board, "${own}". Name that board, or leave out "series" and "namedOn".`;
		return [{ at: entry.at, field: "board", message }];
	});
};
