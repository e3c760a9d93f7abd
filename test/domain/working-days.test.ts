import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayFromNumber, dayNumber, plainDate } from "../../src/domain/dates/plain-date.ts";
import {
	addWorkingDays,
	firstWorkingDayIn,
	isWorkingDay,
	lastWorkingDayIn,
	nextWorkingDay,
	previousWorkingDay,
} from "../../src/domain/dates/working-days.ts";
import { englandAndWales as calendar } from "../../src/language/dates/holidays.ts";

const day = plainDate;
const days = fc
	.integer({ min: dayNumber(day("2005-01-01")), max: dayNumber(day("2030-12-31")) })
	.map(dayFromNumber);

describe("working days", () => {
	it("are Monday to Friday and not bank holidays", () => {
		expect(isWorkingDay(day("2009-04-09"), calendar)).toBe(true);
		expect(isWorkingDay(day("2009-04-10"), calendar)).toBe(false);
		expect(isWorkingDay(day("2009-04-11"), calendar)).toBe(false);
		expect(isWorkingDay(day("2009-04-13"), calendar)).toBe(false);
		expect(isWorkingDay(day("2009-12-28"), calendar)).toBe(false);
	});

	it("step over Easter both ways", () => {
		expect(nextWorkingDay(day("2009-04-09"), calendar)).toBe("2009-04-14");
		expect(previousWorkingDay(day("2009-04-14"), calendar)).toBe("2009-04-09");
		expect(addWorkingDays(day("2009-04-14"), -5, calendar)).toBe("2009-04-03");
	});

	it("count forward and back to the same day", () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
				const start = nextWorkingDay(from, calendar);
				const reached = addWorkingDays(start, count, calendar);
				expect(isWorkingDay(reached, calendar)).toBe(true);
				expect(addWorkingDays(reached, -count, calendar)).toBe(start);
			}),
			{ numRuns: 50 },
		);
	});

	it("give the last one of a month, or none of a weekend", () => {
		const january = { first: day("2009-01-01"), last: day("2009-01-31") };
		expect(lastWorkingDayIn(january, calendar)).toBe("2009-01-30");
		expect(firstWorkingDayIn(january, calendar)).toBe("2009-01-02");
		const weekend = { first: day("2009-01-31"), last: addDays(day("2009-01-31"), 1) };
		expect(lastWorkingDayIn(weekend, calendar)).toBeUndefined();
		expect(firstWorkingDayIn(weekend, calendar)).toBeUndefined();
	});
});
