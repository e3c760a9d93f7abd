/** "Fridge 4 repl.", "Cold chain std": words that titles have cut short, for whoever says them in full. */
import type { Holding } from "../../domain/boards/board-contents.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { isShortOf } from "../../language/names/word-list.ts";
import { titledIn } from "./named-things.ts";

const dotted = /(?<![\p{L}\p{N}.])(\p{L}{3,6})\.(?=[\s,;:)/-]|$)/gu;
/** Capitals are letters of several words. */
const withoutVowels =
	/(?<![\p{L}\p{N}'’])[bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,5}(?![\p{L}\p{N}'’])/gu;

/** So many words with a full stop after them are a sentence. */
const mostWords = 5;

const cutIn = (title: string): readonly string[] => {
	const isSentence = title.trim().split(/\s+/).length > mostWords;
	const plain = isSentence ? title.replace(/\.\s*$/, "") : title;
	return [
		...[...plain.matchAll(dotted)].map(([, word = ""]) => word),
		...[...plain.matchAll(withoutVowels)].map(([word]) => word),
	].map((word) => word.toLowerCase());
};

const cutOf = memoizeByObject((holding: Holding): readonly string[] =>
	titledIn(holding).flatMap(({ title }) => (title ? cutIn(title) : [])),
);

/** What these words may be cut to: their beginning, or their consonants. */
export const cutFrom = (holdings: readonly Holding[]): ((full: string) => readonly string[]) => {
	let all: readonly string[] | undefined;
	return (full) => {
		all ??= [...new Set(holdings.flatMap(cutOf))];
		return all.filter((word) => isShortOf(word, full));
	};
};
