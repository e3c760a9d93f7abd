/** A table that a secretary can check against a calendar, and random rules checked day by day. */
import { describe, expect, it } from "vitest";
import { instant, type PlainDate, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import {
	firstOccurrences,
	occurrencesIn,
	type Recurrence,
	ruleText,
} from "../../src/domain/series/recurrence.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { nextAfter } from "./next-after.ts";
import { disagreement } from "./recurrence-compare.ts";

const series = (rrule: string, given: Partial<Recurrence> = {}): Recurrence => ({
	rrule,
	first: plainDate("2009-03-01"),
	from: wallTime("10:00"),
	minutes: 60,
	zone: "Europe/London",
	except: [],
	holidays: "keep",
	...given,
});

const held = (rule: Recurrence, most = 6, calendar = englandAndWales) =>
	firstOccurrences(rule, most, calendar).map(({ on }) => on);

const monthly = "FREQ=MONTHLY;BYDAY=1TH";

describe("a recurrence", () => {
	it("names the first Thursday of every month", () => {
		expect(held(series(monthly))).toEqual([
			"2009-03-05",
			"2009-04-02",
			"2009-05-07",
			"2009-06-04",
			"2009-07-02",
			"2009-08-06",
		]);
	});

	it("has a fifth Tuesday only in the months that have one", () => {
		expect(held(series("FREQ=MONTHLY;BYDAY=5TU"), 4)).toEqual([
			"2009-03-31",
			"2009-06-30",
			"2009-09-29",
			"2009-12-29",
		]);
	});

	it("keeps 29 February for the years that have it, over the turn of a century too", () => {
		const leap = series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", { first: plainDate("2096-01-01") });
		expect(held(leap, 2)).toEqual(["2096-02-29", "2104-02-29"]);
		expect(nextAfter(leap, instant("2096-03-01T00:00:00Z"), { calendar: weekendsOnly })).toEqual({
			at: "2104-02-29T10:00:00.000Z",
			originalOn: "2104-02-29",
		});
	});

	it("counts only the meetings that are held, and has none after the last", () => {
		const six = series("FREQ=WEEKLY;BYDAY=TU", { count: 3, except: [plainDate("2009-03-10")] });
		expect(held(six)).toEqual(["2009-03-03", "2009-03-17", "2009-03-24"]);
		const after = instant("2009-03-24T10:00:00Z");
		expect(nextAfter(six, after, { calendar: weekendsOnly })).toBeUndefined();
	});

	it("moves a meeting off a bank holiday before or after it, or leaves it out, and remembers its own day", () => {
		const mondays = series("FREQ=MONTHLY;BYDAY=1MO", { first: plainDate("2009-05-01") });
		const on = (holidays: Recurrence["holidays"]) =>
			firstOccurrences({ ...mondays, holidays }, 1, englandAndWales)[0];
		expect(on("keep")).toEqual({ originalOn: "2009-05-04", on: "2009-05-04" });
		expect(on("before")).toEqual({ originalOn: "2009-05-04", on: "2009-05-01" });
		expect(on("after")).toEqual({ originalOn: "2009-05-04", on: "2009-05-05" });
		expect(on("skip")).toEqual({ originalOn: "2009-06-01", on: "2009-06-01" });
	});

	it("never holds two meetings on one day because of a holiday", () => {
		const daily = series("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", {
			first: plainDate("2009-04-09"),
			holidays: "after",
		});
		expect(held(daily, 3)).toEqual(["2009-04-09", "2009-04-14", "2009-04-15"]);
	});

	it("keeps ten o'clock on the wall when the clocks change", () => {
		const weekly = series("FREQ=WEEKLY;BYDAY=TH", { first: plainDate("2009-03-26") });
		const next = (moment: string) =>
			nextAfter(weekly, instant(moment), { calendar: weekendsOnly })?.at;
		expect(next("2009-03-20T00:00:00Z")).toBe("2009-03-26T10:00:00.000Z");
		expect(next("2009-03-26T10:00:00Z")).toBe("2009-04-02T09:00:00.000Z");
		expect(next("2009-10-22T09:00:00Z")).toBe("2009-10-29T10:00:00.000Z");
	});

	it("holds a meeting in the skipped hour at the first moment after it, and one in the repeated hour once", () => {
		const early = series("FREQ=WEEKLY;BYDAY=SU", { from: wallTime("01:30") });
		const next = (moment: string) =>
			nextAfter(early, instant(moment), { calendar: weekendsOnly })?.at;
		expect(next("2009-03-28T12:00:00Z")).toBe("2009-03-29T01:00:00.000Z");
		expect(next("2009-10-24T12:00:00Z")).toBe("2009-10-25T00:30:00.000Z");
		expect(next("2009-10-25T00:30:00Z")).toBe("2009-11-01T01:30:00.000Z");
	});

	it("writes its end as calendars read it: the last minute of the day in its zone, told in UTC", () => {
		const ends = series(monthly, { until: "2009-07-31" as PlainDate });
		expect(ruleText(ends, ends.zone)).toBe("FREQ=MONTHLY;BYDAY=1TH;UNTIL=20090731T225959Z");
		expect(ruleText(series(monthly, { count: 6 }), "UTC")).toBe("FREQ=MONTHLY;BYDAY=1TH;COUNT=6");
	});

	it("finds nothing where a rule names no day", () => {
		const never = series("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30");
		const window = { first: plainDate("2009-01-01"), last: plainDate("2012-12-31") };
		expect(occurrencesIn(never, window, weekendsOnly)).toEqual([]);
		expect(
			nextAfter(never, instant("2009-01-01T00:00:00Z"), { calendar: weekendsOnly }),
		).toBeUndefined();
	});

	it("agrees with a walk through the calendar on 500 random rules", () => {
		const faults = Array.from({ length: 500 }, (_, seed) => disagreement(seed)).filter(Boolean);
		expect(faults).toEqual([]);
	}, 60_000);
});
