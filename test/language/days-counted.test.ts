/** Random series whose day is counted from another, that meet on fifths alone, or that a named day stands in for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOfMonth, plainDate, weekdayOf } from "../../src/domain/dates/plain-date.ts";
import { firstOccurrences } from "../../src/domain/series/recurrence.ts";
import { wordRecurrence } from "../../src/domain/series/recurrence-words.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { readRecurrence } from "../../src/language/recurrence/recurrence.ts";

type Day = ReturnType<typeof plainDate>;

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const nths = ["first", "second", "third"];
const today = fc
	.integer({ min: 0, max: 3_650 })
	.map((days) => addDays(plainDate("2009-01-01"), days));
const weekday = fc.integer({ min: 1, max: 7 });

const read = (phrase: string, on: Day) =>
	readRecurrence(phrase, { today: on, zone: "Europe/London", calendar: englandAndWales });

const daysOf = (phrase: string, on: Day, most = 8): readonly Day[] => {
	const reading = read(phrase, on);
	if (reading.is !== "rule") throw new Error(`${phrase}: ${JSON.stringify(reading)}`);
	const { rule, time, minutes } = reading;
	const again = read(wordRecurrence({ ...rule, from: time, minutes }), on);
	expect(again, phrase).toMatchObject({ is: "rule", rule });
	return firstOccurrences(rule, most, englandAndWales).map((each) => each.on);
};

/** Day by day. */
const from = (start: Day, isOne: (day: Day) => boolean, most = 8): readonly Day[] => {
	const found: Day[] = [];
	for (let day = start; found.length < most; day = addDays(day, 1)) if (isOne(day)) found.push(day);
	return found;
};

const isNth = (day: Day, nth: number, of: number) =>
	weekdayOf(day) === of && Math.ceil(dayOfMonth(day) / 7) === nth;
const isLast = (day: Day, of: number) =>
	weekdayOf(day) === of && dayOfMonth(addDays(day, 7)) < dayOfMonth(day);

describe("a day counted from another", () => {
	it("is the next such weekday after it, on every calendar", () => {
		fc.assert(
			fc.property(today, fc.integer({ min: 1, max: 3 }), weekday, weekday, (start, nth, of, on) => {
				const phrase = `the ${names[on - 1]} after the ${nths[nth - 1]} ${names[of - 1]} of every month`;
				const apart = (on - of + 7) % 7 || 7;
				expect(daysOf(phrase, start)).toEqual(
					from(start, (day) => isNth(addDays(day, -apart), nth, of)),
				);
			}),
		);
	});

	it("is the last such weekday before it", () => {
		fc.assert(
			fc.property(today, weekday, weekday, (start, of, on) => {
				const phrase = `${names[on - 1]} before the last ${names[of - 1]} of each month, 2pm`;
				const apart = (of - on + 7) % 7 || 7;
				expect(daysOf(phrase, start)).toEqual(
					from(start, (day) => isLast(addDays(day, apart), of)),
				);
			}),
		);
	});

	it("is so many days from it, or is refused where that leaves the month", () => {
		const ways = fc.constantFrom("after", "before");
		const counts = fc.integer({ min: 1, max: 9 });
		fc.assert(
			fc.property(
				today,
				fc.integer({ min: 1, max: 3 }),
				weekday,
				counts,
				ways,
				(start, nth, of, count, way) => {
					const phrase = `${count} days ${way} the ${nths[nth - 1]} ${names[of - 1]} of the month, 9am, from ${start}`;
					const shift = way === "after" ? count : -count;
					const [first, last] = [(nth - 1) * 7 + 1 + shift, nth * 7 + shift];
					if (first < 1 || last > 28) expect(read(phrase, start).is).toBe("refused");
					else
						expect(daysOf(phrase, start)).toEqual(
							from(start, (day) => isNth(addDays(day, -shift), nth, of)),
						);
				},
			),
		);
	});
});

describe("a fifth weekday", () => {
	it("is of the months that have one", () => {
		const ways = [
			(name: string) => `the fifth ${name} of the month, where there is one`,
			(name: string) => `fifth ${name} of each month if there is one, 10am`,
			(name: string) => `whenever there's a fifth ${name}`,
		];
		fc.assert(
			fc.property(today, weekday, fc.constantFrom(...ways), (start, of, say) => {
				expect(daysOf(say(names[of - 1] ?? ""), start, 4)).toEqual(
					from(start, (day) => isNth(day, 5, of), 4),
				);
			}),
		);
	});

	it("says it of nothing that every month has", () => {
		fc.assert(
			fc.property(today, fc.constantFrom(...nths), weekday, (start, nth, of) => {
				const phrase = `the ${nth} ${names[of - 1]} of the month, where there is one`;
				expect(read(phrase, start).is).toBe("refused");
			}),
		);
	});
});

describe("a day that stands in for a bank holiday", () => {
	it("is the nearest so named on its side, and no other meeting moves", () => {
		const ways = [
			(name: string, side: string) => `if it's a bank holiday, the ${name} ${side}`,
			(name: string, side: string) => `or the ${name} ${side} if that falls on a bank holiday`,
			(name: string, side: string) => `moved to the ${name} ${side} a bank holiday`,
		];
		fc.assert(
			fc.property(
				today,
				fc.integer({ min: 2, max: 5 }),
				fc.constantFrom("before", "after"),
				fc.constantFrom(...ways),
				(start, stand, side, say) => {
					const phrase = `first Monday of every month at 10am, ${say(names[stand - 1] ?? "", side)}`;
					const apart = side === "after" ? stand - 1 : stand - 8;
					const moved = (day: Day): Day => {
						if (!englandAndWales.isHoliday(day)) return day;
						let to = addDays(day, apart);
						const isOff = () => englandAndWales.isHoliday(to) || weekdayOf(to) > 5;
						while (isOff()) to = addDays(to, side === "after" ? 1 : -1);
						return to;
					};
					const plain = from(start, (day) => isNth(day, 1, 1), 12).map(moved);
					expect(daysOf(phrase, start, 12)).toEqual(plain.toSorted());
				},
			),
		);
	});

	it("is asked about where the words leave open which of two it is", () => {
		expect(
			read("every Monday at 9, or the Thursday if it's a bank holiday", plainDate("2009-01-29")),
		).toMatchObject({
			is: "clarify",
			question: expect.stringContaining("before or after"),
		});
	});
});
