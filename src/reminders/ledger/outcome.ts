/**
 * What an outcome makes of a row: the one place that says it, for every kind of ledger.
 * An end keeps how it ended; a pause keeps when to look again.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Occurrence, Outcome } from "./ledger.ts";

export const changesAfter = (outcome: Outcome, now: Instant): Partial<Occurrence> => {
	const free = { worker: undefined, leaseUntil: undefined, updatedAt: now };
	switch (outcome.is) {
		case "sent": {
			const { channelId, messageTs, sweepAt, refreshAt, shownMark, addedTo } = outcome;
			const where = { channelId, messageTs, ...addedTo };
			return { ...free, state: "sent", ...where, sweepAt, refreshAt, shownMark };
		}
		case "dropped":
			return { ...free, state: outcome.state, detail: outcome.detail };
		case "again": {
			const { notBefore, detail, deliveryId } = outcome;
			return { ...free, state: "planned", notBefore, detail, deliveryId };
		}
		case "unknown": {
			const { notBefore, detail, absences, unreadableSince } = outcome;
			return { ...free, state: "sending", notBefore, detail, absences, unreadableSince };
		}
		case "repost":
			return {
				...free,
				state: "planned",
				notBefore: now,
				detail: outcome.detail,
				...(outcome.isRepeat ? { isRepeat: true } : {}),
				...(outcome.isAnew ? { deliveryId: undefined } : {}),
			};
		case "undeliverable":
			return { ...free, state: "undeliverable", detail: outcome.detail, toldId: outcome.told?.id };
	}
};

export const rowAfter = (row: Occurrence, outcome: Outcome, now: Instant): Occurrence => {
	const changes = changesAfter(outcome, now);
	// What was to be looked at while it was under way is looked at when it is out.
	const refreshAt = outcome.is === "sent" ? (row.refreshAt ?? changes.refreshAt) : row.refreshAt;
	const attempts = row.attempts + (isFailure(outcome) ? 1 : 0);
	return { ...row, ...changes, refreshAt, attempts };
};

/** What counts as a try that did not get there. */
export const isFailure = (outcome: Outcome): boolean =>
	outcome.is === "repost" || (outcome.is === "again" && !outcome.isBusy);
