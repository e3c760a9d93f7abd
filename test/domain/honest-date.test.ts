import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	compareDates,
	type HonestDate,
	isDated,
	isOverdue,
	mayFallWithin,
	middleOf,
	type Precision,
	precisions,
	type Window,
	windowSpan,
	wordDate,
	wordDay,
} from "../../src/domain/dates/honest-date.ts";
import {
	addDays,
	dayFromNumber,
	dayNumber,
	mondayOf,
	type PlainDate,
	plainDate,
	weekdayOf,
	yearOf,
} from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import { readDate } from "../../src/language/dates/dates.ts";
import { monthWindow } from "../../src/language/dates/families/months.ts";
import { quarterOf } from "../../src/language/dates/families/quarters.ts";
import { financialYear, financialYearOf } from "../../src/language/dates/families/years.ts";

const day = (text: string): PlainDate => plainDate(text);
const said = day("2009-01-29");
const dated = (precision: Precision, first: string, last = first, words = ""): HonestDate => ({
	precision,
	first: day(first),
	last: day(last),
	words,
	saidOn: said,
});
const undated = (words: string): HonestDate => ({ precision: "undated", words, saidOn: said });

/** Days within the years that boards plan in, so that what is worded can be read back. */
const days = fc
	.integer({ min: dayNumber(day("1995-01-01")), max: dayNumber(day("2040-12-31")) })
	.map(dayFromNumber);

const seasonAt = (at: PlainDate): Window => {
	const month = [3, 6, 9, 12][dayNumber(at) % 4] ?? 3;
	const first = day(`${yearOf(at)}-${String(month).padStart(2, "0")}-01`);
	return { first, last: monthWindow(addDays(first, 75)).last };
};

const windowAt: Readonly<Record<Precision, (at: PlainDate, days: number) => Window>> = {
	day: (at) => ({ first: at, last: at }),
	week: (at) => ({ first: mondayOf(at), last: addDays(mondayOf(at), 6) }),
	month: monthWindow,
	quarter: quarterOf,
	season: seasonAt,
	year: (at) => ({ first: day(`${yearOf(at)}-01-01`), last: day(`${yearOf(at)}-12-31`) }),
	"financial-year": (at) => financialYear(financialYearOf(at)),
	range: (at, length) => ({ first: at, last: addDays(at, length) }),
};

const dates: fc.Arbitrary<HonestDate> = fc.oneof(
	fc
		.tuple(fc.constantFrom(...precisions), days, fc.integer({ min: 1, max: 90 }))
		.map(([precision, at, length]) => ({
			precision,
			...windowAt[precision](at, length),
			words: "",
			saidOn: said,
		})),
	fc.constantFrom("soon", "tbc", "").map(undated),
);
const periods = fc
	.tuple(days, fc.nat(120))
	.map(([first, length]) => ({ first, last: addDays(first, length) }));

