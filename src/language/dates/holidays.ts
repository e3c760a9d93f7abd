/**
 * Bank holidays by country and region, from date-holidays (CC-BY 3.0 data, © the date-holidays contributors),
 * under a table of the days that governments moved or added and that the package lacks.
 */

import { createRequire } from "node:module";
import { addDays, type PlainDate, plainDate, yearOf } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import { memoizeByText, memoizeOnce } from "../../domain/memoize.ts";

type Change = {
	readonly add?: readonly string[] | undefined;
	readonly drop?: readonly string[] | undefined;
};

/** By country, and by a region of it alone. */
const changes: Readonly<Record<string, Readonly<Record<number, Change>>>> = {
	GB: {
		1995: { add: ["1995-05-08"], drop: ["1995-05-01"] },
		1999: { add: ["1999-12-31"] },
		2002: { add: ["2002-06-03", "2002-06-04"], drop: ["2002-05-27"] },
		2011: { add: ["2011-04-29"] },
		2012: { add: ["2012-06-04", "2012-06-05"], drop: ["2012-05-28"] },
	},
	// The Monday after Scotland's first match at the World Cup.
	"GB-SCT": { 2026: { add: ["2026-06-15"] } },
	// A day of remembrance, once.
	IE: { 2022: { add: ["2022-03-18"] } },
	// Anzac Day fell on Easter Monday.
	AU: { 2011: { add: ["2011-04-26"] } },
};

/** Days that were none before a year: Scotland's St Andrew's Day. */
const began = [{ region: "GB-SCT", from: "11-30", until: "12-02", year: 2007 }] as const;

type Holiday = { readonly date: string; readonly start: Date; readonly end: Date };
type Names = Readonly<Record<string, string>>;
type Holidays = {
	readonly getHolidays: (year: number) => readonly Holiday[];
	readonly getCountries: (language: string) => Names;
	readonly getStates: (country: string, language: string) => Names | undefined;
};
type HolidaysPackage = new (
	country?: string,
	state?: string | undefined,
	options?: { readonly types: readonly string[] },
) => Holidays;

/** The package takes a tenth of a second to load: that is paid by the first question about a holiday, once. */
const load = memoizeOnce(() => createRequire(import.meta.url)("date-holidays") as HolidaysPackage);

/** Some last for days; one that begins at noon leaves a working morning. */
const daysOf = ({ date, start, end }: Holiday): readonly PlainDate[] => {
	if (!date.includes(" 00:00:00")) return [];
	const length = Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000));
	return Array.from({ length }, (_, day) => addDays(plainDate(date.slice(0, 10)), day));
};

const hadNotBegun = (region: string, day: PlainDate): boolean =>
	began.some(
		({ region: of, from, until, year }) =>
			of === region && yearOf(day) < year && day.slice(5) >= from && day.slice(5) <= until,
	);

const holidaysOf = memoizeByText(50, (region: string) => {
	const [country = "", state] = region.split("-");
	// What only banks keep is a working day to everyone else.
	const packaged = new (load())(country, state, { types: ["public"] });
	return memoizeByText(200, (year): ReadonlySet<string> => {
		const own = [country, ...(state ? [region] : [])].map((of) => changes[of]?.[Number(year)]);
		const found = packaged.getHolidays(Number(year)).flatMap(daysOf);
		const days = new Set<string>(found.filter((day) => !hadNotBegun(region, day)));
		for (const day of own.flatMap((one) => one?.drop ?? [])) days.delete(day);
		for (const day of own.flatMap((one) => one?.add ?? [])) days.add(day);
		return days;
	});
});

export type Region = { readonly code: string; readonly name: string };

/** A region is called by its own name, and with its country's where another has the same. */
const regions = memoizeOnce((): readonly Region[] => {
	const known = new (load())();
	const countries = Object.entries(known.getCountries("en"));
	const parts = countries.flatMap(([country, of]) =>
		Object.entries(known.getStates(country, "en") ?? {}).map(([state, name]) => ({
			code: `${country}-${state}`,
			name: country === "GB" ? name : `${name}, ${of}`,
		})),
	);
	const all = [...countries.map(([code, name]) => ({ code, name })), ...parts];
	// The United Kingdom has no bank holidays that all of it keeps and no more.
	return all
		.filter(({ code }) => code !== "GB" && code !== "GB-WLS")
		.map((one) => (one.code === "GB-ENG" ? { ...one, name: "England and Wales" } : one));
});

const alsoCalled: Readonly<Record<string, string>> = {
	gb: "GB-ENG",
	uk: "GB-ENG",
	"united kingdom": "GB-ENG",
	"great britain": "GB-ENG",
	england: "GB-ENG",
	wales: "GB-ENG",
	"gb-wls": "GB-ENG",
	usa: "US",
	"united states": "US",
	"republic of ireland": "IE",
};

const flat = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/^the /, "")
		.replace(/[\s,]+/g, " ")
		.trim();

/** By its code, or by its name with or without its country's: the country where both are called so. */
export const regionNamed = (words: string): Region | undefined => {
	const said = flat(words);
	const wanted = alsoCalled[said]?.toLowerCase() ?? said;
	const named = ({ code, name }: Region) => [code, name, name.split(",")[0] ?? ""].map(flat);
	const found = regions().filter((one) => named(one).includes(wanted));
	const whole = found.find(({ code }) => !code.includes("-"));
	return whole ?? (found.length === 1 ? found[0] : undefined);
};

export const calendarOfRegion = memoizeByText(50, (code): WorkingCalendar => {
	const holidays = memoizeOnce(() => holidaysOf(code));
	return {
		isHoliday: (day: PlainDate) => holidays()(`${yearOf(day)}`).has(day),
		get name() {
			return regionNamed(code)?.name;
		},
		of: calendarOfRegion,
	};
});

export const englandAndWales: WorkingCalendar = calendarOfRegion("GB-ENG");
