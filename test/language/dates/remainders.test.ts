/** Random days and periods: what is left of one that is running, and dates that have no end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDay } from "../../../src/domain/dates/date-words.ts";
import { addDays, plainDate } from "../../../src/domain/dates/plain-date.ts";
import { readDate } from "../../../src/language/dates/dates.ts";
import { englandAndWales } from "../../../src/language/dates/holidays.ts";

const day = fc
	.integer({ min: 0, max: 3_650 })
	.map((days) => addDays(plainDate("2009-01-01"), days));
const read = (phrase: string, today: ReturnType<typeof plainDate>) =>
	readDate(phrase, { today, zone: "Europe/London", calendar: englandAndWales });

const openings = [
	"the rest of",
	"rest of",
	"the remainder of",
	"what's left of",
	"what is left of",
];
const periods = ["this month", "the month", "this quarter", "this year", "the year", "this week"];
const running = fc.constantFrom(...periods, "the financial year", "this financial year");

describe("what is left of a period", () => {
	it("is from today to its last day, which is the period's own", () => {
		fc.assert(
			fc.property(day, fc.constantFrom(...openings), running, (today, opening, period) => {
				const whole = read(period.replace(/^the year$/, "this year"), today);
				const left = read(`${opening} ${period}`, today);
				const last = whole.is === "date" && "last" in whole.date ? whole.date.last : "none";
				expect(left, `${opening} ${period}`).toMatchObject({
					is: "date",
					date: { precision: "range", first: today, last },
				});
			}),
		);
	});

	it("is nothing of what has not begun or is over", () => {
		fc.assert(
			fc.property(
				day,
				fc.constantFrom("next month", "last month", "next year"),
				(today, period) => {
					expect(read(`the rest of ${period}`, today).is).toBe("refused");
				},
			),
		);
	});
});

describe("a date without an end", () => {
	it("is asked about, never taken for its first day, and each answer is read", () => {
		const ends = fc.constantFrom("onwards", "onward", "and after", "and beyond");
		fc.assert(
			fc.property(day, day, ends, fc.boolean(), (today, from, end, opens) => {
				const asked = read(`${opens ? "from " : ""}${wordDay(from)} ${end}`, today);
				if (asked.is !== "clarify") throw new Error(`${wordDay(from)} ${end}: ${asked.is}`);
				for (const { words } of asked.choices)
					expect(read(words, today)).toMatchObject({ is: "date", date: { first: from } });
			}),
		);
	});
});

describe("hours beside a day", () => {
	const hours = fc.tuple(
		fc.integer({ min: 7, max: 18 }),
		fc.constantFrom(30, 45, 60, 90, 120),
		fc.constantFrom(0, 15, 30),
	);
	const figures = (minutes: number) =>
		`${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

	it("are a start and how long it lasts, in whatever order they are said", () => {
		const orders = [
			(on: string, from: string, to: string) => `${on} ${from}-${to}`,
			(on: string, from: string, to: string) => `${on}, ${from} to ${to}`,
			(on: string, from: string, to: string) => `${from} until ${to} on ${on}`,
			(on: string, from: string, to: string) => `between ${from} and ${to} on ${on}`,
			(on: string, from: string, _to: string, lasts: string) => `${on} ${from}, ${lasts}`,
			(on: string, from: string, _to: string, lasts: string) => `${from} for ${lasts} on ${on}`,
			(on: string, from: string, _to: string, lasts: string) => `${lasts} from ${from} on ${on}`,
		];
		fc.assert(
			fc.property(
				day,
				day,
				hours,
				fc.constantFrom(...orders),
				(today, on, [hour, minutes, past], say) => {
					const start = hour * 60 + past;
					const phrase = say(
						wordDay(on),
						figures(start),
						figures(start + minutes),
						`${minutes} minutes`,
					);
					expect(read(phrase, today), phrase).toMatchObject({
						is: "instant",
						on,
						time: figures(start),
						minutes,
					});
				},
			),
		);
	});
});

describe("the nth weekday of a month that is said from today", () => {
	const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
	const nths = ["first", "second", "third", "fourth"];

	it("is the same with and without “of”", () => {
		fc.assert(
			fc.property(
				day,
				fc.constantFrom(...nths),
				fc.constantFrom(...names),
				fc.constantFrom("next month", "next year", "next quarter"),
				(today, nth, name, when) => {
					const plain = read(`${nth} ${name} ${when}`, today);
					const joined = read(`the ${nth} ${name} of ${when}`, today);
					expect(plain.is).toBe("date");
					if (plain.is === "date" && joined.is === "date")
						expect({ ...plain.date, words: "" }).toEqual({ ...joined.date, words: "" });
				},
			),
		);
	});
});
