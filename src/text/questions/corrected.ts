/** A word as it was meant: mistyped, cut short, bent, or a short form that is written like another word. */
import { plainly } from "../../domain/words/stemming.ts";
import { stemOf } from "../../language/names/stems.ts";
import { nearIn, speller } from "../../language/names/word-list.ts";
import { glue, slips, type Word } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import { isMeant } from "./meant-words.ts";
import type { NameIndex } from "./name-index.ts";
import { knownWords, loneWords, turningWords } from "./vocabulary.ts";

/** The words that ask, as they may be mistyped. */
const ownWords = [speller(() => knownWords)];

/** What a programme's people write short most, whatever its boards and items are called. */
const ordinary =
	"action agenda approval approved attendance board cancelled chair committee completed deadline decision guidance group meeting member milestone minutes outstanding overdue paper programme quarter report secretary".split(
		" ",
	);

/** No word of the language is written so: it has lost its vowels, or some of them. */
const isWrittenShort = /^[a-z][^aeiou]+$|[^aeiouy]{3}/;

/** "Grp", "cmttee", "outstdg": letters of the word in their order, from its first to its last. */
const isShortFor = (short: string, word: string): boolean => {
	if (short.length < 3 || word.length < short.length + 2 || word[0] !== short[0]) return false;
	if (!isWrittenShort.test(short) || short.at(-1) !== word.at(-1)) return false;
	let at = 0;
	for (const letter of word) if (letter === short[at]) at += 1;
	return at === short.length;
};

/** "Stn" for "station", where one word alone is so cut short; a word of a name before one of everybody's. */
const speltOut = (key: string, index: NameIndex): string => {
	if (!/^[a-z]{3,8}$/.test(key)) return key;
	const stems = new Map(index.spelt(key).map((word) => [stemOf(word), word]));
	const [only] = stems.values();
	if (stems.size === 1 && only !== undefined) return only;
	const [own, ...others] = stems.size > 0 ? [] : ordinary.filter((word) => isShortFor(key, word));
	return own !== undefined && others.length === 0 ? own : key;
};

/** "Presenting" is a word of its own, and no slip of "representing", nor "headline" of "deadline": a word begins as it was typed, but for one letter left out, put in or turned. */
const mayBe = (typed: string) => (word: string) =>
	word[0] === typed[0] ||
	typed.slice(1) === word ||
	word.slice(1) === typed ||
	(word[0] === typed[1] && word[1] === typed[0]);

/** Words too short for a slip to be found in them, as they are mistyped most. */
const shortSlips = new Map([
	...["teh", "hte", "tje"].map((typed) => [typed, "the"] as const),
	...["adn", "nad"].map((typed) => [typed, "and"] as const),
	["fro", "for"],
]);

/** "MoU" and "TOR" are short for words of their own, and are no word cut short. */
export const areInitials = (raw: string, text: string): boolean =>
	/^[A-Z](?:[a-z]?[A-Z])+s?$/.test(raw) && /[a-z]{3}/.test(text);

const isKnown = (key: string, index: NameIndex): boolean =>
	knownWords.has(key) || turningWords.has(key) || index.has(key);

/** Goods that are recalled are no instruments that are recalibrated. */
const isNoForm = /^recall(?:s|ed|ing)?$/;

type How = {
	readonly isShort?: boolean;
	/** It stands in where some meeting is held, and beside another word of that. */
	readonly isPlace?: boolean;
};

const isSwapped = (typed: string, word: string): boolean =>
	[...typed].sort().join("") === [...word].sort().join("");

/** "Breifing" is "briefing", where a title says "brief"; "counting" is no county. */
const slippedBend = (typed: string, index: NameIndex): string | undefined => {
	const stem = typed.replace(/(?:ing|ed)$/, "");
	if (stem === typed || stem.length < 5) return undefined;
	const [only, ...others] = index.near(stem).filter((word) => isSwapped(stem, word));
	return others.length === 0 ? only : undefined;
};

