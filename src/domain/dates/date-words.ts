/**
 * A date is always repeated back: a day with its weekday and year, a window with the words that named it.
 * What is repeated back can be typed in again and means the same.
 */
import type { DatedWindow, HonestDate, Window } from "./honest-date.ts";
import {
	addDays,
	dayOfMonth,
	mondayOf,
	monthOf,
	type PlainDate,
	weekdayOf,
	yearOf,
} from "./plain-date.ts";

export const monthNames = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;

export const weekdayNames = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday",
] as const;

export const monthName = (day: PlainDate): string => monthNames[monthOf(day) - 1] ?? "";
export const weekdayName = (day: PlainDate): string => weekdayNames[weekdayOf(day) - 1] ?? "";

/** `Thu 30 April 2009` */
export const wordDay = (day: PlainDate): string =>
	`${weekdayName(day).slice(0, 3)} ${dayOfMonth(day)} ${monthName(day)} ${yearOf(day)}`;

/** A day some weeks ahead, to show how one is typed: `Tue 7 April`. */
export const exampleDay = (today: PlainDate): string => tuesdayAfter(today, 71);

/** The same of next week: a day within a fortnight. */
export const exampleSoon = (today: PlainDate): string => tuesdayAfter(today, 8);

/** The Tuesday so many days after this week's Monday. */
const tuesdayAfter = (today: PlainDate, days: number): string => {
	const tuesday = addDays(mondayOf(today), days);
	return `${weekdayName(tuesday).slice(0, 3)} ${dayOfMonth(tuesday)} ${monthName(tuesday)}`;
};

/** A month some weeks ahead: `in April 2009`. */
export const exampleMonth = (today: PlainDate): string => {
	const tuesday = addDays(mondayOf(today), 71);
	return `in ${monthName(tuesday)} ${yearOf(tuesday)}`;
};

/** `1–30 April`; the years are shown only when the window crosses from one into the next. */
export const windowSpan = (window: Window): string => {
	const { first, last } = window;
	if (first === last) return `${dayOfMonth(first)} ${monthName(first)}`;
	if (yearOf(first) !== yearOf(last)) return `${fullDay(first)}–${fullDay(last)}`;
	const opening = monthOf(first) === monthOf(last) ? "" : ` ${monthName(first)}`;
	return `${dayOfMonth(first)}${opening}–${dayOfMonth(last)} ${monthName(last)}`;
};

/** How a date is repeated back to the person who gave it. */
export const wordDate = (date: HonestDate): string => {
	switch (date.precision) {
		case "undated":
			return date.words.trim() || "date not set";
		case "day":
			return date.anchor ? `${wordDay(date.first)} (${date.words})` : wordDay(date.first);
		case "week":
			return wordWeek(date);
		case "month":
			return `in ${monthName(date.first)} ${yearOf(date.first)}`;
		case "quarter":
			return wordQuarter(date);
		case "season":
			return wordSeason(date);
		case "financial-year":
			return wordFinancialYear(yearOf(date.first));
		case "year":
			return String(yearOf(date.first));
		case "range":
			return wordRange(date);
	}
};

const fullDay = (day: PlainDate): string => `${dayOfMonth(day)} ${monthName(day)} ${yearOf(day)}`;

const wordWeek = ({ first, last }: Window): string =>
	weekdayOf(last) === 7 ? `week of ${wordDay(first)}` : `week ending ${wordDay(last)}`;

/** The financial year starts on 1 April, so January to March are the fourth quarter of the year before. */
const wordQuarter = ({ first, last }: Window): string => {
	const quarter = ((Math.floor((monthOf(first) - 1) / 3) + 3) % 4) + 1;
	const starts = quarter === 4 ? yearOf(first) - 1 : yearOf(first);
	return `Q${quarter} ${wordFinancialYear(starts)} (${monthName(first)}–${monthName(last)} ${yearOf(last)})`;
};

const wordSeason = ({ first, last }: Window): string => {
	const season = ["winter", "spring", "summer", "autumn"][Math.floor((monthOf(first) % 12) / 3)];
	return yearOf(first) === yearOf(last)
		? `${season} ${yearOf(first)}`
		: `${season} ${wordFinancialYear(yearOf(first))}`;
};

/** 2008/9, 2009/10, 1999/2000: the way committee papers write two years that join. */
const wordFinancialYear = (starts: number): string =>
	`${starts}/${(starts + 1) % 100 === 0 ? starts + 1 : (starts + 1) % 100}`;

const wordRange = (date: DatedWindow): string => {
	const span =
		yearOf(date.first) === yearOf(date.last)
			? `${windowSpan(date)} ${yearOf(date.last)}`
			: windowSpan(date);
	const words = date.words.trim();
	return words === "" || saysTheSame(words, date) ? span : `${words} (${span})`;
};

/** Words that already name both days ("between 3 and 14 March") need not stand beside the span. */
const saysTheSame = (words: string, { first, last }: Window): boolean => {
	const numbers: readonly string[] = words.match(/\d+/g) ?? [];
	return [first, last].every((day) => numbers.includes(String(dayOfMonth(day))));
};

/** "due Fri 6 March 2009", "due in April 2009", "no due date". */
export const wordDue = (date: HonestDate): string =>
	date.precision !== "undated"
		? `due ${wordDate(date)}`
		: date.words
			? `due: "${date.words}"`
			: "no due date";
