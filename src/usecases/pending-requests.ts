/** What somebody asked, kept from before Slack hears that it was taken until it is answered: a crash forgets none of it. */
import type { Instant } from "../domain/dates/plain-date.ts";

export type PendingRequest = {
	readonly id: string;
	/** Whoever asked: nobody else is told of it, or may have it done. */
	readonly slackId: string;
	/** What its door needs to do it. */
	readonly content: Readonly<Record<string, string>>;
};

export type PendingRequests = {
	/** False where it is known already: somebody has it in hand, or it was told as lost. */
	readonly add: (request: PendingRequest, now: Instant) => Promise<boolean>;
	/** It is sent again, as what Slack heard nothing of is: nobody else has it in hand, unless it is recorded. */
	readonly withdraw: (id: string) => Promise<void>;
	/** It is answered. */
	readonly remove: (id: string) => Promise<void>;
	/** Says that this process lives, and has in hand what it had. */
	readonly renew: (now: Instant) => Promise<void>;
	/** What processes had in hand that are gone, and was not recorded: each is handed out once. */
	readonly claimLost: (now: Instant) => Promise<readonly PendingRequest[]>;
	/** It was surely not told: it is handed out again in a while. */
	readonly handBack: (id: string, now: Instant) => Promise<void>;
	/** Takes up what was told as lost, once; undefined where it was taken up, is over a day old, or is another's. */
	readonly resume: (
		asked: Pick<PendingRequest, "id" | "slackId">,
		now: Instant,
	) => Promise<PendingRequest | undefined>;
};

/** By this name the store refuses to record what its asker was told had come to nothing. */
export type ToldAsLost = "ToldAsLost";
