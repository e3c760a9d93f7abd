/**
 * Finds the bodies of some lists that words may name. Each list's words are worked out once, for as long as it is the
 * same list, and each typed word is compared with them once: what is left to be judged by its whole name is short.
 */
import { memoizeByObject, memoizeByText } from "../../domain/memoize.ts";
import { type Body, bodyNamed, bodyWords } from "./known.ts";
import { coreOf, type Named } from "./spellings.ts";
import { holds, nearIn, type WordList } from "./word-list.ts";

/** A list is one value for one state of the register and one audience. */
export type Lists<T extends Body> = readonly (readonly T[])[];

export type Candidate<T> = { readonly body: T; readonly named: Named<unknown> };

/** Typed words whose likeness to a list's words is remembered. */
const mostWords = 500;

const ascending = (places: Iterable<number>): readonly number[] =>
	[...new Set(places)].sort((a, b) => a - b);

type Places = (word: string) => readonly number[];

/** Where the word itself stands, and where a word stands of which it may be a slip. */
const standing = memoizeByObject(
	(words: WordList): { readonly same: Places; readonly near: Places } => {
		const same: Places = (word) => words.byWord.get(word) ?? [];
		const near = memoizeByText(mostWords, (typed) => {
			const meant = nearIn([words], typed);
			return meant.length === 0 ? same(typed) : ascending([typed, ...meant].flatMap(same));
		});
		return { same, near };
	},
);

const inAll = (words: readonly string[], places: Places): readonly number[] => {
	const stand = words.map(places).sort((a, b) => a.length - b.length);
	const [rarest = [], ...others] = stand;
	return rarest.filter((place) => others.every((each) => holds(each, place)));
};

const candidateAt = <T extends Body>(
	list: readonly T[],
	place: number,
): readonly Candidate<T>[] => {
	const body = list[place];
	return body ? [{ body, named: bodyNamed(body) }] : [];
};

/** Those that have every word that tells names apart, as it is or a slip away. */
export const candidates = <T extends Body>(
	typed: readonly string[],
	lists: Lists<T>,
): readonly Candidate<T>[] => {
	const core = coreOf(typed);
	return lists.flatMap((list) => {
		const { same, near } = standing(bodyWords(list));
		const places = core.length > 0 ? inAll(core, near) : inAll(typed, same);
		return places.flatMap((place) => candidateAt(list, place));
	});
};

/** Those that have any of the words, as it is or a slip away. */
export const alike = <T extends Body>(
	words: readonly string[],
	lists: Lists<T>,
): readonly Candidate<T>[] =>
	lists.flatMap((list) => {
		const { near } = standing(bodyWords(list));
		return ascending(words.flatMap(near)).flatMap((place) => candidateAt(list, place));
	});
