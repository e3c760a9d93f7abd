/**
 * Learns weights from examples: an averaged perceptron with a margin for each slot. The same examples give the same
 * weights to the last digit. Only training runs this.
 */
import type { Model } from "../../../src/questions/parser/model.ts";

/** In tenths; what weighs less says nothing. */
const leastWeight = 1;

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

export type Ranking = {
	/** The features of each, and what it scores without weights; so many of the first are right. */
	readonly options: readonly { readonly features: readonly string[]; readonly score: number }[];
	readonly right: number;
};

const rounds = 12;
const [step, margin] = [0.1, 1];

/** Weights that put a right option before the others: an averaged perceptron with a margin. */
export const rank = (
	rankings: readonly Ranking[],
	isKept: (feature: string) => boolean,
): Model[string] => {
	const now = new Map<string, number>();
	const total = new Map<string, number>();
	const next = generator(7);
	let time = 1;
	const known = rankings.map(({ options, right }) => ({
		right,
		options: options.map(({ features, score }) => ({ features: features.filter(isKept), score })),
	}));
	type Option = Ranking["options"][number];
	const scoreOf = ({ features, score }: Option): number =>
		features.reduce((sum, feature) => sum + (now.get(feature) ?? 0), score);
	const bestOf = (all: readonly Option[]) =>
		all
			.map((option) => ({ option, score: scoreOf(option) }))
			.reduce<{ option: Option; score: number } | undefined>(
				(best, each) => (best && best.score >= each.score ? best : each),
				undefined,
			);
	const add = (features: readonly string[], by: number): void => {
		for (const feature of features) {
			now.set(feature, (now.get(feature) ?? 0) + by);
			total.set(feature, (total.get(feature) ?? 0) + by * time);
		}
	};
	for (let round = 0; round < rounds; round += 1)
		for (const { options, right } of shuffled(known, next)) {
			const good = bestOf(options.slice(0, right));
			const bad = bestOf(options.slice(right));
			if (good && bad && good.score < bad.score + margin) {
				add(good.option.features, step);
				add(bad.option.features, -step);
			}
			time += 1;
		}
	const rows = [...now]
		.map(([feature, weight]) => [feature, weight - (total.get(feature) ?? 0) / time] as const)
		.map(([feature, weight]) => [feature, [0, Math.round(10 * weight)]] as const)
		.filter(([, [, weight]]) => Math.abs(weight) >= leastWeight)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return { labels: ["choice"], weights: Object.fromEntries(rows) };
};
