/**
 * A recurrence says on which days a board meets: a rule, the time on its wall, its zone, and what is left out.
 * It answers one question, "when is the next one after this moment?", and its answer is always later than the moment.
 */

import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { Window } from "../dates/honest-date.ts";
import {
	addDays,
	instantOf,
	type PlainDate,
	type WallTime,
	weekdayAfter,
	weekdayBefore,
} from "../dates/plain-date.ts";
import { nextWorkingDay, previousWorkingDay, type WorkingCalendar } from "../dates/working-days.ts";
import { memoizeByText } from "../memoize.ts";

/**
 * What becomes of a day that is a bank holiday: it is kept, left out, moved to the working day before or after, or to a
 * named weekday before or after it, 1 to 7; where that is a holiday too, to the working day next to it.
 */
export const holidayShifts = [
	...(["keep", "skip", "before", "after"] as const),
	...([
		"before-1",
		"before-2",
		"before-3",
		"before-4",
		"before-5",
		"before-6",
		"before-7",
	] as const),
	...(["after-1", "after-2", "after-3", "after-4", "after-5", "after-6", "after-7"] as const),
] as const;
export type HolidayShift = (typeof holidayShifts)[number];

/** The weekday that stands in for a holiday, where one is named. */
export const standInOf = (shift: HolidayShift): number | undefined =>
	Number(shift.split("-")[1]) || undefined;

export type RuleOfDays = {
	/** RRULE text with neither beginning nor end: `FREQ=MONTHLY;BYDAY=1TH`. */
	readonly rrule: string;
	/** The day that intervals are counted from; no meeting is earlier. */
	readonly first: PlainDate;
	/** No day after this one. */
	readonly until?: PlainDate | undefined;
	/** So many meetings, and no more: what is left out is not counted. */
	readonly count?: number | undefined;
	readonly except: readonly PlainDate[];
	readonly holidays: HolidayShift;
};

export type Recurrence = RuleOfDays & {
	readonly from: WallTime;
	readonly minutes: number;
	/** IANA zone. */
	readonly zone: string;
};

/** `originalOn` is the day that the rule names: it never changes, so it tells one occurrence from another. */
export type Occurrence = { readonly originalOn: PlainDate; readonly on: PlainDate };

/** Further ahead than any rule of a board leaves a gap: 29 February skips eight years at a century's turn. */
const farthest = 366 * 9;

/** A bank holiday moves a meeting by less than this, whatever the season. */
const longestShift = 14;

type Rule = Pick<RuleOfDays, "rrule" | "first">;

const readRule = memoizeByText(
	5_000,
	(text) => new RRuleTemporal({ rruleString: text, cache: false }),
);

/** Read once: the days of a rule are sought in UTC, where no clock changes, and only then put on the board's wall. */
const ruleOf = ({ rrule, first }: Rule): RRuleTemporal =>
	readRule(`DTSTART:${first.replaceAll("-", "")}T000000Z\nRRULE:${rrule}`);

/** Whether any days can be named by it: a rule may be well written, and ask for the Thursday of no week. */
export const isReadable = (rule: Rule): boolean => {
	try {
		ruleOf(rule);
		return true;
	} catch {
		return false;
	}
};

const midnight = (day: PlainDate) =>
	Temporal.Instant.from(`${day}T00:00:00Z`).toZonedDateTimeISO("UTC");

const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a);

/** The days that the rule itself names in the window. */
const ruleDays = (rule: RuleOfDays, window: Window): readonly PlainDate[] => {
	const first = laterOf(window.first, rule.first);
	const last = rule.until === undefined ? window.last : earlierOf(window.last, rule.until);
	if (last < first) return [];
	return ruleOf(rule)
		.between(midnight(first), midnight(last), true)
		.map((found) => found.toPlainDate().toString() as PlainDate);
};

