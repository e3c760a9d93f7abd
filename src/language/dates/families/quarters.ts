/** Quarters: financial when a financial year or none is named, of the calendar when a single year is. */
import type { Window } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	addMonths,
	monthOf,
	type PlainDate,
	yearOf,
} from "../../../domain/dates/plain-date.ts";
import { type Form, form, type Groups } from "../family.ts";
import { aWindow, everyYear, type Found } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";
import { financialYearOf, firstOf, joinedYears, yearMeantBy } from "./years.ts";

const quarterFrom = (first: PlainDate): Window => ({
	first,
	last: addDays(addMonths(first, 3), -1),
});

const calendarQuarter = (year: number, quarter: number): Window =>
	quarterFrom(firstOf(year, quarter * 3 - 2));

/** Q1 is April to June; Q4 is January to March of the year after. */
const financialQuarter = (starts: number, quarter: number): Window =>
	quarter === 4 ? calendarQuarter(starts + 1, 1) : calendarQuarter(starts, quarter + 1);

export const quarterOf = (day: PlainDate): Window =>
	calendarQuarter(yearOf(day), Math.floor((monthOf(day) - 1) / 3) + 1);

const quarterNumber = ({ nth = "", q, ordinal = "" }: Groups): number => {
	if (/last|final/.test(ordinal)) return 4;
	return Number.parseInt(q || nth || ordinal, 10);
};

const named =
	"(?:q ?(?<q>[1-4])|quarter (?<nth>[1-4])|(?<ordinal>1st|2nd|3rd|4th|last|final) quarter)";
const gap = "(?:,? | ?[-/] ?|,? of (?:the )?|,? in )";

const inFinancialYear = (groups: Groups, { today }: ReadingContext): Found | undefined => {
	const starts = joinedYears(groups.from ?? groups.short ?? "", groups.to ?? "", today);
	if (starts === undefined) return undefined;
	return aWindow("quarter", financialQuarter(starts, quarterNumber(groups)));
};

const inCalendarYear = (groups: Groups, context: ReadingContext): Found | undefined => {
	const year = yearMeantBy(groups.year ?? "", context);
	if (year === undefined) return undefined;
	return aWindow("quarter", calendarQuarter(year, quarterNumber(groups)), {
		assumed: groups.calendar ? undefined : "a single year was named: taken as a calendar quarter",
	});
};

const steppedYear = (groups: Groups, { today }: ReadingContext): Found => {
	const step = { next: 1, new: 1, coming: 1, last: -1 }[groups.which ?? ""] ?? 0;
	return aWindow("quarter", financialQuarter(financialYearOf(today) + step, quarterNumber(groups)));
};

const financialWords = "(?:fy ?|financial year )";

export const quarters: readonly Form[] = [
	form(`${named}`, (groups) => {
		const quarter = quarterNumber(groups);
		if (groups.ordinal === "last") return undefined;
		return everyYear(
			"quarter",
			(year) => financialQuarter(quarter === 4 ? year - 1 : year, quarter),
			{ assumed: "taken as a quarter of the financial year" },
		);
	}),
	form(
		`${named}${gap}${financialWords}?(?<from>\\d{4}|\\d{2}) ?[/-] ?(?<to>\\d{1,4})`,
		(groups, { context }) => inFinancialYear(groups, context),
	),
	form(
		`(?:${financialWords}?(?<from>\\d{4})|${financialWords}(?<short>\\d{2})) ?[/-] ?(?<to>\\d{2})${gap}${named}`,
		(groups, { context }) => inFinancialYear(groups, context),
	),
	form(
		`${named}${gap}(?:(?:the )?(?<which>this|next|last|new|coming) |the |(?:the |this )?current )(?:financial year|fy)`,
		(groups, { context }) => steppedYear(groups, context),
	),
	form(
		`(?<calendar>calendar )?${named}${gap}(?:calendar year )?(?<year>\\d{4}|'\\d\\d)`,
		(groups, { context }) => inCalendarYear(groups, context),
	),
	form(`(?<year>\\d{4})[ -]${named}`, (groups, { context }) => inCalendarYear(groups, context)),
	form(`calendar ${named}`, (groups) =>
		everyYear("quarter", (year) => calendarQuarter(year, quarterNumber(groups))),
	),
	form(
		"(?<said>this|the|current|next|coming|last|previous|past) quarter",
		({ said = "" }, { context }) => {
			const step = /next|coming/.test(said) ? 3 : /last|previous|past/.test(said) ? -3 : 0;
			return aWindow("quarter", quarterFrom(addMonths(quarterOf(context.today).first, step)), {
				loose: said === "the",
			});
		},
	),
];
