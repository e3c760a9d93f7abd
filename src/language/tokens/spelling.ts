/** Repairs spelling: a word that nobody knows is the nearest known word, where that is one slip away. */
import { isSlipOf, slips } from "../names/words.ts";
import type { Token } from "./tokens.ts";

export type Spelling = {
	readonly isKnown: (key: string) => boolean;
	/** Known words that may be meant, the likeliest first. */
	readonly near: (key: string) => readonly string[];
};

const digit = /\d/;
/** A shorter word is repaired only where its vowels were left out. */
export const shortest = 4;

/** A word in short: its first letter and its consonants. */
const skeletonOf = (word: string): string =>
	word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, "");

const isSkeleton = (key: string): boolean => key.length > 2 && skeletonOf(key) === key;

/** "Weeek" is "week". */
const withoutRuns = (word: string): string => word.replace(/(.)\1+/g, "$1");

export const repair = (tokens: readonly Token[], { isKnown, near }: Spelling): readonly Token[] =>
	tokens.map((token) => {
		const { key } = token;
		const isShort = key.length < shortest && !isSkeleton(key);
		if (isShort || token.isShout || digit.test(key) || isKnown(key)) return token;
		const [meant] = near(key);
		return meant === undefined ? token : { ...token, key: meant, typed: key };
	});

const isAlike = (typed: string, word: string): boolean =>
	isSlipOf(typed, word) || (typed.length > word.length && withoutRuns(typed) === withoutRuns(word));

/** The words of a vocabulary by their length, to be looked through for slips. */
export const vocabularyOf = (words: Iterable<string>) => {
	const byLength = new Map<number, string[]>();
	const bySkeleton = new Map<string, string[]>();
	for (const word of words) {
		if (word.length < shortest || digit.test(word)) continue;
		byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
		const skeleton = skeletonOf(word);
		bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), word]);
	}
	const around = (length: number) =>
		[-2, -1, 0, 1, 2].flatMap((by) => byLength.get(length + by) ?? []);
	const slipsOf = (typed: string): readonly string[] =>
		around(typed.length)
			.filter((word) => word[0] === typed[0] && isAlike(typed, word))
			.map((word) => ({ word, by: slips(typed, word) }))
			.sort((a, b) => a.by - b.by)
			.map(({ word }) => word);
	return (typed: string): readonly string[] => {
		const short = isSkeleton(typed) ? (bySkeleton.get(typed) ?? []) : [];
		return short.length === 1 ? short : slipsOf(typed);
	};
};
