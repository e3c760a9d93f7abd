/** Names that hold a keyword: the "owner" of the Owner Occupiers Forum and the "of" of a Head of Repairs introduce nothing. */
import type { Fields } from "../../command.ts";
import type { Lexicon } from "../names/entities.ts";
import { escapeExpression } from "./keywords.ts";
import { leadingWords } from "./typed-fields.ts";

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
