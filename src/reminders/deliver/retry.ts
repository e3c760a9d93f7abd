/** Trying again later: after how long, what counts as a try that did not get there, and when to stop. */

import type { Instant } from "../../domain/dates/plain-date.ts";
import { daysLater, millis, secondsLater } from "../instants.ts";
import type { Occurrence, Outcome } from "../ledger/ledger.ts";

/** An absurd or absent wait is replaced by one that a person would understand. */
export const patience = (retryAfter: number | undefined): number => {
	if (retryAfter === undefined || !Number.isFinite(retryAfter) || retryAfter < 0) return 30;
	return Math.min(Math.max(retryAfter, 1), 300);
};

/** In seconds, how long what Slack could not be asked about waits: never so short that it is asked in a burst. */
export const untilAsked = (seconds: number): number => Math.min(Math.max(seconds, 1), 600);

/** Doubling from a quarter of a minute to two minutes: eight tries are ten minutes. */
export const pauseAfter = (attempts: number): number => Math.min(15 * 2 ** attempts, 120);
export const triesBeforeGivingUp = 8;

/** In seconds: half as long again as it has waited, so that a lasting fault is asked about ever more rarely. */
export const backoff = (dueAt: Instant, now: Instant): number =>
	Math.min(Math.max((millis(now) - millis(dueAt)) / 2_000, 30), 300);

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
