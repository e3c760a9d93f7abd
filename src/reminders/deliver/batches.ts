/**
 * Which occurrences share a message: those due at one moment in one place, and everything that is late there.
 * An announcement stands alone, but for those of one deed; what may already be out under a delivery id stays together under it.
 * A restricted board never shares a message: where it may not be spoken of, it must not even move where others split.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { minutesLater } from "../instants.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import type { Destination } from "../plan/planned-reminder.ts";
import { deedIn, isNews, isTold } from "../plan/rule.ts";

export type BatchKind = "reminders" | "news" | "away" | "told";

export type Batch = {
	readonly kind: BatchKind;
	readonly destination: Destination;
	readonly rows: readonly Occurrence[];
	/** Set when it was posted, or may have been, before. */
	readonly deliveryId?: string | undefined;
};

/** Later than this is told as "while I was away". */
export const lateMinutes = 15;
/** Later than this is not posted any more, but listed for whoever looks after the workspace. */
const tooLateDays = 7;

/** One message for all that is due in a place, as long as its metadata has room for the marks of them. */
const most: Readonly<Record<BatchKind, number>> = { reminders: 200, news: 60, away: 200, told: 30 };

export const isLate = (row: Occurrence, now: Instant): boolean =>
	!isTold(row.rule) && minutesLater(row.dueAt, lateMinutes) < now;

export const isTooLate = (row: Occurrence, now: Instant): boolean =>
	!isTold(row.rule) && minutesLater(row.dueAt, tooLateDays * 24 * 60) < now;

export type Gathering = {
	readonly now: Instant;
	/** Is it a restricted board's? */
	readonly isRestricted: (row: Occurrence) => boolean;
	/** It waits for a person who may not be shown it. */
	readonly isHidden: (row: Occurrence) => boolean;
};

/** In order of what fell due first; what is restricted comes after what is open, and so holds none of it up. */
export const gather = (rows: readonly Occurrence[], gathering: Gathering): readonly Batch[] => {
	const sorted = [...rows].sort((a, b) => inOrder(a, b));
	const open = sorted.filter((row) => !gathering.isRestricted(row));
	const restricted = sorted.filter(gathering.isRestricted);
	const late = new Set(sorted.filter((row) => isLateAlone(row, gathering)).map(placeOf(gathering)));
	const told = { ...gathering, late };
	return grouped([...open, ...restricted], told).flatMap((group) => split(group, told));
};

type Telling = Gathering & {
	/** Where something is late: what is due there now is told with it, for one message does. */
	readonly late: ReadonlySet<string>;
};

const isLateAlone = (row: Occurrence, { now }: Gathering): boolean =>
	row.deliveryId === undefined && isLate(row, now);

const isPersonal = ({ destination }: Occurrence): boolean => destination.startsWith("person:");

/** How many boards an administrator is told of would tell how many there are; a person's own day is one message. */
const placeOf =
	({ isRestricted, isHidden }: Gathering) =>
	(row: Occurrence): string => {
		if (isHidden(row)) return `${row.destination} hidden ${row.boardId}`;
		const isTogether = row.destination === "administrator" || isPersonal(row);
		return `${row.destination} ${isRestricted(row) && !isTogether ? row.boardId : ""}`;
	};

/**
 * What could not be given is told in the order in which it was due itself: in which order it failed depends on what
 * else there was to say. News waits for what is due at that moment; what became of a board comes before what became of
 * its items, each in the order in which it did. Ids are drawn by chance, and come last.
 */
const orderOf = ({ id, dueAt, ...row }: Occurrence): readonly string[] => {
	if (isTold(row.rule)) return [row.localAt, row.itemId, row.rule, id];
	if (!isNews(row.rule)) return [dueAt, "at its time", id];
	return [dueAt, "news", row.itemKind === "board" ? "" : row.localAt, id];
};

/** Which of several messages says it: a rehearsal says the same, though its ids are others. */
const pageOrderOf = ({ id, dueAt, ...row }: Occurrence): readonly string[] =>
	isTold(row.rule)
		? orderOf({ id, dueAt, ...row })
		: [dueAt, row.boardId, row.itemId, row.rule, id];

const inOrder = (a: Occurrence, b: Occurrence, by = orderOf): number => {
	const second = by(b);
	for (const [at, first] of by(a).entries()) {
		const other = second[at] ?? "";
		if (first !== other) return first < other ? -1 : 1;
	}
	return 0;
};

const kindOf = (row: Occurrence, telling: Telling): BatchKind => {
	if (isTold(row.rule)) return "told";
	if (isLate(row, telling.now)) return "away";
	if (isNews(row.rule)) return "news";
	return telling.late.has(placeOf(telling)(row)) ? "away" : "reminders";
};

const groupOf = (row: Occurrence, telling: Telling): string => {
	if (row.deliveryId !== undefined) return `delivery ${row.deliveryId}`;
	const kind = kindOf(row, telling);
	const deed = deedIn(row.rule);
	if (kind === "news")
		return `news ${deed ? `${deed} ${placeOf(telling)(row)} ${row.boardId}` : row.id}`;
	return `${kind} ${placeOf(telling)(row)} ${kind === "reminders" ? row.dueAt : ""}`;
};

const grouped = (
	rows: readonly Occurrence[],
	telling: Telling,
): readonly (readonly Occurrence[])[] => {
	const groups = new Map<string, Occurrence[]>();
	for (const row of rows) {
		const key = groupOf(row, telling);
		const group = groups.get(key) ?? [];
		group.push(row);
		groups.set(key, group);
	}
	return [...groups.values()];
};

const split = (rows: readonly Occurrence[], telling: Telling): readonly Batch[] => {
	const [first] = rows;
	if (first === undefined) return [];
	const { destination, deliveryId } = first;
	const kind = kindOf(first, telling);
	// What went out as one message must be looked for, and said again, as one.
	const size = deliveryId === undefined ? most[kind] : rows.length;
	const pages = Math.ceil(rows.length / size);
	const paged = pages === 1 ? rows : [...rows].sort((a, b) => inOrder(a, b, pageOrderOf));
	return Array.from({ length: pages }, (_, page) => ({
		kind,
		destination,
		deliveryId,
		rows: paged.slice(page * size, (page + 1) * size),
	}));
};
