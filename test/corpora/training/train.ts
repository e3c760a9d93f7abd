/** `npm run questions:train`: learns the reader's weights from the annotated questions of the programmes to learn from. */
import { writeFileSync } from "node:fs";
import { readSplit } from "../corpus.ts";
import { type Example, examplesOf, isAnnotated } from "./examples.ts";
import { rank } from "./learn.ts";

const target = new URL("../../../src/questions/parser/weights.json", import.meta.url);

/** Only what is seen so often, in two programmes, is learnt from: what is seen in one is that programme's own. */
const seenOften = (
	lists: readonly { readonly corpus: string; readonly features: readonly string[] }[],
	least: number,
) => {
	const counts = new Map<string, { count: number; readonly corpora: Set<string> }>();
	for (const { corpus, features } of lists)
		for (const feature of new Set(features)) {
			const seen = counts.get(feature) ?? { count: 0, corpora: new Set<string>() };
			seen.count += 1;
			seen.corpora.add(corpus);
			counts.set(feature, seen);
		}
	return (feature: string): boolean => {
		const seen = counts.get(feature);
		return seen !== undefined && seen.count >= least && seen.corpora.size >= 2;
	};
};

const leastSeen = 3;

const names = [...readSplit().train].filter(isAnnotated).sort();
const examples: Example[] = [];
for (const name of names) examples.push(...(await examplesOf(name)));
const lists = examples.map(({ corpus, options }) => ({
	corpus,
	features: options.flatMap(({ features }) => features),
}));
const learnt = { choice: rank(examples, seenOften(lists, leastSeen)) };
/** In how many questions, of how many programmes, each rule is a right one: the guard reads it. */
const usesOf = (): Readonly<Record<string, readonly [number, number]>> => {
	const uses = new Map<string, string[]>();
	for (const { corpus, rules } of examples)
		for (const rule of new Set(rules)) uses.set(rule, [...(uses.get(rule) ?? []), corpus]);
	const counted = [...uses].map(
		([rule, corpora]) => [rule, [corpora.length, new Set(corpora).size]] as const,
	);
	return Object.fromEntries(counted.sort(([one], [other]) => (one < other ? -1 : 1)));
};
const lines = Object.entries(usesOf()).map(
	([rule, [count, programmes]]) => `\t${JSON.stringify(rule)}: [${count}, ${programmes}]`,
);
writeFileSync(new URL("uses.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
const text = JSON.stringify(learnt);
writeFileSync(target, `${text}\n`);
process.stdout.write(
	`${examples.length} examples of ${names.length} programmes, ${Math.round(text.length / 1000)} KB\n`,
);
