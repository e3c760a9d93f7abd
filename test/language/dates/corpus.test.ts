import { describe, expect, it } from "vitest";
import { wordDate } from "../../../src/domain/dates/honest-date.ts";
import { readDate } from "../../../src/language/dates/dates.ts";
import { chronoAlone, contextOf, corpus, givenBy, judge, ours, tally } from "./corpus.ts";

const halves = { "worked on": false, "held back": true } as const;

describe("dates as boards say them", () => {
	it("holds at least four hundred phrases, half of them held back", () => {
		expect(corpus.length).toBeGreaterThanOrEqual(400);
		const held = corpus.filter((phrase) => phrase.heldBack).length;
		expect(Math.abs(held - corpus.length / 2)).toBeLessThan(2);
	});

	it("reads at least nine in ten right and at most one in a hundred wrong, in both halves", () => {
		const table = Object.entries(halves).flatMap(([name, heldBack]) => {
			const phrases = corpus.filter((phrase) => phrase.heldBack === heldBack);
			return [
				{ reader: "convenor", phrases: name, of: phrases.length, ...tally(phrases.map(ours)) },
				{
					reader: "chrono-node",
					phrases: name,
					of: phrases.length,
					...tally(phrases.map(chronoAlone)),
				},
			];
		});
		console.table(table);
		for (const row of table.filter(({ reader }) => reader === "convenor")) {
			expect(row.right / row.of).toBeGreaterThanOrEqual(0.9);
			expect(row.wrong / row.of).toBeLessThanOrEqual(0.01);
		}
	});

	it("never decides for the person where the corpus says to ask or to refuse", () => {
		const decided = corpus.filter(
			({ expect: expected, ...phrase }) =>
				(expected === "refused" || expected === "clarify") &&
				judge(
					expected,
					givenBy(readDate(phrase.text, contextOf({ ...phrase, expect: expected }))),
				) === "wrong",
		);
		expect(decided.map(({ text }) => text)).toEqual([]);
	});

	it("reads back what it repeated, with the same window", () => {
		for (const phrase of corpus) {
			const reading = readDate(phrase.text, contextOf(phrase));
			if (reading.is !== "date" || reading.date.precision === "undated") continue;
			const again = readDate(wordDate(reading.date), contextOf(phrase));
			expect(again, `${phrase.text} → ${wordDate(reading.date)}`).toMatchObject({
				is: "date",
				date: { first: reading.date.first, last: reading.date.last },
			});
		}
	});

	it("offers only choices that can be read in one way", () => {
		for (const phrase of corpus) {
			const reading = readDate(phrase.text, contextOf(phrase));
			if (reading.is !== "clarify") continue;
			for (const { words } of reading.choices)
				expect(["date", "instant"], `${phrase.text} → ${words}`).toContain(
					readDate(words, contextOf(phrase)).is,
				);
		}
	});
});
