/**
 * Boards, people, organisations, plans and work streams, found by the words that people type.
 * It knows only what it is handed, and it is handed only what the audience may see.
 */
import type { Board } from "../../domain/boards/board.ts";
import { type Plan, type WorkStream, withoutRemoved } from "../../domain/items/plan.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Register } from "../../usecases/ports.ts";
import { closestTier, type Match, matchOf, meant, tiers } from "./match.ts";
import { coreOf } from "./spellings.ts";
import { glue, headNouns, keysOf, type Word, wordsOf } from "./words.ts";

export type { Match } from "./match.ts";

export type Lexicon = {
	readonly boards: readonly Board[];
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly workStreams: readonly WorkStream[];
	readonly plans: readonly Plan[];
};

export const lexiconOf = async (register: Register): Promise<Lexicon> => {
	const [boards, people, organisations, workStreams, plans] = await Promise.all([
		register.boards(),
		register.people(),
		register.organisations(),
		register.workStreams(),
		register.plans(),
	]);
	const shown = { organisations: withoutRemoved(organisations), plans: withoutRemoved(plans) };
	return { boards, people, workStreams, ...shown };
};

export const matchBoard = (words: string, lexicon: Lexicon): Match<Board> =>
	matchOf(keysOf(words), [lexicon.boards]);

export const matchOrganisation = (words: string, lexicon: Lexicon): Match<Organisation> =>
	matchOf(keysOf(words), [lexicon.organisations]);

export const matchPlan = (words: string, lexicon: Lexicon): Match<Plan> =>
	matchOf(keysOf(words), [lexicon.plans]);

const withoutNoun = (words: string, noun: RegExp): string =>
	words.replace(noun, "").trim() || words;

export const matchWorkStream = (words: string, lexicon: Lexicon): Match<WorkStream> =>
	matchOf(keysOf(withoutNoun(words, /\bwork[\s-]?streams?\b/i)), [lexicon.workStreams]);

const mention = /^\s*<@([A-Z0-9]+)(?:\|[^>]*)?>\s*$/;

type Accounts = {
	readonly bySlackId: ReadonlyMap<string, Person>;
	readonly byHandle: ReadonlyMap<string, Person>;
};

/** The first of those who go by the same. */
const accountsOf = memoizeByObject((people: readonly Person[]): Accounts => {
	const last = people.toReversed();
	return {
		bySlackId: new Map(last.flatMap((one) => (one.slackId ? [[one.slackId, one]] : []))),
		byHandle: new Map(last.map((one) => [one.handle.toLowerCase(), one])),
	};
});

/** A mention names one account and nobody else, however its label reads. */
const mentioned = (words: string, people: readonly Person[]): Match<Person> | undefined => {
	const slackId = mention.exec(words)?.[1];
	if (slackId === undefined) return undefined;
	const found = accountsOf(people).bySlackId.get(slackId);
	return found ? { is: "one", value: found } : { is: "none", near: [] };
};

const handled = (words: string, people: readonly Person[]): Person | undefined => {
	const handle = /^\s*@?([^\s@]+)\s*$/.exec(words)?.[1]?.toLowerCase();
	return handle === undefined ? undefined : accountsOf(people).byHandle.get(handle);
};

export const matchPerson = (words: string, lexicon: Lexicon): Match<Person> => {
	const byMention = mentioned(words, lexicon.people);
	if (byMention) return byMention;
	const byHandle = handled(words, lexicon.people);
	if (byHandle) return { is: "one", value: byHandle };
	return matchOf(keysOf(words), [lexicon.people]);
};

/** Who may own something: a person or a whole organisation. */
export const matchOwner = (words: string, lexicon: Lexicon): Match<Person | Organisation> => {
	const byMention = mentioned(words, lexicon.people);
	if (byMention) return byMention;
	const byHandle = handled(words, lexicon.people);
	if (byHandle) return { is: "one", value: byHandle };
	return matchOf<Person | Organisation>(keysOf(words), [lexicon.people, lexicon.organisations]);
};

