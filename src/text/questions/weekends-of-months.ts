/** "The last weekend in March": its days; or the question again with each, where its Saturday and its Sunday are not both the last of the month. */
import { monthNames, wordDay } from "../../domain/dates/date-words.ts";
import {
	addDays,
	lastDayOfMonth,
	type PlainDate,
	plainDate,
	weekdayOf,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { leanOf } from "./leaning.ts";

const said =
	/\b(?:the )?(first|second|third|last) weekend (?:of|in) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)(?:,? (\d{4}))?\b/i;
const shorts = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const places = ["first", "second", "third"];

const yearMeant = (text: string, month: number, today: PlainDate): number => {
	const now = Number(today.slice(5, 7)) - 1;
	const isPast = leanOf(text, false) === "past";
	if (isPast) return yearOf(today) - (month > now ? 1 : 0);
	return yearOf(today) + (month < now ? 1 : 0);
};

/** Its Saturday; or two, where the Saturday and the Sunday at that place stand in two weekends. */
const saturdaysOf = (nth: string, opens: PlainDate): readonly PlainDate[] => {
	const at = places.indexOf(nth.toLowerCase());
	const closes = lastDayOfMonth(opens);
	const [first, last] = [
		addDays(opens, (13 - weekdayOf(opens)) % 7),
		addDays(closes, -((weekdayOf(closes) + 1) % 7)),
	];
	if (at < 0) return weekdayOf(closes) === 6 ? [addDays(last, -7), last] : [last];
	const plain = addDays(first, at * 7);
	return weekdayOf(opens) === 7 ? [addDays(plain, -7), plain] : [plain];
};

const dayWords = (date: PlainDate): string =>
	`${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${yearOf(date)}`;
const weekendWords = (saturday: PlainDate): string =>
	`${dayWords(saturday)} to ${dayWords(addDays(saturday, 1))}`;

const found = (text: string, today: PlainDate) => {
	const [words, nth = "", short = "", , year] = said.exec(text) ?? [];
	if (words === undefined) return undefined;
	const month = shorts.indexOf(short.toLowerCase());
	const meant = year === undefined ? yearMeant(text, month, today) : Number(year);
	const opens = plainDate(`${meant}-${String(month + 1).padStart(2, "0")}-01`);
	return { words, saturdays: saturdaysOf(nth, opens) };
};

export const weekendsInFull = (text: string, today: PlainDate): string => {
	const { words, saturdays = [] } = found(text, today) ?? {};
	const [only, ...others] = saturdays;
	return words && only && others.length === 0 ? text.replace(words, weekendWords(only)) : text;
};

/** A month that ends on a Saturday has two last weekends. */
export const weekendInDoubt = (text: string, today: PlainDate): Reading | undefined => {
	const { words, saturdays = [] } = found(text, today) ?? {};
	if (words === undefined || saturdays.length < 2) return undefined;
	return {
		is: "which",
		question: "Which weekend?",
		choices: saturdays.map((day) => ({
			label: `${wordDay(day)} and the Sunday`,
			question: text.replace(words, weekendWords(day)),
		})),
		more: 0,
	};
};
