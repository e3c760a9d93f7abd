/** How far one spelling is from another: the one edit distance of the program. */

/**
 * Letters added, lost, changed, or swapped with a neighbour, each counting once. Whoever asks says how many matter:
 * of spellings that are further apart it says one more than that, without counting on.
 */
export const editDistance = (a: string, b: string, most: number): number => {
	const beyond = most + 1;
	if (Math.abs(a.length - b.length) > most) return beyond;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j += 1) {
			const cost = costAt(a, b, { i, j, row, above, before });
			row.push(cost);
			least = Math.min(least, cost);
		}
		// A swap reaches back over one row, so that both have to be beyond.
		if (least > most && Math.min(...above) > most) return beyond;
		[before, above] = [above, row];
	}
	return Math.min(above[b.length] ?? beyond, beyond);
};

type Place = {
	readonly i: number;
	readonly j: number;
	readonly row: readonly number[];
	readonly above: readonly number[];
	readonly before: readonly number[];
};

const costAt = (a: string, b: string, { i, j, row, above, before }: Place): number => {
	const changed = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
	const added = Math.min(above[j] ?? 0, row[j - 1] ?? 0) + 1;
	const best = Math.min(added, (above[j - 1] ?? 0) + changed);
	const isSwap =
		i > 1 &&
		j > 1 &&
		a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
		a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
	return isSwap ? Math.min(best, (before[j - 2] ?? 0) + 1) : best;
};
