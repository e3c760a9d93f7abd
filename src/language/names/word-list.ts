/** The words of a list of names: which names each word stands in, and which words come near a mistyped one. */

import type { Acronym } from "./acronyms.ts";
import type { Form } from "./spellings.ts";
import { stemOf } from "./stems.ts";
import { isSlipOf } from "./words.ts";

/** What one thing's names are made of. */
export type Wording = {
	readonly forms: readonly Form[];
	/** Bit n is set where one of its names has n words that tell it apart. */
	readonly lengths: number;
	readonly acronyms: readonly Acronym[];
};

export type WordList = {
	/** Places in the list, ascending. */
	readonly byWord: ReadonlyMap<string, readonly number[]>;
	readonly lengths: Int32Array;
	/** The bits of all of them. */
	readonly everyLength: number;
	/** Places of names whose words have this sum. */
	readonly summing: (sum: number) => readonly number[];
	readonly acronyms: readonly Acronym[];
	/** Words that have this stem. */
	readonly bentOf: (stem: string) => readonly string[];
	/** All stems that any word has. */
	readonly stems: () => readonly string[];
	/** Words that this may be a slip of, by their letters: to be looked at one by one. */
	readonly alike: (typed: string) => readonly string[];
	/** Words that this may be short for. */
	readonly spelt: (short: string) => readonly string[];
};

const letterBits = (word: string): number => {
	let bits = 0;
	for (let at = 0; at < word.length; at += 1) bits |= 1 << ((word.charCodeAt(at) - 97) & 31);
	return bits;
};

/** Has this number no more than four bits? */
const isOfFour = (mask: number): boolean => {
	let bits = mask;
	for (let count = 0; count < 4; count += 1) bits &= bits - 1;
	return bits === 0;
};

/**
 * Words of letters with the letters that each has: words two slips apart differ in four letters at most. In columns,
 * as all of them are looked through for every word that is not known.
 */
type Spelt = {
	readonly words: readonly string[];
	readonly stems: readonly string[];
	readonly letters: Int32Array;
	readonly sizes: Int32Array;
};

const speltOf = (all: Iterable<string>): Spelt => {
	const words = [...all].filter((word) => word.length >= 4 && !/\d/.test(word));
	return {
		words,
		stems: words.map(stemOf),
		letters: Int32Array.from(words, letterBits),
		sizes: Int32Array.from(words, ({ length }) => length),
	};
};

const alikeIn = ({ words, letters, sizes }: Spelt, typed: string): readonly string[] => {
	if (typed.length < 4 || /\d/.test(typed)) return [];
	const own = letterBits(typed);
	const [shortest, longest] = [typed.length - 2, typed.length + 2];
	const found: string[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const size = sizes[at] ?? 0;
		if (size < shortest || size > longest) continue;
		if (isOfFour((letters[at] ?? 0) ^ own)) found.push(words[at] ?? "");
	}
	return found;
};

/** Of words that stand in many lists, each is looked at once. */
export const nearIn = (
	lists: readonly Pick<WordList, "alike">[],
	typed: string,
): readonly string[] => {
	const alike = new Set(lists.flatMap((list) => list.alike(typed)));
	return [...alike].filter((word) => isSlipOf(typed, word));
};

/** "Coord" and "stn": the beginning of a word, or its consonants from the first to the last. */
const isShortOf = (short: string, word: string): boolean => {
	if (word.length < short.length + 2 || word[0] !== short[0]) return false;
	if (word.startsWith(short)) return true;
	if (/[aeiou]/.test(short) || word.at(-1) !== short.at(-1)) return false;
	let at = 0;
	for (const letter of word) if (letter === short[at]) at += 1;
	return at === short.length;
};

/** Where what is in order first is so. */
const firstPlace = (length: number, isSo: (at: number) => boolean): number => {
	let from = 0;
	for (let until = length; from < until; ) {
		const middle = (from + until) >> 1;
		if (isSo(middle)) until = middle;
		else from = middle + 1;
	}
	return from;
};

