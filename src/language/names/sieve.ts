/** Which of many lists may have a word: a large programme has hundreds, and opening each takes longer than all else. */

const bits = 1_024;
const cells = bits / 32;

const hashOf = (word: string): number => {
	let hash = 0x811c9dc5;
	for (let at = 0; at < word.length; at += 1)
		hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
	return hash ^ (hash >>> 15);
};

/** Two bits for each word. */
const placesOf = (word: string): readonly [number, number] => {
	const hash = hashOf(word);
	return [hash & (bits - 1), (hash >>> 16) & (bits - 1)];
};

/** The bits of all its words. */
export const sievedWords = (words: Iterable<string>): Uint32Array => {
	const sieved = new Uint32Array(cells);
	for (const word of words)
		for (const place of placesOf(word))
			sieved[place >> 5] = (sieved[place >> 5] ?? 0) | (1 << (place & 31));
	return sieved;
};

/** In their order, every list that has the word and few that have not. The bits of all stand in one row. */
export const sieveOf = <List>(
	lists: readonly List[],
	wordsOf: (list: List) => Uint32Array,
): ((word: string) => readonly List[]) => {
	let row: Uint32Array | undefined;
	const rowOf = (): Uint32Array => {
		const made = new Uint32Array(lists.length * cells);
		for (const [at, list] of lists.entries()) made.set(wordsOf(list), at * cells);
		return made;
	};
	return (word) => {
		row ??= rowOf();
		const all = row;
		const [one, other] = placesOf(word);
		const has = (at: number, place: number): boolean =>
			((all[at * cells + (place >> 5)] ?? 0) & (1 << (place & 31))) !== 0;
		return lists.filter((_, at) => has(at, one) && has(at, other));
	};
};
