/**
 * The ledger of reminders: what is planned, what a worker has claimed, what was sent, what was given up and why.
 * Every method is one statement or one transaction; times are passed in, so that a virtual clock may drive it.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { TurnLedger } from "../deliver/channel-lease.ts";
import type { Planned } from "../plan/planned-reminder.ts";
import type { StandingLedger, StandingPlan } from "./standing-messages.ts";

/**
 * `planned`: to be sent, claimed by a worker or not. `sending`: an intent is committed, and a message may be out.
 * The others are ends: delivered; no longer wanted because the matter is settled, or because the plan changed;
 * or not to be delivered there, and a person is told.
 */
type OccurrenceState =
	| "planned"
	| "sending"
	| "sent"
	| "cancelled"
	| "superseded"
	| "undeliverable";

export type Occurrence = Planned & {
	readonly id: string;
	readonly zoneData: string;
	readonly dueAt: Instant;
	/** The chain of causes, in words: "save of action, version 3". */
	readonly cause: string;
	readonly state: OccurrenceState;
	readonly worker?: string | undefined;
	/** Rises with each claim: a worker that lost its lease is known by an old number. */
	readonly fence: number;
	readonly leaseUntil?: Instant | undefined;
	/** Nobody touches it before this. */
	readonly notBefore: Instant;
	/** Tries that did not get there. */
	readonly attempts: number;
	/** One for each message; several occurrences that share a message share it. */
	readonly deliveryId?: string | undefined;
	readonly intendedAt?: Instant | undefined;
	/** How often the channel's history was read without finding the message. */
	readonly absences: number;
	readonly unreadableSince?: Instant | undefined;
	/** An earlier delivery could not be confirmed: say so in the message. */
	readonly isRepeat: boolean;
	/** When to look for a second message with the same delivery id. */
	readonly sweepAt?: Instant | undefined;
	readonly channelId?: string | undefined;
	readonly messageTs?: string | undefined;
	/** The occurrence that tells a person about this one. */
	readonly toldId?: string | undefined;
	readonly detail?: string | undefined;
	/** As what it went out: alone or with others as reminders, in a digest, as news. */
	readonly saidAs?: string | undefined;
	/** When its message is to be changed, so that it says what is so now. */
	readonly refreshAt?: Instant | undefined;
	readonly refreshTries?: number | undefined;
	/** What its message says of it by now, where it no longer stands as a reminder. */
	readonly became?: string | undefined;
	/** Since when its message will not change again for its sake. */
	readonly finalAt?: Instant | undefined;
	/** Of the words that its message shows, where that is known for certain. */
	readonly shownMark?: string | undefined;
	readonly updatedAt: Instant;
};

/** As what messages that have buttons go out. */
export const kindsWithButtons: readonly string[] = ["reminders", "news"];

export const hasButtons = ({ saidAs = "" }: Pick<Occurrence, "saidAs">): boolean =>
	kindsWithButtons.includes(saidAs);

/** A worker's hold on occurrences: good until the lease ends or somebody else's fence is higher. */
export type Hold = Pick<Occurrence, "id" | "fence">;

export type Fresh = Pick<Occurrence, "id" | "zoneData" | "dueAt" | "cause" | "notBefore"> & Planned;

/** What a change of the plan does to the ledger, in the transaction of the change. */
export type PlanChange = {
	readonly insert: readonly (Fresh & {
		readonly state: "planned" | "superseded";
		readonly detail?: string | undefined;
	})[];
	/** Once superseded or cancelled, and now wanted again; or wanted at another instant. */
	readonly renew: readonly {
		readonly id: string;
		readonly dueAt: Instant;
		readonly zone: string;
		readonly zoneData: string;
	}[];
	readonly drop: readonly {
		readonly id: string;
		readonly state: "superseded" | "cancelled";
		readonly detail: string;
	}[];
};

/** The part of the ledger that a save uses, inside its own transaction. */
export type PlanLedger = StandingPlan & {
	readonly ofItem: (itemId: string) => Promise<readonly Occurrence[]>;
	/** Inserts ignore what exists by its key; only `planned` rows are dropped. */
	readonly apply: (change: PlanChange, now: Instant) => Promise<void>;
	/** The boards of which something is planned for this place. */
	readonly boardsOf: (destination: string) => Promise<readonly string[]>;
	readonly marker: (name: string) => Promise<string | undefined>;
	readonly mark: (name: string, value: string) => Promise<void>;
};

