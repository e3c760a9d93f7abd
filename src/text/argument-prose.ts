/** Keywords that stand in somebody's own words, where they are words like any other and introduce nothing. */
import { type Grammar, hasFreeText, type Split } from "./argument-loose.ts";
import type { Mark } from "./argument-marks.ts";

/** "Because sign-off by their board is awaited": within free text of its own keyword, "by" opens no clause. */
export const isInProse = (
	words: string,
	mark: Mark,
	{ taken, fields }: Pick<Split, "taken"> & Pick<Grammar, "fields">,
): boolean => {
	const last = taken.filter(({ from }) => from < mark.from).at(-1);
	const isFree = last !== undefined && !fields[last.name]?.lead;
	return isFree && !/[,;]\s*$/.test(words.slice(0, mark.from));
};

/** "Remit to review guidance", "Review work stream leads": within such text, a keyword before what is like none of its own. */
export const isWordOfProse = (
	words: string,
	mark: Mark,
	{ fields, leads, all }: Prose,
): boolean => {
	const taken = all.filter(({ name, firm }) => firm && !fields[name]?.lead);
	const after = words.slice(mark.to);
	const { lead, isTitleNoun } = fields[mark.name] ?? {};
	const isInTitle = isTitleNoun && !/[=:]$/.test(mark.keyword) && !/[,;:]\s*$/.test(mark.before);
	return (
		mark.firm &&
		lead !== undefined &&
		(isInTitle || isInProse(words, mark, { taken, fields })) &&
		/^\s*\p{Ll}/u.test(after) &&
		(isInTitle || !/\d/.test(after.split(/[,;]/)[0] ?? "")) &&
		!leads(mark.name, after)
	);
};

/** "Draft owner guidance": behind the one verb that begins a title it is a noun of that, unless somebody is surely named. */
export const isNounOfTitle = (
	words: string,
	mark: Mark,
	{ fields, leads, reading }: Grammar,
): boolean => {
	const field = fields[mark.name];
	const after = words.slice(mark.to);
	if (!field?.isName || !field.isSure || !hasFreeText(fields) || /[=:]$/.test(mark.keyword))
		return false;
	if (!/^\s*\p{L}[\p{L}-]*\s+$/u.test(mark.before) || !/^\s*\p{Ll}/u.test(after)) return false;
	const led = leads(mark.name, after);
	return led === undefined || !field.isSure(led.used, mark, reading);
};

type Prose = Grammar & { readonly all: readonly Mark[] };
