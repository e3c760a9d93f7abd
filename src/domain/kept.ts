/** What was worked out once and serves again. It is let go with what it was worked out from, or when there is too much. */

/** From a thing, and kept for as long as that very thing lives. */
export const keptWith = <From extends object, T>(work: (from: From) => T): ((from: From) => T) => {
	const kept = new WeakMap<From, { readonly value: T }>();
	return (from) => {
		const found = kept.get(from);
		if (found) return found.value;
		const value = work(from);
		kept.set(from, { value });
		return value;
	};
};

const longestKept = 300;

/** From words; all are let go together once there are too many, and what is very long is not kept at all. */
export const keptByWords = <T>(
	most: number,
	work: (words: string) => T,
): ((words: string) => T) => {
	const kept = new Map<string, { readonly value: T }>();
	return (words) => {
		const found = kept.get(words);
		if (found) return found.value;
		const value = work(words);
		if (words.length > longestKept) return value;
		if (kept.size >= most) kept.clear();
		kept.set(words, { value });
		return value;
	};
};
