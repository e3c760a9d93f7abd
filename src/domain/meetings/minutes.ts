/**
 * Minutes are drafted, circulated, and approved at the next meeting; from circulation on their words stay as they are.
 * What is put right after that is an amendment, kept beside the words that it amends.
 */
import type { HonestDate } from "../dates/honest-date.ts";
import type { PlainDate } from "../dates/plain-date.ts";
import type { Kept, Owner } from "../people/person.ts";

export type Amendment = {
	readonly on: PlainDate;
	readonly byId?: string | undefined;
	readonly says: string;
};

export type MinutesState =
	| { readonly is: "draft" }
	| { readonly is: "circulated"; readonly on: PlainDate }
	| {
			readonly is: "approved";
			readonly on: PlainDate;
			/** The meeting that approved them; absent when they were approved by correspondence. */
			readonly atId?: string | undefined;
			readonly byId?: string | undefined;
	  };

export type Minutes = Kept & {
	readonly kind: "minutes";
	readonly boardId: string;
	readonly meetingId: string;
	/** Empty where a file says it all. */
	readonly text: string;
	/** Where they are as a file: its address in Slack, which is kept and never opened. */
	readonly file?: string | undefined;
	readonly amendments: readonly Amendment[];
	readonly state: MinutesState;
};

/** A decision of a board, with a reference of its own: `LPB-D3`. */
export type Decision = Kept & {
	readonly kind: "decision";
	readonly boardId: string;
	readonly number: number;
	readonly title: string;
	/** The meeting that took it; absent for one taken by correspondence. */
	readonly meetingId?: string | undefined;
	readonly on: PlainDate;
};

export const mayEdit = ({ state }: Minutes): boolean => state.is === "draft";

/** Numbered as readers count them: every line that says something. */
export const paragraphsOf = (text: string): readonly string[] =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");

/** A line of the minutes that reads like an action: what, who and by when, as far as it says. */
export type ProposedAction = {
	/** "3", or "3.2" for the second of one paragraph. */
	readonly paragraph: string;
	/** The words as they stand in the minutes. */
	readonly line: string;
	readonly title: string;
	readonly owner?: Owner | undefined;
	readonly due: HonestDate;
	/** What reads like its date and could not be read as one. */
	readonly unread?: string | undefined;
};
