/** What was learnt: for each slot its labels, and what each feature says for and against them. */

type SlotModel = {
	readonly labels: readonly string[];
	/** For each feature: label, weight, label, weight … in tenths. */
	readonly weights: Readonly<Record<string, readonly number[]>>;
};
export type Model = Readonly<Record<string, SlotModel>>;

/** What one feature says for one label. */
export const weightOf = (slot: SlotModel | undefined, feature: string, label: string): number => {
	const row = slot && Object.hasOwn(slot.weights, feature) ? slot.weights[feature] : undefined;
	const wanted = slot?.labels.indexOf(label);
	if (!row) return 0;
	for (let at = 0; at < row.length; at += 2) if (row[at] === wanted) return (row[at + 1] ?? 0) / 10;
	return 0;
};
