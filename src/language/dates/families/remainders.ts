/** What is left of a period that is running: "the rest of this month"; and dates that say where they begin and not where they end. */
import { wordDate, wordDay } from "../../../domain/dates/date-words.ts";
import { addDays, type PlainDate, yearOf } from "../../../domain/dates/plain-date.ts";
import {
	type Form,
	form,
	type Groups,
	type Parse,
	patternBeforeDate,
	type Reader,
	settledIn,
} from "../family.ts";
import { aWindow, type Choices, type Fixed, type Found, impossible } from "../finding.ts";
import { calendarYear } from "./years.ts";

const rest =
	"(?:for )?(?:(?:the |what )?(?:rest|remainder|balance)(?: there is)? of|what(?:'s| is| remains)?(?: still)? (?:left|remains|remaining) of|(?<later>later) (?:on )?(?:in )?)";

/** Only of what has begun and is not over: "the rest of April", said in January, is all of it or nothing. */
const leftOf = (whole: Fixed, { later }: Groups, { context }: Reader): Found | undefined => {
	const { today } = context;
	if (today < whole.first || whole.last < today) return undefined;
	const first = later ? addDays(today, 1) : today;
	return first > whole.last
		? impossible(`Nothing is left of it: it ends on ${wordDay(whole.last)}.`)
		: aWindow("range", { first, last: whole.last });
};

/** "Later this week" may still be today, and whether its weekend counts is not said. */
const isTooShort = ({ precision }: Fixed, { later }: Groups): boolean =>
	precision === "day" || precision === "range" || (precision === "week" && later !== undefined);

const restOf = (groups: Groups, inner: Found, reader: Reader): Found | undefined => {
	const whole = settledIn(inner, reader);
	return whole.is === "window" && !isTooShort(whole, groups)
		? leftOf(whole, groups, reader)
		: undefined;
};

export const remainders: readonly Form[] = [
	patternBeforeDate(`${rest} ?`, restOf),
	form(`${rest} ?(?:the|this) year`, (groups, reader) => {
		const year = yearOf(reader.context.today);
		return leftOf(aWindow("year", calendarYear(year)), groups, reader);
	}),
];

const openEnd =
	/,? (?:onwards?|on(?= *(?:[,.;)]|$))|and (?:onwards|beyond|after|later)|or later|or after)(?![\w'])/y;

const endOfYear = (day: PlainDate): PlainDate => `${yearOf(day)}-12-31` as PlainDate;

/** Nobody said where it ends, and it is asked. */
const whereItEnds = (whole: Fixed, { context }: Reader): Choices => {
	const { precision, first, last } = whole;
	const itself = wordDate({ precision, first, last, words: "", saidOn: context.today });
	const year = `${wordDay(first)} to ${wordDay(endOfYear(first))}`;
	return {
		is: "choices",
		question: "That has no end. Which is meant?",
		choices: [itself, year].map((words) => ({ label: words, words })),
	};
};

/** "3 March onwards", "from April on" */
export const openDatesAt = (reader: Reader, dates: readonly Parse[]): readonly Parse[] =>
	dates.flatMap(({ end, found }) => {
		openEnd.lastIndex = end;
		const said = openEnd.exec(reader.text)?.[0];
		const whole = said === undefined ? undefined : settledIn(found, reader);
		if (said === undefined || whole?.is !== "window") return [];
		return [{ end: end + said.length, found: whereItEnds(whole, reader) }];
	});
