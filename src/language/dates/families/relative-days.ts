/** Days counted from today or from another day: "in three weeks", "10 working days before 12 March". */
import { wordDay } from "../../../domain/dates/date-words.ts";
import {
	addDays,
	lastDayOfMonth,
	type PlainDate,
	weekdayAfter,
	weekdayBefore,
	yearOf,
} from "../../../domain/dates/plain-date.ts";
import { nextWorkingDay, previousWorkingDay } from "../../../domain/dates/working-days.ts";
import {
	countOf,
	type Form,
	form,
	type Groups,
	isCouple,
	patternBeforeDate,
	type Reader,
	settledIn,
	weekdayNumber,
} from "../family.ts";
import { aDay, aWindow, type Found, impossible } from "../finding.ts";
import { addAmount } from "./amounts.ts";

const named: Readonly<Record<string, number>> = {
	today: 0,
	now: 0,
	tomorrow: 1,
	yesterday: -1,
	"day after tomorrow": 2,
	"day before yesterday": -2,
};

const daysText = "day after tomorrow|day before yesterday|today|now|tomorrow|yesterday";
const later = "(?:from (?:now|today)|hence|from today's date)";

const amountOf = (groups: Groups, sign = 1) => ({
	count: sign * countOf(groups.count),
	unit: groups.unit ?? "day",
});

const fromToday = (groups: Groups, { context }: Reader, sign: number): Found | undefined =>
	countOf(groups.count) === 0
		? undefined
		: near(addAmount(context.today, amountOf(groups, sign), context), context.today, groups);

/** Nobody plans in centuries: a day so far away is a slip. */
const near = (day: PlainDate, today: PlainDate, { count }: Groups = {}): Found | undefined =>
	Math.abs(yearOf(day) - yearOf(today)) > 50 ? undefined : aDay(day, coupleNote(count));

const coupleNote = (count: string | undefined) =>
	isCouple(count) ? { assumed: "a couple taken as two" } : {};

const within = (start: PlainDate, groups: Groups, { context }: Reader): Found =>
	aWindow(
		"range",
		{ first: start, last: addAmount(start, amountOf(groups), context) },
		coupleNote(groups.count),
	);

/** "in four to six weeks" */
const between = (groups: Groups, { context }: Reader): Found | undefined => {
	const [least, most] = [countOf(groups.count), countOf(groups.most)];
	if (least >= most) return undefined;
	const unit = groups.unit ?? "day";
	return aWindow("range", {
		first: addAmount(context.today, { count: least, unit }, context),
		last: addAmount(context.today, { count: most, unit }, context),
	});
};

/** Counting from a whole month or a season would need a day that nobody named. */
const dayIn = (inner: Found, reader: Reader): PlainDate | Found | undefined => {
	const settled = settledIn(inner, reader);
	if (settled.is === "impossible") return settled;
	return settled.is === "window" && settled.precision === "day" ? settled.first : undefined;
};

const countedFrom = (sign: number) => (groups: Groups, inner: Found, reader: Reader) => {
	const day = dayIn(inner, reader);
	if (typeof day !== "string") return day;
	return near(addAmount(day, amountOf(groups, sign), reader.context), reader.context.today, groups);
};

/** "The two weeks before Easter", "for 3 days from 5 July": all the days, not the day that they end on. */
const stretch = (groups: Groups, inner: Found, reader: Reader): Found | undefined => {
	const day = dayIn(inner, reader);
	if (typeof day !== "string") return day;
	const isBefore = /before|prior/.test(groups.side ?? "");
	const far = addAmount(day, amountOf(groups, isBefore ? -1 : 1), reader.context);
	if (isBefore) return aWindow("range", { first: far, last: addDays(day, -1) });
	if (/after|following/.test(groups.side ?? ""))
		return aWindow("range", { first: addDays(day, 1), last: far });
	return aWindow("range", { first: day, last: endOfStretch(day, groups, reader) });
};

/** The first working day counts as one of so many. */
const endOfStretch = (day: PlainDate, groups: Groups, { context }: Reader): PlainDate => {
	const counted = /working|business/.test(groups.unit ?? "");
	const from = counted ? previousWorkingDay(day, context.calendar) : day;
	return addDays(addAmount(from, amountOf(groups), context), counted ? 0 : -1);
};

/** "The Friday after Easter", and the second one: each is counted from the one before it. */
const nearDay = (
	{ what = "", side = "", nth = "1" }: Groups,
	inner: Found,
	reader: Reader,
): Found | undefined => {
	let day = dayIn(inner, reader);
	if (typeof day !== "string") return day;
	const step = stepOf(what, /before|prior/.test(side) ? -1 : 1, reader);
	for (let count = Number.parseInt(nth, 10); count > 0; count -= 1) day = step(day);
	return aDay(day);
};

const stepOf = (what: string, sign: 1 | -1, { context: { calendar } }: Reader) => {
	if (what === "day") return (day: PlainDate) => addDays(day, sign);
	const isWorking = /working|business|weekday/.test(what);
	return (day: PlainDate) => {
		if (isWorking)
			return sign === 1 ? nextWorkingDay(day, calendar) : previousWorkingDay(day, calendar);
		const weekday = weekdayNumber(what);
		return sign === 1 ? weekdayAfter(day, weekday) : weekdayBefore(day, weekday);
	};
};

