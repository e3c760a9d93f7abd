/** What was worked out once and serves again. It is let go with what it was worked out from, or when there is too much. */

/** From a thing, and kept for as long as that very thing lives. */
export const memoizeByObject = <From extends object, T>(
	work: (from: From) => T,
): ((from: From) => T) => {
	const kept = new WeakMap<From, { readonly value: T }>();
	return (from) => {
		const found = kept.get(from);
		if (found) return found.value;
		const value = work(from);
		kept.set(from, { value });
		return value;
	};
};

/** Worked out when it is first asked for, and never again. */
export const memoizeOnce = <T>(work: () => T): (() => T) => {
	let kept: { readonly value: T } | undefined;
	return () => {
		kept ??= { value: work() };
		return kept.value;
	};
};

const longestKept = 300;

/** From words; what was not asked for again is let go once there are too many, and what is very long is not kept at all. */
export const memoizeByText = <T>(
	most: number,
	work: (words: string) => T,
	longest = longestKept,
): ((words: string) => T) => {
	type Kept = Map<string, { readonly value: T }>;
	let kept: Kept = new Map();
	let before: Kept = new Map();
	const keep = (words: string, found: { readonly value: T }): T => {
		if (kept.size >= most) [before, kept] = [kept, new Map()];
		kept.set(words, found);
		return found.value;
	};
	return (words) => {
		const found = kept.get(words);
		if (found) return found.value;
		const earlier = before.get(words);
		if (earlier) return keep(words, earlier);
		const value = work(words);
		return words.length > longest ? value : keep(words, { value });
	};
};
