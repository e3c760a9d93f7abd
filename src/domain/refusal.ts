/**
 * A refusal says what stopped a request, with the facts that explain it and what would work instead.
 * It carries facts, not sentences: one place words them all.
 */

import type { Deed } from "./audience/rights.ts";
import type { Action, Remainder } from "./items/action.ts";

/** One way to settle a doubt: what the button says, and the words that it puts in the field. */
export type Choice = { readonly label: string; readonly words: string };

export type Refusal =
	/** Also the answer for what the asker may not see: the two are the same. */
	| { readonly why: "not-found"; readonly looked: string }
	| {
			readonly why: "which";
			readonly field: string;
			readonly question: string;
			readonly choices: readonly Choice[];
	  }
	| { readonly why: "unreadable"; readonly problems: readonly Problem[] }
	/** Every field was read, and words were left that belong to none. */
	| {
			readonly why: "leftover";
			readonly words: string;
			readonly read: readonly string[];
			/** The fields that had no words yet, and a line that works. */
			readonly takes: readonly string[];
			readonly example: string;
	  }
	| {
			readonly why: "not-yours";
			readonly deed: Deed;
			readonly board: string;
			readonly secretary?: string | undefined;
			readonly chair?: string | undefined;
			readonly owner?: string | undefined;
			/** It is another board than the one that was named: the channel is its own already. */
			readonly speaksThere?: boolean | undefined;
	  }
	| {
			readonly why: "not-your-stream";
			readonly stream: string;
			/** The boards that it crosses, of those in sight. */
			readonly boards: readonly string[];
			readonly lead?: string | undefined;
	  }
	| { readonly why: "no-standing" }
	/** A board is needed, and the asker has none in sight. */
	| { readonly why: "no-boards"; readonly maySetUp: boolean }
	/** What the asker may see, or who reads in a channel, could not be found out just now. */
	| { readonly why: "unclear"; readonly whose: "asker" | "readers" }
	| { readonly why: "taken"; readonly what: "code" | "name"; readonly value: string }
	| { readonly why: "board-ended"; readonly board: string; readonly on: string }
	| {
			readonly why: "already";
			readonly reference: string;
			readonly title: string;
			readonly state: string;
			/** Minutes are many. */
			readonly many?: boolean | undefined;
			readonly on?: string | undefined;
			readonly by?: string | undefined;
	  }
	| {
			readonly why: "past";
			readonly what: string;
			readonly when: string;
			/** A meeting that may have been held, as it would be recorded. */
			readonly held?: Readonly<Record<string, string>> | undefined;
	  }
	| { readonly why: "future"; readonly what: string; readonly when: string }
	| { readonly why: "not-a-channel-of-ours"; readonly channel: string }
	/** Its date would tell of a meeting that not everyone who sees the item may know of. */
	| { readonly why: "anchor-restricted"; readonly words: string; readonly board: string }
	/** A reminder is put off for days, not months, and never into the past. */
	| { readonly why: "snooze-too-far" }
	| { readonly why: "nothing-to-change"; readonly what: string }
	/** Some of what it counts is not done: closing it asks how. */
	| {
			readonly why: "unfinished";
			readonly field: string;
			readonly reference: string;
			readonly title: string;
			readonly remainders: readonly Remainder[];
	  }
	/** A last day that comes before the first. */
	| {
			readonly why: "backwards";
			readonly what: string;
			readonly first: string;
			readonly last: string;
	  }
	/** There is no ledger of reminders behind this door. */
	| { readonly why: "no-reminders" };

/** What is wrong with one field, said so that it can be shown beside it. */
type Problem = { readonly field: string; readonly says: string };

export type Refused = { readonly is: "refused"; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): Refused => ({ is: "refused", refusal });

export const alreadyClosed = (action: Action, reference: string): Refused =>
	refuse({
		why: "already",
		reference,
		title: action.title,
		state: "closed",
		on: action.state.is === "closed" ? action.state.on : undefined,
	});
