/** The pieces that a recurrence is said in, in whatever order: how often, on which days, from when, until when. */
import type { HolidayShift } from "../../domain/series/recurrence.ts";
import type { TimeFound } from "../dates/families/clock-times.ts";
import { spansAt } from "../dates/families/spans.ts";
import type { Parse, Reader } from "../dates/family.ts";
import type { Found } from "../dates/finding.ts";
import { months, weekdays } from "../dates/lexicon.ts";

export type Unit = "day" | "week" | "month" | "quarter" | "year";

/** A weekday's place in its month; from the end when negative. */
export type Place = {
	readonly place: number;
	readonly day: number;
	/** So many days later, or earlier when negative: "the Thursday after the first Monday". */
	readonly shift?: number | undefined;
};

export type Meaning =
	| {
			readonly is: "rhythm";
			readonly unit: Unit;
			readonly interval: number;
			/** "twice a month": so many days must be named. */
			readonly times?: number | undefined;
			/** "of the month" only says what the place counts in. */
			readonly soft?: boolean | undefined;
			/** "of the month" may be this month's; "of each month" cannot. */
			readonly said?: string | undefined;
	  }
	/** 1 to 7; `every` where the words alone say that it recurs. */
	| { readonly is: "weekdays"; readonly days: readonly number[]; readonly every: boolean }
	| { readonly is: "working"; readonly place?: number | undefined; readonly plain: boolean }
	/** `every` with a place is "every third Wednesday", which may be every three weeks. */
	| {
			readonly is: "places";
			readonly places: readonly Place[];
			readonly every: boolean;
			/** "1st and 3rd Tuesdays" are of more than one month. */
			readonly plural: boolean;
	  }
	/** "Where there is one": said of a fifth alone. */
	| { readonly is: "ifAny" }
	| { readonly is: "monthDays"; readonly days: readonly number[] }
	| { readonly is: "months"; readonly months: readonly number[]; readonly yearly: boolean }
	| { readonly is: "exceptMonths"; readonly months: readonly number[] }
	| { readonly is: "exceptDays"; readonly days: readonly number[] }
	| { readonly is: "exceptDates"; readonly found: Found }
	| {
			readonly is: "holidays";
			readonly shift: HolidayShift;
			/** A weekday that stands in, 1 to 7, before or after it as the series' own day tells. */
			readonly beside?: number | undefined;
	  }
	| { readonly is: "start"; readonly found: Found }
	| { readonly is: "until"; readonly found: Found; readonly ofStart: boolean }
	/** The one time that all of it lies in: "in February", "Feb to July". */
	| { readonly is: "within"; readonly found: Found; readonly span: boolean }
	| { readonly is: "count"; readonly count: number }
	| { readonly is: "span"; readonly unit: Unit; readonly count: number }
	| { readonly is: "time"; readonly time: TimeFound }
	| { readonly is: "minutes"; readonly minutes: number }
	/** Words that have two meanings, each said in words that have one. */
	| { readonly is: "either"; readonly question: string; readonly meanings: readonly string[] };

export type Piece = { readonly from: number; readonly to: number; readonly means: Meaning };
export type PieceOf<Is extends Meaning["is"]> = Extract<Meaning, { is: Is }>;

/** All the pieces that begin at this place of the text; one form of words may give two. */
export type Form = (
	reader: Reader,
	place: number,
) => readonly { readonly end: number; readonly means: readonly Meaning[] }[];

type Groups = Readonly<Record<string, string | undefined>>;

const day = `(?:${weekdays.join("|")})`;
const month = `(?:${months.join("|")})`;
const and = "(?:,? and |, ?| ?/ ?| or )";

const names: Readonly<Record<string, string>> = {
	day: `${day}s?`,
	days: `${day}s?(?:${and}(?:every |each |on |the )?${day}s?)*`,
	month,
	months: `${month}(?:${and}(?:in |every |each )?${month})*`,
	and,
	place:
		"(?:2nd[ -](?:to[ -])?last|last but 1|next to last|penultimate|last|final|\\d(?:st|nd|rd|th))",
	ordinal: "\\d{1,2}(?:st|nd|rd|th)",
};

const compile = (pattern: string): RegExp =>
	new RegExp(
		`(?:${pattern.replace(
			/\{([a-z]+)(?::([a-zA-Z]+))?\}/g,
			(whole: string, name: string, as?: string) => {
				const known = names[name];
				return known === undefined ? whole : `(${as ? `?<${as}>` : "?:"}${known})`;
			},
		)})(?![\\w'])`,
		"y",
	);

/** Everything is in the pattern. */
export const form = (
	pattern: string,
	read: (groups: Groups) => Meaning | readonly Meaning[] | undefined,
): Form => {
	const expression = compile(pattern);
	return ({ text }, place) => {
		expression.lastIndex = place;
		const match = expression.exec(text);
		const means = match && read(match.groups ?? {});
		if (!match || !means) return [];
		return [{ end: place + match[0].length, means: "is" in means ? [means] : means }];
	};
};

type DatesAt = (reader: Reader, place: number) => readonly Parse[];

const then =
	(datesAt: DatesAt) =>
	(pattern: string, read: (found: Found) => Meaning | undefined): Form => {
		const expression = new RegExp(pattern, "y");
		return (reader, place) => {
			expression.lastIndex = place;
			const match = expression.exec(reader.text);
			if (!match) return [];
			return datesAt(reader, place + match[0].length).flatMap(({ end, found }) => {
				const means = read(found);
				return means ? [{ end, means: [means] }] : [];
			});
		};
	};

/** The pattern, then a date. */
export const thenDate = then((reader, place) => reader.datesAt(place));

/** The pattern, then from one date to another. */
export const thenSpan = then(spansAt);

/** The pattern, then a date, or from one to another. */
export const thenDateOrSpan = then((reader, place) => [
	...reader.datesAt(place),
	...spansAt(reader, place),
]);

const all = (text: string, pattern: string): readonly string[] =>
	text.match(new RegExp(pattern, "g")) ?? [];

const unique = (numbers: readonly number[]): readonly number[] =>
	[...new Set(numbers)].sort((a, b) => a - b);

export const daysIn = (text = ""): readonly number[] =>
	unique(all(text, day).map((name) => weekdays.indexOf(name as (typeof weekdays)[number]) + 1));

export const monthsIn = (text = ""): readonly number[] =>
	unique(all(text, month).map((name) => months.indexOf(name as (typeof months)[number]) + 1));

export const placesIn = (text = ""): readonly number[] =>
	all(text, names.place ?? "").map((word) => {
		if (/^(?:last|final)$/.test(word)) return -1;
		return /last|penultimate/.test(word) ? -2 : Number.parseInt(word, 10);
	});

/** "Monday to Friday", round the end of the week too. */
export const span = (from: number, to: number, length: number): readonly number[] =>
	unique(
		Array.from(
			{ length: ((to - from + length) % length) + 1 },
			(_, at) => ((from - 1 + at) % length) + 1,
		),
	);
