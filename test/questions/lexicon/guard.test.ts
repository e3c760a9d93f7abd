/** Nothing is in the lexicon for one sentence: but for a few, a sense stands in three questions of two programmes. */
import { describe, expect, it } from "vitest";
import { everyPhrase, phrasesBySense } from "../../../src/questions/lexicon/lexicon.ts";
import { type Firing, firings } from "../../corpora/training/firing.ts";

const least = { count: 3, programmes: 2 };

/** What the register holds and people seldom ask for. Lower it; raise it for nothing. */
const mostSeldom = 13;

/** How often any of these phrases was seen, and in how many programmes at least. */
const seenOf = (phrases: readonly string[], seen: ReadonlyMap<string, Firing>): Firing => {
	const all = phrases.flatMap((phrase) => seen.get(phrase) ?? []);
	return {
		count: all.reduce((sum, { count }) => sum + count, 0),
		programmes: Math.max(0, ...all.map(({ programmes }) => programmes)),
	};
};

const isRare = ({ count, programmes }: Firing): boolean =>
	count < least.count || programmes < least.programmes;

describe("the lexicon", () => {
	const seen = firings();

	it("holds few senses that fire in fewer than three questions of two programmes", () => {
		const rare = [...phrasesBySense].flatMap(([sense, phrases]) =>
			isRare(seenOf(phrases, seen)) ? [sense] : [],
		);
		expect(rare.length, rare.join(", ")).toBeLessThanOrEqual(mostSeldom);
	});

	it("would be told of one that does", () => {
		expect(isRare(seenOf(["overdue by a fortnight at the latest"], seen))).toBe(true);
	});

	it("stays within its budget", () => {
		expect(everyPhrase.length).toBeLessThanOrEqual(3_600);
	});
});
