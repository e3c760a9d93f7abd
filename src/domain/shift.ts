/**
 * A date is moved by so many days, weeks or months, later or earlier than the one that it has.
 * A day moves by any of them, a whole month by months and a week by weeks; no other window has a day to count from.
 */
import { monthName, wordDay } from "./date-words.ts";
import type { HonestDate } from "./honest-date.ts";
import { addDays, addMonths, lastDayOfMonth, type PlainDate, yearOf } from "./plain-date.ts";

/** Earlier when the count is negative. */
export type Shift = {
	readonly is: "shift";
	readonly count: number;
	readonly unit: "day" | "week" | "month";
};

export const shiftedDay = (day: PlainDate, { count, unit }: Shift): PlainDate =>
	unit === "month" ? addMonths(day, count) : addDays(day, count * (unit === "week" ? 7 : 1));

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
