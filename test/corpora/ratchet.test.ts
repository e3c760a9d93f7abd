/** Every corpus is asked: of no programme may fewer answers be right than were, or more be wrong. */
import { describe, expect, it } from "vitest";
import { corpusNames, readCorpus, readSplit } from "./corpus.ts";
import { scoreCorpus } from "./run.ts";
import { ratchetOf, readRatchet } from "./scores.ts";

const ratchet = readRatchet();
const names = corpusNames();

it("each programme is to learn from or to test with, and has been scored", () => {
	const { train, dev } = readSplit();
	expect([...train, ...dev].sort()).toEqual(names);
	expect(Object.keys(ratchet).sort()).toEqual(names);
});

describe("no answer that was right is lost, and none that was not wrong is", () => {
	it.each(names)(
		"%s",
		async (name) => {
			const scored = await scoreCorpus(readCorpus(name));
			const { right, wrong } = ratchetOf(scored);
			expect(right).toBeGreaterThanOrEqual(ratchet[name]?.right ?? 0);
			expect(wrong).toBeLessThanOrEqual(ratchet[name]?.wrong ?? 0);
			expect(scored.filter(({ isLeak }) => isLeak).map(({ turn }) => turn.ask)).toEqual([]);
		},
		300_000,
	);
});
