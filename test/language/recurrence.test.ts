/** How often a board meets, as people say it: read exactly, asked back where two things may be meant, or refused. */

import { describe, expect, it } from "vitest";
import { type PlainDate, plainDate } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import { firstOccurrences, ruleText } from "../../src/domain/series/recurrence.ts";
import { wordRecurrence } from "../../src/domain/series/recurrence-words.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { readLeadingRecurrence, readRecurrence } from "../../src/language/recurrence/recurrence.ts";
import { readRecurrenceLine } from "../../src/language/recurrence/recurrence-lines.ts";
import { questions, refused, rules } from "./recurrence-phrases.ts";

const context = {
	today: plainDate("2009-01-29"),
	zone: "Europe/London",
	calendar: englandAndWales,
};

const read = (phrase: string, first?: PlainDate) => readRecurrence(phrase, { ...context, first });

const ruleOf = (phrase: string) => {
	const reading = read(phrase);
	if (reading.is !== "rule") throw new Error(`${phrase}: ${JSON.stringify(reading)}`);
	return reading;
};

describe("a recurrence in words", () => {
	it.each(rules)("reads “%s”", (phrase, rrule, held) => {
		const { rule } = ruleOf(phrase);
		expect(ruleText(rule, context.zone)).toBe(rrule);
		const days = firstOccurrences(rule, held.length, englandAndWales).map(({ on }) => on);
		expect(days).toEqual(held);
	});

	it.each(rules)("says “%s” back in words that mean the same", (phrase) => {
		const { rule, time, minutes } = ruleOf(phrase);
		const again = ruleOf(wordRecurrence({ ...rule, from: time, minutes }));
		expect(again.rule).toEqual(rule);
		expect(again.time).toBe(time);
		expect(again.minutes).toBe(minutes);
	});

	it.each(questions)("asks back about “%s”, and each of its %i answers goes on", (phrase, many) => {
		const reading = read(phrase);
		if (reading.is !== "clarify") throw new Error(`${phrase}: ${JSON.stringify(reading)}`);
		expect(reading.choices).toHaveLength(many);
		for (const { words } of reading.choices) expect(read(words).is, words).not.toBe("refused");
	});

	it.each(refused)("refuses “%s”", (phrase) => {
		expect(read(phrase).is).toBe("refused");
	});

	it.each([
		["first Thursday of every month for six months", 6],
		["first Thursday of every month from March for six months", 6],
		["last Friday of every month for 12 months", 12],
		["the 31st of every month from 31 March for six months", 4],
		["last working day of every month for a quarter", 3],
		["first and third Thursday of every month from 19 March 2009 for six months", 12],
		["first Thursday of every quarter for a year", 4],
		["second Tuesday of every other month from 10 February for six months", 3],
		["first Monday of May every year for 3 years", 3],
		["every Tuesday for six weeks", 6],
		["every other Tuesday from 3 March for six weeks", 3],
		["every weekday for two weeks", 10],
	] as const)("“%s” is %i meetings", (phrase, many) => {
		const { rule } = ruleOf(phrase);
		expect(firstOccurrences(rule, 50, weekendsOnly)).toHaveLength(many);
	});

	it("names the words that it could not read", () => {
		expect(read("the first Thursday of every month in the big room")).toMatchObject({
			unread: "in the big room",
		});
	});

	it("takes the day of the first meeting where the phrase names none", () => {
		const reading = read("fortnightly", plainDate("2009-03-03"));
		expect(reading).toMatchObject({
			is: "rule",
			rule: { rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", first: "2009-03-03" },
		});
	});

	it("refuses a phrase of over 200 characters before it looks at it", () => {
		expect(read(`every Tuesday ${"at 2pm ".repeat(40)}`)).toMatchObject({ because: "too-long" });
	});

	it("takes time and length from the phrase", () => {
		expect(ruleOf("every Tuesday 2pm for 90 minutes")).toMatchObject({
			time: "14:00",
			minutes: 90,
		});
		expect(ruleOf("every Tuesday 10-11.30am")).toMatchObject({ time: "10:00", minutes: 90 });
	});

	it("begins today only while the time lies ahead", () => {
		const at = (timeNow: string) => {
			const reading = readRecurrence("every Thursday 10am", {
				...context,
				timeNow: timeNow as never,
			});
			return reading.is === "rule" ? reading.rule.first : undefined;
		};
		expect(at("09:00")).toBe("2009-01-29");
		expect(at("10:00")).toBe("2009-02-05");
	});

	it("stops at the words that are not of the recurrence, in a command", () => {
		const text = "first Thursday of every month at 10am from March 2009 at City Hall";
		expect(readLeadingRecurrence(text, context)).toMatchObject({
			used: "first Thursday of every month at 10am from March 2009",
			rest: "at City Hall",
		});
		expect(readLeadingRecurrence("12 March 2pm", context)).toBeUndefined();
		expect(readLeadingRecurrence("Friday 2pm City Hall", context)).toBeUndefined();
		expect(readLeadingRecurrence("last Friday of the month 2pm", context)).toBeUndefined();
	});

	it("comes to an end with a weird text", () => {
		const ends = ["and on the at in of ".repeat(10), "first ".repeat(33), "1 2 3 4 5 ".repeat(20)];
		expect(ends.map((text) => read(text).is)).toEqual(["refused", "rule", "refused"]);
	});
});

describe("convenor read-recurrence", () => {
	const answer = (asked: object) =>
		JSON.parse(
			readRecurrenceLine(
				JSON.stringify({ id: "a", ref: "2009-01-29T10:00:00Z", tz: "Europe/London", ...asked }),
			),
		);

	it("answers with the rule, twelve meetings on the board's wall, and the words back", () => {
		const found = answer({ text: "first Thursday of every month at 10am from March 2009" });
		expect(found.rrule).toBe("FREQ=MONTHLY;BYDAY=1TH");
		expect(found.occurrences).toHaveLength(12);
		expect(found.occurrences.slice(0, 2)).toEqual([
			"2009-03-05T10:00:00+00:00",
			"2009-04-02T10:00:00+01:00",
		]);
		expect(found.text).toBe("first Thursday of every month, 10:00, from Thu 5 March 2009");
	});

	it("asks, or refuses, with a sentence", () => {
		expect(answer({ text: "fortnightly" }).clarify).toBe("From when?");
		expect(answer({ text: "termly" }).refused).toContain("Terms differ");
		expect(JSON.parse(readRecurrenceLine("nonsense")).refused).toContain("not a JSON object");
	});
});
