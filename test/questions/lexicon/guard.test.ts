/** Nothing is in the lexicon for one sentence: a phrase stands in three questions of two programmes at least. */
import { describe, expect, it } from "vitest";
import { everyPhrase } from "../../../src/questions/lexicon/lexicon.ts";
import { type Firing, firings } from "../../corpora/training/firing.ts";

const least = { count: 3, programmes: 2 };

/** With how often it was seen, the rarest first. */
const rareAmong = (
	phrases: readonly string[],
	seen: ReadonlyMap<string, Firing>,
): readonly (readonly [phrase: string, count: number])[] =>
	phrases
		.flatMap((phrase): readonly (readonly [string, number])[] => {
			const { count, programmes } = seen.get(phrase) ?? { count: 0, programmes: 0 };
			return count < least.count || programmes < least.programmes ? [[phrase, count]] : [];
		})
		.sort(([, one], [, other]) => one - other);

describe("the lexicon", () => {
	const seen = firings();

	it("holds no phrase that fires in fewer than three questions of two programmes", () => {
		expect(rareAmong(everyPhrase, seen)).toEqual([]);
	});

	it("would be told of one that does", () => {
		expect(rareAmong(["overdue", "overdue by a fortnight at the latest"], seen)).toEqual([
			["overdue by a fortnight at the latest", 0],
		]);
	});

	it("stays within its budget", () => {
		expect(everyPhrase.length).toBeLessThanOrEqual(2_500);
	});
});
