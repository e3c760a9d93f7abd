/** Trying again later: what counts as a try that did not get there, and what Slack could not even be asked about. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { daysLater, secondsLater } from "../instants.ts";
import type { Occurrence, Outcome } from "../ledger/ledger.ts";
import { pauseAfter, untilAsked } from "./classify.ts";

type Waiting = {
	readonly now: Instant;
	/** Slack could not be asked, and is to be left alone for so long. */
	readonly seconds?: number | undefined;
};

/** For a day it says nothing of a reminder that Slack could not be asked; after that it is tried as anything else is. */
export const patienceWith = (
	{ dueAt }: Occurrence,
	seconds: number | undefined,
	now: Instant,
): number | undefined => (now < daysLater(dueAt, 1) ? seconds : undefined);

export const waitFor = (
	{ attempts, deliveryId }: Occurrence,
	detail: string,
	{ now, seconds }: Waiting,
): Outcome => {
	const isBusy = seconds !== undefined;
	const pause = isBusy ? untilAsked(seconds) : pauseAfter(attempts);
	return { is: "again", notBefore: secondsLater(now, pause), detail, deliveryId, isBusy };
};