const standIn = (shift: HolidayShift, holiday: PlainDate, calendar: WorkingCalendar): PlainDate => {
	const isBefore = shift.startsWith("before");
	const move = isBefore ? previousWorkingDay : nextWorkingDay;
	const weekday = standInOf(shift);
	if (weekday === undefined) return move(holiday, calendar);
	const day = (isBefore ? weekdayBefore : weekdayAfter)(holiday, weekday);
	return calendar.isHoliday(day) ? move(day, calendar) : day;
};

/** Shifts are decided against the neighbours too: two meetings of one series never fall on one day. */
const shifted = (
	rule: RuleOfDays,
	named: readonly PlainDate[],
	calendar: WorkingCalendar,
): readonly Occurrence[] => {
	const except = new Set(rule.except);
	const taken = new Set<PlainDate>(named);
	return named.flatMap((originalOn) => {
		if (except.has(originalOn)) return [];
		if (rule.holidays === "keep" || !calendar.isHoliday(originalOn))
			return [{ originalOn, on: originalOn }];
		if (rule.holidays === "skip") return [];
		const on = standIn(rule.holidays, originalOn, calendar);
		if (taken.has(on)) return [];
		taken.add(on);
		return [{ originalOn, on }];
	});
};

/** Where nothing is moved, each day is its own. */
const asNamed = (rule: RuleOfDays, window: Window): readonly Occurrence[] =>
	ruleDays(rule, window)
		.filter((day) => !rule.except.includes(day))
		.map((day) => ({ originalOn: day, on: day }));

const withinRule = (
	rule: RuleOfDays,
	window: Window,
	calendar: WorkingCalendar,
): readonly Occurrence[] => {
	if (rule.holidays === "keep") return asNamed(rule, window);
	const wider = {
		first: addDays(window.first, -longestShift),
		last: addDays(window.last, longestShift),
	};
	return shifted(rule, ruleDays(rule, wider), calendar)
		.filter(({ originalOn }) => originalOn >= window.first && originalOn <= window.last)
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

/** The first so many occurrences; fewer where the series ends before. */
export const firstOccurrences = (
	rule: RuleOfDays,
	most: number,
	calendar: WorkingCalendar,
): readonly Occurrence[] => {
	const wanted = Math.min(most, rule.count ?? most);
	let found: readonly Occurrence[] = [];
	for (let days = 400; found.length < wanted && days <= mostDays(wanted); days *= 4)
		found = withinRule(rule, { first: rule.first, last: addDays(rule.first, days) }, calendar);
	return found.slice(0, wanted);
};

const mostDays = (wanted: number) => Math.max(farthest * 4, wanted * 3_000);

/** A series of so many meetings ends with the last of them. */
const bounded = (rule: RuleOfDays, calendar: WorkingCalendar): RuleOfDays => {
	if (rule.count === undefined) return rule;
	const last = firstOccurrences(rule, rule.count, calendar)
		.map(({ originalOn }) => originalOn)
		.sort()
		.at(-1);
	const endless = { ...rule, count: undefined };
	return last === undefined
		? { ...endless, until: addDays(rule.first, -1) }
		: { ...endless, until: last };
};

/** The last day that it can name, where it ends at all. */
export const lastNamed = (rule: RuleOfDays, calendar: WorkingCalendar): PlainDate | undefined =>
	bounded(rule, calendar).until;

/** Every occurrence whose original day lies in the window, in the order in which they are held. */
export const occurrencesIn = (
	rule: RuleOfDays,
	window: Window,
	calendar: WorkingCalendar,
): readonly Occurrence[] => withinRule(bounded(rule, calendar), window, calendar);

/** RRULE text as calendars read it: the end is the last moment of its day, in UTC. */
export const ruleText = (rule: RuleOfDays, zone: string): string => {
	if (rule.count !== undefined) return `${rule.rrule};COUNT=${rule.count}`;
	if (rule.until === undefined) return rule.rrule;
	const last = instantOf(rule.until, "23:59" as WallTime, zone);
	return `${rule.rrule};UNTIL=${last.slice(0, 16).replace(/[-:]/g, "")}59Z`;
};
