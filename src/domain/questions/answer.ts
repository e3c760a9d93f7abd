/** An answer states facts with the records they rest on, or says honestly what it cannot. It carries data; one view words it. */
import type { Rag } from "../items/milestone.ts";
import type { Item } from "../register.ts";
import type { AnswerButton, Ordered } from "./order.ts";
import type { Facet } from "./question.ts";

/** The record behind a fact: its reference, the paper's paragraph, when it was last changed and by whom. */
export type AnswerSource = {
	readonly reference: string;
	readonly paper?: string | undefined;
	readonly paragraph?: string | undefined;
	readonly updated?: string | undefined;
	readonly by?: string | undefined;
};

/** An item in short; dates and names are already in words. */
export type ItemLine = {
	readonly kind: Item["kind"];
	readonly reference: string;
	readonly title: string;
	readonly board: string;
	readonly workStream?: string | undefined;
	readonly plan?: string | undefined;
	readonly owner?: string | undefined;
	readonly due?: string | undefined;
	/** Whether anybody has named a time at all; otherwise `due` is what was said instead. */
	readonly dated: boolean;
	readonly overdue: boolean;
	/** "overdue by 6 days, due Fri 23 January 2009": said where it is asked for. */
	readonly lateness?: string | undefined;
	/** "open", "closed on …", "achieved on …", "expected", "released in 2008". */
	readonly state: string;
	readonly done: boolean;
	readonly rag?: Rag | undefined;
	readonly reason?: string | undefined;
	readonly reportedOn?: string | undefined;
	readonly reportedBy?: string | undefined;
	/** "red since Mon 2 March 2009; before that amber from …" */
	readonly ragSince?: string | undefined;
	/** "first recorded on Mon 2 March 2009 by …, 12 days ago": said where it is asked for. */
	readonly added?: string | undefined;
	readonly posts?: string | undefined;
	readonly note?: string | undefined;
	readonly baseline?: string | undefined;
	readonly issuer?: string | undefined;
	readonly watcher?: string | undefined;
	readonly circulatedTo?: string | undefined;
	readonly released?: string | undefined;
	readonly expected?: string | undefined;
	/** "paper of 29 January 2009, ¶2" */
	readonly source?: string | undefined;
	/** "LPB-M2 (London Prevent board, Thu 27 November 2008, 14:00–15:30)" */
	readonly raisedAt?: string | undefined;
	readonly updated?: string | undefined;
};

export type MeetingLine = {
	readonly reference: string;
	readonly board: string;
	/** The other board, of a meeting that is both's. */
	readonly jointlyWith?: string | undefined;
	readonly title?: string | undefined;
	/** "Thu 12 March 2009, 14:00–15:30", or the phrase that announced a provisional one. */
	readonly when: string;
	readonly provisional: boolean;
	readonly place?: string | undefined;
	readonly cancelled?: string | undefined;
	readonly held: boolean;
};

