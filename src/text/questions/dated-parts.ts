/** Words of a title that each say a time or ask something by themselves, and together name an item. */
import { isItemKind } from "../../domain/register.ts";
import { glue, headNouns } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import type { Candidate } from "./name-index.ts";
import type { Clause } from "./pieces.ts";

type Place = { readonly from: number; readonly to: number };

const pointing = /^(next|last|this|that|coming|due|since|until|before|after|week|month|year|day)$/;

const kindNoun = /^(action|milestone|guidance|meeting|item|board|date|thing|task|one)$/;

/** "The action plan", "the progress report": words that each ask something, and after "the" one noun. */
const isOneNoun = ({ keys, words }: Clause, { from, to }: Place): boolean =>
	to - from > 1 &&
	/^(the|our)$/.test(keys[from - 1] ?? "") &&
	!/s$/i.test(words[to - 1]?.raw ?? "s") &&
	!kindNoun.test(keys[to - 1] ?? "") &&
	!headNouns.has(keys[to] ?? "") &&
	!keys.slice(from, to).some((key) => glue.has(key) || pointing.test(key));

/** "The winter plan": of words that say a time or ask something, those that stand together in a title. */
export const isDatedPart = (clause: Clause, { from, to }: Place): boolean => {
	const keys = clause.keys.slice(from, to);
	if (/^(?:year|month|week|day) \d{1,2}$/.test(keys.join(" "))) return true;
	const others = keys.filter((key) => !isDateWord(key) && !/^\d+$/.test(key) && !glue.has(key));
	if (isOneNoun(clause, { from, to })) return true;
	return (
		others.length > 0 &&
		others.length < keys.length &&
		others.at(-1) === keys.at(-1) &&
		!keys.some((key) => glue.has(key)) &&
		!pointing.test(keys[0] ?? "") &&
		!others.every((key) => pointing.test(key))
	);
};

/** Word for word, and of an item, a plan or a work stream. */
export const standsIn = (
	{ text, words }: Clause,
	{ from, to }: Place,
	{ known }: Candidate,
): boolean => {
	const said = text.slice(words[from]?.start, words[to - 1]?.end).toLowerCase();
	const isTitled = isItemKind(known.kind) || known.kind === "plan" || known.kind === "workStream";
	return isTitled && ` ${known.label.toLowerCase()} `.includes(` ${said} `);
};
