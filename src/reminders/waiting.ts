/** Trying again later: what counts as a try that did not get there, and what Slack could not even be asked about. */
import type { Instant } from "../domain/plain-date.ts";
import { pauseAfter, untilAsked } from "./classify.ts";
import { secondsLater } from "./instants.ts";
import type { Occurrence, Outcome } from "./ledger.ts";

type Waiting = {
	readonly now: Instant;
	/** Slack could not be asked, and is to be left alone for so long. */
	readonly seconds?: number | undefined;
};

export const waitFor = (
	{ attempts, deliveryId }: Occurrence,
	detail: string,
	{ now, seconds }: Waiting,
): Outcome => {
	const isBusy = seconds !== undefined;
	const pause = isBusy ? untilAsked(seconds) : pauseAfter(attempts);
	return { is: "again", notBefore: secondsLater(now, pause), detail, deliveryId, isBusy };
};
