/**
 * Words as they are compared: case, accents, hyphens, quotes, plurals and spelling habits set aside.
 * Each keeps its place in the text, so that what was not read can be shown back.
 */
import { memoizeByText } from "../../domain/memoize.ts";
import { editDistance } from "../tokens/edit-distance.ts";
import { shorthand } from "../tokens/shorthand.ts";

export type Word = {
	readonly key: string;
	readonly raw: string;
	readonly start: number;
	readonly end: number;
};

/** Not visible, so never part of a word: combining accents, zero-width and direction marks. */
const unseen = /[\p{M}\p{Cf}]/gu;
const wordPattern = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’‘ʼ]\p{L}+)*/gu;

/** Words that look plural and are not. */
const singulars = new Set(["news", "this", "was", "has", "is", "does", "always", "gas", "perhaps"]);

/** "Taxis" is no word in "-is". */
const endsInI = /^(?:taxi|safari|alibi|rabbi|kiwi|ski|wiki|bikini|yeti)s$/;

const singularOf = (word: string): string => {
	if (word.length < 4 || singulars.has(word) || /\d/.test(word)) return word;
	if (endsInI.test(word)) return word.slice(0, -1);
	if (/(ss|us|is)$/.test(word) || !word.endsWith("s")) return word;
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
};

const fullOf = (word: string): string | undefined =>
	Object.hasOwn(shorthand, word) ? shorthand[word] : undefined;

/** The form in which two spellings of one word are equal. */
export const keyOf = memoizeByText(5_000, (raw): string => {
	const plain = raw
		.normalize("NFKD")
		.replace(unseen, "")
		.toLowerCase()
		.replace(/['’‘ʼ]s$/, "")
		.replace(/['’‘ʼ]/g, "");
	const british = plain
		.replace(/iz(e|es|ed|ing|ation|ations|er|ers)$/, "is$1")
		.replace(/^(colo|favo|behavio|labo|neighbo|endeavo)r/, "$1ur");
	return fullOf(british) ?? fullOf(british.replace(/^(..+)s$/, "$1")) ?? singularOf(british);
});

/** "The finance sub besides Ann": a word of the sentence, and no half of one. */
const goesOn =
	/^(?:about|after|apart|attend|before|beside|chair|come|decide|except|from|have|held|last|meet|meeting|member|minute|next|other|over|quorum|quorate|secretary|since|still|that|then|this|today|tomorrow|until|what|when|where|which|with|without)$/;

/** Halves of one word that people write apart, together or with a hyphen: "co-ordinator", "work stream". */
const joins = (first: Word, { key: second }: Word): boolean => {
	if (/\d/.test(first.key + second)) return false;
	// "Counters" stand by themselves.
	if (first.raw.toLowerCase() !== first.key) return false;
	if (["co", "sub", "non", "counter", "multi", "anti"].includes(first.key))
		return second.length > 3 && !goesOn.test(second);
	return first.key === "work" && second === "stream";
};

const joined = (
	first: Word,
	second: Word,
	{ text, key }: { readonly text: string; readonly key: string },
): Word => ({
	key,
	raw: text.slice(first.start, second.end),
	start: first.start,
	end: second.end,
});

/** "S.44", "S 44" and "s-44" are one word, as "S44" is; "J.H.Q." is "JHQ". */
const isNumbered = (first: Word, second: Word, between: string): boolean =>
	/^[a-z]$/i.test(first.raw) &&
	/^\d{1,4}[a-z]?$/i.test(second.raw) &&
	/^(\.? ?|-)$/.test(between) &&
	!(between === " " && /^[ai]$/i.test(first.raw));

const isSpelt = (first: Word, second: Word, between: string): boolean =>
	between === "." && /^(\p{L}\.)*\p{L}$/u.test(first.raw) && /^\p{L}$/u.test(second.raw);

/** "2008/9", "2008-09" and "08/09" are one year, from one spring to the next. */
const yearOf = (first: Word, second: Word, between: string): string | undefined => {
	if (!/^[/\u2010-\u2015-]$/.test(between)) return undefined;
	const [a, b] = [first.raw, second.raw];
	if (!/^((19|20)\d\d|\d\d)$/.test(a) || !/^(\d{1,2}|(19|20)\d\d)$/.test(b)) return undefined;
	if (a.length === 2 && b.length !== 2) return undefined;
	const [from, to] = [Number(a) % 100, Number(b) % 100];
	const follows = b.length === 1 ? to === (from + 1) % 10 : to === (from + 1) % 100;
	return follows
		? `${String(from).padStart(2, "0")}/${String((from + 1) % 100).padStart(2, "0")}`
		: undefined;
};

/** The key of two words that are one, however they are set apart. */
const oneKey = (text: string, first: Word, second: Word): string | undefined => {
	const between = text.slice(first.end, second.start);
	if (between === "/" && first.key === "w" && second.key === "o") return "without";
	const isOne =
		(joins(first, second) && isApart(text, first, second)) ||
		isNumbered(first, second, between) ||
		isSpelt(first, second, between) ||
		(between === "," && /^\d{1,6}$/.test(first.key) && /^\d{3}$/.test(second.raw));
	return isOne ? first.key + second.key : yearOf(first, second, between);
};

const isApart = (text: string, first: Word, second: Word): boolean =>
	/^[\s\u2010-\u2015-]*$/.test(text.slice(first.end, second.start));

export const wordsOf = (text: string): readonly Word[] => {
	const words: Word[] = [];
	for (const found of text.matchAll(wordPattern)) {
		const raw = found[0];
		const word = { key: keyOf(raw), raw, start: found.index, end: found.index + raw.length };
		const before = words.at(-1);
		if (word.key === "") continue;
		const key = before && oneKey(text, before, word);
		if (before && key !== undefined) words[words.length - 1] = joined(before, word, { text, key });
		else words.push(word);
	}
	return words;
};

const mostKept = 4_000;
const mostWords = 20_000;

/** A word of many names is one text, however many names it stands in. */
const oneCopy = memoizeByText(mostWords, (key) => key);

/** Names are asked for again with every question. */
export const keysOf = memoizeByText(mostKept, (text): readonly string[] =>
	wordsOf(text).map((word) => oneCopy(word.key)),
);

/** Words that hold a name together and tell no name from another. */
export const glue: ReadonlySet<string> = new Set(
	"the a an of for and on in at to with by from our its".split(" "),
);

/** Nouns that people add to a body's name or leave out. */
export const headNouns: ReadonlySet<string> = new Set(
	"board group forum committee subcommittee panel council body".split(" "),
);

/** What a body may be called by alone, as an expression: "the board", "our sub-committee". */
export const bodyNouns = "(?:sub-?)?committee|board|group|panel|forum|team|council";

/** Letters one slip apart, up to two of them: a letter missing, added, changed, or two swapped. */
export const slips = (a: string, b: string): number => editDistance(a, b, 2);

/** "Waht": the same letters, two of them in each other's place. */
const isSwapOf = (typed: string, meant: string): boolean =>
	!/\d/.test(typed) &&
	slips(typed, meant) === 1 &&
	[...typed].sort().join() === [...meant].sort().join();

/**
 * A typing error is forgiven once in a word of five letters, twice in one of nine; in one of four only two letters
 * that changed places, and shorter words must be exact.
 */
export const isSlipOf = (typed: string, meant: string): boolean => {
	if (typed === meant) return true;
	if (meant.length === 4 && typed.length === 4) return isSwapOf(typed, meant);
	if (meant.length < 5 || typed.length < 4 || /\d/.test(typed + meant)) return false;
	return slips(typed, meant) <= (meant.length >= 9 ? 2 : 1);
};