/** How a delivery ended, or when it is to be tried again. */
export type Outcome =
	| {
			readonly is: "sent";
			readonly channelId: string;
			readonly messageTs: string;
			readonly sweepAt?: Instant | undefined;
			/** When its message would read otherwise, though nothing is saved until then. */
			readonly refreshAt?: Instant | undefined;
			readonly shownMark?: string | undefined;
			/** The post before it that it was put into. */
			readonly addedTo?: Pick<Occurrence, "deliveryId" | "saidAs" | "intendedAt"> | undefined;
	  }
	| { readonly is: "dropped"; readonly state: "superseded" | "cancelled"; readonly detail: string }
	/** Surely not sent; the delivery id is kept where an earlier post under it was never accounted for. */
	| {
			readonly is: "again";
			readonly notBefore: Instant;
			readonly detail: string;
			readonly deliveryId?: string | undefined;
			/** Slack asked for patience, which says nothing against this one: it counts as no try. */
			readonly isBusy?: boolean | undefined;
	  }
	/** May have been sent: look in the history, not before. */
	| {
			readonly is: "unknown";
			readonly notBefore: Instant;
			readonly detail: string;
			readonly absences: number;
			readonly unreadableSince?: Instant | undefined;
	  }
	/** Not found twice, or never readable: post again under the same delivery id. */
	| {
			readonly is: "repost";
			readonly isRepeat: boolean;
			readonly detail: string;
			/** Under an id of its own: what it was posted under before is not known. */
			readonly isAnew?: boolean | undefined;
	  }
	| { readonly is: "undeliverable"; readonly detail: string; readonly told?: Fresh | undefined };

export type Claim = {
	readonly worker: string;
	readonly now: Instant;
	readonly leaseUntil: Instant;
	readonly limit: number;
	/** `planned` to send; `sending` to find out what became of it. */
	readonly state: "planned" | "sending";
};

export type SaidPlace = {
	readonly destinations: readonly string[];
	/** Where Slack has it, and its timestamp there. */
	readonly channelId: string;
	readonly messageTs?: string | undefined;
};

export type Ledger = PlanLedger &
	StandingLedger &
	TurnLedger & {
		readonly claim: (claim: Claim) => Promise<readonly Occurrence[]>;
		/** Commits the intent to post these as one message. Answers which are still held, and still wanted. */
		readonly intend: (intent: {
			readonly holds: readonly Hold[];
			readonly deliveryId: string;
			readonly channelId: string;
			readonly saidAs?: string | undefined;
			readonly now: Instant;
			/** The lease must reach beyond this. */
			readonly enoughUntil: Instant;
		}) => Promise<readonly string[]>;
		/** Writes an outcome to those that are still held; answers which. */
		readonly settle: (
			holds: readonly Hold[],
			outcome: Outcome,
			now: Instant,
		) => Promise<readonly string[]>;
		/** Lets go of claims that were not used; says why, where they wait for more than their turn. */
		readonly handBack: (
			returned: readonly (Hold & { readonly notBefore: Instant })[],
			now: Instant,
			detail?: string,
		) => Promise<void>;
		/** A post that was seen to succeed is a fact, whoever holds the row by now: recorded unless one is already. */
		readonly confirm: (
			deliveryId: string,
			sent: Omit<Extract<Outcome, { is: "sent" }>, "is">,
			now: Instant,
		) => Promise<void>;
		readonly ofDelivery: (deliveryId: string) => Promise<readonly Occurrence[]>;
		readonly byId: (id: string) => Promise<Occurrence | undefined>;
		/** What one message said; the latest that was said in those places, where no message is named. */
		readonly saidIn: (place: SaidPlace) => Promise<readonly Occurrence[]>;
		/** Delivered, and due for a look at the history for a second copy. */
		readonly toSweep: (now: Instant, limit: number) => Promise<readonly Occurrence[]>;
		/** What is recorded as delivered under this id is to be looked at then, even if it was before. */
		readonly sweepAgain: (deliveryId: string, at: Instant) => Promise<void>;
		readonly swept: (
			deliveryId: string,
			result: { readonly detail?: string | undefined; readonly messageTs?: string | undefined },
			now: Instant,
		) => Promise<void>;
		/** The earliest moment at which something is to be said, or to be looked for. */
		readonly nextToSay: () => Promise<Instant | undefined>;
		/** The earliest moment at which anything here wants attention. */
		readonly nextDue: () => Promise<Instant | undefined>;
		/** For the audit: due before this and neither sent nor given up, nor late on purpose until then. */
		readonly overdueUnsettled: (before: Instant, limit: number) => Promise<readonly Occurrence[]>;
		/**
		 * After a backup was restored: all that is due by now may have been sent since the backup was made, and is to be
		 * looked for. Done once, by whoever comes first; answers how many there are.
		 */
		readonly doubtRestored: (since: Instant, now: Instant) => Promise<number>;
		/** Unsent rows that were computed with other zone data, to be computed again. */
		readonly withOtherZoneData: (zoneData: string, limit: number) => Promise<readonly Occurrence[]>;
	};

/** Kept with a row that waits: it is late on purpose, and nobody need look into it. */
export const hushedDetail = "late already, it waits for the end of the quiet hours";

/** Names of the markers. */
export const markers = {
	horizon: "horizon",
	heartbeat: "heartbeat",
	away: "away",
	/** A backup carries it: whoever opens a restored copy finds it. */
	restored: "restored",
	/** A local Slack began this register: it may write in no other. */
	simulated: "simulated",
	/** What the workspace was told in the last minute. */
	minute: "minute",
	/** How often messages that are out were changed in the last minute. */
	changes: "changes",
	/** Who is a guest or from outside, and who is in which channel, as the last programme file said. */
	standings: "standings",
} as const;

/** Until when a queue is spoken in, in milliseconds. */
export const turnMarker = (queue: string): string => `turn ${queue}`;
