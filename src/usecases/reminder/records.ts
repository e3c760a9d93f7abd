/**
 * What the room of reminders answers about what it has sent, withheld, and still means to send.
 * Types only: that room gives the answers, `main` hands them over.
 */
import type { Audience } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import type { Item } from "../../domain/register.ts";

export type ReminderSubject = Item | Board;

/** One reminder to one place: why it is said, where, and how it ended. */
export type ReminderAccount = {
	readonly id: string;
	readonly itemId: string;
	/** "7 days before its due day". */
	readonly reason: string;
	/** "Fri 27 February 2009, 09:00 (Europe/London)". */
	readonly meantFor: string;
	readonly dueAt: Instant;
	/** The day on the wall that it is meant for; or on which it was said, where it was. */
	readonly day: PlainDate;
	/** When it was said, where it was. */
	readonly saidAt?: Instant | undefined;
	/** `channel:C…`, `person:ID`, `administrator`. */
	readonly destination: string;
	readonly outcome: string;
	readonly is: "to come" | "given" | "withheld";
	/** Announces a change at once, rather than reminding of a date. */
	readonly isNews: boolean;
	/** When the row last changed: when it was given, or when it was called off. */
	readonly settledAt: Instant;
	readonly channelId?: string | undefined;
	readonly messageTs?: string | undefined;
	readonly deliveryId?: string | undefined;
	/** What led to it, the first cause first. */
	readonly causes: readonly string[];
	/** Who was told instead, where it could not be given. */
	readonly told?: ReminderAccount | undefined;
};

/** The days asked about, both included. */
export type Days = { readonly first: PlainDate; readonly last: PlainDate };

/** One message that would be sent, if nothing changed. */
export type RehearsedMessage = {
	readonly at: Instant;
	/** The day on the wall of whoever gets it. */
	readonly day: PlainDate;
	/** "Fri 27 February 2009, 09:00 (Europe/London)". */
	readonly when: string;
	readonly destination: string;
	readonly by?: ElseThanSlack | undefined;
	readonly lines: readonly RehearsedLine[];
	/** Whose attention it takes: who gets it in private, or is named in it in a channel. */
	readonly takes: readonly string[];
};

export type RehearsedLine = {
	readonly subject: ReminderSubject;
	readonly board: Board;
	readonly reason: string;
	readonly by?: ElseThanSlack | undefined;
};

/** How somebody is reached who has no account in Slack: by email, or where they have linked an account. */
type ElseThanSlack = "email" | "elsewhere";

/** One reminder in a message, by what it is about. */
export type SaidThere = {
	readonly id: string;
	readonly kind: ReminderSubject["kind"];
	readonly itemId: string;
	readonly boardId: string;
	readonly saidAt: Instant;
};

/** Where a message is that somebody pressed a button on, as far as these places have it. */
export type SaidPlace = {
	readonly destinations: readonly string[];
	readonly channelId: string;
	readonly messageTs: string;
};

export type Pressed = {
	readonly place: SaidPlace;
	/** Who is told why it cannot be done. */
	readonly audience: Audience;
	/** `action close` */
	readonly command: string;
	readonly record: Readonly<Record<string, string>>;
};

type AskedOf = {
	readonly board: Board;
	/** The boards in the asker's sight: what was said of it while it was another's is not told. */
	readonly seen: ReadonlySet<string>;
	readonly days: Days;
	/** One paper for that meeting, by its number: what was said of that alone. */
	readonly paper?: number | undefined;
};

export type ReminderRecords = {
	/** Why a pressed button cannot do any more what it was offered for, in words without a stop. */
	readonly outdated: (pressed: Pressed) => Promise<string | undefined>;
	/** What was said there is shown as it is now. */
	readonly mend: (place: SaidPlace) => Promise<void>;
	/** Every message that those days would send of these boards, by the plan that will send them; nothing is kept. */
	readonly rehearse: (asked: {
		readonly boards: readonly Board[];
		readonly days: Days;
	}) => Promise<readonly RehearsedMessage[]>;
	/** What one message said, as far as these places have it; the latest there, where no message is named. */
	readonly saidIn: (place: {
		readonly destinations: readonly string[];
		readonly channelId: string;
		readonly messageTs?: string | undefined;
	}) => Promise<readonly SaidThere[]>;
	/** Everything that was, or is to be, said of it, in the order in which it falls due. */
	readonly of: (
		subject: ReminderSubject,
		asked: Pick<AskedOf, "board" | "seen" | "paper">,
	) => Promise<readonly ReminderAccount[]>;
	/** Why nothing came on those days; undefined when something did. */
	readonly whyNothing: (subject: ReminderSubject, asked: AskedOf) => Promise<string | undefined>;
};
