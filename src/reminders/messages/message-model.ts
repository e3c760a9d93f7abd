/**
 * What a message about reminders has to say, in plain values: names, formatted dates, the RAG word.
 * The views turn it into blocks; a person is mentioned only where a Slack id is given.
 */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Item } from "../../domain/register.ts";
import { digestOf } from "../../domain/words/digest.ts";

export type Letter = {
	readonly text: string;
	readonly blocks: readonly KnownBlock[];
	/** The lines of an email's text that are links of ours: no other line becomes one. */
	readonly links?: readonly string[] | undefined;
};

/** Two messages with the same mark read the same, and have the same buttons. */
export const wordsMark = ({ text, blocks }: Letter): string =>
	digestOf(JSON.stringify([text, blocks]));

type Named = {
	readonly name: string;
	/** Present only when this person is among those who will read it. */
	readonly slackId?: string | undefined;
};

export type Button = {
	readonly label: string;
	/** The command that it stands for: `action close`. */
	readonly command: string;
	readonly record: Readonly<Record<string, string>>;
	readonly isMain?: boolean | undefined;
	/** The body for which it acknowledges guidance, as it was sent it on that day. */
	readonly body?:
		| { readonly id: string; readonly name: string; readonly since: string }
		| undefined;
	/** Where one of several is chosen: the label then says what for, and each choice has its own record. */
	readonly choices?: readonly Choice[] | undefined;
};

type Choice = {
	readonly label: string;
	readonly record: Readonly<Record<string, string>>;
};

/** A poll for a meeting's time, as everyone in the channel sees it. */
export type PollCard = {
	readonly options: readonly {
		readonly number: number;
		readonly when: string;
		readonly names: readonly string[];
		/** "quorum 3 needs 1 more". */
		readonly quorum?: string | undefined;
		readonly isBest: boolean;
		readonly isGone: boolean;
	}[];
};

/** One reminder: first why it is said now, then what it is about. */
export type Card = {
	readonly kind: Item["kind"] | "board";
	/** "Due in 7 days", "Guidance expected", "Window ended, not recorded". */
	readonly headline: string;
	readonly reference: string;
	readonly title: string;
	readonly board: string;
	/** The date or window, with its weekday: "due Fri 6 March 2009". */
	readonly when?: string | undefined;
	/** "open", "2 of 4 filled", "amber: venue not confirmed". */
	readonly status: readonly string[];
	/** Listed beneath: the items of an agenda. */
	readonly rows?: readonly string[] | undefined;
	readonly owner?:
		| (Named & {
				readonly role: "owner" | "watcher" | "secretary";
				readonly helpers?: readonly string[] | undefined;
		  })
		| undefined;
	/** What it says about itself: why it came to this reader, that it is the last. */
	readonly remark?: string | undefined;
	readonly lastUpdate?: string | undefined;
	readonly source?: string | undefined;
	readonly buttons: readonly Button[];
	readonly place?: string | undefined;
	readonly poll?: PollCard | undefined;
	/** What became of it since it was said: then it is one line, and no button is left. */
	readonly became?: string | undefined;
	/** It is told again in a newer message: nothing is left to do here. */
	readonly isOver?: boolean | undefined;
};

/** What fell due while nobody could be told; one line an item, with every time at which it was meant to be said. */
export type AwayLine = {
	readonly card: Card;
	readonly wasDue: readonly string[];
};

export type Away = {
	readonly from: string;
	readonly to: string;
	readonly lines: readonly AwayLine[];
};

/** A reminder that could not be given where it belongs. */
export type Undelivered =
	| Shown
	/** One that the reader may not know anything of, but that there is one. */
	| { readonly is: "restricted" };

/** It cannot be said there or to them; there was no clear answer; its time was over; or nobody takes it as it is written. */
export type Obstacle = "place" | "unknown" | "late" | "content";

export type Shown = {
	readonly is: "shown";
	readonly card: Card;
	readonly wasDue: string;
	readonly place: string;
	/** It was meant for one person. */
	readonly isPersonal: boolean;
	readonly reason: string;
	readonly obstacle: Obstacle;
	/** It is past due and has not gone out yet: it is still being tried. */
	readonly isStuck?: boolean | undefined;
};

/** Everything that is one person's that day. */
export type Digest = {
	/** "Fri 6 March 2009", where they are. */
	readonly day: string;
	readonly cards: readonly Card[];
};

export type WeekLine = Pick<Card, "reference" | "title" | "when" | "status"> & {
	readonly owner?: string | undefined;
};

/** A board's week, in parts. */
export type Week = {
	readonly board: string;
	readonly code: string;
	readonly day: string;
	readonly parts: readonly { readonly title: string; readonly lines: readonly WeekLine[] }[];
};

/** The words for each kind of message; the views give them. */
export type Letters = {
	/** What falls due in a channel at one moment, and the board's week where it is told then. */
	readonly reminders: (cards: readonly Card[], weeks?: readonly Week[]) => Letter;
	/** With the weeks of boards that have no channel to tell them in. */
	readonly digest: (digest: Digest, weeks?: readonly Week[]) => Letter;
	/** What happened to one thing; or what one deed did to several. */
	readonly news: (card: Card, others?: readonly Card[]) => Letter;
	readonly away: (away: Away, weeks?: readonly Week[]) => Letter;
	/** Undefined once a time has been booked. */
	readonly poll: (
		meeting: Meeting,
		around: {
			readonly board: Board;
			readonly names: { readonly person: (id: string | undefined) => string | undefined };
			readonly now: Instant;
		},
	) => PollCard | undefined;
	/** In place of what its readers may not see any more. */
	readonly withdrawn: () => Letter;
	readonly undelivered: (rows: readonly Undelivered[]) => Letter;
	/** The same message, labelled: the earlier delivery could not be confirmed. */
	readonly repeat: (letter: Letter) => Letter;
	/** The same words without blocks, for when Slack refuses the blocks. */
	readonly plain: (letter: Letter) => Letter;
};