describe("honest dates", () => {
	it("stand in one order, whichever way round they are compared", () => {
		fc.assert(
			fc.property(dates, dates, dates, (a, b, c) => {
				expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
				if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
					expect(compareDates(a, c)).toBeLessThanOrEqual(0);
			}),
		);
	});

	it("come sooner when they must be finished sooner, and last when they are undated", () => {
		const sorted = [
			undated("soon"),
			dated("year", "2009-01-01", "2009-12-31"),
			dated("day", "2009-04-30"),
			dated("month", "2009-04-01", "2009-04-30"),
			dated("day", "2009-03-06"),
		].sort(compareDates);
		expect(sorted.map(wordDate)).toEqual([
			"Fri 6 March 2009",
			"in April 2009",
			"Thu 30 April 2009",
			"2009",
			"soon",
		]);
	});

	it("become overdue the day after their last day, and never when undated", () => {
		fc.assert(
			fc.property(dates, days, (date, today) => {
				if (!isDated(date)) {
					expect(isOverdue(date, today)).toBe(false);
					return;
				}
				expect(isOverdue(date, date.last)).toBe(false);
				expect(isOverdue(date, addDays(date.last, 1))).toBe(true);
				expect(isOverdue(date, today)).toBe(today > date.last);
			}),
		);
	});

	it("may fall due within a period exactly when the period may fall within them", () => {
		fc.assert(
			fc.property(dates, periods, (date, period) => {
				if (!isDated(date)) {
					expect(mayFallWithin(date, period)).toBe(false);
					return;
				}
				const asDate: HonestDate = { precision: "range", ...period, words: "", saidOn: said };
				expect(mayFallWithin(date, period)).toBe(mayFallWithin(asDate, date));
				const isInside = period.first <= date.first && date.last <= period.last;
				if (isInside) expect(mayFallWithin(date, period)).toBe(true);
			}),
		);
	});

	it("are always repeated back with the year, and a day with its weekday", () => {
		fc.assert(
			fc.property(dates, (date) => {
				const words = wordDate(date);
				if (!isDated(date)) {
					expect(words).toBe(date.words || "date not set");
					return;
				}
				const years = [yearOf(date.first), yearOf(date.last)].map(String);
				expect(
					years.some((year) => words.includes(year)),
					words,
				).toBe(true);
				if (date.precision === "day") expect(words).toBe(wordDay(date.first));
			}),
		);
	});

	it("mean the same when what was repeated back is typed in again", () => {
		const context = { today: day("2016-06-15"), zone: "Europe/London", calendar: weekendsOnly };
		fc.assert(
			fc.property(dates, (date) => {
				if (!isDated(date)) return;
				const { precision, first, last } = date;
				expect(readDate(wordDate(date), context), wordDate(date)).toMatchObject({
					is: "date",
					date: { precision, first, last },
				});
			}),
			{ numRuns: 500 },
		);
	});

	it("have a middle inside them", () => {
		fc.assert(
			fc.property(periods, (period) => {
				const middle = middleOf(period);
				expect(middle >= period.first && middle <= period.last).toBe(true);
			}),
		);
	});
});

describe("how a date is worded", () => {
	it.each([
		[dated("day", "2009-04-30"), "Thu 30 April 2009"],
		[dated("month", "2009-04-01", "2009-04-30"), "in April 2009"],
		[dated("week", "2009-03-02", "2009-03-08"), "week of Mon 2 March 2009"],
		[dated("week", "2009-03-02", "2009-03-06"), "week ending Fri 6 March 2009"],
		[dated("quarter", "2009-04-01", "2009-06-30"), "Q1 2009/10 (April–June 2009)"],
		[dated("quarter", "2009-01-01", "2009-03-31"), "Q4 2008/9 (January–March 2009)"],
		[dated("season", "2009-03-01", "2009-05-31"), "spring 2009"],
		[dated("season", "2009-12-01", "2010-02-28"), "winter 2009/10"],
		[dated("financial-year", "2008-04-01", "2009-03-31"), "2008/9"],
		[dated("financial-year", "1999-04-01", "2000-03-31"), "1999/2000"],
		[dated("year", "2009-01-01", "2009-12-31"), "2009"],
		[dated("range", "2009-03-16", "2009-03-31"), "16–31 March 2009"],
		[
			dated("range", "2010-01-01", "2010-01-31", "early in the New Year"),
			"early in the New Year (1–31 January 2010)",
		],
		[
			dated("range", "2009-12-16", "2010-01-12", "16 December to 12 January"),
			"16 December 2009–12 January 2010",
		],
		[undated("soon"), "soon"],
		[undated(""), "date not set"],
	])("%j is repeated back", (date, words) => {
		expect(wordDate(date)).toBe(words);
	});

	it("shows the days of a window", () => {
		expect(windowSpan({ first: day("2009-04-01"), last: day("2009-04-30") })).toBe("1–30 April");
		expect(windowSpan({ first: day("2009-03-16"), last: day("2009-04-12") })).toBe(
			"16 March–12 April",
		);
	});

	it("knows the weekday of every day", () => {
		fc.assert(
			fc.property(days, (at) => {
				const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
				expect(wordDay(at).slice(0, 3)).toBe(names[weekdayOf(at) - 1]);
				expect(weekdayOf(at) % 7).toBe(new Date(`${at}T00:00:00Z`).getUTCDay());
			}),
		);
	});
});