const closers = /^["'’”»)\]]+/;

/** The text up to and with this word, with a closing bracket or quotation mark that belongs to it. */
const cutAfter = (text: string, word: Word): { readonly used: string; readonly rest: string } => {
	const after = text.slice(word.end);
	const end = word.end + (closers.exec(after)?.[0].length ?? 0);
	return { used: text.slice(0, end).trim(), rest: text.slice(end).replace(/^[\s,;:–—-]+/, "") };
};

/** "3 April" is a day, though there be a 3-way meeting; "the 2nd" is one too. */
const isNumber = ({ key, raw }: Word): boolean =>
	glue.has(key) || /^\d+(?:st|nd|rd|th)?$/i.test(raw);

/** The longest beginning of the text that names a board, and what is left after it. */
export const leadingBoard = (
	text: string,
	lexicon: Lexicon,
): { readonly match: Match<Board>; readonly used: string; readonly rest: string } | undefined => {
	const lists = [lexicon.boards];
	const words = wordsOf(text).slice(0, 16);
	for (let length = words.length; length > 0; length -= 1) {
		const keys = words.slice(0, length).map((word) => word.key);
		const last = words[length - 1];
		if (!last || glue.has(last.key) || coreOf(keys).length === 0) continue;
		const isFigures = words.slice(0, length).every(isNumber);
		if (isFigures && closestTier(keys, lists) !== tiers.whole) continue;
		if (meant(keys, lists).length > 0)
			return { match: matchOf(keys, lists), ...cutAfter(text, last) };
	}
	return undefined;
};

/** Were these words meant for a board, even where it cannot be found? */
export const mayNameBoard = (text: string, { lexicon }: { readonly lexicon: Lexicon }): boolean => {
	const match = matchBoard(text, lexicon);
	return (
		/^(?:for|of|on|to)\s|\bboard\b/i.test(text) || match.is !== "none" || match.near.length > 0
	);
};

/** "With NPIA" says more than a name. */
const opensOther = /^(?:with|to|for|of|on|in|at|by|from|and|or)\s/i;

const leastTier = (text: string, typed: readonly string[]): number => {
	if (typed.some((word) => headNouns.has(word))) return tiers.slippedCore;
	return text === text.toUpperCase() ? tiers.initials : tiers.whole;
};

type Owners = Pick<Lexicon, "people" | "organisations">;

/** All of a person's name, or of an organisation's: not a word or two of one. */
export const isOwnersName = (text: string, { people, organisations }: Owners): boolean => {
	const typed = keysOf(text);
	if (opensOther.test(text) || typed.length < 2) return false;
	return closestTier(typed, [people, organisations]) <= tiers.slippedCore;
};

/** A person's, and no organisation's. */
export const isPersonsName = (text: string, { people }: Lexicon): boolean =>
	isOwnersName(text, { people, organisations: nobody });

const nobody: readonly never[] = [];

/** A code, an alias or a name as it is kept, or its words with the noun: no "training" of a Training Board. */
export const isBoardsFullName = (
	text: string,
	{ lexicon }: { readonly lexicon: Lexicon },
): boolean => {
	const bare = text.replace(/^(?:the|our)\s+/i, "");
	return [keysOf(text), keysOf(bare)].some(
		(words) => closestTier(words, [lexicon.boards]) <= leastTier(bare, words),
	);
};

/** The same, of one word too where that is all of a name: "NPIA", "Barnet". */
export const isOwnersFullName = (text: string, { people, organisations }: Owners): boolean => {
	const typed = keysOf(text);
	if (opensOther.test(text)) return false;
	const least = typed.length > 1 ? tiers.core : leastTier(text, typed);
	return closestTier(typed, [people, organisations]) <= least;
};

const role = /^(?:the |our |its )?(chair|secretary)(?:man|woman|person)?$/i;

/** "The chair" is that of the board that is spoken of. */
export const roleHolder = (
	typed: string,
	{ about, lexicon }: { readonly about?: Board | undefined; readonly lexicon: Lexicon },
): string | undefined => {
	const said = role.exec(typed.trim())?.[1]?.toLowerCase();
	if (!said || !about || isOwnersFullName(typed, lexicon)) return undefined;
	return said === "chair" ? about.chairId : about.secretaryId;
};

/** A whole name, code or alias, and not a word or two of one. */
export const isBoardsName = (text: string, { lexicon }: { readonly lexicon: Lexicon }): boolean =>
	closestTier(keysOf(text), [lexicon.boards]) <= tiers.slippedCore;
