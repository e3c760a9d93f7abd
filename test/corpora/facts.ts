/** Whether a fact stands in the lines of an answer, whatever words stand around it. */
import type { FactWanted } from "./corpus.ts";
import { isState, states } from "./states.ts";

/** What goes by several names: any of them tells it. */
export type KnownNames = ReadonlyMap<string, readonly string[]>;

const months =
	"january february march april may june july august september october november december".split(
		" ",
	);
const monthNumber = (word: string): number =>
	months.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;
const monthWords = `(?:${months.map((month) => `${month}|${month.slice(0, 3)}`).join("|")}|sept)`;
const dayWords = new RegExp(
	`\\b(\\d{1,2})(?:st|nd|rd|th)? (${monthWords})\\b(?:,? (\\d{4}))?`,
	"gi",
);
const isoDay = /\b(\d{4})-(\d\d)-(\d\d)\b/g;
const monthYear = new RegExp(`\\b(${monthWords})\\b(?: (\\d{4}))?`, "gi");
const two = (number: number | string): string => String(number).padStart(2, "0");

/** Curly marks, spaces and Slack's marks are no part of what is told. */
export const plainText = (text: string): string =>
	text
		.replaceAll(/[‘’]/g, "'")
		.replaceAll(/[“”]/g, '"')
		.replaceAll(/[–—]/g, "-")
		.replaceAll(/[*_`]/g, "")
		.replaceAll("&amp;", "&")
		.replaceAll(/\s+/g, " ")
		.trim()
		.toLowerCase();

export type Told = {
	readonly text: string;
	/** Days as `2009-03-12`, or `-03-12` where no year is told. */
	readonly days: ReadonlySet<string>;
	readonly months: ReadonlySet<string>;
	/** Numbers that are no part of a reference, a day or a time. */
	readonly counts: ReadonlySet<number>;
};

const numberWords = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const countWords: Readonly<Record<string, number>> = {
	...Object.fromEntries(numberWords.map((word, at) => [word, at])),
	...{ none: 0, nothing: 0, nobody: 0, once: 1, twice: 2 },
};
const countWord = new RegExp(`\\b(?:${Object.keys(countWords).join("|")})\\b`, "g");

const countsIn = (text: string): ReadonlySet<number> => {
	const bare = text
		.replaceAll(/\b[a-z][a-z0-9]*-[a-z]?\d+\b/g, " ")
		.replaceAll(isoDay, " ")
		.replaceAll(dayWords, " ")
		.replaceAll(/\b\d{1,2}:\d\d\b/g, " ")
		.replaceAll(monthYear, " ");
	const digits = bare.match(/(?<![\w.])\d[\d,]*(?![\w])/g) ?? [];
	const words = bare.match(countWord) ?? [];
	return new Set([
		...digits.map((each) => Number(each.replaceAll(",", ""))),
		...words.map((each) => countWords[each] ?? Number.NaN),
	]);
};

/** "5 March 2009" and "2009-03-05" are one day; without its year, a day is of any. */
const daysIn = (text: string): ReadonlySet<string> =>
	new Set([
		...[...text.matchAll(dayWords)].map(
			([, day = "", month = "", year = ""]) => `${year}-${two(monthNumber(month))}-${two(day)}`,
		),
		...[...text.matchAll(isoDay)].map(([day]) => day),
	]);

const monthsIn = (text: string): ReadonlySet<string> =>
	new Set(
		[...text.matchAll(monthYear)].map(
			([, month = "", year = ""]) => `${year}-${two(monthNumber(month))}`,
		),
	);

export const toldIn = (lines: string): Told => {
	const text = plainText(lines);
	return { text, days: daysIn(text), months: monthsIn(text), counts: countsIn(text) };
};

export const isReference = (fact: string): boolean => /^[A-Z][A-Z0-9]*-[A-Z]?\d+$/.test(fact);

const holdsWords = (text: string, words: string): boolean => {
	const wanted = plainText(words);
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
		const [before, after] = [text[at - 1] ?? " ", text[at + wanted.length] ?? " "];
		if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
	}
	return false;
};

/** A board is told of by any reference of its own, too. */
const isNamed = ({ text }: Told, name: string, known: KnownNames): boolean =>
	[name, ...(known.get(name) ?? [])].some(
		(each) =>
			holdsWords(text, each) ||
			(/^[A-Z][A-Z0-9]+$/.test(each) &&
				new RegExp(`\\b${each.toLowerCase()}-[a-z]?\\d`).test(text)),
	);

export const isTold = (fact: FactWanted, told: Told, known: KnownNames): boolean => {
	if (typeof fact === "number") return told.counts.has(fact);
	if (/^\d{4}-\d\d-\d\d$/.test(fact)) return told.days.has(fact) || told.days.has(fact.slice(4));
	if (/^\d{4}-\d\d$/.test(fact)) return told.months.has(fact) || told.months.has(fact.slice(4));
	const state = fact.startsWith("is:") ? fact.slice(3) : "";
	if (isState(state)) return states[state].test(told.text);
	return isNamed(told, fact, known);
};

type Named = {
	readonly name?: string;
	readonly code?: string;
	readonly handle?: string;
	readonly aliases?: readonly string[];
};

/** What the boards, people, bodies, streams and plans of a programme file are called. */
export const namesIn = (programme: string): KnownNames => {
	const rooms = ["boards", "people", "organisations", "workStreams", "plans"];
	const file = JSON.parse(programme) as Record<string, readonly Named[] | undefined>;
	const all = rooms.flatMap((room) => file[room] ?? []);
	return new Map(
		all.map(({ name = "", code, aliases = [] }) => [name, [...(code ? [code] : []), ...aliases]]),
	);
};
