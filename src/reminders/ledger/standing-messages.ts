/**
 * Messages that are out and still stand: of an item, the latest reminder and the latest news in each place. When the
 * matter changes, or a newer one comes there, the ledger asks for the message to be changed.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Destination } from "../plan/planned-reminder.ts";
import type { Rule } from "../plan/rule.ts";
import type { Occurrence } from "./ledger.ts";

/** Kept with what could not be changed; it is no word of a message. */
export const leftAsItWas = "left as it was: ";

/** Its message says how it ended. */
export const hasEnded = ({ finalAt, became }: Occurrence): boolean =>
	finalAt !== undefined && became !== undefined && !became.startsWith(leftAsItWas);

/** What became of one reminder within its message. */
export type Shown = {
	readonly id: string;
	/** "Done by Maya Patel, Fri 6 March 2009"; absent while it stands as a reminder. */
	readonly became?: string | undefined;
	/** It will not change again. */
	readonly finalAt?: Instant | undefined;
	/** When it would read otherwise, though nothing is saved until then. */
	readonly nextAt?: Instant | undefined;
};

/** The part of it that a save uses, inside its own transaction. */
export type StandingPlan = {
	/** What stands of this item anywhere is to be shown as it is now; of one rule alone where it is given. */
	readonly showAgain: (itemId: string, now: Instant, rule?: Rule) => Promise<void>;
	/** Everything that was ever said of these boards is to be looked at again, but in the places that are excepted. */
	readonly showBoards: (
		boardIds: readonly string[],
		looking: { readonly now: Instant; readonly except: readonly Destination[] },
	) => Promise<void>;
};

export type StandingLedger = {
	/** Claims what is to be shown again; nobody else takes it up before the lease ends. */
	readonly claimShowing: (claim: {
		readonly now: Instant;
		readonly leaseUntil: Instant;
		readonly limit: number;
	}) => Promise<readonly Occurrence[]>;
	/** Records what is shown; answers how many were still claimed under that lease. */
	readonly shown: (
		shown: readonly Shown[],
		lease: { readonly leaseUntil: Instant; readonly now: Instant },
	) => Promise<number>;
	/**
	 * Keeps a mark of the words that the whole message shows; in place of another mark alone, where one is given.
	 * Answers whether it is kept.
	 */
	readonly markWords: (deliveryId: string, mark: string, was?: string) => Promise<boolean>;
	/** The whole message is to be shown again, whatever was recorded of it. */
	readonly showDelivery: (deliveryId: string, at: Instant) => Promise<void>;
	/** Gives up the claim until a later moment; a try is counted unless it is somebody's turn only. */
	readonly showLater: (
		ids: readonly string[],
		later: {
			readonly leaseUntil: Instant;
			readonly at: Instant;
			readonly because: "failed" | "waiting";
		},
	) => Promise<void>;
};
