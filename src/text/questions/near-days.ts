/** A day with no year is the one near by: "is the 22 January meeting on", asked a week later, is not of next year. */
import {
	addDays,
	daysBetween,
	type PlainDate,
	plainDate,
	type WallTime,
	weekdayOf,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import { never, readPeriod } from "../../language/dates/dates.ts";
import { endsBehind, leanOf, looksAhead, wasSo } from "./leaning.ts";
import type { TimeContext } from "./periods.ts";
import type { Side } from "./sides.ts";

const farOff = 250;
const nearBy = 60;

/** "Which of the April actions are still open", asked in June: they are not those of next year. */
const leftOver = /\b(?:still|open|outstanding|overdue|late|undone|unfinished|not (?:yet )?done)\b/i;

/** "Has anyone sent apologies for the 24th" asks of the 24th to come. */
const hasPromised = /\b(?:has|have|who[’']?s)\b.*\b(?:apolog\w+|replied)\b/i;

/** "Who sent apologies for June": of the one that lies nearer, behind or ahead. */
const mayHavePromised = /\bwho\b.*\b(?:sent|gave)\b.*\bapolog\w+ for\b/i;

/** After one time was spoken of, another that has no year is the one next to it: "in January? and in February?" */
const besideSpoken = (words: string, context: TimeContext) => {
	const { today, zone, calendar, spokenOf } = context;
	if (spokenOf === undefined || /\d{4}|\blast\b|\bnext\b/i.test(words)) return undefined;
	const found = (["past", "future"] as const).flatMap(
		(lean) => readPeriod(words, { today, zone, calendar, lean }) ?? [],
	);
	const isSpan = found.every(({ first, last }) => first > never.first && last < "2150");
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

const untilNewYear = /\b(?:by|before|and|to|until|till) (?:the )?new year(?:['’]?s)?$/i;

export type Window = {
	readonly first: PlainDate;
	readonly last: PlainDate;
	/** The time of day that was said with it. */
	readonly at?: WallTime | undefined;
	readonly until?: WallTime | undefined;
};

/** "By the New Year" is by its first day, however long it may last. */
export const untilItBegins = (words: string, window: Window, side?: Side): Window => {
	if (!untilNewYear.test(words) || window.last <= window.first) return window;
	const year = yearOf(window.last);
	const begins = plainDate(`${year}-01-01`);
	// In February the New Year has begun: the next is meant.
	const last = begins < window.first ? plainDate(`${year + 1}-01-01`) : begins;
	// What is before it ends with the year before.
	return side === "before"
		? { first: last, last: addDays(last, 30) }
		: { first: window.first, last };
};

/** Of two times the one behind, unless the one ahead is far nearer: "before November", said in October. */
export const isFarNearer = (ahead: PlainDate, behind: PlainDate, today: PlainDate): boolean =>
	2 * daysBetween(today, ahead) < daysBetween(behind, today);

const ends = /^(?:by|until|till|before|up|prior|ahead|no later than|on or before)\b/i;
const deed = /\b(?:done|clos|finish|complet|achiev|deliver)/i;
const aWeekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$/i;

/** "Decided before November", said in October, leaves all until now: nobody looks back to the November before. */
const windowEnding = (words: string, question: string, context: TimeContext) => {
	const { today, zone, calendar } = context;
	const past = readPeriod(words, { today, zone, calendar, lean: "past" });
	const ahead = readPeriod(words, { today, zone, calendar, lean: "future" });
	if (!past || !ahead || ahead.last <= today) return past;
	// "Was it done by Friday" and "what changed before Friday" are asked of the last, "what's done by Friday" may not be.
	if (aWeekday.test(words) && (wasSo(question) || !deed.test(question))) return past;
	if (!isFarNearer(ahead.last, past.last, today)) return past;
	return past.first <= never.first ? { ...ahead, first: past.first } : ahead;
};

type Looking = { readonly past: Window | undefined; readonly context: TimeContext };

/** What is asked, and on which side of the time its words stand. */
type Asked = { readonly text: string; readonly side?: Side | undefined };

const aheadPromised = (words: string, question: string, context: TimeContext) => {
	if (!hasPromised.test(question) && !mayHavePromised.test(question)) return undefined;
	const { today, zone, calendar } = context;
	const ahead = readPeriod(words, { today, zone, calendar, lean: "future" });
	if (hasPromised.test(question)) return ahead;
	const past = readPeriod(words, { today, zone, calendar, lean: "past" });
	const isNearer = ahead && past && isFarNearer(ahead.first, past.last, today);
	return isNearer ? ahead : undefined;
};

const asThingsAre = /\bas (?:of|at|on)\b/i;
const wasThen = /\b(?:was|were|did|had|been|stood|last|ago|fell|\w+ed)\b/i;

/** "Overdue as of 15 February", asked in January, is not asked of a year ago. */
const lateAhead = (words: string, question: string, { past, context }: Looking) => {
	if (!past || !asThingsAre.test(question) || wasThen.test(question)) return undefined;
	const { today, zone, calendar } = context;
	const ahead = readPeriod(words, { today, zone, calendar, lean: "future" });
	return ahead && isFarNearer(ahead.first, past.last, today) ? ahead : undefined;
};

const windowNear = (words: string, { text: question, side }: Asked, context: TimeContext) => {
	const { today, zone, calendar } = context;
	const beside = withinSpoken(words, context) ?? besideSpoken(words, context);
	if (beside) return beside;
	const ahead = aheadPromised(words, question, context);
	const isShort = ahead !== undefined && daysBetween(ahead.first, ahead.last) <= 31;
	if (ahead && isShort && ahead.first <= addDays(today, nearBy)) return ahead;
	const saysEnd = ends.test(words);
	const isEnd = saysEnd || side === "by" || side === "before";
	if (isEnd && endsBehind(question, context.looksBack))
		return windowEnding(words, question, context);
	const lean = saysEnd ? "future" : leanOf(question, context.looksBack);
	const found = readPeriod(words, { today, zone, calendar, lean });
	const late = lean === "past" && lateAhead(words, question, { past: found, context });
	if (late) return late;
	// "Due before Christmas", asked in February, is before the next.
	const isToCome = isEnd && !leftOver.test(question);
	if (lean === "past" || !found || isToCome || looksAhead.test(question)) return found;
	const isDay = found.last >= "2150" || found.first === found.last;
	if (found.first <= addDays(today, farOff) || !(isDay || leftOver.test(question))) return found;
	const past = readPeriod(words, { today, zone, calendar, lean: "past" });
	const since = isDay ? past?.first : past?.last;
	return since !== undefined && since >= addDays(today, -nearBy) ? past : found;
};

/** The days that these words mean in this question. */
export const nearWindow = (words: string, asked: Asked, context: TimeContext) => {
	const found = windowNear(words, asked, context);
	return found && untilItBegins(words, found);
};
