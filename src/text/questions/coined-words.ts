/** Puts coined words where names stand that are made of words of questions, and the names back into whatever is told of them. */

import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { headNouns, keysOf, wordsOf } from "../../language/names/words.ts";
import type { Reading, Understanding, World } from "../../usecases/questions/understanding.ts";
import { withCodesApart } from "./codes-joined.ts";
import { isDateWord } from "./date-words.ts";
import { type Called, type Coined, coinedFor, coinedOf, coinedWord } from "./name-apart.ts";
import type { NameIndex } from "./name-index.ts";
import { orNearlyNamed } from "./nearly-named.ts";
import { withNthMeetings } from "./nth-meetings.ts";
import { isDoubtful, isMeant, keyAt, type Said } from "./surely-named.ts";

const coinedIn = (bodies: readonly Called[]): readonly Coined[] => bodies.flatMap(coinedOf);
const ofBoards = memoizeByObject((boards: World["boards"]) => coinedIn(boards));
const ofOrganisations = memoizeByObject((bodies: World["organisations"]) => coinedIn(bodies));
const ofPeople = memoizeByObject((people: World["people"]) => coinedIn(people));
const ofStreams = memoizeByObject((streams: World["workStreams"]) => coinedIn(streams));
const wordsOfPeople = memoizeByObject((people: World["people"]): ReadonlyMap<string, number> => {
	const times = new Map<string, number>();
	for (const key of people.flatMap(({ name }) => [...new Set(keysOf(name))]))
		times.set(key, (times.get(key) ?? 0) + 1);
	return times;
});

type Bodies = Pick<World, "boards" | "organisations" | "people" | "workStreams">;
type All = {
	/** By their first words, longest first. */
	readonly coined: ReadonlyMap<string, readonly Coined[]>;
	/** Every name of more than one word, by each of its words. */
	readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
};

const namesOf = ({ boards, organisations, people, workStreams }: Bodies): All["names"] => {
	const by = new Map<string, (readonly string[])[]>();
	for (const { name } of [...boards, ...organisations, ...people, ...workStreams]) {
		const keys = keysOf(name);
		for (const key of keys.length > 1 ? new Set(keys) : [])
			by.set(key, [...(by.get(key) ?? []), keys]);
	}
	return by;
};

/** What two are called by is left to be asked about. */
const coinedAmong = ({ boards, organisations, people, workStreams }: Bodies): All["coined"] => {
	const all = [
		...ofBoards(boards),
		...ofOrganisations(organisations),
		...ofPeople(people),
		...ofStreams(workStreams),
	];
	const byName = new Map<string, Set<string>>();
	// Nobody's surname is said in capitals, as a board's short form is.
	const nameOf = ({ keys, as }: Coined) => `${as === "capitals" ? "!" : ""}${keys.join(" ")}`;
	const isCalled = (name: string, coined: string) =>
		byName.set(name, (byName.get(name) ?? new Set()).add(coined));
	for (const one of all) isCalled(nameOf(one), one.coined);
	for (const { id, name } of [...boards, ...organisations, ...people, ...workStreams])
		isCalled(keysOf(name).join(" "), coinedFor(id));
	const times = wordsOfPeople(people);
	const by = new Map<string, Coined[]>();
	for (const one of all) {
		const [first = ""] = one.keys;
		const isShared = (byName.get(nameOf(one))?.size ?? 0) > 1;
		if (isShared || (one.as === "part" && (times.get(first) ?? 0) > 1)) continue;
		by.set(first, [...(by.get(first) ?? []), one]);
	}
	for (const some of by.values()) some.sort((a, b) => b.keys.length - a.keys.length);
	return by;
};

const allOf = (bodies: Bodies): All => ({ coined: coinedAmong(bodies), names: namesOf(bodies) });

const allKept = memoizeByObject((boards: World["boards"]) =>
	memoizeByObject((organisations: World["organisations"]) =>
		memoizeByObject((people: World["people"]) =>
			memoizeByObject((workStreams: World["workStreams"]) =>
				allOf({ boards, organisations, people, workStreams }),
			),
		),
	),
);

const allIn = ({ boards, organisations, people, workStreams }: World): All =>
	allKept(boards)(organisations)(people)(workStreams);

/** From one word up to another. */
type Stretch = { readonly from: number; readonly to: number };

type Found = { readonly start: number; readonly end: number; readonly coined: string };

/** "Postal Votes" is no board where Postal Votes Lead is spoken of, who is somebody; what begins before it is meant. */
const isOfLongerName = (said: Said, { from, to }: Stretch, { names }: All): boolean =>
	(names.get(keyAt(said, from)) ?? []).some((keys) => {
		for (let start = Math.max(0, from - keys.length + 1); start <= from; start += 1) {
			const isLonger = start < from || start + keys.length > to;
			if (isLonger && keys.every((key, step) => keyAt(said, start + step) === key)) return true;
		}
		return false;
	});

/** Longer than any title is typed out. */
const longestTitle = 12;

/** "The postal votes hall booking" is one thing, by its whole title. */
const isOfTitle = (said: Said, { from, to }: Stretch, index: NameIndex): boolean => {
	const keys = said.words.map(({ key }) => key);
	for (let start = from; start >= 0 && index.has(keys[start] ?? ""); start -= 1)
		for (let end = to; end <= Math.min(keys.length, start + longestTitle); end += 1) {
			if (end > to && !index.has(keys[end - 1] ?? "")) break;
			const isLonger = start < from || end > to;
			const found = isLonger ? index.find(keys.slice(start, end), "whole") : [];
			if (found.some(({ known, tier }) => tier === tiers.whole && isItemKind(known.kind)))
				return true;
		}
	return false;
};

