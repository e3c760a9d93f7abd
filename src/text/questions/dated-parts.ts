/** Words of a title that each say a time or ask something by themselves, and together name an item. */
import { isItemKind } from "../../domain/register.ts";
import { glue } from "../entities-words.ts";
import { isDateWord } from "./date-words.ts";
import type { Candidate } from "./name-index.ts";
import type { Clause } from "./pieces.ts";

type Place = { readonly from: number; readonly to: number };

const pointing = /^(next|last|this|that|coming|due|since|until|before|after|week|month|year|day)$/;

/** "The winter plan": of words that say a time or ask something, those that stand together in a title. */
export const isDatedPart = (clause: Clause, { from, to }: Place): boolean => {
	const keys = clause.keys.slice(from, to);
	if (/^(?:year|month|week|day) \d{1,2}$/.test(keys.join(" "))) return true;
	const others = keys.filter((key) => !isDateWord(key) && !/^\d+$/.test(key) && !glue.has(key));
	return (
		others.length > 0 &&
		others.length < keys.length &&
		others.at(-1) === keys.at(-1) &&
		!keys.some((key) => glue.has(key)) &&
		!pointing.test(keys[0] ?? "") &&
		!others.every((key) => pointing.test(key))
	);
};

/** Word for word, and of an item. */
export const standsIn = (
	{ text, words }: Clause,
	{ from, to }: Place,
	{ known }: Candidate,
): boolean => {
	const said = text.slice(words[from]?.start, words[to - 1]?.end).toLowerCase();
	return isItemKind(known.kind) && ` ${known.label.toLowerCase()} `.includes(` ${said} `);
};
