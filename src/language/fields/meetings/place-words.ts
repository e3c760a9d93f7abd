/** What is left where a place could stand, and tells of the time, of people or of papers instead. */
import { datesIn } from "../../dates/prose.ts";
import { isPersonsName } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";

/** "Room 2.30" is a room; "2.30pm" and "from 2.30" are times. */
const clock =
	/\b\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b|\b\d{1,2}:\d{2}\b|\b(?:start|begin|finish|end|clos)(?:e?s|n?ing|e)?(?: at| by)? \d|\b(?:from|until|till|by) \d{1,2}(?:[.:]\d{2})?(?![\w.:]| \p{Lu})/iu;
const length =
	/\b(?:\d+|an?|one|two|three|four|half|all|full|whole)(?: an?)?[ -](?:days?|hours?|hrs?|minutes?|mins?|weeks?|fortnights?|months?|terms?)\b/i;
/** How many, and which of them not: no place is called so, whatever is. */
const limit =
	/^x ?\d|\bx ?\d+$|\b\d+ ?(?:x|times|meetings|sessions|occurrences)\b|\b(?:except(?:ing)?|excl(?:uding)?|exc|only|apart from|term[- ]?time)\b/i;
/** "City Hall, UK time": a clock, whoever's it is. */
const clockName =
	/(?:^|\s)(?:GMT|BST|UTC|CES?T|E[DS]T|P[DS]T|AES?T|AEDT|NZ[DS]T|IST|CST)$|\b[\p{L}’']+ time$/u;
const mention = /(?<![\p{L}\p{N}])<?@[\p{L}\p{N}]/u;

/** A name goes on with a capital: "May Court", "the Friday Club". */
const calendarWord =
	/\b(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|May|terms?|holidays?|hols|recess|breaks?|vacations?)\b(?!['’]s| \p{Lu})/iu;

/** "Papers by 5 March", "papers by Thursday", and no "May Court". */
const holdsDay = (typed: string, { today, zone, calendar }: Reading): boolean =>
	datesIn(typed, { today, zone, calendar }).some(({ words, from, to, reading }) => {
		const isDated = /\d/.test(words) && /\p{L}{3}/u.test(words);
		const isLed = /^\p{Ll}+\s/u.test(words) || /(?:^|\s)\p{Ll}+\s+$/u.test(typed.slice(0, from));
		return reading.is !== "refused" && (isDated || (to === typed.length && isLed));
	});

const endsInPerson = (typed: string, { lexicon }: Reading): boolean =>
	[...typed.matchAll(/(?<=\s)\S+/g)]
		.slice(-4)
		.some(({ index }) => isPersonsName(typed.slice(index), lexicon));

type Line = { readonly reading: Reading; readonly isSeries: boolean };

const address = /https?:\/\/\S+/gi;

/** Does this clause tell of something else than where it is? In a series months and weekdays bound it. */
export const speaksOfElse = (clause: string, { reading, isSeries }: Line): boolean => {
	const typed = clause.replace(address, "").trim();
	return (
		[mention, clock, length, limit, clockName].some((words) => words.test(typed)) ||
		(isSeries && calendarWord.test(typed)) ||
		holdsDay(typed, reading) ||
		endsInPerson(typed, reading)
	);
};
