/** What a family found in a phrase, before the year that nobody said is settled. */
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Precision, Window } from "../../domain/dates/honest-date.ts";
import {
	addDays,
	daysBetween,
	type PlainDate,
	weekdayOf,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import type { Choice, ReadingContext } from "./reading.ts";

type Extra = {
	/** 1 to 7 when a weekday was said with the day: it must agree. */
	readonly weekday?: number | undefined;
	readonly assumed?: string | undefined;
	/** A word that is often not a date ("2010", "soon"): not taken from the middle of a longer text. */
	readonly weak?: boolean | undefined;
	/** "the month", "the financial year": this one, as long as what is said of it still lies ahead. */
	readonly loose?: boolean | undefined;
	/** "15 or 16 October": both days, until a time is said, which only one of them can have. */
	readonly either?: Choices | undefined;
};

export type Fixed = Extra & { readonly is: "window"; readonly precision: Precision } & Window;

/** The same words mean a window in every year: "4 March", "in April", "Easter". */
export type Yearless = Extra & {
	readonly is: "yearless";
	readonly precision: Precision;
	readonly inYear: (year: number) => Window | undefined;
	/** Said when the year that is meant has no such day. */
	readonly whyNot: (year: number) => string;
};

type Undated = { readonly is: "undated"; readonly weak?: boolean | undefined };
export type Choices = {
	readonly is: "choices";
	readonly question: string;
	readonly choices: readonly Choice[];
};
export type Impossible = {
	readonly is: "impossible";
	readonly why: string;
	/** The same words, in the year before, did name a day. */
	readonly past?: PlainDate | undefined;
};

export type Found = Fixed | Yearless | Undated | Choices | Impossible;
export type Settled = Exclude<Found, Yearless>;

/** The day, or days to choose from, that a time of day can stand beside. */
export const dayOf = (found: Found): Found | undefined => {
	if (found.is === "choices" || found.is === "impossible") return found;
	if (found.is === "undated") return undefined;
	return found.precision === "day" ? found : found.either;
};

export const aDay = (day: PlainDate, extra: Extra = {}): Fixed => ({
	is: "window",
	precision: "day",
	first: day,
	last: day,
	...extra,
});

export const aWindow = (precision: Precision, window: Window, extra: Extra = {}): Fixed => ({
	is: "window",
	precision,
	first: window.first,
	last: window.last,
	...extra,
});

export const everyYear = (
	precision: Precision,
	inYear: Yearless["inYear"],
	extra: Extra & { readonly whyNot?: Yearless["whyNot"] } = {},
): Yearless => ({
	is: "yearless",
	precision,
	inYear,
	whyNot: (year) => `There is no such day in ${year}.`,
	...extra,
});

export const impossible = (why: string): Impossible => ({ is: "impossible", why });

/** Which of these days? Nobody is asked to choose from one. */
export const whichDay = (question: string, days: readonly PlainDate[]): Found => {
	const [first, second] = days;
	if (first !== undefined && (second === undefined || first === second)) return aDay(first);
	return {
		is: "choices",
		question,
		choices: days.map((day) => ({ label: wordDay(day), words: wordDay(day) })),
	};
};

/** Chooses the year that nobody said, and holds a weekday that was said against the day. */
export const settle = (found: Found, context: ReadingContext): Settled => {
	const fixed = found.is === "yearless" ? inSomeYear(found, context) : found;
	if (fixed.is !== "window" || fixed.weekday === undefined) return fixed;
	if (weekdayOf(fixed.first) === fixed.weekday) return fixed;
	const why = `${wordDay(fixed.first).slice(4)} is a ${longWeekday(fixed.first)}.`;
	return { ...impossible(why), past: lastWithWeekday(found, fixed) };
};

/** With its weekday said, last year's day is the only one that fits. */
const lastWithWeekday = (found: Found, { first, weekday }: Fixed): PlainDate | undefined => {
	if (found.is !== "yearless" || found.precision !== "day") return undefined;
	const before = found.inYear(yearOf(first) - 1)?.first;
	return before !== undefined && weekdayOf(before) === weekday ? before : undefined;
};

const inSomeYear = (found: Yearless, context: ReadingContext): Settled => {
	const year = yearMeant(found, context);
	const window = found.inYear(year);
	if (!window) return impossible(found.whyNot(year));
	const { precision, weekday, weak } = found;
	const assumed = joinNotes(found.assumed, yearNote(year, context));
	return aWindow(precision, window, { weekday, weak, assumed });
};

const yearNote = (year: number, { today }: ReadingContext): string | undefined =>
	year === yearOf(today) ? undefined : `no year was said: taken as ${year}`;

const yearMeant = (found: Yearless, { today, lean = "future" }: ReadingContext): number => {
	const now = yearOf(today);
	if (lean === "none") return nearestYear(found, today);
	// A year without such a day is stopped at, not stepped over: 29 February is not put off to 2012.
	if (lean === "past")
		return [now, now - 1].find((year) => (found.inYear(year)?.first ?? "") <= today) ?? now - 1;
	return (
		[now - 1, now].find((year) => (found.inYear(year)?.last ?? endOf(year, now)) >= today) ??
		now + 1
	);
};

const endOf = (year: number, now: number): string => (year === now ? "9999" : "");

const nearestYear = (found: Yearless, today: PlainDate): number => {
	const now = yearOf(today);
	const distance = (year: number): number => {
		const window = found.inYear(year);
		if (!window) return year === now ? 0 : 1000;
		if (window.first > today) return daysBetween(today, window.first);
		return window.last < today ? daysBetween(window.last, today) : 0;
	};
	return [now + 1, now - 1].reduce(
		(best, year) => (distance(year) < distance(best) ? year : best),
		now,
	);
};

const longWeekday = (day: PlainDate): string =>
	["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][
		weekdayOf(day) - 1
	] ?? "";

export const joinNotes = (...notes: readonly (string | undefined)[]): string | undefined =>
	notes.filter((note) => note !== undefined && note !== "").join("; ") || undefined;

type Change = (
	window: Window,
	precision: Precision,
) =>
	| (Window & { readonly precision: Precision; readonly assumed?: string | undefined })
	| undefined;

/** The same change in whatever year is meant: "end of" April, "first Tuesday in" December. */
export const changed = (found: Found, change: Change, whyNot?: string): Found | undefined => {
	if (found.is === "impossible") return found;
	if (found.is === "window") return changedWindow(found, change, whyNot);
	if (found.is !== "yearless") return undefined;
	// Whether the change applies at all is the same in every year: ask this century's plainest.
	const sample = found.inYear(2001) ?? found.inYear(2004);
	const trial = sample && change(sample, found.precision);
	if (!trial && whyNot === undefined) return undefined;
	return everyYear(
		trial?.precision ?? "day",
		(year) => {
			const window = found.inYear(year);
			return window && change(window, found.precision);
		},
		{
			assumed: joinNotes(found.assumed, trial?.assumed),
			whyNot: whyNot === undefined ? found.whyNot : () => whyNot,
		},
	);
};

const changedWindow = (found: Fixed, change: Change, whyNot?: string): Found | undefined => {
	if (found.weekday !== undefined && weekdayOf(found.first) !== found.weekday)
		return impossible(`${wordDay(found.first).slice(4)} is a ${longWeekday(found.first)}.`);
	const after = change(found, found.precision);
	if (!after) return whyNot === undefined ? undefined : impossible(whyNot);
	return aWindow(after.precision, after, { assumed: joinNotes(found.assumed, after.assumed) });
};

/** A window of so many days from a first day. */
export const daysFrom = (first: PlainDate, days: number): Window => ({
	first,
	last: addDays(first, days - 1),
});
