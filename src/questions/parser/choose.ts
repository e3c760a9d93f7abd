/** Chooses among the readings of a question: of each path and each likely sort of question, the best whole. */
import { neededBy } from "../grammar/fits.ts";
import { type Chosen, type Resolved, resolve } from "./build.ts";
import type { Path } from "./edges.ts";
import { featuresFor, featuresOf } from "./features.ts";
import { type Model, type Scored, scoresFor } from "./model.ts";
import { pathFeatures } from "./path-features.ts";
import { type Labels, type Slot, slots } from "./slots.ts";

export type Choice = Chosen & {
	readonly score: number;
	/** How much more it is than the best reading of another sort. */
	readonly margin: number;
	/** What the whole of the path looks like: read, or not to be read. */
	readonly whole: number;
	readonly isNeedy: boolean;
};

const weigh = {
	cost: 1,
	path: 1,
	head: 0.35,
	unfit: 2.5,
	needy: 3,
	repeated: 1.5,
	ambiguous: 0.3,
	topic: 1,
};
const [mostPaths, mostHeads] = [6, 3];

const bestOf = (model: Model, slot: Slot | "whole", features: readonly string[]): Scored => {
	const known = model[slot];
	return (known && scoresFor(known, features)[0]) ?? { label: "", score: 0 };
};

export type Chooser = {
	readonly model: Model;
	/** What was asked before, in the same talk. */
	readonly before?: string | undefined;
};

const labelsFor = (head: string, base: readonly string[], { model, before }: Chooser): Labels => {
	const isTurn = before !== undefined;
	const chosen = slots.map((slot) => {
		if (slot === "head") return [slot, head] as const;
		if (!isTurn && (slot === "carry" || slot === "when")) return [slot, ""] as const;
		return [slot, bestOf(model, slot, featuresFor(slot, head, base)).label] as const;
	});
	return Object.fromEntries(chosen) as Labels;
};

/** Is it asked of nothing that it can be asked of? */
const lacksThing = ({ head, carry, mine, group }: Labels, { names }: Resolved): boolean => {
	const kinds = neededBy(head);
	if (!kinds || carry !== "" || mine !== "" || group !== "") return false;
	return !names.some(({ meant }) => meant.some(({ kind }) => kinds.includes(kind)));
};

/** The same thing named twice is one thing, read twice. */
const repeatsIn = ({ names }: Resolved): number => {
	const all = names.map(({ meant }) => meant[0]?.id);
	return all.length - new Set(all).size;
};

const penaltyOf = (labels: Labels, resolved: Resolved): number => {
	const { names, unfit } = resolved;
	const ambiguous = names.reduce((sum, { meant }) => sum + Math.min(3, meant.length - 1), 0);
	return (
		(labels.topic !== "" ? 0 : weigh.unfit * unfit.length) +
		weigh.ambiguous * ambiguous +
		weigh.repeated * repeatsIn(resolved) +
		(lacksThing(labels, resolved) ? weigh.needy : 0)
	);
};

const choicesOn = (path: Path, { model, before }: Chooser): readonly Omit<Choice, "margin">[] => {
	const base = featuresOf(path, before);
	const heads = model.head ? scoresFor(model.head, base).slice(0, mostHeads) : [];
	const best = heads[0]?.score ?? 0;
	const likely = likelihood(path, model);
	const wholly = wholeness(model, base);
	return heads.map(({ label, score }) => {
		const resolved = resolve(label, path);
		const labels = labelsFor(label, base, { model, before });
		const penalty = penaltyOf(labels, resolved);
		const total = weigh.head * (score - best) + likely - penalty;
		const isNeedy = lacksThing(labels, resolved);
		return { path, labels, resolved, score: total, whole: wholly, isNeedy };
	});
};

/** What was learnt of paths beside what they cost. */
const likelihood = (path: Path, model: Model): number => {
	const learnt = model.path ? scoresFor(model.path, pathFeatures(path))[0]?.score : undefined;
	return weigh.path * (learnt ?? 0) - weigh.cost * path.cost;
};

const wholeness = (model: Model, base: readonly string[]): number => {
	const known = model.whole;
	if (!known) return 0;
	const scores = scoresFor(known, base);
	const of = (label: string) => scores.find((each) => each.label === label)?.score ?? 0;
	return of("yes") - of("no");
};

export const choose = (paths: readonly Path[], chooser: Chooser): readonly Choice[] => {
	const all = paths
		.slice(0, mostPaths)
		.flatMap((path) => choicesOn(path, chooser))
		.sort((one, other) => other.score - one.score);
	return all.map((choice) => {
		const other = all.find(({ labels }) => labels.head !== choice.labels.head);
		return { ...choice, margin: choice.score - (other?.score ?? choice.score - 9) };
	});
};
