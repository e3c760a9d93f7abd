/** How often each phrase of the lexicon stands in the questions of the corpora, and in how many programmes. */
import { keysOf } from "../../../src/language/names/words.ts";
import { corpusNames, readCorpus } from "../corpus.ts";

export type Firing = { readonly count: number; readonly programmes: number };

const longest = 6;

const runsIn = (keys: readonly string[]): ReadonlySet<string> => {
	const runs = new Set<string>();
	for (let from = 0; from < keys.length; from += 1)
		for (let to = from + 1; to <= Math.min(keys.length, from + longest); to += 1)
			runs.add(keys.slice(from, to).join(" "));
	return runs;
};

const askedIn = (name: string): readonly string[] => {
	const { questions, threads } = readCorpus(name);
	const turns = threads.flatMap((thread) => thread.turns);
	return [...new Set([...questions, ...turns].map(({ ask }) => ask))];
};

/** By the phrase's words as they are compared. */
export const firings = (): ReadonlyMap<string, Firing> => {
	const counts = new Map<string, { count: number; readonly programmes: Set<string> }>();
	for (const name of corpusNames())
		for (const ask of askedIn(name))
			for (const run of runsIn(keysOf(ask))) {
				const seen = counts.get(run) ?? { count: 0, programmes: new Set<string>() };
				seen.count += 1;
				seen.programmes.add(name);
				counts.set(run, seen);
			}
	return new Map(
		[...counts].map(([run, { count, programmes }]) => [
			run,
			{ count, programmes: programmes.size },
		]),
	);
};
