/** `npm run questions:train`: learns the reader's weights from the annotated questions of the programmes to learn from. */
import { writeFileSync } from "node:fs";
import { featuresFor } from "../../../src/questions/parser/features.ts";
import { pathFeatures } from "../../../src/questions/parser/path-features.ts";
import { type Slot, slots } from "../../../src/questions/parser/slots.ts";
import { readSplit } from "../corpus.ts";
import { type Example, examplesOf, isAnnotated } from "./examples.ts";
import { learn, rank } from "./learn.ts";

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

/** What weighs less says nothing; what is told has many labels, each with weights of its own. */
const [leastWeight, leastTold] = [1.2, 2.2];

const turnSlots: ReadonlySet<Slot> = new Set<Slot>(["carry", "when"]);
/** What hangs on what is asked for has more features, which are each seen less. */
const leastSeen: Readonly<Partial<Record<Slot, number>>> = { form: 6, state: 6, carry: 6 };

type Asked = Example & { readonly labels: NonNullable<Example["labels"]> };
const isAsked = (example: Example): example is Asked => example.labels !== undefined;

const slotModel = (slot: Slot, asked: readonly Asked[]) => {
	const examples = asked
		.filter(({ labels, isTurn }) => labels[slot] !== "?" && (isTurn || !turnSlots.has(slot)))
		.map(({ corpus, features, labels }) => ({
			corpus,
			features: slot === "head" ? features : featuresFor(slot, labels.head ?? "", features),
			label: labels[slot] ?? "",
		}));
	const isKept = seenOften(examples, leastSeen[slot] ?? 3);
	return learn(examples, { isKept, least: slot === "tell" ? leastTold : leastWeight });
};

const pathModel = (asked: readonly Asked[]) => {
	const lists = asked.map(({ corpus, path }) => ({ corpus, features: pathFeatures(path) }));
	const rankings = asked
		.filter(({ others }) => others.length > 0)
		.map(({ path, others }) => ({
			options: [path, ...others.slice(0, 8)].map((each) => ({
				features: pathFeatures(each),
				cost: each.cost,
			})),
		}));
	return rank(rankings, seenOften(lists, 3));
};

const wholeModel = (examples: readonly Example[]) => {
	const all = examples.map(({ corpus, features, labels }) => ({
		corpus,
		features,
		label: labels ? "yes" : "no",
	}));
	return learn(all, { isKept: seenOften(all, 3), least: leastWeight });
};

const names = [...readSplit().train].filter(isAnnotated).sort();
const examples: Example[] = [];
for (const name of names) examples.push(...(await examplesOf(name)));
const asked = examples.filter(isAsked);
const learnt = {
	path: pathModel(asked),
	whole: wholeModel(examples),
	...Object.fromEntries(slots.map((slot) => [slot, slotModel(slot, asked)])),
};
const text = JSON.stringify(learnt);
writeFileSync(target, `${text}\n`);
process.stdout.write(
	`${examples.length} examples of ${names.length} programmes, ${Math.round(text.length / 1000)} KB\n`,
);
