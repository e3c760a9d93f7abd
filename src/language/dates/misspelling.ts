/** Names of months and weekdays that were typed with a slip. Short names are corrected only where no other word is near. */
import { memoizeByText } from "../../domain/memoize.ts";
import { editDistance } from "../tokens/edit-distance.ts";
import { correctable } from "./lexicon.ts";

const mostWords = 2_000;

/** The one name that the word can have meant, or undefined. The same words are typed again and again. */
export const nearestName = memoizeByText(mostWords, (word): string | undefined => {
	let nearest: string | undefined;
	for (const name of correctable) {
		if (name === word) return name;
		if (name[0] !== word[0] || !isSlipOf(word, name)) continue;
		if (nearest) return undefined;
		nearest = name;
	}
	return nearest;
});

const isSlipOf = (word: string, name: string): boolean => {
	// A longer word is another word: "Mondays" is every Monday, "fortnightly" is a series; "Julyy" is a slip.
	if (word.startsWith(name)) return word === `${name}${name.at(-1)}` && !name.endsWith("s");
	// March, April, June and July lie near too many words (match, tune, jolly) for anything but swapped keys.
	if (name.length <= 5) return isSwap(word, name) || isDoubling(word, name);
	// Six letters may lose one or gain one, but "sundry" is not Sunday.
	if (name.length === 6 && word.length === 6) return isSwap(word, name);
	const allowed = name.length >= 8 ? 2 : 1;
	return editDistance(word, name, allowed) <= allowed;
};

const isSwap = (word: string, name: string): boolean =>
	word.length === name.length &&
	word !== name &&
	editDistance(word, name, 1) === 1 &&
	sameLetters(word, name);

const sameLetters = (a: string, b: string): boolean =>
	[...a].sort().join("") === [...b].sort().join("");

const isDoubling = (word: string, name: string): boolean =>
	word.length === name.length + 1 && word.replace(/(.)\1/, "$1") === name;
