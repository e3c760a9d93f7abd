import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
	addDays,
	addMonths,
	dayFromNumber,
	dayIfReal,
	dayIn,
	dayNumber,
	daysBetween,
	instant,
	instantOf,
	lastDayOfMonth,
	type PlainDate,
	plainDate,
	timeIn,
	wallTime,
	weekdayOf,
} from "../../src/domain/dates/plain-date.ts";

const days = fc
	.integer({ min: -100_000, max: 200_000 })
	.map(
		(count) => Temporal.PlainDate.from("1970-01-01").add({ days: count }).toString() as PlainDate,
	);

describe("plain dates", () => {
	it("are counted as the calendar counts them", () => {
		fc.assert(
			fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
				const calendar = Temporal.PlainDate.from(day);
				expect(dayFromNumber(dayNumber(day))).toBe(day);
				expect(addDays(day, count)).toBe(calendar.add({ days: count }).toString());
				expect(weekdayOf(day)).toBe(calendar.dayOfWeek);
				expect(daysBetween(day, addDays(day, count))).toBe(count);
				expect(lastDayOfMonth(day)).toBe(calendar.with({ day: calendar.daysInMonth }).toString());
			}),
		);
	});

	it("hold only days that exist", () => {
		expect(dayIfReal(2009, 2, 29)).toBeUndefined();
		expect(dayIfReal(2008, 2, 29)).toBe("2008-02-29");
		expect(dayIfReal(1900, 2, 29)).toBeUndefined();
		expect(dayIfReal(2009, 13, 1)).toBeUndefined();
		expect(() => plainDate("2009-02-30")).toThrow();
	});

	it("keep to the end of a shorter month when months are added", () => {
		expect(addMonths(plainDate("2009-01-31"), 1)).toBe("2009-02-28");
		expect(addMonths(plainDate("2009-01-31"), -2)).toBe("2008-11-30");
	});

	it("are the day that it is in the board's own zone", () => {
		const moment = instant("2009-01-29T23:30:00Z");
		expect(dayIn("Europe/London", moment)).toBe("2009-01-29");
		expect(dayIn("Pacific/Auckland", moment)).toBe("2009-01-30");
		expect(timeIn("Pacific/Auckland", moment)).toBe("12:30");
	});

	it("give the first moment after an hour that the clocks skip, and the first of one that they repeat", () => {
		const london = (day: string, time: string) =>
			instantOf(plainDate(day), wallTime(time), "Europe/London");
		expect(london("2009-03-29", "01:30")).toBe("2009-03-29T01:00:00.000Z");
		expect(london("2009-10-25", "01:30")).toBe("2009-10-25T00:30:00.000Z");
		expect(london("2009-06-25", "14:00")).toBe("2009-06-25T13:00:00.000Z");
	});
});
