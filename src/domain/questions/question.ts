/** A question is what somebody wants to know, of which things, and for what time. It holds only what was said: every word of it has been read, or it is no question yet. */

import type { Instant, PlainDate, WallTime } from "../dates/plain-date.ts";
import type { Rag } from "../items/milestone.ts";
import type { EntityKind, Item } from "../register.ts";
import type { Suggestion } from "./answer.ts";
import type { CountedOver } from "./count-scope.ts";
import type { Facet } from "./facet.ts";
import type { Lacking, ListFilter } from "./list-filter.ts";
import type { RememberedList } from "./list-memory.ts";

export type { Facet } from "./facet.ts";

/** One thing of the register that the question is about. */
export type Subject = { readonly kind: EntityKind; readonly id: string };

/** The time asked about; either end may be open ("since Monday", "by the end of March"). */
export type Span = {
	readonly first?: PlainDate | undefined;
	readonly last?: PlainDate | undefined;
	/** The time of day that was said with a day, and until another: "between 9 and 11 today". */
	readonly at?: WallTime | undefined;
	readonly until?: WallTime | undefined;
	/** Only what is still to come at the moment of the question. */
	readonly isAhead?: true | undefined;
	readonly words: string;
};

const asks = [
	"meetings",
	"roles",
	"seats",
	"items",
	"facts",
	"boards",
	"about",
	"next",
	"changes",
	"overview",
	"news",
	"records",
	"decisions",
	"rhythm",
	"terms",
	"deputies",
	"tenure",
	"coverage",
	"vacancies",
	"absent",
	"from",
	"reasons",
	"clashes",
	"papers",
	"handOver",
	"help",
] as const;
/**
 * `meetings`: when and where; `roles`: who holds a board's roles; `seats`: the boards that a person or organisation sits on; `items`: a list; `facts`: one item; `about`: a board, person, plan or work stream in short;
 * `records`: what is kept of a meeting; `decisions`: a list of them; `rhythm`: how often a board meets;
 * `terms`: its terms of reference; `deputies`: who stands in for whom; `tenure`: until when a seat is held; `coverage`: which bodies have said so, and which not;
 * `vacancies`: places nobody fills; `absent`: who is not on a board; `from`: who from a body sits where; `clashes`: meetings that run into each other; `papers`: those that are due or in; `handOver`: what a leaver has, and who takes it;
 * `reasons`: why it was cancelled, ended, moved or is blocked; `next`: what comes next; `overview`: what is late or in doubt; `news`: what changed lately and what is near; `help`: what may be asked.
 */
export type Ask = (typeof asks)[number];

/** What is kept of a meeting itself. */
export type RecordFacet =
	| "decisions"
	| "actions"
	| "minutes"
	| "attendance"
	| "apologies"
	| "absence"
	| "approval"
	| "quorate"
	| "agenda"
	| "papers";

/** Meetings that have a record of this kind, or have none. */
export type KeptOf = {
	readonly record: "minutes" | "attendance" | "decisions" | "agenda" | "papers" | "quorate";
	readonly has: boolean;
};

export type ItemState = "open" | "due" | "overdue" | "slipped" | "done" | "blocked";

export type Question = ListFilter &
	CountedOver & {
		readonly ask: Ask;
		readonly facets: readonly Facet[];
		/** All of them narrow the question: LPB's actions that the NPIA owns. */
		readonly subjects: readonly Subject[];
		/** Several meetings or items that one name covers, taken together. */
		readonly among?: readonly Subject[] | undefined;
		/** The asker's own. */
		readonly mine: boolean;
		readonly kinds: readonly Item["kind"][];
		readonly state?: ItemState | undefined;
		/** Any of these; none means that RAG status does not matter. */
		readonly rags: readonly Rag[];
		/** Those that lack something. */
		readonly lacking?: Lacking | undefined;
		/** Those that lack each of these as well. */
		readonly alsoLacking?: readonly Lacking[] | undefined;
		readonly records?: readonly RecordFacet[] | undefined;
		/** Whoever has a place on each of the boards; or on the first, and on none of the others. */
		readonly shared?: boolean | "first alone" | undefined;
		/** Only meetings of which this is kept, or of which it is not. */
		readonly kept?: KeptOf | undefined;
		readonly counted: boolean;
		/** Put as yes or no: "is anything overdue?" */
		readonly yesNo: boolean;
		readonly boardState?: "forming" | "active" | "ended" | undefined;
		readonly span?: Span | undefined;
		/** The time is when it was due, though what is asked for is done. */
		readonly dueThen?: true | undefined;
		/** As things were recorded at the end of that day. */
		readonly asAt?: { readonly day: PlainDate; readonly words: string } | undefined;
		/** Only meetings there, as the words stand in where they are held. */
		readonly place?: string | undefined;
		/** Only what is on one of those days of the week, 1 for Monday. */
		readonly weekdays?: readonly number[] | undefined;
		/** Of what comes next, or came last, the second: "the one after next"; of an agenda, the item at that place. */
		readonly nth?: number | undefined;
		/** The first or the last of all that are meant: "when did it first meet", "the last meeting of the year". */
		readonly end?: "first" | "last" | undefined;
		/** The meeting so many after this one, or before it where it is negative. */
		readonly step?: { readonly fromId: string; readonly by: number } | undefined;
		/** "Which boards have something overdue": the list is counted over these as well. */
		readonly by?: "board" | "workStream" | "owner" | "organisation" | "rag" | undefined;
		/** Of two things, which is before the other. */
		readonly compared?: "before" | "after" | "first" | "last" | undefined;
		/** Only minutes that have come so far and no further. */
		readonly minutesAre?: readonly ("draft" | "circulated" | "approved")[] | undefined;
		/** No more than so many: "the next two meetings". */
		readonly limit?: number | undefined;
	};

/** What a thread remembers, so that "who owns it?" has an "it". */
export type ThreadContext = {
	readonly question?: Question | undefined;
	/** What the last answer was about, most recent first. */
	readonly focus: readonly Subject[];
	/** So many of them were told of in the last answer. */
	readonly latest?: number | undefined;
	/** The last things that were told as several; kept while one of them after another is asked of. */
	readonly listed?: readonly Subject[] | undefined;
	/** What told them, where it was asked of boards, people or times and not of them. */
	readonly listing?: Question | undefined;
	/** The few of those that were picked out last; kept while one of them after another is asked of. */
	readonly few?: readonly Subject[] | undefined;
	/** Lists told a page at a time, the latest first. */
	readonly lists?: readonly RememberedList[] | undefined;
	/** What was offered when the last words fitted several things. */
	readonly offered?: readonly Suggestion[] | undefined;
	readonly chosen?: string | undefined;
	readonly saidAt?: Instant | undefined;
	/** Whose "mine" was told. */
	readonly saidBy?: string | undefined;
	/** What was spoken of before something was asked back, or before another matter: the choice goes on from that, and so does what can be asked of nothing else. */
	readonly before?: Omit<ThreadContext, "before" | "offered" | "chosen" | "unread"> | undefined;
	/** What was said last and could not be read. */
	readonly unread?: string | undefined;
};

export const noThread: ThreadContext = { focus: [] };

/** Nothing is spoken of any more; the lists that were told can still be read on. */
export const begunAnew = ({ lists }: ThreadContext): ThreadContext => ({ ...noThread, lists });
