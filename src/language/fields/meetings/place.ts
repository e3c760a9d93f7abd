/** Where a board meets: whatever words are left, but never a day or a time. */

import { z } from "zod";
import type { Field, Led } from "../../../command.ts";
import { readLeadingDate } from "../../dates/dates.ts";
import { datesIn } from "../../dates/prose.ts";
import { isBoardsName, isPersonsName } from "../../names/entities.ts";
import { bodyNouns } from "../../names/words.ts";
import type { Reading } from "../../reading.ts";
import { readLeadingRecurrence, readRecurrence } from "../../recurrence/recurrence.ts";
import { unwrap } from "../../tokens/clean.ts";
import { noSuchTime } from "../dates/wrong-time.ts";
import { mapped, retyped } from "../field.ts";
import { wordsField } from "../words.ts";

const contextOf = ({ today, zone, calendar }: Reading) => ({ today, zone, calendar });

/** "at City Hall" is at City Hall. */
const preposition = /^(?:at|in|on|via|@) (?=\S)/i;

/** "… and POB" goes on from what was said before, "for 20 people" tells for whom, and a doubt is about the time. */
const noPlace =
	/^[\s,([]*(?:and|&|or|plus|probably|maybe|perhaps|possibly|hopefully|ideally|provisional(?:ly)?|tentative(?:ly)?|if|unless|subject to|not|for|with|the (?:day|night|evening|morning|week|month) (?:before|after|of)|to be|t\.?b\.?[acd]\.?|ish|or so|or thereabouts|approx(?:imately|\.)?|roughly|onwards?)(?![\p{L}\p{N}])/iu;

/** "at 12 Victoria Street" is no time of day. */
const building =
	/^(?:at |in )?\d{1,4}[a-z]? (?!(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|AM|PM|Noon)[a-z]*\b)(?=\p{Lu}\p{Ll})/u;

export const placeField = (): Field<string> => {
	const field = wordsField({
		label: "Place",
		example: "City Hall, committee room 5",
		missing: "",
		keywords: ["place", "venue"],
		ofPlace: true,
	});
	return mapped(
		retyped(field, {
			takes: "anything",
			lead: (text, reading) => {
				const context = contextOf(reading);
				if (building.test(text)) return { used: unwrap(text), rest: "" };
				if (noSuchTime(text) || noPlace.test(text)) return undefined;
				// A date that goes on with "and" is none, and no place either.
				const head = text.slice(0, 200).split(/\s+(?:and|&|or|\/)\s/i)[0] ?? "";
				const isWhen = readLeadingRecurrence(text, context) ?? readLeadingDate(head, context);
				return isWhen ? undefined : { used: unwrap(text), rest: "" };
			},
			evidence: { claims: (words, reading) => looksCalled(words) && !isBoardsName(words, reading) },
			around: {
				within: (own, { when = "", to = "" }, reading) => placeIn(own, when || to, reading),
			},
		}),
		(place) => place.replace(preposition, ""),
	);
};

/** "Teams", "Pilot House", and no "Contest Board". */
const looksCalled = (words: string): boolean => {
	const called = words.replace(preposition, "");
	return noun.test(called) || (capitals.test(called) && !lastIsBody.test(called));
};
const capitals = /^(?:the )?(?:\p{Lu}[\p{L}’']+ ){1,5}[\p{Lu}\d][\p{L}\p{N}’']*$/u;
const lastIsBody = new RegExp(`\\b(?:${bodyNouns})s?$`, "i");

/** "City Hall re the budget": what it is about is no place. */
const matterAfter = /\s+(?:re:?|regarding|concerning|to discuss|to agree|to review)\s/i;

// What is left where a place could stand, and tells of the time, of people or of papers instead.

/** "Room 2.30" is a room; "2.30pm" and "from 2.30" are times. */
const clock =
	/\b\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b|\b\d{1,2}:\d{2}\b|\b(?:start|begin|finish|end|clos)(?:e?s|n?ing|e)?(?: at| by)? \d|\b(?:from|until|till|by) \d{1,2}(?:[.:]\d{2})?(?![\w.:]| \p{Lu})/iu;
const lasting =
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
const holdsDay = (typed: string, reading: Reading): boolean =>
	datesIn(typed, contextOf(reading)).some(({ words, from, to, reading: read }) => {
		const isDated = /\d/.test(words) && /\p{L}{3}/u.test(words);
		const isLed = /^\p{Ll}+\s/u.test(words) || /(?:^|\s)\p{Ll}+\s+$/u.test(typed.slice(0, from));
		return read.is !== "refused" && (isDated || (to === typed.length && isLed));
	});

const endsInPerson = (typed: string, { lexicon }: Reading): boolean =>
	[...typed.matchAll(/(?<=\s)\S+/g)]
		.slice(-4)
		.some(({ index }) => isPersonsName(typed.slice(index), lexicon));

type Line = { readonly reading: Reading; readonly isSeries: boolean };

const address = /https?:\/\/\S+/gi;

/** Does this clause tell of something else than where it is? In a series months and weekdays bound it. */
const speaksOfElse = (clause: string, { reading, isSeries }: Line): boolean => {
	const typed = clause.replace(address, "").trim();
	return (
		[mention, clock, lasting, limit, clockName].some((words) => words.test(typed)) ||
		(isSeries && calendarWord.test(typed)) ||
		holdsDay(typed, reading) ||
		endsInPerson(typed, reading)
	);
};

/** Up to the clause that is no place: the rest is left over, and said. */
const placeIn = (own: string, when: string, reading: Reading): Led | undefined => {
	const isSeries = readRecurrence(when, contextOf(reading)).is !== "refused";
	const clauses = [...own.matchAll(/[^,;]+/g)];
	const end = clauses.findIndex(({ 0: clause }, at) => {
		const typed = clause.trim();
		const looksSo = preposition.test(typed) || named.test(typed) || noun.test(typed);
		return speaksOfElse(typed, { reading, isSeries }) || (isSeries && at === 0 && !looksSo);
	});
	const matter = matterAfter.exec(own)?.index ?? own.length;
	const cut = Math.min(matter, end < 0 ? own.length : (clauses[end]?.index ?? 0));
	if (end === 0 || !/\p{L}/u.test(own.slice(0, cut))) return undefined;
	return { used: own.slice(0, cut).replace(/[\s,;]+$/, ""), rest: own.slice(cut) };
};

/** "Alder Hall", "at the Town Hall": what a place looks like where other words may be left over too. */
const named =
	/^(?:(?:at|in|@) )?(?:the )?(?!(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*ish\b)[\p{Lu}\d]/u;

const noun =
	/\b(?:(?:board|class|court|staff|meeting|committee|conference|reading|common)?rooms?|halls?|house|offices?|centre|center|chambers?|station|pavilion|lounge|annexe?|library|church|chapel|school|college|suite|theatre|building|street|road|floor|campus|studio|club|inn|hotel|museum|gallery|depot|hub|barn|farm|yard|cafe|café|canteen|online|teams|zoom|google meet|webex|skype|video call|telephone|phone)\b/i;
const someDay =
	/\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|may|days?|weeks?|fortnights?|months?|quarters?|years?|morning|afternoon|evening|noon|midday|[ap]\.?m|spring|summer|autumn|winter|easter|christmas|(?:19|20)\d\d|later|earlier|next|soon)\b/i;
const twoNames = /^(?:the )?(?:\p{Lu}[\p{L}’']+ ){1,5}\p{Lu}?[\p{L}\p{N}’']+$/u;

/** "To the Oak Room": a place, and nothing that could be meant for a day or a time. */
export const isPlace = (typed: string, reading: Reading): boolean =>
	typed.length <= 80 &&
	!someDay.test(typed) &&
	(noun.test(typed) || twoNames.test(typed)) &&
	[...typed.matchAll(/\S+/g)].every(
		({ index }) => readLeadingDate(typed.slice(index), contextOf(reading)) === undefined,
	);

/** "Half an hour earlier and in the Oak Room" */
const andIn = /^(?:and|but) (?=(?:in|at|on) )/i;

/** "Room 4", "in the pilot station", and no "as the hall was booked". */
const isRoom = new RegExp(
	`^(?:(?:in|at) )?(?:the |our )?(?!(?:as|because|since|for|when|if|and|but|or|not|to|with|no|their|his|her)\\b)(?:[\\p{L}’']+ ){0,3}${noun.source}(?: \\d{1,4}[a-z]?)?(?: instead)?$`,
	"iu",
);

const noneAlone = /^none(?=\s*(?:[,;]|$))/i;

/**
 * Another place for a meeting that has one, or none any more: only words that look like a place, unless a keyword
 * introduces them.
 */
export const newPlaceField = (): Field<string | null> => {
	const field = placeField();
	return {
		...retyped(field, {
			takes: undefined,
			lead: (text, reading) => {
				const none = noneAlone.exec(text)?.[0];
				if (none) return { used: none, rest: text.slice(none.length) };
				const where = text.replace(andIn, "");
				const clause = where.split(/[,;]/)[0]?.trim() ?? "";
				return named.test(where) || (isRoom.test(clause) && isPlace(clause, reading))
					? field.typed.lead?.(where, reading)
					: undefined;
			},
		}),
		none: "none",
		schema: (reading) =>
			z.union([
				z
					.string()
					.regex(/^none$/i)
					.transform(() => null),
				field.schema(reading).transform((place) => place.replace(/,? instead$/i, "")),
			]),
	};
};
