/**
 * Bank holidays of England and Wales, from date-holidays (CC-BY 3.0 data, © the date-holidays contributors),
 * under a table of the days that government moved or added and that the package lacks.
 */
import { createRequire } from "node:module";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { yearOf } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";

type Change = { readonly add?: readonly string[]; readonly drop?: readonly string[] };

const changes: Readonly<Record<number, Change>> = {
	1995: { add: ["1995-05-08"], drop: ["1995-05-01"] },
	1999: { add: ["1999-12-31"] },
	2002: { add: ["2002-06-03", "2002-06-04"], drop: ["2002-05-27"] },
	2011: { add: ["2011-04-29"] },
	2012: { add: ["2012-06-04", "2012-06-05"], drop: ["2012-05-28"] },
};

const years = new Map<number, ReadonlySet<string>>();

/** The package takes a tenth of a second to load: that is paid by the first question about a holiday, once. */
const daysIn = (year: number): ReadonlySet<string> => {
	const known = years.get(year);
	if (known) return known;
	const { add = [], drop = [] } = changes[year] ?? {};
	const days = new Set([...packagedDays(year), ...add]);
	for (const day of drop) days.delete(day);
	years.set(year, days);
	return days;
};

type Holidays = {
	readonly getHolidays: (year: number) => readonly { readonly date: string }[];
};
type HolidaysPackage = new (
	country: string,
	state: string,
	options: { readonly types: readonly string[] },
) => Holidays;

let england: Holidays | undefined;

const packagedDays = (year: number): readonly string[] => {
	if (!england) {
		const Package = createRequire(import.meta.url)("date-holidays") as HolidaysPackage;
		england = new Package("GB", "ENG", { types: ["public", "bank"] });
	}
	return england.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
};

export const englandAndWales: WorkingCalendar = {
	isHoliday: (day: PlainDate) => daysIn(yearOf(day)).has(day),
};
