/** Parts of a window: "end of April" is its last day; "early", "mid" and "late" are its thirds. */
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Precision, Window } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	addMonths,
	daysBetween,
	lastDayOfMonth,
	monthOf,
	type PlainDate,
	yearOf,
} from "../../../domain/dates/plain-date.ts";
import { type Form, form, type Groups, patternBeforeDate, type Reader } from "../family.ts";
import { aDay, changed, everyYear, type Found, settle } from "../finding.ts";
import { quarterOf } from "./quarters.ts";

type Part = "early" | "middle" | "late" | "firstHalf" | "secondHalf";
type Cut = readonly [from: number, to: number];

/** Days of a month, counted from its first; the last third takes what is left. */
const monthCuts: Readonly<Partial<Record<Part, Cut>>> = {
	early: [1, 10],
	middle: [11, 20],
	late: [21, 31],
};

/** Monday and Tuesday, then Wednesday, then Thursday and Friday: the working week. */
const weekCuts: Readonly<Partial<Record<Part, Cut>>> = {
	early: [1, 2],
	middle: [2, 4],
	late: [4, 5],
};

const parts: readonly (readonly [Part, string])[] = [
	["early", "early(?: part of)?(?: in)?|(?:the )?(?:beginning|start|1st part) of"],
	["middle", "(?:the )?middle of"],
	["late", "late(?: part of)?(?: in)?|(?:the )?latter part of|towards? (?:the )?end of"],
	["firstHalf", "(?:the )?1st half of"],
	["secondHalf", "(?:the )?(?:2nd|latter) half of"],
];

const within = ({ first, last }: Window, [from, to]: Cut): Window => {
	const end = addDays(first, to - 1);
	return { first: addDays(first, from - 1), last: end > last ? last : end };
};

const wholeMonths = ({ first, last }: Window): number =>
	(yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first) + 1;

/** A third or a half of a window that is made of months. */
const monthsOf = (window: Window, part: Part): Window => {
	const months = wholeMonths(window);
	const halves = part.endsWith("Half");
	const size = months / (halves ? 2 : 3);
	const step = { early: 0, middle: 1, late: 2, firstHalf: 0, secondHalf: 1 }[part];
	if (!Number.isInteger(size)) return window;
	const first = addMonths(window.first, step * size);
	return { first, last: addDays(addMonths(first, size), -1) };
};

/** The first half of a month of 31 days ends on its 15th. */
const halfOfMonth = ({ first, last }: Window): number =>
	Math.floor((daysBetween(first, last) + 1) / 2);

const partOf = (part: Part) => (window: Window, precision: Precision) => {
	const cut = cutOf(part, window, precision);
	return cut && { precision: "range" as const, ...cut };
};

const cutOf = (part: Part, window: Window, precision: Precision): Window | undefined => {
	if (precision === "month") {
		const third = monthCuts[part];
		if (third) return within(window, third);
		const half = halfOfMonth(window);
		return within(window, part === "firstHalf" ? [1, half] : [half + 1, 31]);
	}
	if (precision === "week") {
		const days = weekCuts[part];
		return days && within(window, days);
	}
	if (precision === "day" || precision === "range") return undefined;
	if (precision === "quarter" && part.endsWith("Half")) return undefined;
	if (precision === "season" && part.endsWith("Half")) return undefined;
	return monthsOf(window, part);
};

const spokenParts: Readonly<Record<string, Part>> = {
	early: "early",
	"middle of": "middle",
	late: "late",
};

/** "mid to late February": from the one part's first day to the other's last. */
const joinedParts = ({ opens = "", closes = "" }: Groups, inner: Found): Found | undefined => {
	const [from, to] = [spokenParts[opens], spokenParts[closes]];
	if (from === undefined || to === undefined || from === to) return undefined;
	return changed(inner, (window, precision) => {
		const [first, last] = [cutOf(from, window, precision), cutOf(to, window, precision)];
		return first && last && { precision: "range", first: first.first, last: last.last };
	});
};

/** The last day of a window; the end of a week is its Friday. */
const endOf = (found: Found): Found | undefined =>
	changed(found, (window, precision) => {
		if (precision === "range") return undefined;
		if (precision === "day") return { precision, ...window };
		const last = precision === "week" ? addDays(window.first, 4) : window.last;
		const assumed =
			precision === "week"
				? "the end of a week taken as its Friday"
				: "the end taken as the last day";
		return { precision: "day" as const, first: last, last, assumed };
	});

const endOfYear = (year: number): Window => {
	const last = `${year}-12-31` as PlainDate;
	return { first: last, last };
};

/** "Start of the financial year", said in January, is not last April: nobody said which, so it is not read. */
const aheadOf = (whole: Found, part: Found | undefined, { context }: Reader): Found | undefined => {
	const loose = whole.is === "window" && whole.loose === true && context.lean !== "past";
	return loose && part?.is === "window" && part.last < context.today ? undefined : part;
};

/** "Beginning of 2010" is its first day to some and its first months to others. */
const longBeginning = (_: unknown, inner: Found, reader: Reader): Found | undefined => {
	const found = settle(inner, reader.context);
	if (found.is !== "window" || !/year|quarter/.test(found.precision)) return undefined;
	if (found.loose && found.first < reader.context.today) return undefined;
	const early = monthsOf(found, "early");
	return {
		is: "choices",
		question: "The first day, or the first months?",
		choices: [
			{ label: wordDay(found.first), words: wordDay(found.first) },
			{
				label: `${wordDay(early.first)} to ${wordDay(early.last)}`,
				words: `${wordDay(early.first)} to ${wordDay(early.last)}`,
			},
		],
	};
};

export const partFamily: readonly Form[] = [
	patternBeforeDate("(?:the )?(?:beginning|start) of ", longBeginning),
	...parts.map(([part, pattern]) =>
		patternBeforeDate(`(?:${pattern})[ -]`, (_, inner, reader) =>
			aheadOf(inner, changed(inner, partOf(part)), reader),
		),
	),
	patternBeforeDate(
		"(?<opens>early|middle of)(?:[ -]to[ -]| or | into |/| ?- ?)(?<closes>middle of|late)[ -]",
		joinedParts,
	),
	patternBeforeDate("(?:the )?(?:(?:very )?(?:end|close)(?:[ -]of)?|last day of)[ -]", (_, inner) =>
		endOf(inner),
	),
	form("(?:the )?end of (?:the )?(?:calendar )?year", () =>
		everyYear("day", endOfYear, { assumed: "taken as the end of the calendar year" }),
	),
	form("(?:the )?end of (?:the )?month", (_, { context }) =>
		aDay(lastDayOfMonth(context.today), { assumed: "taken as the last day of this month" }),
	),
	form("(?:the |this )?quarter[ -]end|(?:the )?end of quarter", (_, { context }) =>
		aDay(quarterOf(context.today).last, { assumed: "taken as the last day of this quarter" }),
	),
	form("(?:the )?year[ -]end", () => ({
		is: "choices",
		question: "Which year end?",
		choices: ["31 December", "31 March"].map((words) => ({ label: words, words })),
	})),
	form("(?:the )?(?:financial year|fy)[ -]end", () =>
		everyYear("day", (year) => {
			const last = `${year}-03-31` as PlainDate;
			return { first: last, last };
		}),
	),
];
