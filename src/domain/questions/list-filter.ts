/**
 * What a list leaves out, in which order it stands, and how far its lines have run.
 * Each part says one thing and may stand beside any other.
 */

import type { PlainDate, WallTime } from "../dates/plain-date.ts";
import type { Rag } from "../items/milestone.ts";
import type { Item } from "../register.ts";
import type { ItemState, Span, Subject } from "./question.ts";

/** "Except MCB's overdue actions": an item goes that is all of this. Things of one sort are any of them. */
export type Exclusion = {
	readonly subjects: readonly Subject[];
	readonly kinds: readonly Item["kind"][];
	readonly state?: ItemState | undefined;
	readonly rags: readonly Rag[];
	readonly mine: boolean;
};

export type Ordering = {
	/** Due, last updated, first recorded, done, or how far it has slipped. */
	readonly by: "due" | "updated" | "added" | "done" | "slip";
	readonly from: "earliest" | "latest";
};

/** "More than a week late", "not updated since Christmas": the day is in it, as far as "at least" goes. */
export type Measure = {
	/** Past its due date, behind what was planned at first, or with no change. */
	readonly of: "late" | "slip" | "untouched";
	/** Since that day or longer, or since that day or less. */
	readonly since: { readonly by: PlainDate } | { readonly from: PlainDate };
	readonly words: string;
};

/** A report that says otherwise than the one before it: in a colour, or in a worse or a better one. */
export type Turning = {
	readonly from?: Rag | undefined;
	readonly to?: Rag | undefined;
	readonly way?: "worse" | "better" | undefined;
};

/** What the things of a list have none of: an owner, a date, a RAG report, a work stream, a plan, anybody they were sent to, a secretary, a chair, a meeting ahead or behind, a quorum, a board over them, terms of reference, a place. */
export type Lacking =
	| "owner"
	| "date"
	| "report"
	| "work stream"
	| "plan"
	| "circulation"
	| "secretary"
	| "chair"
	| "next meeting"
	| "past meeting"
	| "quorum"
	| "overseer"
	| "terms of reference"
	| "place";

export type ListFilter = {
	/** Only what was reported so, of what has changed. */
	readonly turned?: Turning | undefined;
	/** Any of these is left out. */
	readonly without?: readonly Exclusion[] | undefined;
	/** Only what is all of each of these too: "overdue and blocked". */
	readonly also?: readonly Exclusion[] | undefined;
	readonly order?: Ordering | undefined;
	readonly measures?: readonly Measure[] | undefined;
	/** Without a report since that day, where that lacks: an older one counts for nothing. */
	readonly unreportedSince?: { readonly day: PlainDate; readonly words: string } | undefined;
	/** Only milestones whose last report is of that time, or by one of those. */
	readonly reported?:
		| { readonly span?: Span | undefined; readonly byIds: readonly string[] }
		| undefined;
	/** Only what has one day, and no window of them. */
	readonly onOneDay?: true | undefined;
	/** Nothing bounds it, though somebody or a board was spoken of before: what is told says so. */
	readonly isOfAll?: true | undefined;
	/** Each line says why it stands as it does. */
	readonly reasons?: true | undefined;
	/** Only what came from that paragraph of a paper. */
	readonly paragraph?: string | undefined;
	/** Only the actions given at those meetings, or at a board's last, or at those of that time. */
	readonly raisedAt?:
		| { readonly of: readonly Subject[]; readonly span?: Span | undefined }
		| undefined;
	/** Only what came from a paper that is called so, or is of that month: with no words, from any paper. */
	readonly fromPaper?: string | undefined;
	/** What its records speak of, in the words of the question. */
	readonly topic?: string | undefined;
	/** Of what is done, only what was done after, before or by the time that was planned. */
	readonly against?: "late" | "early" | "in time" | undefined;
	/** Only what is with those who have so many of it, over what the list is counted. */
	readonly fewest?: number | undefined;
	/** And only what is with those who have no more of it; of none, who they are. */
	readonly atMost?: number | undefined;
	/** Not what falls within that time: "in July but not this week". */
	readonly notWithin?: Span | undefined;
	/** Only what is with those who have the fewest of it; of none, who they are. */
	readonly smallest?: true | undefined;
	/** Only what is neither late nor behind what was planned, blocked, red or amber; or only what is one of these. */
	readonly isToPlan?: boolean | undefined;
	/** Whoever is named is asked of as having closed it, and not as whose it is. */
	readonly closers?: true | undefined;
	/** Whoever is named is asked of as having changed it, and not as whose it is. */
	readonly changers?: true | undefined;
	/** A body that is named is asked of as holding things up, and not as whose they are. */
	readonly blockers?: true | undefined;
	/** Only meetings that begin within those hours of their day. */
	readonly partOfDay?:
		| { readonly from: WallTime; readonly to: WallTime; readonly words: string }
		| undefined;
	/** Only meetings that fall on one day with a meeting of another board. */
	readonly onSharedDay?: true | undefined;
};
