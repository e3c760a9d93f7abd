import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthName, weekdayName } from "../../../src/domain/dates/date-words.ts";
import {
	addDays,
	dayFromNumber,
	dayNumber,
	dayOfMonth,
	monthOf,
	type PlainDate,
	plainDate,
	weekdayOf,
	yearOf,
} from "../../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../../src/domain/dates/working-days.ts";
import { type ReadingContext, readDate } from "../../../src/language/dates/dates.ts";

const today = plainDate("2016-06-15");
const context: ReadingContext = { today, zone: "Europe/London", calendar: weekendsOnly };
const days = fc.integer({ min: -7000, max: 9000 }).map((count) => addDays(today, count));

const ordinal = (count: number): string =>
	`${count}${count > 3 && count < 21 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th")}`;
const two = (count: number): string => String(count).padStart(2, "0");

const writings: readonly ((day: PlainDate) => string)[] = [
	(day) => `${dayOfMonth(day)} ${monthName(day)} ${yearOf(day)}`,
	(day) => `${weekdayName(day)} ${ordinal(dayOfMonth(day))} ${monthName(day)} ${yearOf(day)}`,
	(day) => `the ${ordinal(dayOfMonth(day))} of ${monthName(day)}, ${yearOf(day)}`,
	(day) => `${monthName(day).slice(0, 3)} ${dayOfMonth(day)}, ${yearOf(day)}`,
	(day) => `${dayOfMonth(day)}/${monthOf(day)}/${yearOf(day)}`,
	(day) => `${two(dayOfMonth(day))}.${two(monthOf(day))}.${yearOf(day)}`,
	(day) =>
		`${weekdayName(day).slice(0, 3)} ${dayOfMonth(day)}-${monthName(day).slice(0, 3)}-${yearOf(day)}`,
	(day) => `by ${day}`,
	(day) => `no later than ${dayOfMonth(day)} ${monthName(day).toUpperCase()} ${yearOf(day)}`,
];

describe("one day, however it is written", () => {
	it("is read as that day", () => {
		fc.assert(
			fc.property(days, fc.constantFrom(...writings), (day, write) => {
				expect(readDate(write(day), context), write(day)).toMatchObject({
					is: "date",
					date: { precision: "day", first: day, last: day },
				});
			}),
			{ numRuns: 1000 },
		);
	});

	it("is refused when it is written with another day's name", () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 6 }), (day, off) => {
				const phrase = `${weekdayName(addDays(day, off))} ${dayOfMonth(day)} ${monthName(day)} ${yearOf(day)}`;
				expect(readDate(phrase, context)).toMatchObject({ is: "refused", because: "impossible" });
			}),
		);
	});

	it("is the same at whatever hour it is said to be", () => {
		const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
		fc.assert(
			fc.property(days, hours, fc.nat(3), (day, [hour, minute], style) => {
				const half = `${hour % 12 || 12}.${two(minute)}${hour < 12 ? "am" : "pm"}`;
				const clock = [
					`${two(hour)}:${two(minute)}`,
					half,
					`at ${half}`,
					`${two(hour)}h${two(minute)}`,
				][style];
				const date = `${dayOfMonth(day)} ${monthName(day)} ${yearOf(day)}`;
				const reading = readDate(`${date} ${clock}`, context);
				if (reading.is === "refused") {
					expect(reading.because).toBe("impossible");
					return;
				}
				expect(reading).toMatchObject({ on: day, time: `${two(hour)}:${two(minute)}` });
				expect(readDate(`${clock} on ${date}`, context)).toMatchObject({ on: day });
			}),
		);
	});
});

describe("a weekday", () => {
	it("is the coming one, whatever day it is said on", () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 6 }), (day, ahead) => {
				const coming = addDays(day, ahead);
				const heard = { ...context, today: day };
				expect(readDate(weekdayName(coming), heard)).toMatchObject({ date: { first: coming } });
				expect(readDate(`${weekdayName(coming)} week`, heard)).toMatchObject({
					date: { first: addDays(coming, 7) },
				});
				expect(readDate(weekdayName(day), heard).is).toBe("clarify");
			}),
		);
	});

	it("counted in a month is found by counting", () => {
		fc.assert(
			fc.property(
				days,
				fc.integer({ min: 1, max: 4 }),
				fc.integer({ min: 0, max: 6 }),
				(day, nth, gap) => {
					const first = dayFromNumber(dayNumber(day) - dayOfMonth(day) + 1);
					const name = weekdayName(addDays(first, gap));
					const words = ["first", "second", "third", "fourth"][nth - 1];
					const reading = readDate(`${words} ${name} of ${monthName(day)} ${yearOf(day)}`, context);
					const expected = addDays(first, gap + (nth - 1) * 7);
					expect(reading).toMatchObject({ date: { first: expected } });
					expect(weekdayOf(expected)).toBe(weekdayOf(addDays(first, gap)));
				},
			),
		);
	});
});
