/** A day with no year is the one near by: "is the 22 January meeting on", asked a week later, is not of next year. */
import {
	addDays,
	daysBetween,
	type PlainDate,
	plainDate,
	weekdayOf,
} from "../../domain/plain-date.ts";
import { readPeriod } from "../dates.ts";
import { leanOf } from "./leaning.ts";
import type { TimeContext } from "./periods.ts";

const farOff = 250;
const nearBy = 60;

/** Words that look ahead, whatever day stands beside them. */
const looksAhead = /\b(will|shall|next|going to|\w+['’]ll)\b/i;

/** "Has anyone sent apologies for the 24th" asks of the 24th to come. */
const hasPromised = /\b(?:has|have|who[’']?s)\b.*\b(?:apolog\w+|replied)\b/i;

/** After one time was spoken of, another that has no year is the one next to it: "in January? and in February?" */
const besideSpoken = (words: string, context: TimeContext) => {
	const { today, zone, calendar, spokenOf } = context;
	if (spokenOf === undefined || /\d{4}|\blast\b|\bnext\b/i.test(words)) return undefined;
	const found = (["past", "future"] as const).flatMap(
		(lean) => readPeriod(words, { today, zone, calendar, lean }) ?? [],
	);
	const isSpan = found.every(({ first, last }) => first > "1900" && last < "2150");
	const off = ({ first }: { readonly first: PlainDate }) => Math.abs(daysBetween(spokenOf, first));
	return isSpan ? found.sort((a, b) => off(a) - off(b))[0] : undefined;
};

const theWeekday = /^(?:on )?the (mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const weekdays = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];

/** "Anything on the Friday", after a week was spoken of, is its Friday. */
const withinSpoken = (words: string, { within }: TimeContext) => {
	const said = theWeekday.exec(words)?.[1]?.toLowerCase();
	if (!said || !within?.first || !within.last || daysBetween(within.first, within.last) > 6)
		return undefined;
	const ahead = weekdays.indexOf(said) + 1 - weekdayOf(within.first);
	const day = addDays(within.first, (ahead + 7) % 7);
	return day <= within.last ? { first: day, last: day } : undefined;
};

const shortWeekday =
	/^(mon|tue|wed|thu|fri|sat|sun)(?:(?<=tue)s|(?<=wed)nes|(?<=thu)rs?|(?<=sat)ur)?(?:day)?$/;

/** Is this today's weekday, said on it: "Thursday" on a Thursday? */
export const isTodays = (key: string, today: PlainDate): boolean => {
	const said = shortWeekday.exec(key)?.[1];
	const isPlain = /day$/.test(key) || !/^(?:mon|sat|sun)/.test(key);
	return said !== undefined && isPlain && weekdays[weekdayOf(today) - 1]?.startsWith(said) === true;
};

const untilNewYear = /\b(?:by|and|to|until|till) (?:the )?new year(?:['’]?s)?$/i;

export type Window = { readonly first: PlainDate; readonly last: PlainDate };

/** "By the New Year" is by its first day, however long it may last. */
export const untilItBegins = (words: string, window: Window): Window =>
	untilNewYear.test(words) && window.last > window.first
		? { first: window.first, last: plainDate(`${window.last.slice(0, 4)}-01-01`) }
		: window;

const windowNear = (words: string, question: string, context: TimeContext) => {
	const { today, zone, calendar } = context;
	const beside = withinSpoken(words, context) ?? besideSpoken(words, context);
	if (beside) return beside;
	const ahead = hasPromised.test(question)
		? readPeriod(words, { today, zone, calendar, lean: "future" })
		: undefined;
	const isShort = ahead !== undefined && daysBetween(ahead.first, ahead.last) <= 31;
	if (ahead && isShort && ahead.first <= addDays(today, nearBy)) return ahead;
	const lean = leanOf(question, context.looksBack);
	const found = readPeriod(words, { today, zone, calendar, lean });
	if (lean === "past" || !found || looksAhead.test(question)) return found;
	const opens = found.last >= "2150";
	if (!opens && found.first !== found.last) return found;
	const past = readPeriod(words, { today, zone, calendar, lean: "past" });
	const isNear =
		past && found.first > addDays(today, farOff) && past.first >= addDays(today, -nearBy);
	return isNear ? past : found;
};

/** The days that these words mean in this question. */
export const nearWindow = (words: string, question: string, context: TimeContext) => {
	const found = windowNear(words, question, context);
	return found && untilItBegins(words, found);
};
