/**
 * A date is moved by so many days, weeks or months, later or earlier than the one that it has.
 * A day moves by any of them, a whole month by months and a week by weeks; no other window has a day to count from.
 */
import { monthName, wordDay } from "./date-words.ts";
import type { HonestDate } from "./honest-date.ts";
import {
	addDays,
	addMonths,
	lastDayOfMonth,
	type PlainDate,
	type WallTime,
	wallTime,
	weekdayAfter,
	weekdayBefore,
	yearOf,
} from "./plain-date.ts";

/** Earlier when the count is negative. */
export type Shift = {
	readonly is: "shift";
	readonly count: number;
	readonly unit: "day" | "week" | "month";
	/** To the nearest such weekday that way, however far: "the following Thursday". */
	readonly weekday?: number;
};

/** So many minutes later in the day, or earlier when negative. */
export type TimeShift = { readonly is: "time-shift"; readonly minutes: number };

const wholeDay = 24 * 60;

/** Half an hour after 23:45 is a quarter past midnight, the day after. */
export const shiftedTime = (
	{ on, from }: { readonly on: PlainDate; readonly from: WallTime },
	{ minutes }: TimeShift,
): { readonly on: PlainDate; readonly from: WallTime } => {
	const [hour = 0, minute = 0] = from.split(":").map(Number);
	const then = hour * 60 + minute + minutes;
	const ofDay = ((then % wholeDay) + wholeDay) % wholeDay;
	const figures = [Math.floor(ofDay / 60), ofDay % 60].map((each) => String(each).padStart(2, "0"));
	return { on: addDays(on, Math.floor(then / wholeDay)), from: wallTime(figures.join(":")) };
};

export const shiftedDay = (day: PlainDate, { count, unit, weekday }: Shift): PlainDate => {
	if (weekday !== undefined)
		return count < 0 ? weekdayBefore(day, weekday) : weekdayAfter(day, weekday);
	return unit === "month" ? addMonths(day, count) : addDays(day, count * (unit === "week" ? 7 : 1));
};

/** Undefined where a window is not made of such parts, or hangs on a meeting. */
export const shiftedDate = (
	date: HonestDate,
	shift: Shift,
	saidOn: PlainDate,
): HonestDate | undefined => {
	if (date.precision === "undated" || date.anchor) return undefined;
	const { precision } = date;
	const first = shiftedDay(date.first, shift);
	if (precision === "day") return { precision, first, last: first, words: wordDay(first), saidOn };
	if (shift.weekday !== undefined) return undefined;
	if (precision === "week" && shift.unit === "week")
		return {
			precision,
			first,
			last: shiftedDay(date.last, shift),
			words: `week of ${wordDay(first)}`,
			saidOn,
		};
	if (precision !== "month" || shift.unit !== "month") return undefined;
	const words = `in ${monthName(first)} ${yearOf(first)}`;
	return { precision, first, last: lastDayOfMonth(first), words, saidOn };
};
