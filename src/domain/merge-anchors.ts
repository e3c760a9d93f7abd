/**
 * A date that hangs on a board's next meeting hangs on the merged board's from now on, and back again when undone.
 * Where the merged board is restricted, other boards' dates stay as they were: it gives its days away to nobody.
 */
import { type Anchored, dueOf, mayHangOn } from "./anchor.ts";
import type { Board } from "./board.ts";
import type { HonestDate } from "./honest-date.ts";
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

/** It waited for a meeting of its board, and nobody has said another date since: what it hung on was the other's. */
export const isWaitingStill = (now: Anchored, was: Anchored): boolean => {
	const [date, before] = [dueOf(now), dueOf(was)];
	if (before.anchor === undefined || before.anchor.meetingId !== undefined) return false;
	return date.words === before.words && date.saidOn === before.saidOn;
};

/** With the date that it had. */
export const datedAs = <T extends Anchored>(now: T, was: Anchored): T =>
	withDate(now, dueOf(was)) as T;

/** The same item when the boards part again: as it was, unless people have given it another date since. */
export const hungBack = (
	item: Anchored,
	was: Anchored,
	{
		from,
		into,
		version,
	}: { readonly from: string; readonly into: string; readonly version: number },
): Anchored =>
	item.version === version || isWaitingStill(item, was)
		? datedAs(item, was)
		: hungOn(item, { from: into, into: from });
