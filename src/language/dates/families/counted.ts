/** Days counted within a window: "first Tuesday in December", "last working day of the month". */

import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Window } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	addMonths,
	daysBetween,
	lastDayOfMonth,
	type PlainDate,
	weekdayOf,
} from "../../../domain/dates/plain-date.ts";
import {
	addWorkingDays,
	firstWorkingDayIn,
	lastWorkingDayIn,
	type WorkingCalendar,
} from "../../../domain/dates/working-days.ts";
import {
	type Form,
	form,
	type Groups,
	patternBeforeDate,
	type Reader,
	weekdayNumber,
} from "../family.ts";
import { aDay, changed, type Found } from "../finding.ts";

const nthText = "(?<nth>{ordinal}|last|final|penultimate|last but 1)";
const whatText = "(?<what>{weekday}|working day|business day|weekday|day)";

/** 1 for the first, -1 for the last, -2 for the last but one. */
const position = (nth = ""): number => {
	if (/^(?:last|final)$/.test(nth)) return -1;
	if (/penultimate|but/.test(nth)) return -2;
	return Number.parseInt(nth, 10);
};

const nthIn = (
	window: Window,
	groups: Groups,
	calendar: WorkingCalendar,
): PlainDate | undefined => {
	const nth = position(groups.nth);
	const day = groups.weekday
		? nthWeekday(window, nth, weekdayNumber(groups.weekday))
		: groups.what === "day"
			? addDays(nth > 0 ? window.first : window.last, nth > 0 ? nth - 1 : nth + 1)
			: nthWorkingDay(window, nth, calendar);
	return day && day >= window.first && day <= window.last ? day : undefined;
};

const nthWeekday = ({ first, last }: Window, nth: number, weekday: number): PlainDate =>
	nth > 0
		? addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
		: addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);

const nthWorkingDay = (window: Window, nth: number, calendar: WorkingCalendar) => {
	const edge = nth > 0 ? firstWorkingDayIn(window, calendar) : lastWorkingDayIn(window, calendar);
	return edge && addWorkingDays(edge, nth > 0 ? nth - 1 : nth + 1, calendar);
};

const nthOf = (groups: Groups, inner: Found, { context }: Reader): Found | undefined => {
	if ((inner.is === "window" || inner.is === "yearless") && inner.precision === "day")
		return undefined;
	return changed(
		inner,
		(window) => {
			const day = nthIn(window, groups, context.calendar);
			return day && { precision: "day", first: day, last: day };
		},
		`There is no ${groups.nth} ${groups.what} in it.`,
	);
};

/** "of the month", once this month's has passed, may mean the next one's. */
const nthOfTheMonth = (groups: Groups, { context }: Reader): Found | undefined => {
	const first = `${context.today.slice(0, -2)}01` as PlainDate;
	const [here, there] = [first, addMonths(first, 1)].map((start) =>
		nthIn({ first: start, last: lastDayOfMonth(start) }, groups, context.calendar),
	);
	if (!here || !there) return undefined;
	if (here >= context.today || context.lean === "past") return aDay(here);
	return {
		is: "choices",
		question: "This month's has passed. Which month?",
		choices: [here, there].map((day) => ({ label: wordDay(day), words: wordDay(day) })),
	};
};

/** "First fortnight in March", "the last three days of October" */
const edgeOf = ({ nth = "", count, unit = "" }: Groups, inner: Found): Found | undefined =>
	changed(inner, (window, precision) => {
		const days = Number(count ?? 2) * (unit.startsWith("day") ? 1 : 7);
		const length = daysBetween(window.first, window.last) + 1;
		if (precision !== "month" || days < 2 || days > length) return undefined;
		return position(nth) === 1
			? { precision: "range", first: window.first, last: addDays(window.first, days - 1) }
			: { precision: "range", first: addDays(window.last, 1 - days), last: window.last };
	});

/** A day that an agreed event names, such as a board's next meeting. */
const anchored: Form["at"] = (reader, place) => {
	const { anchors } = reader.context;
	if (!anchors || !/[a-z]/.test(reader.text[place] ?? "")) return [];
	const ends = [...reader.text.slice(place).matchAll(/(?<=\w)(?=[\s,.;)]|$)/g)].map(
		(at) => place + at.index,
	);
	return ends
		.slice(0, 12)
		.reverse()
		.flatMap((end) => {
			const day = anchors(reader.written(place, end));
			return day ? [{ end, found: aDay(day) }] : [];
		});
};

export const counted: readonly Form[] = [
	form(`(?:the )?${nthText} ${whatText} (?:of|in) (?:the |this )month`, nthOfTheMonth),
	patternBeforeDate(`(?:the )?${nthText} ${whatText} (?:of|in) (?:the )?(?!month\\b)`, nthOf),
	patternBeforeDate(
		`(?:the )?${nthText} ${whatText},? (?=(?:this|next|last|the following|the coming) (?:month|quarter|year)\\b)`,
		nthOf,
	),
	patternBeforeDate(
		"(?:the )?(?<nth>1st|last|final) (?:fortnight|(?<count>\\d{1,2}) (?<unit>days|weeks)) (?:of|in) ",
		edgeOf,
	),
	{ at: anchored },
];
