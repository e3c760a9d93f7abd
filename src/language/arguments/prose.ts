/** Keywords that introduce nothing: in somebody's own words, and in a name, as the "owner" of the Owner Occupiers Forum. */
import type { Fields } from "../../command.ts";
import type { Lexicon } from "../names/entities.ts";
import { escapeExpression, type Mark } from "./keywords.ts";
import { type Grammar, hasFreeText, type Split } from "./loose-words.ts";
import { leadingWords } from "./typed-fields.ts";

/** "Because sign-off by their board is awaited": within free text of its own keyword, "by" opens no clause. */
export const isInProse = (
	words: string,
	mark: Mark,
	{ taken, fields }: Pick<Split, "taken"> & Pick<Grammar, "fields">,
): boolean => {
	const last = taken.filter(({ from }) => from < mark.from).at(-1);
	const isFree = last !== undefined && !fields[last.name]?.typed.lead;
	return isFree && !/[,;]\s*$/.test(words.slice(0, mark.from));
};

/** "Remit to review guidance", "Review work stream leads": within such text, a keyword before what is like none of its own. */
const isWordOfProse = (words: string, mark: Mark, { fields, leads, all }: Prose): boolean => {
	const taken = all.filter(({ name, firm }) => firm && !fields[name]?.typed.lead);
	const after = words.slice(mark.to);
	const { lead, keywords } = fields[mark.name]?.typed ?? {};
	const isInTitle =
		keywords?.isTitleNoun && !/[=:]$/.test(mark.keyword) && !/[,;:]\s*$/.test(mark.before);
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
const isNounOfTitle = (words: string, mark: Mark, { fields, leads, reading }: Grammar): boolean => {
	const field = fields[mark.name];
	const after = words.slice(mark.to);
	if (
		!field?.typed.evidence?.isName ||
		!field.typed.evidence?.isSure ||
		!hasFreeText(fields) ||
		/[=:]$/.test(mark.keyword)
	)
		return false;
	if (!/^\s*\p{L}[\p{L}-]*\s+$/u.test(mark.before) || !/^\s*\p{Ll}/u.test(after)) return false;
	const led = leads(mark.name, after);
	return led === undefined || !field.typed.evidence?.isSure(led.used, mark, reading);
};

type Prose = Grammar & { readonly all: readonly Mark[] };

/** "By Friday asap": what names a day says when. */
const yieldsTo = (
	own: readonly Mark[],
	mark: Mark,
	{ words, fields, leads }: Grammar & { readonly words: string },
): boolean => {
	const isVague = ({ name, keyword }: Mark) =>
		fields[name]?.typed.keywords.vague?.includes(keyword.toLowerCase()) === true;
	return (
		isVague(mark) &&
		own.some((other) => !isVague(other) && leads(other.name, words.slice(other.to)) !== undefined)
	);
};

type Among = Prose & { readonly words: string; readonly own: readonly Mark[] };

/** Does this keyword introduce its field's words, and is it not one of somebody's own? */
export const introduces = (mark: Mark, { words, own, ...prose }: Among): boolean =>
	!yieldsTo(own, mark, { words, ...prose }) &&
	!isWordOfProse(words, mark, prose) &&
	!isNounOfTitle(words, mark, prose);

const namesIn = ({ boards, people, organisations, workStreams }: Lexicon): readonly string[] => [
	...[...boards, ...organisations, ...workStreams].flatMap(({ name, aliases }) => [
		name,
		...aliases,
	]),
	...people.map(({ name }) => name),
];

/** Where a name stands as it is, or the first two words of it as they are written: "Owner Occupiers' charges". */
const expressionsOf = (name: string): readonly RegExp[] => {
	const around = (words: string, flags: string) =>
		new RegExp(`(?<![\\p{L}\\p{N}])${escapeExpression(words)}(?![\\p{L}\\p{N}])`, flags);
	const opening = name.split(/\s+/).slice(0, 2).join(" ");
	return opening === name ? [around(name, "giu")] : [around(name, "giu"), around(opening, "gu")];
};

const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? "");

/** Does some keyword stand in the name as a word of its own, other than all of it? */
const holdsOne = (name: string, keywords: ReadonlySet<string>): boolean => {
	const lower = name.toLowerCase();
	return (
		/\S\s+\S/.test(name) &&
		[...keywords].some((keyword) => {
			const at = lower.indexOf(keyword);
			return at >= 0 && !isLetter(lower[at - 1]) && !isLetter(lower[at + keyword.length]);
		})
	);
};

/** Tells whether a place in the words is inside such a name, up to its end. */
export const namesHolding = (
	words: string,
	fields: Fields,
	lexicon: Lexicon,
): ((from: number, to: number) => "within" | "at its end" | undefined) => {
	const keywords = new Set(Object.values(fields).flatMap(leadingWords));
	const lower = words.toLowerCase();
	const spans = namesIn(lexicon)
		.filter((name) => {
			const [first = "", second = ""] = name.toLowerCase().split(/\s+/);
			return lower.includes(`${first} ${second}`.trim()) && holdsOne(name, keywords);
		})
		.flatMap((name) => expressionsOf(name).flatMap((each) => [...words.matchAll(each)]))
		.map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
	return (from, to) => {
		const around = spans.filter((span) => span.from <= from && from < span.to);
		if (around.length === 0) return undefined;
		return around.every((span) => span.to <= to && span.from < from) ? "at its end" : "within";
	};
};