const leavesOne = (typed: string, word: string): boolean =>
	word.length === typed.length + 1 &&
	[...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === typed);

/** "Changd" is as near to "change" as to "changed", which are one word: the one that it leaves a letter out of. */
const oneBent = (typed: string, ranked: readonly string[]): string | undefined => {
	const [best = ""] = ranked;
	const alike = ranked.filter((word) => slips(typed, word) === slips(typed, best));
	return alike.every((word) => stemOf(word) === stemOf(best))
		? alike.find((word) => leavesOne(typed, word))
		: undefined;
};

/** The nearest word that a name or a reading knows, when there is only one so near. */
export const corrected = (key: string, index: NameIndex, how: How = {}): string => {
	const { isShort = true, isPlace = index.isOfPlace(key) } = how;
	// "March" is a month, and no slip of "match".
	if (isKnown(key, index) || isDateWord(key) || isPlace || isNoForm.test(key)) return key;
	if (key.length < 4) return shortSlips.get(key) ?? (isShort ? speltOut(key, index) : key);
	// "Letter" is no form of "let".
	const bends = stemOf(key).length > 3 || plainly(key) !== key || /(?:ed|ing)$/.test(key);
	const bent = bends ? index.bentOf(stemOf(key)) : [];
	const [same] = bent;
	if (bent.length === 1 && same !== undefined) return same;
	if (bent.includes(plainly(key))) return plainly(key);
	const own = isMeant(key) ? [] : nearIn(ownWords, key);
	const near = new Set([...index.near(key), ...own].filter(mayBe(key)));
	const ranked = [...near].sort((a, b) => slips(key, a) - slips(key, b));
	const [best, second] = ranked;
	if (best === undefined) return slippedBend(key, index) ?? (isShort ? speltOut(key, index) : key);
	const tied = second !== undefined && slips(key, second) === slips(key, best);
	return tied ? (oneBent(key, ranked) ?? key) : best;
};

/** "Is it being replaced": what is done stands after what it is done to. */
const small = /^(?:be|been|being)$/;

/** "Sience" may be a slip of several words: beside "committee" it is of the one that stands with that in a name. */
export const correctedBeside = (
	{ keys, typed }: { readonly keys: readonly string[]; readonly typed: string },
	at: number,
	index: NameIndex,
): string | undefined => {
	const key = keys[at] ?? "";
	const last = keys.slice(0, at).findLastIndex((each) => !small.test(each));
	const [before = "", after = ""] = [keys[last], keys[at + 1]];
	const standsThere = (word: string): boolean =>
		(index.has(after) && !glue.has(after) && index.find([word, after], "any").length > 0) ||
		(index.has(before) && !glue.has(before) && index.find([before, word], "any").length > 0);
	// "Finance sub", where "sub" asks in a phrase alone.
	if (/^[a-z]{2,5}$/.test(typed) && !index.has(typed) && !loneWords.has(typed)) {
		const [short, ...more] = index.spelt(typed).filter(standsThere);
		if (short !== undefined && more.length === 0) return short;
	}
	// "Alternative" is no slip of "alternate" where a title has "alt." there.
	const [cut, ...cuts] = index.has(typed) ? [] : index.cut(typed).filter(standsThere);
	if (cut !== undefined && cuts.length === 0) return cut;
	if (key.length < 4 || isKnown(key, index) || isDateWord(key) || index.isOfPlace(key))
		return undefined;
	const [only, ...others] = index.near(key).filter(mayBe(key)).filter(standsThere);
	return others.length === 0 ? only : undefined;
};

/** "The voter id", where "I'd" is typed so only before what one would do. */
export const isPaper = (words: readonly Word[], at: number): boolean =>
	at > 0 &&
	/^id$/i.test(words[at]?.raw ?? "") &&
	!/^(?:like|love|rather|want|need|say|prefer|appreciate|be|guess|hope)$/.test(
		words[at + 1]?.key ?? "",
	);

export const spelledOut = ["identification", "identity"];
