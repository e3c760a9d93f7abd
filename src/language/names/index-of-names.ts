/**
 * Everything in one audience's sight by the words of its names, so that a question's words lead straight to it.
 * Each board's words are worked out once for everyone, but only those of boards in sight are ever opened here.
 */
import type { Board } from "../../domain/boards/board.ts";
import { areSame, memoizeAlike, memoizeByObject, memoizeByText } from "../../domain/memoize.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Acronym, type Acronyms, acronymsBothWays } from "./acronyms.ts";
import {
	bodyNamed,
	bodyWords,
	issuersOf,
	itemForms,
	itemNamed,
	itemWords,
	type Known,
	paperNamed,
	paperWords,
	titledIn,
} from "./known.ts";
import { type NameLookups, nameLookups } from "./lookups.ts";
import { bestTier, isWorn, tiers } from "./match.ts";
import { sievedWords, sieveOf } from "./sieve.ts";
import { coreOf, type Named } from "./spellings.ts";
import { holds, nearIn, sumOf, type WordList } from "./word-list.ts";
import { glue } from "./words.ts";

export type Candidate = {
	readonly known: Known;
	readonly tier: number;
	/** A board's own noun was said with it. */
	readonly isWorn?: boolean | undefined;
};

export type NameIndex = NameLookups & {
	/** Does any name have this word? */
	readonly has: (key: string) => boolean;
	/** Everything that these words may name, with how closely; a whole name is found in less time than a part of one. */
	readonly find: (keys: readonly string[], extent: "whole" | "any") => readonly Candidate[];
	readonly bentOf: (stem: string) => readonly string[];
	readonly near: (typed: string) => readonly string[];
	/** Words of names that this may be short for. */
	readonly spelt: (short: string) => readonly string[];
	readonly isOfPerson: (key: string) => boolean;
};

/** Some names: their words, and the names themselves by their places. */
type Names = {
	readonly words: WordList;
	readonly named: (at: number, acronyms: Acronyms) => Named<Known> | undefined;
	/** Titles may have a short form spelt out; a body has the short forms that it was given. */
	readonly areTitles: boolean;
};

const boardsById = memoizeByObject(
	(boards: readonly Board[]) => new Map(boards.map((board) => [board.id, board])),
);
const namesIn = (world: World): readonly Names[] => {
	const { boards, organisations, people, plans, workStreams, holdings } = world;
	const issuers = issuersOf(organisations);
	const byId = boardsById(boards);
	const bodies = [boards, organisations, people, plans, workStreams].map(
		(some): Names => ({
			words: bodyWords(some),
			named: (at) => {
				const body = some[at];
				return body && bodyNamed(body);
			},
			areTitles: false,
		}),
	);
	const titles = holdings.flatMap((holding): readonly Names[] => {
		const board = byId.get(holding.boardId);
		const items = titledIn(holding);
		if (!board || items.length === 0) return [];
		const words = itemWords(holding, issuers);
		const named = (at: number, acronyms: Acronyms) => {
			const item = items[at];
			return item && itemNamed(item, board, { forms: itemForms(item, issuers), acronyms });
		};
		return [{ words, named, areTitles: true }];
	});
	const papers: Names = {
		words: paperWords(world.papers),
		named: (at) => {
			const paper = world.papers[at];
			const board = paper && byId.get(paper.boardId);
			return board && paperNamed(paper, board);
		},
		areTitles: true,
	};
	return [...bodies, ...titles, papers];
};

/** Where a word stands: the lists that have it, in their order, with its places in each. */
type Standing = {
	readonly places: ReadonlyMap<Names, readonly number[]>;
	readonly count: number;
	/** It stands for other words too, or they for it. */
	readonly isLearnt: boolean;
};

const union = (a: readonly number[] | undefined, b: readonly number[]): readonly number[] =>
	a ? [...new Set([...a, ...b])].sort((one, other) => one - other) : b;

const allOf = (words: readonly string[], { byWord }: WordList): readonly number[] => {
	const [first = [], ...others] = words.map((word) => byWord.get(word) ?? []);
	return first.filter((place) => others.every((places) => holds(places, place)));
};

/** "PEO" stands where its words do, and each of its words where "PEO" does. */
const placesOf = (key: string, { words, areTitles }: Names, learnt: readonly Acronym[]) => {
	let places = words.byWord.get(key);
	if (!areTitles) return places;
	for (const { letters, full } of learnt) {
		const more = key === letters ? allOf(full, words) : (words.byWord.get(letters) ?? []);
		if (more.length > 0) places = union(places, more);
	}
	return places;
};

