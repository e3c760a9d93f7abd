/** Repairs spelling: a word that nobody knows is the nearest known word, where that is one slip away. */
import { isSlipOf, slips } from "../names/words.ts";
import type { Token } from "./tokens.ts";

export type Spelling = {
	readonly isKnown: (key: string) => boolean;
	/** Known words that may be meant, the likeliest first. */
	readonly near: (key: string) => readonly string[];
};

const digit = /\d/;
const shortest = 4;

export const repair = (tokens: readonly Token[], { isKnown, near }: Spelling): readonly Token[] =>
	tokens.map((token) => {
		const { key } = token;
		if (key.length < shortest || token.isShout || digit.test(key) || isKnown(key)) return token;
		const [meant] = near(key);
		return meant === undefined ? token : { ...token, key: meant, typed: key };
	});

/** The words of a vocabulary by their length, to be looked through for slips. */
export const vocabularyOf = (words: Iterable<string>) => {
	const byLength = new Map<number, string[]>();
	for (const word of words) {
		if (word.length < shortest || digit.test(word)) continue;
		byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
	}
	const around = (length: number) =>
		[-2, -1, 0, 1, 2].flatMap((by) => byLength.get(length + by) ?? []);
	return (typed: string): readonly string[] =>
		around(typed.length)
			.filter((word) => word[0] === typed[0] && isSlipOf(typed, word))
			.map((word) => ({ word, by: slips(typed, word) }))
			.sort((a, b) => a.by - b.by)
			.map(({ word }) => word);
};
