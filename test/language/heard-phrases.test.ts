/** Phrases as committees say them on Tuesday 14 September 2010 in London, each with what a calendar on the wall makes of it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDatesLine } from "../../src/language/dates/date-lines.ts";
import { readRecurrenceLine } from "../../src/language/recurrence/recurrence-lines.ts";

type Heard = { readonly text: string; readonly means: string | readonly string[] };

const heard = (name: string): readonly Heard[] =>
	JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

const line = (text: string, hour: string) =>
	JSON.stringify({ id: 1, text, ref: `2010-09-14T${hour}:00+01:00`, tz: "Europe/London" });

const orElse = (answer: Readonly<Record<string, unknown>>, read: () => readonly string[]) => {
	if ("refused" in answer) return "refused";
	return "clarify" in answer ? "asked" : read();
};

describe("what a committee says", () => {
	it.each(heard("heard-recurrences.json"))("of how often it meets: “$text”", ({ text, means }) => {
		const answer = JSON.parse(readRecurrenceLine(line(text, "08:00")));
		const days = () => answer.occurrences.slice(0, 6).map((at: string) => at.slice(0, 10));
		expect(orElse(answer, days)).toEqual(means);
	});

	it.each(heard("heard-dates.json"))("of a date: “$text”", ({ text, means }) => {
		const answer = JSON.parse(readDatesLine(line(text, "10:00")));
		expect(orElse(answer, () => [answer.precision, answer.start, answer.end])).toEqual(means);
	});
});