/** Kept for one audience: one question asks of its words and of parts of them many times, and the next of most again. */
const [mostKept, mostFound] = [4_000, 500];

/** A word in so many names tells none of them apart; only a name that is that word is meant by it. */
const tooMany = 300;

const wordsSieved = memoizeByObject(({ byWord }: WordList) => sievedWords(byWord.keys()));

const standingIn = (all: readonly Names[], learnt: readonly Acronym[]) => {
	const having = sieveOf(all, ({ words }) => wordsSieved(words));
	return memoizeByText(mostKept, (key): Standing => {
		const places = new Map<Names, readonly number[]>();
		const own = learnt.filter(({ letters, full }) => key === letters || full.includes(key));
		let count = 0;
		for (const names of own.length > 0 ? all : having(key)) {
			const some = own.length > 0 ? placesOf(key, names, own) : names.words.byWord.get(key);
			if (!some) continue;
			places.set(names, some);
			count += some.length;
		}
		return { places, count, isLearnt: own.length > 0 };
	});
};

const finder = (standing: (key: string) => Standing, learnt: readonly Acronym[]) => {
	const acronyms = acronymsBothWays(learnt);
	return (keys: readonly string[], extent: "whole" | "any"): readonly Candidate[] => {
		const core = coreOf(keys);
		const sought = core.length > 0 ? core : keys;
		const stand = sought.map(standing).sort((a, b) => a.count - b.count);
		const [rarest, ...others] = stand;
		if (!rarest || rarest.count === 0) return [];
		const isWhole = extent === "whole" || rarest.count > tooMany;
		const length = 1 << Math.min(sought.length, 30);
		// A whole name has these words and no others, unless some of them are spelt out or short.
		const sum = isWhole && !stand.some(({ isLearnt }) => isLearnt) ? sumOf(sought) : undefined;
		const candidates: Candidate[] = [];
		for (const [names, all] of rarest.places) {
			const { lengths, everyLength, summing } = names.words;
			if (isWhole && (everyLength & length) === 0) continue;
			const places = sum === undefined ? all : summing(sum);
			if (places.length === 0 || others.some((other) => !other.places.has(names))) continue;
			for (const at of places) {
				if (isWhole && ((lengths[at] ?? 0) & length) === 0) continue;
				if (!stand.every((each) => holds(each.places.get(names) ?? [], at))) continue;
				const named = names.named(at, acronyms);
				if (!named) continue;
				if (isWhole && !named.forms.some(({ core: words }) => words.length === sought.length))
					continue;
				const tier = bestTier(keys, named);
				if (tier < tiers.no)
					candidates.push({ known: named.value, tier, isWorn: isWorn(keys, named) });
			}
		}
		return candidates;
	};
};

const stemsSieved = memoizeByObject(({ stems }: WordList) => sievedWords(stems()));

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const indexOf = (world: World): NameIndex => {
	const all = namesIn(world);
	const learnt = all.flatMap(({ words }) => words.acronyms);
	const standing = standingIn(all, learnt);
	const find = finder(standing, learnt);
	const found = (extent: "whole" | "any") =>
		memoizeByText(mostFound, (words) => find(words.split(" "), extent));
	const foundIn = { any: found("any"), whole: found("whole") };
	const people = bodyWords(world.people);
	const lists = all.map(({ words }) => words);
	const bending = sieveOf(lists, stemsSieved);
	return {
		has: (key) => standing(key).count > 0,
		find: (keys, extent) => foundIn[extent](keys.join(" ")),
		bentOf: memoizeByText(mostKept, (stem) =>
			unique(bending(stem).flatMap((list) => list.bentOf(stem))),
		),
		near: memoizeByText(mostKept, (typed) => nearIn(lists, typed)),
		spelt: memoizeByText(mostKept, (short) => unique(lists.flatMap((list) => list.spelt(short)))),
		// "The" is no name of the Chair of the Growers.
		isOfPerson: (key) => people.byWord.has(key) && !glue.has(key),
		...nameLookups(world),
	};
};

const parts = ["boards", "organisations", "people", "plans", "workStreams"] as const;

const isSame = (one: World, other: World): boolean =>
	parts.every((part) => one[part] === other[part]) &&
	areSame(one.holdings, other.holdings) &&
	areSame(one.papers, other.papers);

/** Of the audiences that asked last: more would hold on to what has long been changed. */
const mostIndexes = 8;

/** The very same for whoever sees the very same, as long as nothing of it changes. */
export const nameIndex: (world: World) => NameIndex = memoizeAlike(mostIndexes, isSame, indexOf);
