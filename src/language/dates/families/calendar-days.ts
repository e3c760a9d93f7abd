/** Days named by number and month, the British way round: "4/3/2009", "Wed 4 March", "the 29th". */
import { monthNames } from "../../../domain/dates/date-words.ts";
import {
	addMonths,
	dayIfReal,
	dayOfMonth,
	daysInMonth,
	monthOf,
	type PlainDate,
	yearOf,
} from "../../../domain/dates/plain-date.ts";
import {
	type Form,
	form,
	type Groups,
	monthNumber,
	patternBeforeDate,
	weekdayNumber,
} from "../family.ts";
import { aDay, everyYear, type Found, impossible, whichDay } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";
import { yearMeantBy } from "./years.ts";

type Named = {
	readonly day: number;
	readonly month: number;
	readonly year?: string | undefined;
	readonly weekday?: number | undefined;
};

export const namedDay = (named: Named, context: ReadingContext): Found | undefined => {
	const { day, month, weekday } = named;
	const reason = whyUnreal(day, month);
	if (reason) return impossible(reason);
	if (named.year === undefined)
		return everyYear("day", (year) => oneDay(dayIfReal(year, month, day)), {
			weekday,
			whyNot: (year) => notIn(year, month, day),
		});
	const year = yearMeantBy(named.year, context);
	if (year === undefined) return undefined;
	const real = dayIfReal(year, month, day);
	return real ? aDay(real, { weekday }) : impossible(notIn(year, month, day));
};

/** Impossible in every year. */
const whyUnreal = (day: number, month: number): string | undefined => {
	if (month < 1 || month > 12)
		return `There is no month ${month}; the day is read first, then the month.`;
	const most = daysInMonth(2004, month);
	if (day >= 1 && day <= most) return undefined;
	return `There is no ${day} ${monthNames[month - 1]}.`;
};

const notIn = (year: number, month: number, day: number): string =>
	`There is no ${day} ${monthNames[month - 1]} ${year}.`;

const oneDay = (day: PlainDate | undefined) => (day ? { first: day, last: day } : undefined);

const saidWeekday = ({ weekday, after }: Groups): number | undefined =>
	weekdayNumber(weekday ?? after) || undefined;

const inWords = (groups: Groups, context: ReadingContext): Found | undefined =>
	namedDay(
		{
			day: Number.parseInt(groups.day ?? "", 10),
			month: monthNumber(groups.month),
			year: groups.shortYear ?? groups.year,
			weekday: saidWeekday(groups),
		},
		context,
	);

const inFigures = (groups: Groups, context: ReadingContext): Found | undefined =>
	namedDay(
		{
			day: Number(groups.d),
			month: Number(groups.m),
			year: groups.y,
			weekday: saidWeekday(groups),
		},
		context,
	);

/** "the 29th": the next one, or the last one when looking back. Months without it are not stepped over. */
const ofSomeMonth = (groups: Groups, { today, lean = "future" }: ReadingContext): Found => {
	const day = Number.parseInt(groups.ordinal ?? "", 10);
	const step = monthStep(day, dayOfMonth(today), lean);
	const month = yearOf(today) * 12 + monthOf(today) - 1 + step;
	const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
	const real = dayIfReal(year, ofYear, day);
	if (!real) return impossible(notIn(year, ofYear, day));
	return aDay(real, { weekday: saidWeekday(groups), weak: groups.the === undefined });
};

const monthStep = (day: number, now: number, lean: "future" | "past" | "none"): number => {
	if (lean === "past") return day > now ? -1 : 0;
	return day < now ? 1 : 0;
};

/** "March 09" is a month of a year, or a day of it. */
const dayOrYear = (groups: Groups, context: ReadingContext): Found | undefined => {
	const figures = groups.figures ?? "";
	const year = yearMeantBy(figures, context);
	const month = monthNames[monthNumber(groups.month) - 1];
	if (year === undefined || month === undefined) return undefined;
	const day = Number(figures);
	return {
		is: "choices",
		question: `Is that ${month} ${year}, or ${day} ${month}?`,
		choices: [
			{ label: `${month} ${year}`, words: `${month} ${year}` },
			{ label: `${day} ${month}`, words: `${day} ${month}` },
		],
	};
};

