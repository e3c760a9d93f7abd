/** Calendar and financial years: "2010", "next year", "2009/10", "FY2009-10", "in the New Year". */
import type { Window } from "../../../domain/dates/honest-date.ts";
import { monthOf, type PlainDate, plainDate, yearOf } from "../../../domain/dates/plain-date.ts";
import { type Form, form, type Groups } from "../family.ts";
import { aWindow, everyYear, type Found } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";

const dayText = (text: string): PlainDate => text as PlainDate;

export const calendarYear = (year: number): Window => ({
	first: dayText(`${year}-01-01`),
	last: dayText(`${year}-12-31`),
});

/** 2009/10 is 1 April 2009 to 31 March 2010. */
export const financialYear = (starts: number): Window => ({
	first: dayText(`${starts}-04-01`),
	last: dayText(`${starts + 1}-03-31`),
});

export const financialYearOf = (day: PlainDate): number =>
	monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1;

/** Boards plan a few decades either way; a year outside is a slip or a time of day. */
const sensible = (year: number, today: PlainDate): number | undefined =>
	Math.abs(year - yearOf(today)) <= 50 ? year : undefined;

const steps: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 };

/** "2009", "'09", "09" or "next year". */
export const yearMeantBy = (text: string, { today }: ReadingContext): number | undefined => {
	const step = steps[text.split(" ")[0] ?? ""];
	if (step !== undefined) return yearOf(today) + step;
	const figures = text.replace("'", "");
	if (figures.length === 4) return sensible(Number(figures), today);
	const year = 2000 + Number(figures);
	return Math.abs(year - yearOf(today)) <= 30 ? year : undefined;
};

/** The first of the two years when they join ("2009/10", "2009/2010", "09/10"), or undefined. */
export const joinedYears = (from: string, to: string, today: PlainDate): number | undefined => {
	const starts = sensible(from.length === 2 ? 2000 + Number(from) : Number(from), today);
	if (starts === undefined) return undefined;
	const digits = 10 ** to.length;
	return (starts + 1) % digits === Number(to) ? starts : undefined;
};

const namedFinancialYear = (groups: Groups, today: PlainDate): Found | undefined => {
	const starts = joinedYears(groups.from ?? "", groups.to ?? "", today);
	return starts === undefined ? undefined : aWindow("financial-year", financialYear(starts));
};

const label = (starts: number): string =>
	`${starts}/${String((starts + 1) % 100).padStart(2, "0")}`;

/** "2009-10" is a financial year or October 2009; "2012-13" can only be the first. */
const hyphenated = (groups: Groups, today: PlainDate): Found | undefined => {
	const [from = "", to = ""] = [groups.from, groups.to];
	const starts = joinedYears(from, to, today);
	if (starts === undefined) return undefined;
	if (to.length === 2 && Number(to) > 12) return aWindow("financial-year", financialYear(starts));
	const other =
		to.length === 2
			? { label: `Month ${to} of ${from}`, words: `${to}/${from}` }
			: { label: `January ${from} to December ${to}`, words: `January ${from} to December ${to}` };
	return {
		is: "choices",
		question: `"${from}-${to}" can be a financial year or not. Which?`,
		choices: [{ label: `Financial year ${label(starts)}`, words: `FY ${label(starts)}` }, other],
	};
};

/** "FY10" names one year where two are meant. */
const halfNamed = (text: string, context: ReadingContext): Found | undefined => {
	const year = yearMeantBy(text, context);
	if (year === undefined) return undefined;
	const choices = [year - 1, year].map((starts) => ({
		label: `Financial year ${label(starts)}`,
		words: `FY ${label(starts)}`,
	}));
	return { is: "choices", question: "Which financial year?", choices };
};

const newYear = (year: number): Window => ({
	first: dayText(`${year}-01-01`),
	last: dayText(`${year}-01-31`),
});

/** Said in January or February, the New Year has begun: what is left of its first quarter is meant, unless one looks back. */
const theNewYear = ({ today, lean }: ReadingContext): Found => {
	if (lean === "past") return aWindow("range", newYear(yearOf(today)));
	if (monthOf(today) > 2)
		return everyYear("range", newYear, { assumed: "the New Year taken as January" });
	return aWindow(
		"range",
		{ first: today, last: dayText(`${yearOf(today)}-03-31`) },
		{ assumed: `the New Year taken as ${yearOf(today)}, until the end of March` },
	);
};

const financial = "(?:financial year|fiscal year|fy)";

export const years: readonly Form[] = [
	form("(?:calendar year |year )?(?<year>\\d{4})", ({ year = "" }, { context }) => {
		const meant = yearMeantBy(year, context);
		return meant === undefined ? undefined : aWindow("year", calendarYear(meant), { weak: true });
	}),
	form("{which} (?:calendar )?year", ({ which = "" }, { context }) =>
		aWindow("year", calendarYear(yearOf(context.today) + (steps[which] ?? 0))),
	),
	form("(?:the )?year (?<which>after next|before last)", ({ which }, { context }) =>
		aWindow("year", calendarYear(yearOf(context.today) + (which === "after next" ? 2 : -2))),
	),
	form("(?:the|this|current) calendar year", (_, { context }) =>
		aWindow("year", calendarYear(yearOf(context.today))),
	),
	form(`(?:${financial} ?|year )?(?<from>\\d{4}) ?/ ?(?<to>\\d{1,4})`, (groups, { context }) =>
		namedFinancialYear(groups, context.today),
	),
	form(`(?<from>\\d{4}) ?[/-] ?(?<to>\\d{1,4}) ${financial}`, (groups, { context }) =>
		namedFinancialYear(groups, context.today),
	),
	form(`${financial} ?(?<from>\\d{4}|\\d{2}) ?[/-] ?(?<to>\\d{1,4})`, (groups, { context }) =>
		namedFinancialYear(groups, context.today),
	),
	form("(?<from>\\d{4})-(?<to>\\d{2}|\\d{4})", (groups, { context }) =>
		hyphenated(groups, context.today),
	),
	form(`${financial} ?(?<year>\\d{4}|'?\\d{2})`, ({ year = "" }, { context }) =>
		halfNamed(year, context),
	),
	form(
		`(?:(?<said>this|the|current|this current|next|coming|new|last|previous) )?${financial}`,
		({ said = "the" }, { context }) => {
			const step = /next|coming|new/.test(said) ? 1 : /last|previous/.test(said) ? -1 : 0;
			return aWindow("financial-year", financialYear(financialYearOf(context.today) + step), {
				loose: said === "the",
			});
		},
	),
	form(`(?:the )?${financial} after next`, (_, { context }) =>
		aWindow("financial-year", financialYear(financialYearOf(context.today) + 2)),
	),
	form("new year", (_, { context }) => theNewYear(context)),
	form("(?:early|early in|start of|beginning of) (?:the )?new year", (_, { context }) =>
		theNewYear(context),
	),
	form("new year (?<year>\\d{4})", ({ year = "" }, { context }) => {
		const meant = yearMeantBy(year, context);
		return meant === undefined ? undefined : aWindow("range", newYear(meant));
	}),
];

/** For the families that count from the first day of a year. */
export const firstOf = (year: number, month: number): PlainDate =>
	plainDate(`${year}-${String(month).padStart(2, "0")}-01`);
