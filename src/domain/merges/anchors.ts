/**
 * A date that hangs on a board's next meeting hangs on the merged board's from now on, and back again when undone.
 * Where the merged board is restricted, other boards' dates stay as they were: it gives its days away to nobody.
 */

import type { Board } from "../boards/board.ts";
import type { HonestDate } from "../dates/honest-date.ts";
import { type Anchored, dueOf, mayHangOn } from "../items/anchor.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { Movable } from "./merge.ts";

const withDate = (item: Anchored, date: HonestDate): Anchored =>
	item.kind === "action" ? { ...item, due: date } : { ...item, forecast: date };

const isAnchored = (item: Movable): item is Anchored =>
	item.kind === "action" || item.kind === "milestone";

/** Does its date hang on a meeting of this board? */
export const hangsOn = (item: Movable, boardId: string): item is Anchored =>
	isAnchored(item) && dueOf(item).anchor?.boardId === boardId;

/** The item with its date hung on the other board's meetings; the day itself stays. */
export const hungOn = <T extends Movable>(
	item: T,
	{ from, into }: { readonly from: string; readonly into: string },
): T => {
	if (!hangsOn(item, from)) return item;
	const date = dueOf(item);
	const { anchor } = date;
	return anchor ? (withDate(item, { ...date, anchor: { ...anchor, boardId: into } }) as T) : item;
};

/** An item of another board, once the boards that its date hung on are one. */
export const rehungElsewhere = (
	item: Anchored,
	{ home, from, into }: { readonly home: Board; readonly from: string; readonly into: Board },
): Anchored => {
	if (mayHangOn(home, into)) return hungOn(item, { from, into: into.id });
	const { anchor, ...date } = dueOf(item);
	return withDate(item, date as HonestDate);
};

/** Nobody has said another date since. */
const isSaidAsBefore = (now: Anchored, was: Anchored): boolean => {
	const [date, before] = [dueOf(now), dueOf(was)];
	return date.words === before.words && date.saidOn === before.saidOn;
};

/** With the date that it had. */
const datedAs = <T extends Anchored>(now: T, was: Anchored): T => withDate(now, dueOf(was)) as T;

/** The same item when the boards part again: as it was, unless people have given it another date since. */
export const hungBack = (
	item: Anchored,
	was: Anchored,
	{
		from,
		into,
		version,
	}: { readonly from: string; readonly into: string; readonly version: number },
): Anchored => {
	if (item.version === version) return datedAs(item, was);
	if (!isSaidAsBefore(item, was)) return item;
	return dueOf(item).anchor ? hungOn(item, { from: into, into: from }) : datedAs(item, was);
};

/** Does its date hang on a meeting of another board than the one that it names? */
export const isAstray = (item: Anchored, meeting: Meeting | undefined): boolean =>
	meeting !== undefined && !hangsOn(item, meeting.boardId);

/** It waits for the next meeting of the board that it names, unless that is restricted by now: then it stays as it is. */
const waiting = (item: Anchored, boards: readonly Board[]): Anchored => {
	const { words, saidOn, anchor } = dueOf(item);
	const [home, named] = [item.boardId, anchor?.boardId].map((id) =>
		boards.find((board) => board.id === id),
	);
	if (!anchor || !home || !named || !mayHangOn(home, named)) return item;
	const { boardId, relation } = anchor;
	return withDate(item, { precision: "undated", words, saidOn, anchor: { boardId, relation } });
};

type Apart = {
	readonly was: Anchored | undefined;
	readonly meeting: Meeting;
	readonly boards: readonly Board[];
};

/**
 * What hangs astray once the boards have parted. `was` is how it hung before the merge, where it did so on a meeting of
 * the same board; a date that people have said since goes with its own board's meeting, or waits for the board's next.
 */
export const hungApart = (item: Anchored, { was, meeting, boards }: Apart): Anchored => {
	const named = dueOf(item).anchor?.boardId ?? "";
	if (was && hangsOn(was, named) && isSaidAsBefore(item, was)) return datedAs(item, was);
	if (item.boardId === meeting.boardId) return hungOn(item, { from: named, into: meeting.boardId });
	return waiting(item, boards);
};