export type Fact =
	| {
			readonly is: "meeting";
			readonly which: "next" | "last" | "first" | "now" | "other";
			readonly meeting: MeetingLine;
	  }
	| {
			readonly is: "no-meeting";
			readonly which: "next" | "last" | "within";
			readonly of?: string | undefined;
			readonly period?: string | undefined;
			readonly also?: string | undefined;
	  }
	| {
			readonly is: "meetings";
			/** "cancelled", "without a place" */
			readonly sort?: string | undefined;
			readonly of?: string | undefined;
			readonly period?: string | undefined;
			readonly count: number;
			readonly meetings: readonly MeetingLine[];
			/** How many of them come after these. */
			readonly left: number;
			readonly also?: string | undefined;
	  }
	| {
			readonly is: "role";
			readonly role: "chair" | "secretary";
			readonly board: string;
			readonly holder?: string | undefined;
	  }
	| {
			readonly is: "members";
			readonly board: string;
			readonly people: readonly string[];
			readonly seats: readonly string[];
	  }
	| {
			readonly is: "belongs";
			readonly says?: "yes" | "no" | undefined;
			readonly who: string;
			readonly board: string;
			readonly as: readonly string[];
	  }
	| {
			readonly is: "seats";
			readonly who: string;
			/** The role that was asked for; and the boards that are left out. */
			readonly as?: string | undefined;
			readonly besides?: readonly string[] | undefined;
			readonly count: number;
			readonly boards: readonly { readonly board: string; readonly as: readonly string[] }[];
			readonly left: number;
	  }
	| { readonly is: "overseer"; readonly board: string; readonly by?: string | undefined }
	| { readonly is: "overseen"; readonly board: string; readonly boards: readonly string[] }
	| {
			readonly is: "quorum";
			readonly board: string;
			readonly quorum?: number | undefined;
			/** "more than half of its places", where it is a part of them. */
			readonly part?: string | undefined;
	  }
	| { readonly is: "item"; readonly facets: readonly Facet[]; readonly item: ItemLine }
	| {
			readonly is: "items";
			/** "Overdue for LPB". */
			readonly what: string;
			readonly count: number;
			readonly items: readonly ItemLine[];
			/** How many of them come after these. */
			readonly left: number;
			/** Worth adding: how many windows are still open, how many are not done. */
			readonly also?: string | undefined;
			/** Each line says why it stands as it does. */
			readonly reasons?: true | undefined;
	  }
	/** What follows is as it was recorded at the end of that day. */
	| { readonly is: "as-at"; readonly on: string }
	/** "Nothing is overdue for COG", and perhaps what there is instead. */
	| { readonly is: "none"; readonly says: string; readonly also?: string | undefined }
	| {
			readonly is: "board";
			readonly board: string;
			readonly code: string;
			readonly state: string;
			readonly purpose?: string | undefined;
			readonly open: number;
			readonly overdue: number;
	  }
	| {
			readonly is: "boards";
			readonly what: string;
			readonly count: number;
			readonly boards: readonly string[];
			readonly left: number;
	  }
	| { readonly is: "thing"; readonly name: string; readonly says: readonly string[] }
	| {
			readonly is: "changes";
			/** "added", "turned red": only what became of that, by whoever is asked of as having changed it. */
			readonly only?: string | undefined;
			readonly since: string;
			readonly of?: string | undefined;
			readonly by?: string | undefined;
			readonly count: number;
			readonly also?: string | undefined;
			readonly left: number;
			readonly changes: readonly {
				readonly what: string;
				readonly title: string;
				/** "due moved from … to …", as far as it can be told. */
				readonly did: string;
				/** How often it was changed within the time. */
				readonly times: number;
				readonly on: string;
				readonly by: string;
				readonly through: string;
			}[];
	  };

/** A question that works: the words on the button, and the question that it asks. */
export type Suggestion = {
	readonly label: string;
	readonly question: string;
	/** What it is about is such a thing: "the milestone" chooses it. */
	readonly sort?: string | undefined;
};

/** A part of a message that was not read, or asks for a name that nothing has or a matter not kept; or an order, with what does it. */
export type Unanswered = {
	readonly said: string;
	readonly looked?: string | undefined;
	readonly matter?: string | undefined;
	readonly order?: Ordered | undefined;
};

export type Answer =
	| {
			readonly is: "found" | "nothing";
			readonly facts: readonly Fact[];
			readonly sources: readonly AnswerSource[];
			readonly buttons: readonly AnswerButton[];
			/** How the next page of a list that was cut is asked for. */
			readonly more?: Suggestion | undefined;
			/** What else was said or asked, said so. */
			readonly ignored: readonly Unanswered[];
	  }
	| {
			readonly is: "which";
			readonly question: string;
			readonly choices: readonly Suggestion[];
			/** How many more there are than could be offered. */
			readonly more: number;
	  }
	| {
			readonly is: "not-recorded";
			/** The name that nothing has, or the matter that is not kept. */
			readonly looked: string;
			/** What is kept near it. */
			readonly held: readonly string[];
			readonly suggestions: readonly Suggestion[];
	  }
	| {
			readonly is: "not-understood";
			readonly unread: readonly string[];
			/** It was an order: what does it. */
			readonly order?: Ordered | undefined;
			readonly suggestions: readonly Suggestion[];
	  }
	| { readonly is: "help"; readonly suggestions: readonly Suggestion[] }
	| { readonly is: "welcome" }
	/** What the asker may see, or who reads where it was asked, could not be found out: nothing is said of any record. */
	| { readonly is: "unclear"; readonly whose: "asker" | "readers" };
