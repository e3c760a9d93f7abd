/** What reading a recurrence gives: a rule, a question back, or a refusal that names the words it could not read. */
import type { WallTime } from "../../domain/dates/plain-date.ts";
import type { RuleOfDays } from "../../domain/series/recurrence.ts";
import type { Choice, ReadingContext } from "../dates/reading.ts";

export type RecurrenceContext = ReadingContext & {
	/** The first meeting's day, where something other than the phrase says it. */
	readonly first?: RuleOfDays["first"] | undefined;
	/** The time that it is, so that today's meeting counts only while it lies ahead. */
	readonly timeNow?: WallTime | undefined;
};

export type RuleRead = {
	readonly is: "rule";
	readonly rule: RuleOfDays;
	readonly time?: WallTime | undefined;
	readonly minutes?: number | undefined;
	/** "10am for 10.30": when people gather, and the phrase with each of the two as its one start. */
	readonly gather?: { readonly at: WallTime; readonly starts: readonly Choice[] } | undefined;
	/** "Mon, Wed and Fri": days may be meant once each; the phrase with how often they come again. */
	readonly implied?: Choice | undefined;
	readonly words: string;
	readonly assumed?: string | undefined;
};

export type Clarify = {
	readonly is: "clarify";
	readonly question: string;
	/** Each choice's `words` is a whole phrase that can be read in turn. */
	readonly choices: readonly Choice[];
};

export type NotRead = {
	readonly is: "refused";
	readonly unread: string;
	readonly because: "unreadable" | "impossible" | "too-long";
	readonly why?: string | undefined;
};

export type RecurrenceReading = RuleRead | Clarify | NotRead;

export type LeadingRecurrence = {
	readonly reading: RecurrenceReading;
	readonly used: string;
	readonly rest: string;
};
