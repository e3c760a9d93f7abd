/** "Rehoming" for "re-homing", "e mail" for "email", "handover" for what is "handed over": one word or two, as the register has it. */

import { stemOf } from "../../language/names/stems.ts";
import { keysOf, type Word, wordsOf } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";
import { knownWords } from "./vocabulary.ts";

const isUnknown = (key: string, index: NameIndex): boolean =>
	!index.has(key) && !knownWords.has(key) && !isDateWord(key);

const letters = /^[\p{L}\p{N}]+$/u;

/** Do the two stand side by side in some name? */
const isNamed = (first: string, second: string, index: NameIndex): boolean =>
	index.find([first, second], "any").some(({ known }) => {
		const keys = keysOf(known.label);
		return keys.some((key, at) => key === first && keys[at + 1] === second);
	});

const particle = /^(\p{L}{3,})(over|out|up|off|in|down|back)$/u;

/** "Handover", of what is to be "handed over". */
const asDeed = (key: string, index: NameIndex): string | undefined => {
	const [, verb = "", rest = ""] = particle.exec(key) ?? [];
	if (verb === "" || !index.has(rest)) return undefined;
	const bent = [verb, ...index.bentOf(stemOf(verb))].find((word) => isNamed(word, rest, index));
	return bent && `${bent} ${rest}`;
};

const shortest = 5;

/** "Rehomed", of what is to be "re-homed" by a title that says "re-home". */
const formsOf = (key: string): readonly string[] => [
	...new Set([key, key.replace(/d$/, ""), key.replace(/ed$/, ""), key.replace(/ing$/, "e")]),
];

const inTwo = (key: string, index: NameIndex): string | undefined => {
	// "3way".
	const [, figure = "", rest = ""] = /^(\d)(\p{L}{3,})$/u.exec(key) ?? [];
	if (figure !== "" && isNamed(figure, rest, index)) return `${figure} ${rest}`;
	if (key.length < shortest) return undefined;
	for (let at = 2; at <= key.length - 3; at += 1) {
		const first = key.slice(0, at);
		const second = index.has(first)
			? formsOf(key.slice(at)).find((form) => index.has(form) && isNamed(first, form, index))
			: undefined;
		if (second !== undefined) return `${first}-${second}`;
	}
	return undefined;
};

/** Two words that a name has as one; words of every question are left as they are. */
const isOne = (text: string, [first, second]: readonly [Word, Word], index: NameIndex): boolean => {
	const joined = `${first.raw}${second.raw}`.toLowerCase();
	return (
		/^[ -]$/.test(text.slice(first.end, second.start)) &&
		joined.length >= shortest &&
		index.has(joined) &&
		(isUnknown(first.key, index) || isUnknown(second.key, index))
	);
};

export const joinedAsNamed = (text: string, index: NameIndex): string => {
	const words = wordsOf(text);
	let read = "";
	let from = 0;
	for (const [at, word] of words.entries()) {
		const next = words[at + 1];
		if (word.start < from) continue;
		if (next && isOne(text, [word, next], index)) {
			read += `${text.slice(from, word.start)}${word.raw}${next.raw}`;
			from = next.end;
			continue;
		}
		const isLoose = letters.test(word.raw) && isUnknown(word.key, index);
		const apart = isLoose ? (inTwo(word.key, index) ?? asDeed(word.key, index)) : undefined;
		if (apart === undefined) continue;
		read += `${text.slice(from, word.start)}${apart}`;
		from = word.end;
	}
	return `${read}${text.slice(from)}`;
};
