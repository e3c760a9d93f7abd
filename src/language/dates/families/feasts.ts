/** Days with names: Easter and what hangs on it, Christmas, the bank holidays of England and Wales. */
import type { Window } from "../../../domain/dates/honest-date.ts";
import { addDays, dayIfReal, type PlainDate, weekdayOf } from "../../../domain/dates/plain-date.ts";
import { nextChange } from "../clock-changes.ts";
import { type Form, form } from "../family.ts";
import { aDay, everyYear, type Found } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";
import { yearMeantBy } from "./years.ts";

/** Easter Sunday by the anonymous Gregorian reckoning. */
const easter = (year: number): PlainDate => {
	const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
	const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
	const weekday =
		(32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
	const sum = moon + weekday - 7 * late + 114;
	return fixed(year, Math.floor(sum / 31), (sum % 31) + 1);
};

const fixed = (year: number, month: number, day: number): PlainDate =>
	dayIfReal(year, month, day) as PlainDate;

/** The first such weekday on or after a day. */
const onOrAfter = (day: PlainDate, weekday: number): PlainDate =>
	addDays(day, (weekday - weekdayOf(day) + 7) % 7);

const fromEaster = (days: number) => (year: number) => addDays(easter(year), days);
const on = (month: number, day: number) => (year: number) => fixed(year, month, day);
const weekdayFrom = (month: number, day: number, weekday: number) => (year: number) =>
	onOrAfter(fixed(year, month, day), weekday);

/** Moved by proclamation: VE Day in 1995 and 2020, jubilees in 2002, 2012 and 2022. */
const movedEarlyMay: Readonly<Record<number, number>> = { 1995: 8, 2020: 8 };
const movedSpring: Readonly<Record<number, number>> = { 2002: 4, 2012: 4, 2022: 2 };

const earlyMay = (year: number): PlainDate =>
	movedEarlyMay[year] ? fixed(year, 5, movedEarlyMay[year]) : weekdayFrom(5, 1, 1)(year);
const springHoliday = (year: number): PlainDate =>
	movedSpring[year] ? fixed(year, 6, movedSpring[year]) : weekdayFrom(5, 25, 1)(year);

const holiday = "(?:(?: bank)? holiday| bank hols?)";

/** Names as patterns; an apostrophe is often left out. */
const days: ReadonlyArray<readonly [string, (year: number) => PlainDate]> = [
	["easter(?: sunday| day)?", easter],
	["good friday", fromEaster(-2)],
	["easter monday", fromEaster(1)],
	["maundy thursday", fromEaster(-3)],
	["holy saturday|easter saturday", fromEaster(-1)],
	["palm sunday", fromEaster(-7)],
	["ash wednesday", fromEaster(-46)],
	["(?:shrove|pancake) tuesday|pancake day", fromEaster(-47)],
	["mothering sunday|mother'?s'? day", fromEaster(-21)],
	["ascension day", fromEaster(39)],
	["whit sunday|pentecost", fromEaster(49)],
	["whit monday", fromEaster(50)],
	["christmas(?: day)?", on(12, 25)],
	["christmas eve", on(12, 24)],
	["boxing day", on(12, 26)],
	["new year'?s? day", on(1, 1)],
	["new year'?s? eve|hogmanay", on(12, 31)],
	["epiphany", on(1, 6)],
	["burns'? night", on(1, 25)],
	["st\\.? david'?s? day", on(3, 1)],
	["st\\.? patrick'?s? day", on(3, 17)],
	["lady day", on(3, 25)],
	["midsummer(?:'?s)? day", on(6, 24)],
	["michaelmas(?: day)?", on(9, 29)],
	["st\\.? andrew'?s? day", on(11, 30)],
	["st\\.? george'?s? day", on(4, 23)],
	["st\\.? valentine'?s? day|valentine'?s? day", on(2, 14)],
	["hallowe'?en", on(10, 31)],
	["bonfire night|guy fawkes(?: night)?", on(11, 5)],
	["remembrance sunday", weekdayFrom(11, 8, 7)],
	["armistice day", on(11, 11)],
	[`(?:early may|may day|1st may)${holiday}`, earlyMay],
	[`(?:late may|spring|whit(?:sun)?)${holiday}`, springHoliday],
	[`(?:late )?(?:august|summer)${holiday}`, weekdayFrom(8, 25, 1)],
];

const oneDay = (day: PlainDate): Window => ({ first: day, last: day });

const feastForms = days.flatMap(([names, inYear]) => {
	const pattern = `(?:the )?(?:${names})`;
	return [
		form(pattern, () => everyYear("day", (year) => oneDay(inYear(year)))),
		form(`${pattern}(?:,? | in ){year}`, ({ year = "" }, { context }) => {
			const meant = yearMeantBy(year, context);
			return meant === undefined ? undefined : aDay(inYear(meant));
		}),
	];
});

const asked = (question: string, words: readonly [string, string]): Found => ({
	is: "choices",
	question,
	choices: words.map((each) => ({ label: each, words: each })),
});

const furthest = 400;

const bankHoliday = (from: number, step: 1 | -1, context: ReadingContext): Found | undefined => {
	for (let away = from; Math.abs(away) <= furthest; away += step) {
		const day = addDays(context.today, away);
		if (context.calendar.isHoliday(day)) return aDay(day);
	}
	return undefined;
};

export const feasts: readonly Form[] = [
	...feastForms,
	form("easter weekend", () =>
		everyYear("range", (year) => ({ first: fromEaster(-2)(year), last: fromEaster(1)(year) })),
	),
	form("(?:between )?christmas(?: day)?(?: and| to| ?-) ?(?:the )?new year(?:'?s(?: day)?)?", () =>
		everyYear("range", (year) => ({ first: on(12, 25)(year), last: on(1, 1)(year + 1) })),
	),
	form(`may${holiday}`, () =>
		asked("Which May bank holiday?", ["early May bank holiday", "spring bank holiday"]),
	),
	form("may day", () => asked("Which is meant?", ["1 May", "early May bank holiday"])),
	form("whitsun", () => asked("Which is meant?", ["Whit Sunday", "spring bank holiday"])),
	form(
		"(?:when |the day |the day when )?(?:the )?clocks? (?:(?:go|are put|move) (?<way>back|forward)s?|changes?)",
		({ way }, { context: { zone, today, lean } }) => {
			const day = nextChange({ zone, from: today, way }, lean === "past" ? "previous" : "next");
			return day && aDay(day);
		},
	),
	form("(?:the )?(?:next|coming) bank hol(?:iday)?", (_, { context }) =>
		bankHoliday(1, 1, context),
	),
	form("(?:the )?last bank hol(?:iday)?", (_, { context }) => bankHoliday(-1, -1, context)),
	// On the day itself it is today.
	form("the bank hol(?:iday)?", (_, { context }) =>
		bankHoliday(0, context.lean === "past" ? -1 : 1, context),
	),
];
