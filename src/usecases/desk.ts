/** Small things that the doors must remember for a while; shared by all replicas. */
import type { Instant } from "../domain/dates/plain-date.ts";

export type Desk = {
	/** A half-finished command, kept while a button or a form is open. Gone after a day. */
	readonly keepDraft: (draft: Draft, now: Instant) => Promise<void>;
	readonly draft: (id: string, now: Instant) => Promise<Draft | undefined>;
	/** True the first time that this key is seen within 24 hours: Slack delivers some things twice. */
	readonly isFirst: (key: string, now: Instant) => Promise<boolean>;
	/** True the first time that a request with this signature comes; known for as long as its date would still pass. */
	readonly isFirstSigned: (signature: string, now: Instant) => Promise<boolean>;
	/** When it was first seen, within 24 hours. */
	readonly seenAt: (key: string, now: Instant) => Promise<Instant | undefined>;
	/** What came with this key was not carried out: when it comes again, it is the first. */
	readonly forget: (key: string) => Promise<void>;
	/** A thread's last question, so that "who owns it?" has an "it". */
	readonly keepThread: (key: string, context: unknown, now: Instant) => Promise<void>;
	readonly thread: (key: string, now: Instant) => Promise<unknown>;
};

export type Draft = {
	readonly id: string;
	/** Only this person may take it up again. */
	readonly slackId: string;
	readonly command: string;
	readonly raw: Readonly<Record<string, string>>;
};