/** "29th inst." is this month's, "prox." the next one's, "ult." the last one's. */
const inOldStyle = (groups: Groups, { today }: ReadingContext): Found => {
	const step = { inst: 0, prox: 1, ult: -1 }[groups.latin ?? ""] ?? 0;
	const first = addMonths(`${today.slice(0, -2)}01` as PlainDate, step);
	const day = Number.parseInt(groups.ordinal ?? "", 10);
	const real = dayIfReal(yearOf(first), monthOf(first), day);
	return real
		? aDay(real, { weekday: saidWeekday(groups) })
		: impossible(notIn(yearOf(first), monthOf(first), day));
};

const lead = "(?:(?:this |next )?{weekday},? (?:the )?)?";
const trail = "(?:,? ?\\(?{weekday:after}\\)?)?";
/** "4 March 12 noon" names no year. */
const notNoon = "(?!(?<=[^\\d']12) (?:noon|midday|midnight))";
const yearGap = "(?:,? ?| ?[-/.] ?| of )";

const dayThenMonth = `${lead}{day}(?:,? day of |,? of | ?[-/.] ?| |){month}`;
const monthThenDay = `${lead}{month}(?: the | |-){day}`;

export const calendarDays: readonly Form[] = [
	...[`${dayThenMonth}${yearGap}{shortYear}`, dayThenMonth].map((pattern) =>
		form(pattern + notNoon + trail, (groups, { context }) => inWords(groups, context)),
	),
	form(`${lead}{year} {month} (?:the )?{day}`, (groups, { context }) => inWords(groups, context)),
	form("{month}[ -](?<figures>0\\d)", (groups, { context }) => dayOrYear(groups, context)),
	form("{month}-(?<figures>\\d\\d)", (groups, { context }) => dayOrYear(groups, context)),
	...[`${monthThenDay},? {year}`, monthThenDay].map((pattern) =>
		form(pattern, (groups, { context }) => inWords(groups, context)),
	),
	form(
		`${lead}(?<d>\\d{1,2})(?<sep> ?[/.-] ?)(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})${trail}`,
		(groups, { context }) => inFigures(groups, context),
	),
	form(`${lead}(?<d>\\d{1,2})/(?<m>\\d{1,2})${trail}`, (groups, { context }) =>
		inFigures(groups, context),
	),
	form(
		`${lead}(?<y>\\d{4})(?<sep>[/.-])(?<m>\\d{2})\\k<sep>(?<d>\\d{2})${trail}`,
		(groups, { context }) => inFigures(groups, context),
	),
	form("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})", (groups, { context }) => inFigures(groups, context)),
	form("(?:{weekday},? )?(?<the>the )?{ordinal}", (groups, { context, written }, place) => {
		const the = groups.the ?? groups.weekday;
		// "second" on its own is seldom the second of a month.
		if (the === undefined && !/\d/.test(written(place, place + 3))) return undefined;
		return ofSomeMonth({ ...groups, the }, context);
	}),
	patternBeforeDate(
		"(?:{weekday},? )?(?:the )?{ordinal} (?:day )?of ",
		(groups, inner, { context }) => {
			const day = Number.parseInt(groups.ordinal ?? "", 10);
			if (inner.is !== "window" || inner.precision !== "month") return undefined;
			const [year, month] = [yearOf(inner.first), monthOf(inner.first)];
			const real = dayIfReal(year, month, day);
			if (!real) return impossible(notIn(year, month, day));
			// "the 1st of the month", once it has passed, may be the next month's.
			if (inner.loose && real < context.today && context.lean !== "past")
				return whichDay("Which month?", [real, addMonths(real, 1)]);
			return aDay(real, { weekday: saidWeekday(groups) });
		},
	),
	form("(?:{weekday},? )?(?:the )?{ordinal} (?<latin>inst|prox|ult)", (groups, { context }) =>
		inOldStyle(groups, context),
	),
];
