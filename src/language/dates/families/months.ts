/** Months: "April", "in April 2009", "next month", "2027-03". */

import { monthNames } from "../../../domain/dates/date-words.ts";
import type { Window } from "../../../domain/dates/honest-date.ts";
import {
	addMonths,
	lastDayOfMonth,
	type PlainDate,
	yearOf,
} from "../../../domain/dates/plain-date.ts";
import { type Form, form, monthNumber } from "../family.ts";
import { aDay, aWindow, everyYear, type Found } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";
import { firstOf, yearMeantBy } from "./years.ts";

export const monthWindow = (day: PlainDate): Window => {
	const first = `${day.slice(0, -2)}01` as PlainDate;
	return { first, last: lastDayOfMonth(first) };
};

const monthOfYear = (year: number, month: number): Window => monthWindow(firstOf(year, month));

const steps: Readonly<Record<string, number>> = {
	this: 0,
	the: 0,
	current: 0,
	next: 1,
	coming: 1,
	last: -1,
	previous: -1,
	past: -1,
};

/** "next April" said in January is this year's to some and the year after's to others. */
const stepped = (which: string, month: number, { today }: ReadingContext): Found | undefined => {
	const year = yearOf(today);
	if (which === "this") return aWindow("month", monthOfYear(year, month));
	const near = monthOfYear(year, month);
	const reached = which === "next" ? near.first > today : near.last < today;
	const far = which === "next" ? year + 1 : year - 1;
	if (!reached) return aWindow("month", monthOfYear(far, month));
	const words = [year, far].map((each) => `${monthNames[month - 1]} ${each}`);
	return {
		is: "choices",
		question: `Which ${monthNames[month - 1]}?`,
		choices: words.map((each) => ({ label: each, words: each })),
	};
};

const namedMonth = (month: number, year: string, context: ReadingContext): Found | undefined => {
	const meant = yearMeantBy(year, context);
	if (meant === undefined || month < 1 || month > 12) return undefined;
	return aWindow("month", monthOfYear(meant, month));
};

export const monthFamily: readonly Form[] = [
	form("{month}", ({ month }) => {
		const number = monthNumber(month);
		return everyYear("month", (year) => monthOfYear(year, number), {
			weak: month === "may" || month === "march",
		});
	}),
	form("{month}(?:,? | ?[-/] ?|,? of ){year}", ({ month, year = "" }, { context }) =>
		namedMonth(monthNumber(month), year, context),
	),
	form("{which} {month}", ({ which = "", month }, { context }) =>
		stepped(which, monthNumber(month), context),
	),
	form(
		"(?:(?<said>this|the|current|next|coming|last|previous|past)|(?<=(?:of|in) )) ?month",
		({ said = "the" }, { context }) =>
			aWindow("month", monthWindow(addMonths(monthWindow(context.today).first, steps[said] ?? 0)), {
				loose: said === "the",
			}),
	),
	form("(?:the )?month after next|next month but 1", (_, { context }) =>
		aWindow("month", monthWindow(addMonths(monthWindow(context.today).first, 2))),
	),
	form("(?<year>\\d{4})-(?<month>\\d{2})", ({ year = "", month }, { context }) =>
		namedMonth(Number(month), year, context),
	),
	form("(?<month>\\d{1,2})[/](?<year>\\d{4})", ({ year = "", month }, { context }) =>
		namedMonth(Number(month), year, context),
	),
	form("(?:this |the )?month[ -]end", (_, { context }) =>
		aDay(lastDayOfMonth(context.today), { assumed: "taken as the last day of this month" }),
	),
	form("{month}(?: month)?[ -]end", ({ month }) => {
		const number = monthNumber(month);
		return everyYear("day", (year) => {
			const { last } = monthOfYear(year, number);
			return { first: last, last };
		});
	}),
];
