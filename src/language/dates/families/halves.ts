/** Half-years: of the calendar when a single year is named, of the financial year when two are or none is. */
import type { Window } from "../../../domain/dates/honest-date.ts";
import { addDays, addMonths, type PlainDate } from "../../../domain/dates/plain-date.ts";
import { type Form, form, type Groups } from "../family.ts";
import { aWindow, everyYear, type Found } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";
import { firstOf, joinedYears, yearMeantBy } from "./years.ts";

const halfFrom = (first: PlainDate): Window => ({ first, last: addDays(addMonths(first, 6), -1) });

const calendarHalf = (year: number, half: number): Window =>
	halfFrom(firstOf(year, half === 1 ? 1 : 7));

/** The first half is April to September. */
const financialHalf = (starts: number, half: number): Window =>
	halfFrom(half === 1 ? firstOf(starts, 4) : firstOf(starts, 10));

const inCalendarYear = (groups: Groups, context: ReadingContext): Found | undefined => {
	const year = yearMeantBy(groups.year ?? "", context);
	if (year === undefined) return undefined;
	return aWindow("range", calendarHalf(year, Number(groups.half)), {
		assumed: "a single year was named: taken as a half of the calendar year",
	});
};

const inFinancialYear = (groups: Groups, { today }: ReadingContext): Found | undefined => {
	const starts = joinedYears(groups.from ?? "", groups.to ?? "", today);
	return starts === undefined
		? undefined
		: aWindow("range", financialHalf(starts, Number(groups.half)));
};

const named = "h ?(?<half>[12])";
const gap = "(?:,? | ?[-/] ?|,? of (?:the )?|,? in )";

export const halves: readonly Form[] = [
	form(named, ({ half }) =>
		everyYear("range", (year) => financialHalf(year, Number(half)), {
			assumed: "taken as a half of the financial year",
		}),
	),
	form(
		`${named}${gap}(?:fy ?|financial year )?(?<from>\\d{4}|\\d{2}) ?[/-] ?(?<to>\\d{1,4})`,
		(groups, { context }) => inFinancialYear(groups, context),
	),
	form(
		`(?:fy ?|financial year )?(?<from>\\d{4}) ?[/-] ?(?<to>\\d{2})${gap}${named}`,
		(groups, { context }) => inFinancialYear(groups, context),
	),
	form(`${named}${gap}(?<year>\\d{4}|'\\d\\d)`, (groups, { context }) =>
		inCalendarYear(groups, context),
	),
	form(`(?<year>\\d{4})[ -]${named}`, (groups, { context }) => inCalendarYear(groups, context)),
];
