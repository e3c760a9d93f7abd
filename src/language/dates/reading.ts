/** What reading a date gives: a date, a moment, a question back, or a refusal that names the words it could not read. */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Instant, PlainDate, WallTime } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";

export type ReadingContext = {
	readonly today: PlainDate;
	/** IANA zone that times are read in. */
	readonly zone: string;
	readonly calendar: WorkingCalendar;
	/** For what counts from the hour: "in 90 minutes". */
	readonly now?: Instant | undefined;
	/** A deadline lies ahead, a period asked about may lie behind. Ahead when nothing is said. */
	readonly lean?: "future" | "past" | "none" | undefined;
	/** "the next oversight board" → its day. */
	readonly anchors?: ((phrase: string) => PlainDate | undefined) | undefined;
};

/** Each choice's `words` can be read in turn, and can mean one thing only. */
export type Choice = { readonly label: string; readonly words: string };

export type DateReading =
	| { readonly is: "date"; readonly date: HonestDate; readonly assumed?: string | undefined }
	| {
			readonly is: "instant";
			readonly on: PlainDate;
			readonly time: WallTime;
			readonly minutes?: number | undefined;
			/** "10am for 10.30": people gather at ten, the meeting starts at half past. */
			readonly gather?: WallTime | undefined;
			readonly words: string;
			readonly assumed?: string | undefined;
	  }
	| { readonly is: "clarify"; readonly question: string; readonly choices: readonly Choice[] }
	| {
			readonly is: "refused";
			/** The words that could not be read. */
			readonly unread: string;
			readonly because: "unreadable" | "impossible" | "too-long";
			/** Why it is impossible, as a sentence: "4 March 2009 is a Wednesday." */
			readonly why?: string | undefined;
			/** What the rest of the phrase does say, so that it can be offered. */
			readonly offer?: { readonly words: string; readonly date: HonestDate } | undefined;
	  };

/** The longest beginning of a text that is a date, and what follows it. */
export type LeadingDate = {
	readonly reading: DateReading;
	readonly used: string;
	readonly rest: string;
};
