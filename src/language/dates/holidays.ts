/**
 * Bank holidays of England and Wales, from date-holidays (CC-BY 3.0 data, © the date-holidays contributors),
 * under a table of the days that government moved or added and that the package lacks.
 */

import { createRequire } from "node:module";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { yearOf } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import { memoizeByText, memoizeOnce } from "../../domain/memoize.ts";

type Change = { readonly add?: readonly string[]; readonly drop?: readonly string[] };

const changes: Readonly<Record<number, Change>> = {
	1995: { add: ["1995-05-08"], drop: ["1995-05-01"] },
	1999: { add: ["1999-12-31"] },
	2002: { add: ["2002-06-03", "2002-06-04"], drop: ["2002-05-27"] },
	2011: { add: ["2011-04-29"] },
	2012: { add: ["2012-06-04", "2012-06-05"], drop: ["2012-05-28"] },
};

type Holidays = {
	readonly getHolidays: (year: number) => readonly { readonly date: string }[];
};
type HolidaysPackage = new (
	country: string,
	state: string,
	options: { readonly types: readonly string[] },
) => Holidays;

/** The package takes a tenth of a second to load: that is paid by the first question about a holiday, once. */
const england = memoizeOnce((): Holidays => {
	const Package = createRequire(import.meta.url)("date-holidays") as HolidaysPackage;
	return new Package("GB", "ENG", { types: ["public", "bank"] });
});

const daysIn = memoizeByText(200, (year): ReadonlySet<string> => {
	const { add = [], drop = [] } = changes[Number(year)] ?? {};
	const packaged = england().getHolidays(Number(year));
	const days = new Set([...packaged.map(({ date }) => date.slice(0, 10)), ...add]);
	for (const day of drop) days.delete(day);
	return days;
});

export const englandAndWales: WorkingCalendar = {
	isHoliday: (day: PlainDate) => daysIn(`${yearOf(day)}`).has(day),
};
