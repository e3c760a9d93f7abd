/**
 * After a restored backup: what fell due since the backup may have been said already, by a register that is gone.
 * Each message carries marks of what stands in it, so it is looked for in its place before anything is said again.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { type Desk, holdsOf, presentOf } from "../deliver/delivery-context.ts";
import type { FoundMarks } from "../deliver/messenger.ts";
import { findPlace } from "../deliver/resolve-destination.ts";
import { minutesLater, secondsLater } from "../instants.ts";
import { markOf } from "../plan/planned-reminder.ts";
import { isNews, isTold } from "../plan/rule.ts";
import { markers, type Occurrence, type Outcome } from "./ledger.ts";

/** Before anything is claimed: whatever is due may be out already. */
export const doubtRestored = async ({ ledger, clock, log }: Desk): Promise<void> => {
	const madeAt = await ledger.marker(markers.restored);
	if (madeAt === undefined) return;
	const now = clock.now();
	const since = (madeAt as Instant) || (await earliestDue(ledger, now));
	const count = await ledger.doubtRestored(since, now);
	log.warn(
		{ count },
		"a restored register: what fell due meanwhile is looked for before it is sent",
	);
};

/** A copy that was made before anybody spoke says of no moment: nothing was said before it fell due. */
const earliestDue = async (ledger: Desk["ledger"], now: Instant): Promise<Instant> =>
	(await ledger.overdueUnsettled(now, 1))[0]?.dueAt ?? now;

type Looked = FoundMarks & { readonly channelId: string };

/** All rows of one place; where they were said is read once for them all. */
export const lookInRestored = async (rows: readonly Occurrence[], desk: Desk): Promise<void> => {
	const looked = await look(rows, desk);
	await desk.failpoint("looked");
	const now = desk.clock.now();
	const counts = new Map<string, number>();
	for (const row of rows) {
		const outcome = outcomeOf(row, { rows, looked, desk, now });
		counts.set(outcome.is, (counts.get(outcome.is) ?? 0) + 1);
		await desk.ledger.settle(holdsOf([row]), outcome, now);
	}
	desk.log.info(
		{ ...Object.fromEntries(counts) },
		"looked for what a restored register may have sent",
	);
};

const look = async ([first]: readonly Occurrence[], desk: Desk): Promise<Looked> => {
	const nowhere = { is: "unreadable", channelId: "" } as const;
	if (first === undefined) return { ...nowhere, reason: "nothing to look for" };
	const place = await findPlace(first.destination, await presentOf(desk.store), {
		...desk,
		boardId: first.boardId,
	});
	if (place.is !== "place") return { ...nowhere, reason: place.reason };
	const since = minutesLater(first.intendedAt ?? first.dueAt, -60);
	const found = await desk.messenger.findMarks(place.channelId, since);
	return { ...found, channelId: place.channelId };
};

type Looking = {
	readonly rows: readonly Occurrence[];
	readonly looked: Looked;
	readonly desk: Desk;
	readonly now: Instant;
};

const outcomeOf = (row: Occurrence, { rows, looked, desk, now }: Looking): Outcome => {
	if (looked.is === "unreadable") return unreadable(row, looked.reason, { desk, now });
	const { messages, channelId } = looked;
	const messageTs = messages.get(markOf(row));
	if (messageTs !== undefined) return { is: "sent", channelId, messageTs };
	if (rows.some((other) => isLater(other, row) && messages.has(markOf(other))))
		return { is: "dropped", state: "superseded", detail: "a later one about the same was said" };
	if (looked.isPartial) return readOn(row, { desk, now });
	const detail = "not in the history since the backup";
	if (row.absences === 0) {
		const notBefore = secondsLater(now, desk.timings.betweenLooks);
		return { is: "unknown", notBefore, detail, absences: 1 };
	}
	return { is: "repost", isRepeat: false, isAnew: true, detail: `${detail}, looked twice` };
};

/** Not yet absent: what was read of a long history does not hold it. */
const readOn = (
	{ absences }: Occurrence,
	{ desk: { timings }, now }: Pick<Looking, "desk" | "now">,
): Outcome => {
	const notBefore = secondsLater(now, timings.betweenLooks);
	const detail = "the history since the backup is long, and is read on";
	return { is: "unknown", notBefore, detail, absences };
};

/** A later reminder of an item takes the place of an earlier one. */
const isLater = (other: Occurrence, row: Occurrence): boolean =>
	other.itemId === row.itemId &&
	other.dueAt > row.dueAt &&
	[other, row].every(({ rule }) => !isNews(rule) && !isTold(rule));

const unreadable = (
	row: Occurrence,
	reason: string,
	{ desk: { timings }, now }: Pick<Looking, "desk" | "now">,
): Outcome => {
	const since = row.unreadableSince ?? now;
	const detail = `the history since the backup could not be read: ${reason}`;
	if (secondsLater(since, timings.unreadableFor) <= now)
		return { is: "repost", isRepeat: true, isAnew: true, detail };
	const notBefore = secondsLater(now, timings.betweenTries);
	return { is: "unknown", notBefore, detail, absences: row.absences, unreadableSince: since };
};
