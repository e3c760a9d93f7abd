/**
 * Which occurrences share a message: those due at one moment in one place, and everything that is late there.
 * An announcement stands alone, and what may already be out under a delivery id stays together under it.
 * A restricted board never shares a message: where it may not be spoken of, it must not even move where others split.
 */
import type { Instant } from "../domain/plain-date.ts";
import { minutesLater } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import type { Destination } from "./planned.ts";
import { isNews, isTold } from "./rule.ts";

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
export const tooLateDays = 7;

/** Each card has its lines and its buttons, and Slack takes 50 blocks. */
const most: Readonly<Record<BatchKind, number>> = { reminders: 12, news: 1, away: 60, told: 30 };

export const isLate = (row: Occurrence, now: Instant): boolean =>
	!isTold(row.rule) && minutesLater(row.dueAt, lateMinutes) < now;

export const isTooLate = (row: Occurrence, now: Instant): boolean =>
	!isTold(row.rule) && minutesLater(row.dueAt, tooLateDays * 24 * 60) < now;

export type Gathering = {
	readonly now: Instant;
	/** Is it a restricted board's? */
	readonly isRestricted: (row: Occurrence) => boolean;
};

/** In order of what fell due first; what is restricted comes after what is open, and so holds none of it up. */
export const gather = (rows: readonly Occurrence[], gathering: Gathering): readonly Batch[] => {
	const sorted = [...rows].sort(inOrder);
	const open = sorted.filter((row) => !gathering.isRestricted(row));
	const restricted = sorted.filter(gathering.isRestricted);
	return [...grouped(open, gathering), ...grouped(restricted, gathering)].flatMap((group) =>
		split(group, gathering.now),
	);
};

const inOrder = (a: Occurrence, b: Occurrence): number =>
	a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1;

const kindOf = (row: Occurrence, now: Instant): BatchKind => {
	if (isTold(row.rule)) return "told";
	if (isLate(row, now)) return "away";
	return isNews(row.rule) ? "news" : "reminders";
};

const groupOf = (row: Occurrence, { now, isRestricted }: Gathering): string => {
	if (row.deliveryId !== undefined) return `delivery ${row.deliveryId}`;
	const kind = kindOf(row, now);
	if (kind === "news") return `news ${row.id}`;
	// How many boards an administrator is told of would tell how many there are.
	const apart = isRestricted(row) && row.destination !== "administrator" ? row.boardId : "";
	return `${kind} ${row.destination} ${kind === "reminders" ? row.dueAt : ""} ${apart}`;
};

const grouped = (
	rows: readonly Occurrence[],
	gathering: Gathering,
): readonly (readonly Occurrence[])[] => {
	const groups = new Map<string, Occurrence[]>();
	for (const row of rows) {
		const key = groupOf(row, gathering);
		const group = groups.get(key) ?? [];
		group.push(row);
		groups.set(key, group);
	}
	return [...groups.values()];
};

const split = (rows: readonly Occurrence[], now: Instant): readonly Batch[] => {
	const [first] = rows;
	if (first === undefined) return [];
	const { destination, deliveryId } = first;
	const kind = kindOf(first, now);
	// What went out as one message must be looked for, and said again, as one.
	const size = deliveryId === undefined ? most[kind] : rows.length;
	const pages = Math.ceil(rows.length / size);
	return Array.from({ length: pages }, (_, page) => ({
		kind,
		destination,
		deliveryId,
		rows: rows.slice(page * size, (page + 1) * size),
	}));
};
