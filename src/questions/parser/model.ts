/** What was learnt: for each slot its labels, and what each feature says for and against them. */

type SlotModel = {
	readonly labels: readonly string[];
	/** For each feature: label, weight, label, weight … in tenths. */
	readonly weights: Readonly<Record<string, readonly number[]>>;
};
export type Model = Readonly<Record<string, SlotModel>>;

export type Scored = { readonly label: string; readonly score: number };

export const scoresFor = (
	{ labels, weights }: SlotModel,
	features: readonly string[],
): readonly Scored[] => {
	const sums = new Array<number>(labels.length).fill(0);
	for (const feature of features) {
		const row = Object.hasOwn(weights, feature) ? weights[feature] : undefined;
		if (!row) continue;
		for (let at = 0; at < row.length; at += 2) {
			const label = row[at] ?? 0;
			sums[label] = (sums[label] ?? 0) + (row[at + 1] ?? 0) / 10;
		}
	}
	return labels
		.map((label, at) => ({ label, score: sums[at] ?? 0 }))
		.sort((one, other) => other.score - one.score);
};

/** What one feature says for one label. */
export const weightOf = (slot: SlotModel | undefined, feature: string, label: string): number => {
	const row = slot && Object.hasOwn(slot.weights, feature) ? slot.weights[feature] : undefined;
	const wanted = slot?.labels.indexOf(label);
	if (!row) return 0;
	for (let at = 0; at < row.length; at += 2) if (row[at] === wanted) return (row[at + 1] ?? 0) / 10;
	return 0;
};
