/** The words of a list of names: which names each word stands in, and which words come near a mistyped one. */
import type { Form } from "../entities-names.ts";
import { isSlipOf } from "../entities-words.ts";
import type { Acronym } from "./acronyms.ts";
import { stemOf } from "./stems.ts";

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
	readonly lengths: readonly number[];
	/** The bits of all of them. */
	readonly everyLength: number;
	/** What the name in each place may be called. */
	readonly forms: readonly (readonly Form[])[];
	readonly acronyms: readonly Acronym[];
	/** Words that have this stem. */
	readonly bentOf: (stem: string) => readonly string[];
	/** Words that this may be a slip of, by their letters: to be looked at one by one. */
	readonly alike: (typed: string) => readonly string[];
};

const letterBits = (word: string): number => {
	let bits = 0;
	for (let at = 0; at < word.length; at += 1) bits |= 1 << ((word.charCodeAt(at) - 97) & 31);
	return bits;
};

const bitsIn = (mask: number): number => {
	let bits = mask;
	let count = 0;
	while (bits !== 0) {
		bits &= bits - 1;
		count += 1;
	}
	return count;
};

/** A word of letters with the letters that it has: words two slips apart differ in four letters at most. */
type Spelt = { readonly word: string; readonly letters: number; readonly stem: string };

const speltOf = (words: Iterable<string>): readonly Spelt[] =>
	[...words]
		.filter((word) => word.length >= 4 && !/\d/.test(word))
		.map((word) => ({ word, letters: letterBits(word), stem: stemOf(word) }));

const alikeIn = (spelt: readonly Spelt[], typed: string): readonly string[] => {
	const letters = letterBits(typed);
	const found: string[] = [];
	for (const each of spelt) {
		const far = Math.abs(each.word.length - typed.length) > 2;
		if (!far && bitsIn(each.letters ^ letters) <= 4) found.push(each.word);
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

/** Made when the first mistyped word is looked for. */
export const speller = (words: () => Iterable<string>) => {
	let spelt: readonly Spelt[] | undefined;
	const all = () => {
		spelt ??= speltOf(words());
		return spelt;
	};
	return {
		alike: (typed: string) => alikeIn(all(), typed),
		bentOf: (stem: string) => all().flatMap((each) => (each.stem === stem ? [each.word] : [])),
	};
};

export const wordList = (wordings: readonly Wording[]): WordList => {
	const byWord = new Map<string, number[]>();
	for (const [at, { forms }] of wordings.entries())
		for (const { words } of forms)
			for (const word of words) {
				const known = byWord.get(word);
				if (!known) byWord.set(word, [at]);
				else if (known.at(-1) !== at) known.push(at);
			}
	return {
		byWord,
		lengths: wordings.map(({ lengths }) => lengths),
		everyLength: wordings.reduce((bits, { lengths }) => bits | lengths, 0),
		forms: wordings.map(({ forms }) => forms),
		acronyms: wordings.flatMap(({ acronyms }) => acronyms),
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
