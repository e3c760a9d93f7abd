/**
 * Learns weights from examples: an averaged perceptron with a margin for each slot. The same examples give the same
 * weights to the last digit. Only training runs this.
 */
import type { Model } from "../../../src/questions/parser/model.ts";

export type Example = {
	readonly features: readonly string[];
	readonly label: string;
};

type Weights = { readonly now: Float64Array; readonly total: Float64Array };

/** A small generator of its own, so that every run shuffles alike. */
const generator = (start: number) => {
	let seed = start;
	return (below: number): number => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
		return seed % below;
	};
};

const shuffled = <T>(all: readonly T[], next: (below: number) => number): T[] => {
	const order = [...all];
	for (let at = order.length - 1; at > 0; at -= 1) {
		const other = next(at + 1);
		const [one, two] = [order[at], order[other]];
		if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one];
	}
	return order;
};

const indexed = (all: Iterable<string>): ReadonlyMap<string, number> =>
	new Map([...new Set(all)].sort().map((text, at) => [text, at]));

const margin = 1;
const rounds = 10;

type Coded = { readonly features: readonly number[]; readonly label: number };

const bestBut = (scores: Float64Array, label: number): number => {
	let best = -1;
	for (let at = 0; at < scores.length; at += 1)
		if (at !== label && (best < 0 || (scores[at] ?? 0) > (scores[best] ?? 0))) best = at;
	return best;
};

const scoresOf = (features: readonly number[], { now }: Weights, scores: Float64Array): void => {
	scores.fill(0);
	const size = scores.length;
	for (const feature of features)
		for (let at = 0; at < size; at += 1)
			scores[at] = (scores[at] ?? 0) + (now[feature * size + at] ?? 0);
};

const move = (weights: Weights, at: number, by: number, time: number): void => {
	weights.now[at] = (weights.now[at] ?? 0) + by;
	weights.total[at] = (weights.total[at] ?? 0) + by * time;
};

const trained = (coded: readonly Coded[], size: number, count: number): Float64Array => {
	const weights = { now: new Float64Array(size * count), total: new Float64Array(size * count) };
	const scores = new Float64Array(size);
	const next = generator(5);
	let time = 1;
	for (let round = 0; round < rounds; round += 1)
		for (const { features, label } of shuffled(coded, next)) {
			scoresOf(features, weights, scores);
			const other = bestBut(scores, label);
			if (other >= 0 && (scores[label] ?? 0) - (scores[other] ?? 0) < margin)
				for (const feature of features) {
					move(weights, feature * size + label, 1, time);
					move(weights, feature * size + other, -1, time);
				}
			time += 1;
		}
	return weights.now.map((weight, at) => weight - (weights.total[at] ?? 0) / time);
};

export type Kept = {
	/** Is it seen often enough to be learnt from? */
	readonly isKept: (feature: string) => boolean;
	/** What weighs less than this says nothing. */
	readonly least: number;
};

export const learn = (examples: readonly Example[], { isKept, least }: Kept): Model[string] => {
	const kept = examples.map(({ features, label }) => ({
		features: features.filter(isKept),
		label,
	}));
	const labels = indexed(kept.map(({ label }) => label));
	const ids = indexed(kept.flatMap(({ features }) => features));
	const coded = kept.map(({ features, label }) => ({
		features: features.map((feature) => ids.get(feature) ?? 0),
		label: labels.get(label) ?? 0,
	}));
	const size = labels.size;
	const weights = trained(coded, size, ids.size);
	const names = [...labels.keys()];
	const rows = [...ids].map(([feature, id]) => {
		const row = names.flatMap((_, at) => {
			const weight = Math.round(10 * (weights[id * size + at] ?? 0));
			return Math.abs(weight) < 10 * least ? [] : [at, weight];
		});
		return [feature, row] as const;
	});
	return { labels: names, weights: Object.fromEntries(rows.filter(([, row]) => row.length > 0)) };
};

export type Ranking = {
	/** The features of each, and what it costs without weights; the first is the right one. */
	readonly options: readonly { readonly features: readonly string[]; readonly cost: number }[];
};

/** Weights that put the right option before the others. */
export const rank = (
	rankings: readonly Ranking[],
	isKept: (feature: string) => boolean,
): Model[string] => {
	const now = new Map<string, number>();
	const total = new Map<string, number>();
	const next = generator(7);
	let time = 1;
	const scoreOf = ({ features, cost }: Ranking["options"][number]): number =>
		features.reduce((sum, feature) => sum + (now.get(feature) ?? 0), -cost);
	const add = (features: readonly string[], by: number): void => {
		for (const feature of features.filter(isKept)) {
			now.set(feature, (now.get(feature) ?? 0) + by);
			total.set(feature, (total.get(feature) ?? 0) + by * time);
		}
	};
	for (let round = 0; round < rounds; round += 1)
		for (const { options } of shuffled(rankings, next)) {
			const [right, ...others] = options;
			const best = others.sort((a, b) => scoreOf(b) - scoreOf(a))[0];
			if (right && best && scoreOf(right) < scoreOf(best) + 0.5) {
				add(right.features, 0.1);
				add(best.features, -0.1);
			}
			time += 1;
		}
	const rows = [...now]
		.map(([feature, weight]) => [feature, weight - (total.get(feature) ?? 0) / time] as const)
		.map(([feature, weight]) => [feature, [0, Math.round(10 * weight)]] as const)
		.filter(([, [, weight]]) => weight !== 0)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return { labels: ["path"], weights: Object.fromEntries(rows) };
};
