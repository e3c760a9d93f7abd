/**
 * What delivery asks of a chat: post once and say honestly what is known of it, and look for what was posted.
 * A method never retries by itself, and never throws for what the chat answered.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Message } from "../../views/kit/message.ts";

/**
 * `wait`: it passes by itself. `installation`: nothing goes out until an administrator mends it. `content`: what was
 * sent cannot be taken as it is. `lapsed`: what it was to act on is over. `place`, `person`: that one place does not
 * take it, or that one person cannot be reached. `unknown`: nobody has written down what it means.
 */
export type Meaning =
	| "wait"
	| "installation"
	| "content"
	| "lapsed"
	| "place"
	| "person"
	| "unknown";

/** Surely not done. */
export type Refused = {
	readonly is: "refused";
	/** As the chat put it. */
	readonly reason: string;
	readonly means: Meaning;
	/** For people; the reason itself unless given. */
	readonly words?: string | undefined;
	/** Every other place would answer the same. */
	readonly isForAll?: boolean | undefined;
	/** In seconds, when the chat asked for patience. */
	readonly retryAfter?: number | undefined;
};

export type Posted =
	| { readonly is: "sent"; readonly ts: string; readonly channelId: string }
	| Refused
	/** It may be out: the answer was lost, late or no answer. */
	| { readonly is: "unknown"; readonly reason: string };

/** `gone`: there is no such message any more, or it may not be changed. */
export type Changed =
	| { readonly is: "changed" }
	| { readonly is: "gone"; readonly reason: string }
	| (Omit<Refused, "is" | "means"> & {
			readonly is: "later";
			/** Absent where no answer came. */
			readonly means?: Meaning | undefined;
	  });

export type Opened =
	| { readonly is: "opened"; readonly channelId: string }
	| Refused
	| { readonly is: "unknown"; readonly reason: string };

/** The messages that carry a delivery id, earliest first. */
export type Found =
	| { readonly is: "found"; readonly ts: readonly string[] }
	| { readonly is: "absent" }
	| { readonly is: "unreadable"; readonly reason: string };

/** Each mark with the first message that carries it. */
export type FoundMarks =
	| {
			readonly is: "read";
			readonly messages: ReadonlyMap<string, string>;
			/** There is more, which the next look reads on from here. */
			readonly isPartial?: boolean | undefined;
	  }
	| { readonly is: "unreadable"; readonly reason: string };

export type Messenger = {
	readonly post: (
		letter: Message & {
			readonly channelId: string;
			readonly deliveryId: string;
			/** What stands in the message, so that it can be recognised there by a register that has forgotten it. */
			readonly marks?: readonly string[] | undefined;
			/** The boards that it speaks of. */
			readonly boardIds?: readonly string[] | undefined;
			/** The lines of an email that are links of ours. */
			readonly links?: readonly string[] | undefined;
		},
	) => Promise<Posted>;
	/** Puts other words in the place of a message's: again and again does no harm. */
	readonly change: (
		letter: Message & {
			readonly channelId: string;
			readonly ts: string;
			readonly deliveryId: string;
			readonly marks?: readonly string[] | undefined;
		},
	) => Promise<Changed>;
	/** The private conversation with a person. */
	readonly openDirect: (slackId: string) => Promise<Opened>;
	readonly findByDelivery: (
		channelId: string,
		since: Instant,
		deliveryId: string,
	) => Promise<Found>;
	/** Which of these marks were posted since, and in which message. */
	readonly findMarks: (channelId: string, since: Instant) => Promise<FoundMarks>;
	readonly remove: (channelId: string, ts: string) => Promise<"removed" | "failed">;
};
