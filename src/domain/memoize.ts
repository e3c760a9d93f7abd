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

/** From a thing, for so many of those asked for last: to keep all would fill more memory than working it out saves. */
export const memoizeRecent = <From, T>(
	most: number,
	work: (from: From) => T,
): ((from: From) => T) => {
	const kept = new Map<From, { readonly value: T }>();
	return (from) => {
		const found = kept.get(from) ?? { value: work(from) };
		kept.delete(from);
		kept.set(from, found);
		const [oldest] = kept.keys();
		if (kept.size > most && oldest !== undefined) kept.delete(oldest);
		return found.value;
	};
};

/** The very same things, in the same order. */
export const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
	one.length === other.length && one.every((each, at) => each === other[at]);

/** The same, where a thing is the same as one before by what is in it. */
export const memoizeAlike = <From, T>(
	most: number,
	isSame: (one: From, other: From) => boolean,
	work: (from: From) => T,
): ((from: From) => T) => {
	let kept: readonly { readonly from: From; readonly value: T }[] = [];
	return (from) => {
		const known = kept.find((each) => isSame(each.from, from));
		const found = known ?? { from, value: work(from) };
		kept = [found, ...kept.filter((each) => each !== found)].slice(0, most);
		return found.value;
	};
};
