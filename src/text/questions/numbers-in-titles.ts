/** "The third rehearsal", "rehearsal 3", where a title has "rehearsal three": one number, as the title writes it. */
import { isItemKind } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";

const cardinals = "one two three four five six seven eight nine".split(" ");
const ordinals = "first second third fourth fifth sixth seventh eighth ninth".split(" ");

/** After these it is a day. */
const ofDay = "(?<!\\b(?:on|by|before|after|since|until|till|from|to|[a-z]+day)(?: the)? )";
const ordinal = new RegExp(
	`${ofDay}\\b(${ordinals.join("|")}|[1-9](?:st|nd|rd|th))((?: [\\p{L}\\p{N}][\\p{L}\\p{N}'’/-]*){1,4})`,
	"giu",
);
const cardinal = new RegExp(
	`(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}'’-]+) (${cardinals.join("|")}|[1-9])(?![\\p{L}\\p{N}/.:-])`,
	"giu",
);

/** What may be counted in any list is no part of a title. */
const counted =
	/^(?:meeting|time|one|item|action|milestone|thing|point|paragraph|of|in|on|for|to|and|or|half|quarter|week|day|month|year)$/;

/** By its words and not by its reference. */
const isTitled = (keys: readonly string[], { find }: NameIndex): boolean =>
	find(keys, "any").some(({ known }) => {
		const own = isItemKind(known.kind) ? keysOf(known.label.replace(/^\S+\s/, "")) : [];
		return keys.every((key) => own.includes(key));
	});

const formsOf = (said: string): readonly string[] => {
	const typed = said.toLowerCase();
	const place = Math.max(ordinals.indexOf(typed), cardinals.indexOf(typed));
	const number = place < 0 ? Number.parseInt(typed, 10) : place + 1;
	return [cardinals[number - 1] ?? "", String(number)];
};

/** Up to the longest run of words that stands with the number in a title. */
const ofOrdinal =
	(index: NameIndex) =>
	(typed: string, nth: string, after: string): string => {
		const words = after.trim().split(" ");
		if (keysOf(after).some((key) => /^(?:meeting|session|mtg)$/.test(key))) return typed;
		for (let length = words.length; length > 0; length -= 1) {
			const named = words.slice(0, length);
			const keys = keysOf(named.join(" "));
			if (
				keys.length === 0 ||
				keys.some((key) => counted.test(key) || isDateWord(key) || !index.has(key))
			)
				continue;
			if (isTitled([nth.toLowerCase(), ...keys], index)) return typed;
			const form = formsOf(nth).find((each) => isTitled([...keys, each], index));
			if (form !== undefined) return [...named, form, ...words.slice(length)].join(" ");
		}
		return typed;
	};

const ofCardinal =
	(index: NameIndex) =>
	(typed: string, word: string, said: string): string => {
		const keys = keysOf(word);
		const isOther = keys.some((key) => counted.test(key) || isDateWord(key) || !index.has(key));
		if (isOther || isTitled([...keys, said.toLowerCase()], index)) return typed;
		const form = formsOf(said).find((each) => isTitled([...keys, each], index));
		return form === undefined ? typed : `${word} ${form}`;
	};

/** Numbers as titles have them; what no title has stays as it was typed. */
export const numbersAsTitled = (text: string, index: NameIndex): string =>
	text.replace(ordinal, ofOrdinal(index)).replace(cardinal, ofCardinal(index));
