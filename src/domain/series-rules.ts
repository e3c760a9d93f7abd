/**
 * A meeting that moves to another day says something of the rule of its series, and not always one thing only.
 * "The second Tuesday", "the last Tuesday" and "the 12th" may name the same day; which is meant is asked.
 */
import {
	dayOfMonth,
	daysInMonth,
	monthOf,
	type PlainDate,
	weekdayOf,
	yearOf,
} from "./dates/plain-date.ts";
import { weekendsOnly } from "./dates/working-days.ts";
import { occurrencesIn, type Recurrence } from "./series/recurrence.ts";

const withPart = (rrule: string, part: string): string => {
	const [name = ""] = part.split("=");
	const isSame = (one: string) => one.startsWith(`${name}=`);
	return rrule.split(";").some(isSame)
		? rrule
				.split(";")
				.map((one) => (isSame(one) ? part : one))
				.join(";")
		: `${rrule};${part}`;
};

const withDay = (rrule: string, day: string): string =>
	rrule
		.split(";")
		.map((part) => (/^BY(?:DAY|MONTHDAY)=/.test(part) ? day : part))
		.join(";");

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const codeOf = (day: PlainDate): string => codes[weekdayOf(day) - 1] ?? "MO";

/** A rule of several days names one of them already, or says nothing sure of that one. */
const isOfSeveral = (rrule: string): boolean =>
	/BYSETPOS|FREQ=DAILY|BY(?:DAY|MONTHDAY)=[^;]*,/.test(rrule);

const names = (rrule: string, on: PlainDate): boolean =>
	occurrencesIn(
		{ rrule, first: on, except: [], holidays: "keep" },
		{ first: on, last: on },
		weekendsOnly,
	).length > 0;

const inMonths = (rrule: string, on: PlainDate): string =>
	/BYMONTH=\d+(?:;|$)/.test(rrule) ? withPart(rrule, `BYMONTH=${monthOf(on)}`) : rrule;

/** The rules that a move of one meeting to another day can mean for the others. */
export const rulesThrough = ({ rrule }: Recurrence, on: PlainDate): readonly string[] => {
	const day = codeOf(on);
	const rules = (): readonly string[] => {
		if (isOfSeveral(rrule)) return [rrule];
		if (rrule.startsWith("FREQ=WEEKLY")) return [withDay(rrule, `BYDAY=${day}`)];
		const place = Math.ceil(dayOfMonth(on) / 7);
		const isLast = dayOfMonth(on) + 7 > daysInMonth(yearOf(on), monthOf(on));
		const moved = inMonths(rrule, on);
		return [
			withDay(moved, `BYDAY=${place}${day}`),
			...(isLast ? [withDay(moved, `BYDAY=-1${day}`)] : []),
			withDay(moved, `BYMONTHDAY=${dayOfMonth(on)}`),
		];
	};
	return rules().filter((rule) => names(rule, on));
};
