/**
 * Finds out what became of a post whose answer was lost: two looks at the channel's history, ten seconds apart.
 * Found is sent; absent twice is posted again under the same id; unreadable for ten minutes is posted as a repeat.
 */

import type { Instant } from "../../domain/dates/plain-date.ts";
import { minutesLater, secondsLater } from "../instants.ts";
import type { Occurrence, Outcome } from "../ledger/ledger.ts";
import { lookInRestored } from "../ledger/restored-backup.ts";
import { restoredId } from "../ledger/restored-id.ts";
import { looksAgain } from "../updates/timed-update.ts";
import { type Desk, holdsOf, presentOf, type Timings } from "./delivery-context.ts";
import type { Found } from "./messenger.ts";
import { undeliverable } from "./undeliverable.ts";

/** All rows of one delivery share one fate. */
export const reconcile = async (rows: readonly Occurrence[], desk: Desk): Promise<void> => {
	const [first] = rows;
	if (first?.deliveryId?.startsWith(restoredId)) return lookInRestored(rows, desk);
	if (first?.deliveryId === undefined || first.channelId === undefined) return;
	const since = minutesLater(first.intendedAt ?? first.dueAt, -60);
	const found = await desk.messenger.findByDelivery(first.channelId, since, first.deliveryId);
	await desk.failpoint("looked");
	const now = desk.clock.now();
	const repeated = await neverConfirmed(first, found, { now, desk });
	const refreshAt = looksAgain(rows) ? now : undefined;
	const outcome = repeated ?? outcomeOf(first, found, { now, timings: desk.timings, refreshAt });
	await desk.ledger.settle(holdsOf(rows), outcome, now);
	const facts = { deliveryId: first.deliveryId, found: found.is, outcome: outcome.is };
	desk.log.info(facts, "looked for a delivery");
};

/** An email, or a message on another surface, is repeated once, labelled; if that one is not confirmed either, somebody is told instead. */
const neverConfirmed = async (
	row: Occurrence,
	found: Found,
	{ now, desk }: { readonly now: Instant; readonly desk: Desk },
): Promise<Outcome | undefined> => {
	const [, surface] = /^(email|telegram|line):/.exec(row.channelId ?? "") ?? [];
	if (!surface || !row.isRepeat || found.is !== "unreadable") return undefined;
	const present = await presentOf(desk.store);
	const called = surface === "email" ? "emails" : "messages";
	const reason = `two ${called} were handed over, and neither was confirmed`;
	return undeliverable(row, reason, { present, desk, now });
};

type Moment = {
	readonly now: Instant;
	readonly timings: Timings;
	readonly refreshAt: Instant | undefined;
};

const outcomeOf = (row: Occurrence, found: Found, moment: Moment): Outcome => {
	const { now, timings } = moment;
	switch (found.is) {
		case "found": {
			const sweepAt = secondsLater(now, timings.sweepAfter);
			const messageTs = found.ts[0] ?? "";
			const { channelId = "" } = row;
			return { is: "sent", channelId, messageTs, sweepAt, refreshAt: moment.refreshAt };
		}
		case "absent":
			return row.absences >= 1
				? { is: "repost", isRepeat: false, detail: "not in the channel's history, looked twice" }
				: {
						is: "unknown",
						notBefore: secondsLater(now, timings.betweenLooks),
						detail: "not in the channel's history",
						absences: row.absences + 1,
					};
		case "unreadable":
			return unreadable(row, found.reason, moment);
	}
};

const unreadable = (row: Occurrence, reason: string, { now, timings }: Moment): Outcome => {
	const since = row.unreadableSince ?? now;
	if (secondsLater(since, timings.unreadableFor) <= now) {
		return { is: "repost", isRepeat: true, detail: `the history could not be read: ${reason}` };
	}
	const notBefore = secondsLater(now, timings.betweenTries);
	const { absences } = row;
	return { is: "unknown", notBefore, detail: reason, absences, unreadableSince: since };
};