const workingDay = (sign: number, { context }: Reader): Found => {
	const step = sign === 1 ? nextWorkingDay : previousWorkingDay;
	return aDay(step(context.today, context.calendar));
};

const beforeDate = (_: Groups, inner: Found, reader: Reader): Found | undefined => {
	const settled = settledIn(inner, reader);
	if (settled.is !== "window") return settled.is === "impossible" ? settled : undefined;
	const last = addDays(settled.first, -1);
	const { today } = reader.context;
	if (last < today) return impossible("There is no day left before that.");
	return aWindow("range", { first: today, last }, { assumed: settled.assumed });
};

/** "After Easter" has a first day and no last: it asks by when. */
const afterDate = (_: Groups, inner: Found, reader: Reader): Found | undefined => {
	const settled = settledIn(inner, reader);
	if (settled.is !== "window") return settled.is === "impossible" ? settled : undefined;
	// "After the New Year" does not mean after January.
	if (settled.precision === "range") return undefined;
	const first = addDays(settled.last, 1);
	const ends = [addDays(first, 13), lastDayOfMonth(addDays(first, 14))];
	return {
		is: "choices",
		question: `That begins on ${wordDay(first)} and has no last day. By when?`,
		choices: ends.map((last) => ({
			label: `By ${wordDay(last)}`,
			words: `${wordDay(first)} to ${wordDay(last)}`,
		})),
	};
};

export const relativeDays: readonly Form[] = [
	form(`(?:the )?(?<name>${daysText})`, ({ name = "" }, { context }) =>
		aDay(addDays(context.today, named[name] ?? 0), { weak: name === "now" }),
	),
	form("in {count} {unit}(?:'s?)?(?: time)?", (groups, reader) => fromToday(groups, reader, 1)),
	form("{count} {unit}'?s? time", (groups, reader) => fromToday(groups, reader, 1)),
	form(`(?:in )?{count} {unit} ${later}`, (groups, reader) => fromToday(groups, reader, 1)),
	form("{count} {unit} ago", (groups, reader) => fromToday(groups, reader, -1)),
	form(
		"(?:a |1 )?(?<unit>week|fortnight) (?<name>today|tomorrow)|(?<name2>today|tomorrow) (?<unit2>week|fortnight)",
		(groups, { context }) => {
			const start = addDays(context.today, named[groups.name ?? groups.name2 ?? ""] ?? 0);
			return aDay(addAmount(start, { count: 1, unit: groups.unit ?? groups.unit2 ?? "" }, context));
		},
	),
	form("{count} (?<unit>months?|years?) (?<name>today|tomorrow)", (groups, { context }) => {
		const start = addDays(context.today, named[groups.name ?? ""] ?? 0);
		return near(addAmount(start, amountOf(groups), context), context.today);
	}),
	form("(?<count>\\d{1,2}) weeks (?<name>today|tomorrow)", ({ count, name = "" }, { context }) =>
		aDay(addDays(context.today, countOf(count) * 7 + (named[name] ?? 0))),
	),
	form(`(?:within|in|over|during) the next (?:{count} )?{unit}`, (groups, reader) =>
		within(reader.context.today, groups, reader),
	),
	form(`within {count} {unit}(?: (?:of|from) (?:now|today)| ${later})?`, (groups, reader) =>
		within(reader.context.today, groups, reader),
	),
	form("(?:the )?next (?<count>\\d{1,3}|couple of) {unit}", (groups, reader) =>
		within(reader.context.today, groups, reader),
	),
	patternBeforeDate("within {count} {unit} (?:of|from|after) ", (groups, inner, reader) => {
		const day = dayIn(inner, reader);
		if (typeof day !== "string") return day;
		return { ...within(day, groups, reader), assumed: "counted onwards from that day" };
	}),
	form("in {count}(?: to |-| or )(?<most>\\d{1,3}) {unit}(?:'s?)?(?: time)?", between),
	patternBeforeDate(
		"(?:the|over the|for(?: the)?) {count} {unit} (?<side>before|prior to|after|following|from|starting|beginning|commencing)(?: on)? ",
		stretch,
	),
	patternBeforeDate(
		"(?:the |a )?(?<unit>fortnight) (?<side>(?<=the fortnight )from|starting|beginning|commencing)(?: on)? ",
		stretch,
	),
	patternBeforeDate("{count} {unit} (?:after|from|following) ", countedFrom(1)),
	patternBeforeDate("{count} {unit} (?:before|ahead of|prior to) ", countedFrom(-1)),
	patternBeforeDate(
		"(?:the )?(?:(?<nth>[1-9])(?:st|nd|rd|th) |last )?(?<what>day|{weekday}|working day|business day|weekday) (?<side>after|following|before|prior to) ",
		nearDay,
	),
	form("(?:the )?next (?:working|business) day", (_, reader) => workingDay(1, reader)),
	form("(?:the )?(?:last|previous) (?:working|business) day", (_, reader) =>
		workingDay(-1, reader),
	),
	patternBeforeDate(
		"(?:before|prior to|ahead of) (?!(?:the )?(?:very )?(?:end|close) of )",
		beforeDate,
	),
	patternBeforeDate("after ", afterDate),
];
