/** What bounds a recurrence: from when, until when, how many, what is left out, and at what time. */

import type { TimeFound } from "../dates/families/clock-times.ts";
import { durationAt } from "../dates/families/durations.ts";
import { timesAt, timesInPart } from "../dates/families/times.ts";
import { isOwnClock } from "../dates/families/zones.ts";
import { months, weekdays } from "../dates/lexicon.ts";
import { exceptWords } from "./except-words.ts";
import { holidayForms } from "./holidays.ts";
import {
	daysIn,
	type Form,
	form,
	type Meaning,
	monthsIn,
	span,
	thenDate,
	thenDateOrSpan,
	thenSpan,
	type Unit,
} from "./piece.ts";

const startWords =
	"(?:and |with )?(?:(?:the )?1st (?:meeting|1)(?: is| being| on)?|(?:the )?1st (?:is|being|on)|start(?:ing|s)?|commenc(?:ing|es)|beginning|begins|from|as from|as of|with effect from|effective)(?: from| on| in)? (?:the (?=week))?";
const untilWords =
	"(?:and )?(?:until|till|up to and including|up to|up until|through to|through|ending|ends|finishing|(?:the )?last (?:meeting|1)(?: is| being| on)?)(?: on| in)? (?:the (?=end|week))?";

/** "Except Friday" is of every week, "except Friday 6 March" of one. */
const notADate = "(?!,? (?:the )?\\d| week| fortnight)";
const bareWeekday = `(?:every |each )?(?:${weekdays.join("|")})s?(?![\\w'])${notADate}`;

const unitOf = (text = ""): Unit => text.replace(/s$/, "") as Unit;

const spanOf = ({ count, unit }: Readonly<Record<string, string | undefined>>): Meaning => {
	const fortnights = unit?.startsWith("fortnight") ? 2 : 1;
	return {
		is: "span",
		unit: fortnights === 2 ? "week" : unitOf(unit),
		count: (Number.parseInt(count ?? "1", 10) || 1) * fortnights,
	};
};

/** A lone figure is a time only after "at"; a pair of them ("10-12") is one by itself. */
const timeForm: Form = (reader, place) => {
	const { text } = reader;
	const alone = timesAt(text, place, "alone");
	const pairs = timesAt(text, place, "afterDay").filter(({ end }) => end - place > 3);
	return [...alone, ...pairs, ...timesInPart(text, place)].map(({ end, found }) => ({
		end,
		means: [{ is: "time" as const, time: byTheBoardsClock(found, reader.context.zone) }],
	}));
};

/** Half the year another zone's two o'clock is another time on the board's wall. */
const byTheBoardsClock = (found: TimeFound, zone: string): TimeFound => {
	if (found.is !== "time" || found.zone === undefined) return found;
	if (isOwnClock(found.zone, zone)) return { ...found, zone: undefined };
	const said = found.zone.toUpperCase();
	return {
		is: "impossible",
		why: `A series keeps to the clock where the board meets: say its time without ${said}.`,
	};
};

const durationForm: Form = ({ text }, place) => {
	const said = /^(?:for |lasting |lasts )?/.exec(text.slice(place, place + 10))?.[0] ?? "";
	const duration = durationAt(text, place + said.length);
	return duration
		? [{ end: duration.end, means: [{ is: "minutes" as const, minutes: duration.found }] }]
		: [];
};

/** "Twice a week", "3x a year": how often, and no number of meetings. */
const notOften =
	"(?! (?:(?:in )?an?|per|(?:in )?(?:each|every)) (?:day|week|fortnight|month|quarter|year))";

export const limitForms: readonly Form[] = [
	thenDate(startWords, (found) => ({ is: "start", found })),
	thenDate(untilWords, (found) => ({ is: "until", found, ofStart: false })),
	thenDate("to (?:the (?=end))?|- ?", (found) => ({ is: "until", found, ofStart: true })),
	thenDate(`(?:in|during|throughout|all through) (?=(?:${months.join("|")})\\b)`, (found) => ({
		is: "within",
		found,
		span: false,
	})),
	thenSpan(`(?=(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${months.join("|")})\\b|between )`, (found) => ({
		is: "within",
		found,
		span: true,
	})),
	form(
		`(?:and )?(?:for )?(?:the next |a total of )?(?<count>\\d{1,3}) (?:more )?(?:meetings?|times|occurrences?|occasions?|sessions?)(?: in total)?${notOften}`,
		({ count }) => ({
			is: "count",
			count: Number(count),
		}),
	),
	form(`[x×] ?(?<count>\\d{1,3})|(?<before>\\d{1,3}) ?[x×]${notOften}`, ({ count, before }) => ({
		is: "count",
		count: Number(count ?? before),
	})),
	form(
		"for (?:the next |a period of )?(?<count>\\d{1,2}|an?) ?(?<unit>weeks?|fortnights?|months?|years?|quarters?)",
		spanOf,
	),
	form(`${exceptWords}(?:every |each )?{months:months}(?! \\d)`, ({ months }) => ({
		is: "exceptMonths",
		months: monthsIn(months),
	})),
	form(`${exceptWords}{month:from} ?(?:to|-|through) ?{month:to}(?! \\d)`, ({ from, to }) => ({
		is: "exceptMonths",
		months: span(monthsIn(from)[0] ?? 1, monthsIn(to)[0] ?? 12, 12),
	})),
	form(`${exceptWords}(?:at |the )*weekends?`, () => ({ is: "exceptDays", days: [6, 7] })),
	form(`${exceptWords}(?:every |each |on )?{days:days}${notADate}`, ({ days }) => ({
		is: "exceptDays",
		days: daysIn(days),
	})),
	thenDateOrSpan(`${exceptWords}(?!${bareWeekday})`, (found) => ({ is: "exceptDates", found })),
	...holidayForms,
	timeForm,
	durationForm,
];