/** Where each word stands, in the order of their stems: words with one stem stand side by side, in their own order. */
const inStemOrder = ({ stems }: Spelt): Int32Array => {
	const stemAt = (place: number): string => stems[place] ?? "";
	const before = (a: number, b: number): number =>
		stemAt(a) === stemAt(b) ? a - b : stemAt(a) < stemAt(b) ? -1 : 1;
	return Int32Array.from([...stems.keys()].sort(before));
};

const withStem = (stem: string, { words, stems }: Spelt, order: Int32Array): readonly string[] => {
	const stemAt = (at: number): string | undefined => stems[order[at] ?? -1];
	const from = firstPlace(order.length, (at) => (stemAt(at) ?? "") >= stem);
	const found: string[] = [];
	for (let at = from; stemAt(at) === stem; at += 1) found.push(words[order[at] ?? -1] ?? "");
	return found;
};

/** Made when the first mistyped word is looked for. */
const speller = (words: () => Iterable<string>) => {
	let spelt: Spelt | undefined;
	let order: Int32Array | undefined;
	let short: readonly string[] | undefined;
	const all = () => {
		spelt ??= speltOf(words());
		return spelt;
	};
	/** "Fit" and "run" are too short for slips to be looked for in them, but bend as others do. */
	const allShort = () => {
		short ??= [...words()].filter((word) => /^[a-z]{3}$/.test(word));
		return short;
	};
	return {
		alike: (typed: string) => alikeIn(all(), typed),
		spelt: (short: string) => all().words.filter((word) => isShortOf(short, word)),
		bentOf: (stem: string) => {
			if (/\d/.test(stem)) return [];
			if (stem.length === 3) return allShort().filter((word) => word === stem);
			order ??= inStemOrder(all());
			return withStem(stem, all(), order);
		},
		stems: () => [...all().stems, ...allShort()],
	};
};

/** The same for the same words in any order; of others too, though seldom. */
export const sumOf = (words: readonly string[]): number => {
	let sum = 0;
	for (const word of words) {
		let own = 0;
		for (let at = 0; at < word.length; at += 1) own = Math.imul(own, 31) + word.charCodeAt(at);
		sum = (sum + Math.imul(own, 0x9e3779b1)) | 0;
	}
	return sum;
};

/** In columns, as every title has one. */
const bySum = (all: readonly (readonly [sum: number, place: number])[]) => {
	const ordered = [...all].sort(([one, a], [other, b]) => one - other || a - b);
	const sums = Int32Array.from(ordered, ([sum]) => sum);
	const places = Int32Array.from(ordered, ([, place]) => place);
	return (sum: number): readonly number[] => {
		const found: number[] = [];
		const from = firstPlace(sums.length, (at) => (sums[at] ?? 0) >= sum);
		for (let at = from; sums[at] === sum; at += 1)
			if (places[at] !== found.at(-1)) found.push(places[at] ?? 0);
		return found;
	};
};

/** Keeps the words of each thing and where they stand; what they are made of is let go. */
export const wordList = <T>(things: readonly T[], wordingOf: (thing: T) => Wording): WordList => {
	const byWord = new Map<string, number[]>();
	const lengths = new Int32Array(things.length);
	const acronyms: Acronym[] = [];
	const sums: [number, number][] = [];
	for (const [at, thing] of things.entries()) {
		const wording = wordingOf(thing);
		lengths[at] = wording.lengths;
		acronyms.push(...wording.acronyms);
		for (const { core } of wording.forms) sums.push([sumOf(core), at]);
		for (const word of new Set(wording.forms.flatMap(({ words }) => words))) {
			const known = byWord.get(word);
			if (known) known.push(at);
			else byWord.set(word, [at]);
		}
	}
	return {
		byWord,
		lengths,
		everyLength: lengths.reduce((bits, each) => bits | each, 0),
		summing: bySum(sums),
		acronyms,
		...speller(() => byWord.keys()),
	};
};

/** Does the ascending list hold this place? */
export const holds = (places: readonly number[], place: number): boolean => {
	let low = 0;
	let high = places.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = places[middle] ?? 0;
		if (found === place) return true;
		if (found < place) low = middle + 1;
		else high = middle - 1;
	}
	return false;
};
