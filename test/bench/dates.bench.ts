/** Date phrases read in a second, beside bare chrono-node on the same phrases in the same run. */
import * as chrono from "chrono-node";
import { readDate } from "../../src/language/dates/dates.ts";
import { contextOf, corpus } from "../language/dates/corpus.ts";

export type BenchResult = {
	readonly name: string;
	readonly ours: number;
	readonly peer: number;
	readonly unit: string;
};

const rounds = 8;

const perSecond = (read: () => void): number => {
	const started = performance.now();
	read();
	return Math.round(corpus.length / ((performance.now() - started) / 1000));
};

const said = corpus.map((phrase) => ({ text: phrase.text, context: contextOf(phrase) }));

const readOurs = (): void => {
	for (const { text, context } of said) readDate(text, context);
};

const readChrono = (): void => {
	for (const { text, ref } of corpus)
		chrono.en.GB.parse(text, new Date(`${ref}T12:00:00Z`), { forwardDate: true });
};

const median = (figures: readonly number[]): number =>
	[...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

/** Rounds are interleaved, so that a busy machine slows both alike. */
export const run = async (): Promise<BenchResult[]> => {
	const [ours, peer]: [number[], number[]] = [[], []];
	for (let round = 0; round < rounds; round++) {
		ours.push(perSecond(readOurs));
		peer.push(perSecond(readChrono));
	}
	// The first two rounds warm the engine up.
	const [warmOurs, warmPeer] = [ours.slice(2), peer.slice(2)];
	return [
		{ name: "date phrases", ours: median(warmOurs), peer: median(warmPeer), unit: "phrases/s" },
	];
};
