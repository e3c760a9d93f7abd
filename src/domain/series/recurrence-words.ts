/**
 * A series is repeated back in words that mean what its rule means: "first Thursday of every month, 10:00–11:00".
 * What is left out, where it ends and what bank holidays do to it are said too, so that nothing is agreed unseen.
 */
import { monthNames, wordDay } from "../dates/date-words.ts";
import type { PlainDate, WallTime } from "../dates/plain-date.ts";
import { type HolidayShift, type RuleOfDays, standInOf } from "./recurrence.ts";

export type WordedRule = RuleOfDays & {
	readonly from?: WallTime | undefined;
	readonly minutes?: number | undefined;
};

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const places: Readonly<Record<string, string>> = {
	1: "first",
	2: "second",
	3: "third",
	4: "fourth",
	5: "fifth",
	[-1]: "last",
	[-2]: "second to last",
};

const joined = (words: readonly string[]): string =>
	words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

type Parts = Readonly<Record<string, string | undefined>>;

const partsOf = (rrule: string): Parts =>
	Object.fromEntries(rrule.split(";").map((part) => part.split("=") as [string, string]));

const listOf = (text: string | undefined): readonly string[] => text?.split(",") ?? [];

const everySo = (unit: string, interval = "1"): string => {
	if (interval === "1") return `every ${unit}`;
	return interval === "2" ? `every other ${unit}` : `every ${interval} ${unit}s`;
};

const dayName = (code: string): string => days[codes.indexOf(code.slice(-2))] ?? code;

const ordinal = (number: string): string => {
	const last = Number(number) % 10;
	const teen = Math.floor(Number(number) / 10) === 1;
	return `${number}${teen || last === 0 || last > 3 ? "th" : (["st", "nd", "rd"][last - 1] ?? "th")}`;
};

const isWorkingWeek = (byDay: string | undefined): boolean => byDay === "MO,TU,WE,TH,FR";

const dayApart = (code: string, apart: number): string =>
	days[(codes.indexOf(code) + apart + 7) % 7] ?? code;

/** A weekday among seven days of the month: "Thursday after the first Monday" is the one from the 4th to the 10th. */
const countedDay = (code: string, [first = 1, ...others]: readonly number[]): string => {
	const last = others.at(-1) ?? first;
	const apart = first > 0 ? (first - 1) % 7 : (-1 - last) % 7;
	const place = first > 0 ? (first - 1 - apart) / 7 + 1 : (last + 1 + apart) / 7 - 1;
	const [way, from] = first > 0 ? ["after", -apart] : ["before", apart];
	return `${dayName(code)} ${way} the ${places[place] ?? place} ${dayApart(code, Number(from))}`;
};

const inMonth = ({ BYDAY, BYMONTHDAY, BYSETPOS }: Parts, holidays: HolidayShift): string => {
	if (BYMONTHDAY && BYDAY) return countedDay(BYDAY, listOf(BYMONTHDAY).map(Number));
	if (BYMONTHDAY)
		return joined(listOf(BYMONTHDAY).map((day) => (day === "-1" ? "last day" : ordinal(day))));
	if (BYSETPOS)
		return `${places[BYSETPOS] ?? BYSETPOS} ${holidays === "keep" ? "weekday" : "working day"}`;
	return joined(
		listOf(BYDAY).map((day) => `${places[day.slice(0, -2)] ?? "every"} ${dayName(day)}`),
	);
};

const monthsWords = (months: readonly string[]): string =>
	joined(months.map((month) => monthNames[Number(month) - 1] ?? month));

/** Most of the year is said by what it leaves out. */
const exceptMonths = (months: readonly string[]): string => {
	const left = monthNames.filter((_, at) => !months.includes(String(at + 1)));
	return months.length > 6 && left.length > 0 ? ` except in ${joined(left)}` : "";
};

const rhythmWords = (parts: Parts, holidays: HolidayShift): string => {
	const { FREQ, INTERVAL, BYDAY } = parts;
	const months = listOf(parts.BYMONTH);
	const except = exceptMonths(months);
	const only = months.length > 0 && except === "" ? ` in ${monthsWords(months)}` : except;
	if (FREQ === "DAILY") return `${everySo("day", INTERVAL)}${only}`;
	if (FREQ === "WEEKLY" && isWorkingWeek(BYDAY) && INTERVAL === undefined)
		return `every ${holidays === "skip" ? "working day" : "weekday"}${only}`;
	if (FREQ === "WEEKLY") return `${weekWords(listOf(BYDAY).map(dayName), INTERVAL)}${only}`;
	const day = inMonth(parts, holidays);
	if (months.length === 0 || except !== "")
		return `${day} of ${everySo(FREQ === "YEARLY" ? "year" : "month", INTERVAL)}${except}`;
	return `${day} of ${monthsWords(months)} ${everySo("year", FREQ === "YEARLY" ? INTERVAL : undefined)}`;
};

const weekWords = (names: readonly string[], interval = "1"): string => {
	if (Number(interval) > 2) return `every ${interval} weeks on ${joined(names)}`;
	return `every ${interval === "2" ? "other " : ""}${joined(names)}`;
};

const twoFigures = (number: number): string => String(number).padStart(2, "0");

const timeWords = ({ from, minutes }: WordedRule): string => {
	if (from === undefined) return "";
	if (minutes === undefined) return `, ${from}`;
	const [hours = 0, past = 0] = from.split(":").map(Number);
	const until = (hours * 60 + past + minutes) % 1440;
	return `, ${from}–${twoFigures(Math.floor(until / 60))}:${twoFigures(until % 60)}`;
};

const holidayWords = (shift: HolidayShift): string => {
	if (shift === "keep") return "";
	if (shift === "skip") return ", not on bank holidays";
	const weekday = standInOf(shift);
	const day = weekday === undefined ? "working day" : days[weekday - 1];
	return `, moved to the ${day} ${shift.split("-")[0]} a bank holiday`;
};

const endWords = ({ until, count }: RuleOfDays): string => {
	if (count !== undefined) return `, ${count} ${count === 1 ? "meeting" : "meetings"}`;
	return until === undefined ? "" : ` until ${wordDay(until)}`;
};

const exceptWords = (except: readonly PlainDate[]): string =>
	except.map((day) => `, not on ${wordDay(day)}`).join("");

/** `first Thursday of every month` */
export const wordRhythm = (rrule: string, holidays: HolidayShift): string =>
	rhythmWords(partsOf(rrule), holidays);

/** `first Thursday of every month, 10:00–11:00, from Thu 5 March 2009` */
export const wordRecurrence = (rule: WordedRule): string =>
	[
		wordRhythm(rule.rrule, rule.holidays),
		timeWords(rule),
		`, from ${wordDay(rule.first)}`,
		endWords(rule),
		exceptWords(rule.except),
		holidayWords(rule.holidays),
	].join("");
