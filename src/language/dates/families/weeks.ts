/** Weeks run from Monday: "w/c 2 March", "week ending 6 March", "next week". */
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Window } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	mondayOf,
	type PlainDate,
	weekdayOf,
	yearOf,
} from "../../../domain/dates/plain-date.ts";
import {
	type Form,
	form,
	type Groups,
	patternBeforeDate,
	type Reader,
	settledIn,
} from "../family.ts";
import {
	aWindow,
	type Choices,
	changed,
	daysFrom,
	everyYear,
	type Found,
	impossible,
} from "../finding.ts";
import { yearMeantBy } from "./years.ts";

const weekOf = (day: PlainDate): Window => daysFrom(mondayOf(day), 7);

const steps: Readonly<Record<string, number>> = {
	this: 0,
	next: 7,
	coming: 7,
	last: -7,
	previous: -7,
	past: -7,
	the: 0,
	"the current": 0,
	current: 0,
};

/** A week that is said to begin on another day than Monday may be one of two. */
export const weekCommencing = (inner: Found): Found | undefined => {
	if (inner.is === "choices") return eachWeekCommencing(inner);
	if (inner.is !== "window" || inner.precision !== "day") return undefined;
	const monday = mondayOf(inner.first);
	if (monday === inner.first) return aWindow("week", weekOf(monday));
	return {
		is: "choices",
		question: `${wordDay(inner.first)} is not a Monday. Which week?`,
		choices: [monday, addDays(monday, 7)].map((each) => ({
			label: `Week of ${wordDay(each)}`,
			words: `week of ${wordDay(each)}`,
		})),
	};
};

/** "w/c 4 or 11 November" */
const eachWeekCommencing = ({ question, choices }: Choices): Found => ({
	is: "choices",
	question,
	choices: choices.map(({ label, words }) => ({
		label: `Week of ${label}`,
		words: `week commencing ${words}`,
	})),
});

/** The last day was named, so the week ends on it: Friday for a working week. */
const weekEnding = (inner: Found): Found | undefined => {
	if (inner.is !== "window" || inner.precision !== "day") return undefined;
	if (weekdayOf(inner.last) === 1)
		return impossible(`${wordDay(inner.last)} is a Monday: weeks here begin on it.`);
	return aWindow("week", { first: mondayOf(inner.last), last: inner.last });
};

/** Weeks as calendars number them: week 1 is the one with the first Thursday. */
const numberedWeek = (year: number, number: number): Window | undefined => {
	const first = addDays(mondayOf(`${year}-01-04` as PlainDate), (number - 1) * 7);
	const thursday = addDays(first, 3);
	return number >= 1 && yearOf(thursday) === year ? daysFrom(first, 7) : undefined;
};

const noSuchWeek = (number: number) => (year: number) => `There is no week ${number} in ${year}.`;

const weekOfYear = ({ number, year = "" }: Groups, { context }: Reader): Found | undefined => {
	const meant = yearMeantBy(year, context);
	if (meant === undefined) return undefined;
	const week = numberedWeek(meant, Number(number));
	return week ? aWindow("week", week) : impossible(noSuchWeek(Number(number))(meant));
};

/** The first week of a month is its first seven days to some, and its first Monday's week to others. */
const weekOfMonth = (nth: string, inner: Found): Found | undefined => {
	if (inner.is !== "window" || inner.precision !== "month") return undefined;
	const count = nth === "last" ? undefined : Number.parseInt(nth, 10);
	const first =
		count === undefined ? addDays(inner.last, -6) : addDays(inner.first, (count - 1) * 7);
	const days = daysFrom(first, 7);
	const firstMonday = addDays(inner.first, (8 - weekdayOf(inner.first)) % 7);
	const monday = count === undefined ? mondayOf(inner.last) : addDays(firstMonday, (count - 1) * 7);
	if (days.first === monday) return aWindow("week", days);
	return {
		is: "choices",
		question: "Which days are meant?",
		choices: [
			{ label: `Week of ${wordDay(monday)}`, words: `week of ${wordDay(monday)}` },
			{
				label: `${wordDay(days.first)} to ${wordDay(days.last)}`,
				words: `${wordDay(days.first)} to ${wordDay(days.last)}`,
			},
		],
	};
};

/** "The week before Easter" ends with that Sunday to most, and is over before it to some. */
const beforeSunday = (step: string, inner: Found): Found | undefined => {
	const isSunday =
		inner.is === "window" && inner.precision === "day" && weekdayOf(inner.first) === 7;
	if (!isSunday || !/before/.test(step)) return undefined;
	const monday = mondayOf(inner.first);
	return {
		is: "choices",
		question: `Which week before ${wordDay(inner.first)}?`,
		choices: [monday, addDays(monday, -7)].map((each) => ({
			label: `${wordDay(each)} to ${wordDay(addDays(each, 6))}`,
			words: `week of ${wordDay(each)}`,
		})),
	};
};

export const weekFamily: readonly Form[] = [
	patternBeforeDate(
		"(?:the )?week[ -](?:commencing|beginning|starting|from)(?: on)?(?: the)?:? ",
		(_, inner, reader) => {
			const found = settledIn(inner, reader);
			return found.is === "impossible" ? found : weekCommencing(found);
		},
	),
	patternBeforeDate("(?:the )?week[ -](?:ending|ends)(?: on)?(?: the)?:? ", (_, inner, reader) => {
		const found = settledIn(inner, reader);
		return found.is === "impossible" ? found : weekEnding(found);
	}),
	patternBeforeDate("(?:the )?week (?:of|containing|including) ", (_, inner) =>
		changed(inner, (window, precision) =>
			precision === "day" || (precision === "range" && window.last <= weekOf(window.first).last)
				? { precision: "week", ...weekOf(window.first) }
				: undefined,
		),
	),
	form("(?:(?:calendar|iso) week|week (?:no\\.?|number)) (?<number>\\d{1,2})", ({ number }) =>
		everyYear("week", (year) => numberedWeek(year, Number(number)), {
			whyNot: noSuchWeek(Number(number)),
			assumed: "weeks numbered as calendars number them",
		}),
	),
	form(
		"(?:(?:calendar|iso) )?week(?: (?:no\\.?|number))? (?<number>\\d{1,2})(?:,? | of | in ){year}",
		weekOfYear,
	),
	form("(?<year>\\d{4})-w(?<number>\\d{2})", weekOfYear),
	form(
		"(?:(?<said>this|next|last|coming|previous|past|the|current|the current) |(?<=end of ))week",
		({ said = "the" }, { context }) =>
			aWindow("week", weekOf(addDays(context.today, steps[said] ?? 0)), {
				loose: said === "the",
			}),
	),
	form("(?:the )?week after next", (_, { context }) =>
		aWindow("week", weekOf(addDays(context.today, 14))),
	),
	form("(?:the )?week before last", (_, { context }) =>
		aWindow("week", weekOf(addDays(context.today, -14))),
	),
	patternBeforeDate(
		"(?:the )?(?<step>week (?:after|following|before)) ",
		({ step = "" }, inner, reader) =>
			beforeSunday(step, settledIn(inner, reader)) ??
			changed(inner, (window, precision) => {
				if (precision !== "day" && precision !== "week") return undefined;
				return {
					precision: "week",
					...weekOf(addDays(window.first, /before/.test(step) ? -7 : 7)),
				};
			}),
	),
	patternBeforeDate(
		"(?:the )?(?<nth>1st|2nd|3rd|4th|last) (?:full )?week (?:of|in) ",
		({ nth = "" }, inner, reader) => {
			const found = settledIn(inner, reader);
			return weekOfMonth(nth, found);
		},
	),
];
