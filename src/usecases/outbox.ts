/** Reminders on their way to another surface, between the delivery that posts them and the process that speaks there. */
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Account } from "./ports.ts";

export type Outgoing = Account & {
	readonly id: string;
	/** The same for a message that is handed over again. */
	readonly deliveryId: string;
	readonly personId: string;
	/** The boards that it speaks of. */
	readonly boardIds: readonly string[];
	readonly text: string;
};

/** What the surface answered. */
export type Handed =
	| { readonly is: "sent"; readonly messageId: string }
	| { readonly is: "refused"; readonly reason: string; readonly retryAfter?: number | undefined }
	| { readonly is: "unknown"; readonly reason: string };

/** `taken`: a process has it, and has not said what became of it. `withdrawn`: nobody took it, and nobody will. */
export type Fate = Handed | { readonly is: "waiting" | "taken" | "withdrawn" };

export type Outbox = {
	readonly put: (
		outgoing: Outgoing,
		times: { readonly now: Instant; readonly until: Instant },
	) => Promise<void>;
	readonly fate: (id: string) => Promise<Fate>;
	/** True where nobody had taken it: then it is surely not sent. */
	readonly withdraw: (id: string) => Promise<boolean>;
	/** Each message is given to one taker, and not after its time. */
	readonly take: (taking: {
		readonly surfaces: readonly string[];
		readonly most: number;
		readonly now: Instant;
	}) => Promise<readonly Outgoing[]>;
	/** What became of a message is a fact, however late it is told; the first account of it stands. */
	readonly report: (id: string, handed: Handed) => Promise<void>;
	readonly ofDelivery: (
		deliveryId: string,
	) => Promise<readonly { readonly id: string; readonly putAt: Instant; readonly fate: Fate }[]>;
};
