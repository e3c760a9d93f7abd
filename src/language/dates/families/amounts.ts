/** Amounts of time: "three weeks", "10 working days", counted from a day. */
import { addDays, addMonths, type PlainDate } from "../../../domain/dates/plain-date.ts";
import { addWorkingDays } from "../../../domain/dates/working-days.ts";
import type { ReadingContext } from "../reading.ts";

const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

type Amount = { readonly count: number; readonly unit: string };

/** Forwards, or backwards when the count is negative. */
export const addAmount = (
	day: PlainDate,
	{ count, unit }: Amount,
	context: ReadingContext,
): PlainDate => {
	const single = unit.replace(/s$/, "");
	const days = daysIn[single];
	if (days !== undefined) return addDays(day, count * days);
	const months = monthsIn[single];
	if (months !== undefined) return addMonths(day, count * months);
	return addWorkingDays(day, count, context.calendar);
};
