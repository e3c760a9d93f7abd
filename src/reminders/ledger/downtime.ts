/**
 * Knows when nobody was here: a heartbeat is kept, and a gap in it is an absence.
 * The heartbeat is also what an outside monitor watches.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { lateMinutes } from "../deliver/batches.ts";
import { minutesLater, secondsLater } from "../instants.ts";
import { type Ledger, markers } from "./ledger.ts";

export type AwaySpan = { readonly from: Instant; readonly to: Instant };

const beatSeconds = 30;

/** Keeps the heartbeat, and remembers the latest absence that was long enough to have made something late. */
export const beat = async (ledger: Ledger, now: Instant): Promise<void> => {
	const last = (await ledger.marker(markers.heartbeat)) as Instant | undefined;
	if (last !== undefined && minutesLater(last, lateMinutes) < now) {
		await ledger.mark(markers.away, `${last}/${now}`);
	}
	if (last === undefined || secondsLater(last, beatSeconds) <= now) {
		await ledger.mark(markers.heartbeat, now);
	}
};

export const lastAbsence = async (ledger: Ledger): Promise<AwaySpan | undefined> => {
	const [from, to] = ((await ledger.marker(markers.away)) ?? "").split("/");
	return from && to ? { from: from as Instant, to: to as Instant } : undefined;
};