const foundIn = (text: string, all: All, index: NameIndex): readonly Found[] => {
	const said: Said = { text, words: wordsOf(text) };
	const found: Found[] = [];
	for (let from = 0; from < said.words.length; from += 1) {
		const one = (all.coined.get(keyAt(said, from)) ?? []).find((each) => {
			const place = { from, to: from + each.keys.length };
			return (
				each.keys.every((key, step) => keyAt(said, from + step) === key) &&
				isMeant(said, place, each) &&
				!isOfLongerName(said, place, all)
			);
		});
		if (!one) continue;
		// "The November records board": what it is stays beside it.
		const isLeft = one.as === "board" && headNouns.has(one.keys.at(-1) ?? "");
		const last = said.words[from + one.keys.length - (isLeft ? 2 : 1)];
		const own = /['’]s?$/i.exec(last?.raw ?? "")?.[0].length ?? 0;
		const start = said.words[from]?.start ?? 0;
		if (isOfTitle(said, { from, to: from + one.keys.length }, index)) continue;
		found.push({ start, end: (last?.end ?? 0) - own, coined: one.coined });
		from += one.keys.length - 1;
	}
	return found;
};

type Sight = { readonly world: World; readonly index: NameIndex };

/** The names that were taken out of one message, by the words that stand for them. */
type Names = Map<string, string>;

const withCoined = (text: string, { world, index }: Sight, names: Names): string => {
	let [plain, at] = ["", 0];
	for (const { start, end, coined } of foundIn(text, allIn(world), index)) {
		names.set(coined.toLowerCase(), text.slice(start, end));
		plain += `${text.slice(at, start)}${coined}`;
		at = end;
	}
	return plain + text.slice(at);
};

const withNames = (text: string, names: Names): string =>
	text.replace(coinedWord, (word) => names.get(word.toLowerCase()) ?? word);

const namesThroughout = <T>(value: T, names: Names): T => {
	if (typeof value === "string") return withNames(value, names) as T;
	if (Array.isArray(value)) return value.map((each) => namesThroughout(each, names)) as T;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [name, namesThroughout(each, names)]),
	) as T;
};

/** "Open actions for MAY": its capitals may be a board's, or only loud. */
const eitherIn = (text: string, all: All): Reading | undefined => {
	const said: Said = { text, words: wordsOf(text) };
	for (const [from, { key, start, end, raw }] of said.words.entries()) {
		const one = all.coined
			.get(key)
			?.find((each) => each.keys.length === 1 && isDoubtful(said, from, each));
		if (!one) continue;
		const before = text.slice(0, start);
		const saying = (word: string, said = before) => `${said}${word}${text.slice(end)}`;
		const [where, when] =
			one.as === "place" ? ["at ", "in "].map((word) => before.replace(/for $/i, word)) : [];
		const plain = isDateWord(key) ? `${raw[0]}${raw.slice(1).toLowerCase()}` : raw.toLowerCase();
		return {
			is: "which",
			question: `By “${raw}”, do you mean what is called so, or the word?`,
			choices: [
				{ label: one.name, question: saying(one.name, where) },
				{ label: `the word “${plain}”`, question: saying(plain, when) },
			],
			more: 0,
		};
	}
	return undefined;
};

const peopleBySlackId = memoizeByObject(
	(people: World["people"]) => new Map(people.map(({ slackId, name }) => [slackId, name])),
);

/** "<@U1>'s actions": what is owned by a mention is owned by whom it names; of two of a name the mention alone tells which. */
const withOwners = (text: string, { people }: World): string =>
	text.replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>(?=['’]s\b)/g, (mention, id) => {
		const name = peopleBySlackId(people).get(id);
		const isAlone = people.filter((one) => one.name === name).length === 1;
		return name !== undefined && isAlone ? name : mention;
	});

/** Reads with coined words where nothing but a name can stand; what it tells has the names as they were said. */
export const withCoinedWords = (
	plain: Understanding,
	sight: Sight & { readonly today: PlainDate },
): Understanding => {
	const { world, today } = sight;
	const all = allIn(world);
	const names: Names = new Map();
	const coined = (text: string): string =>
		withCoined(
			withOwners(withNthMeetings(withCodesApart(text, world), world, today), world),
			sight,
			names,
		);
	const told = <T>(value: T): T => (names.size === 0 ? value : namesThroughout(value, names));
	const reads = (read: (words: string) => string | undefined) => (words: string) =>
		told(read(coined(words)));
	return {
		sentences: (text) => told(plain.sentences(coined(text))),
		read: (words, thread): Reading => {
			const text = coined(words);
			const again = (said: string) => plain.read(coined(said), thread);
			const reading = orNearlyNamed(words, plain.read(text, thread), { world, read: again });
			return told(eitherIn(text, all) ?? reading);
		},
		pickedFirst: plain.pickedFirst,
		named: (words) => plain.named(coined(words)),
		turnOf: (words, before) => plain.turnOf(coined(words), before),
		bounds: (words) => plain.bounds(coined(words)),
		mayMean: (words) => told(plain.mayMean(coined(words))),
		topic: (words, before) => plain.topic(coined(words), before),
		reportsDone: plain.reportsDone,
		decided: reads(plain.decided),
		supposed: reads(plain.supposed),
		said: reads(plain.said),
		why: reads(plain.why),
		priced: reads(plain.priced),
	};
};
