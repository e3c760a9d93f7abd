/** Names of months and weekdays that were typed with a slip. Short names are corrected only where no other word is near. */
import { correctable } from "./lexicon.ts";

/** The one name that the word can have meant, or undefined. */
export const nearestName = (word: string): string | undefined => {
	let nearest: string | undefined;
	for (const name of correctable) {
		if (name === word) return name;
		if (name[0] !== word[0] || !isSlipOf(word, name)) continue;
		if (nearest) return undefined;
		nearest = name;
	}
	return nearest;
};

const isSlipOf = (word: string, name: string): boolean => {
	// A longer word is another word: "Mondays" is every Monday, "fortnightly" is a series; "Julyy" is a slip.
	if (word.startsWith(name)) return word === `${name}${name.at(-1)}` && !name.endsWith("s");
	// March, April, June and July lie near too many words (match, tune, jolly) for anything but swapped keys.
	if (name.length <= 5) return isSwap(word, name) || isDoubling(word, name);
	// Six letters may lose one or gain one, but "sundry" is not Sunday.
	if (name.length === 6 && word.length === 6) return isSwap(word, name);
	const allowed = name.length >= 8 ? 2 : 1;
	return Math.abs(word.length - name.length) <= allowed && edits(word, name) <= allowed;
};

const isSwap = (word: string, name: string): boolean =>
	word.length === name.length &&
	word !== name &&
	edits(word, name) === 1 &&
	sameLetters(word, name);

const sameLetters = (a: string, b: string): boolean =>
	[...a].sort().join("") === [...b].sort().join("");

const isDoubling = (word: string, name: string): boolean =>
	word.length === name.length + 1 && word.replace(/(.)\1/, "$1") === name;

/** Letters added, lost, changed, or swapped with a neighbour. */
const edits = (a: string, b: string): number => {
	let previous: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let least = Math.min(
				(next[j - 1] ?? 0) + 1,
				(row[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + (same ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (previous[j - 2] ?? 0) + 1);
			next.push(least);
		}
		previous = row;
		row = next;
	}
	return row[b.length] ?? 0;
};
