/**
 * When one meeting of a series moves to another day, the others move by the same rule, and each keeps its place:
 * the third stays the third. As many are left as there were, and what was left out stays left out.
 */

import {
	addDays,
	addMonths,
	dayOfMonth,
	type PlainDate,
	type WallTime,
} from "./dates/plain-date.ts";
import type { WorkingCalendar } from "./dates/working-days.ts";
import type { Meeting } from "./meetings/meeting.ts";
import {
	firstOccurrences,
	lastNamed,
	type Occurrence,
	occurrencesIn,
	type Recurrence,
	type RuleOfDays,
} from "./series/recurrence.ts";

/** One meeting goes to a day, and the rest of its series by a rule that names that day. */
export type Through = {
	readonly is: "through";
	readonly rrule: string;
	readonly item: Meeting;
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly minutes?: number | undefined;
};

type Placing = {
	readonly recurrence: Recurrence;
	/** Those that move, in the order of their own days. */
	readonly affected: readonly Meeting[];
	/** Of the same series, and not moving: no other takes their places. */
	readonly others: readonly Meeting[];
	readonly calendar: WorkingCalendar;
};

const daysOf = (meetings: readonly Meeting[]): readonly PlainDate[] =>
	meetings.flatMap(({ originalOn }) => originalOn ?? []);

const later = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? other : one);

/** The days of the old rule from the first that moves on, with those that were left out; as far as any is known of. */
const oldPlaces = ({ recurrence, affected, others, calendar }: Placing): readonly PlainDate[] => {
	const own = daysOf(affected);
	const first = own[0] ?? recurrence.first;
	const ends = lastNamed(recurrence, calendar);
	const last = ends ?? [...own, ...daysOf(others), ...recurrence.except].reduce(later, first);
	const whole = { ...recurrence, except: [], count: undefined, until: undefined };
	const named = occurrencesIn(whole, { first, last }, calendar).map(({ originalOn }) => originalOn);
	return [...new Set([...named, ...own])].sort();
};

/** So many steps of a rule before a day, and in step with it. */
const stepsBefore = (rrule: string, day: PlainDate, steps: number): PlainDate => {
	const many = steps * Number(/;INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1);
	if (rrule.startsWith("FREQ=DAILY")) return addDays(day, -many);
	if (rrule.startsWith("FREQ=WEEKLY")) return addDays(day, -7 * many);
	const months = rrule.startsWith("FREQ=YEARLY") ? 12 * many : many;
	return addMonths(addDays(day, 1 - dayOfMonth(day)), -months);
};

/** A rule that names the fifth weekday takes more months than it has meetings. */
const longestGap = 16;

/** The last so many days of a rule before one of its days. */
const placesBefore = (
	rule: RuleOfDays,
	many: number,
	calendar: WorkingCalendar,
): readonly Occurrence[] => {
	if (many === 0) return [];
	const last = addDays(rule.first, -1);
	let found: readonly Occurrence[] = [];
	for (let steps = many + 1; found.length < many && steps <= (many + 1) * longestGap; steps *= 2) {
		const first = stepsBefore(rule.rrule, rule.first, steps);
		found = byRule(occurrencesIn({ ...rule, first }, { first, last }, calendar));
	}
	return found.slice(-many);
};

const byRule = (occurrences: readonly Occurrence[]): readonly Occurrence[] =>
	occurrences.toSorted((one, other) => (one.originalOn < other.originalOn ? -1 : 1));

/** The days of the new rule for the old ones, one by one; and the first after them. */
const newPlaces = (
	old: readonly PlainDate[],
	{ rrule, item, on }: Through,
	{ recurrence: { holidays }, calendar }: Placing,
): readonly Occurrence[] => {
	const at = Math.max(0, old.indexOf(item.originalOn ?? on));
	const rule: RuleOfDays = { rrule, first: on, except: [], holidays };
	// What was asked for is its day, bank holiday or not.
	const asAsked = { isHoliday: (day: PlainDate) => day !== on && calendar.isHoliday(day) };
	return [
		...placesBefore(rule, at, asAsked),
		...byRule(firstOccurrences(rule, old.length - at + 1, asAsked)),
	];
};

export type Places = {
	readonly recurrence: Recurrence;
	readonly placeOf: (meeting: Meeting) => Occurrence | undefined;
};

/** It ends as it did where that leaves as many meetings, and with the last of them where it would not. */
const endOf = ({ until }: Recurrence, last: PlainDate, after: PlainDate | undefined): PlainDate =>
	until !== undefined && last <= until && (after === undefined || after > until) ? until : last;

/** Where each of them goes, and the rule that names those days. */
export const placesThrough = (to: Through, placing: Placing): Places => {
	const { recurrence, calendar } = placing;
	const old = oldPlaces(placing);
	const places = newPlaces(old, to, placing);
	const placeAt = new Map(old.map((day, at) => [day, places[at]]));
	const left = [...recurrence.except, ...daysOf(placing.others)];
	const except = left.flatMap((day) => placeAt.get(day)?.originalOn ?? []);
	const rule: Recurrence = {
		...recurrence,
		rrule: to.rrule,
		first: places[0]?.originalOn ?? to.on,
		from: to.from,
		minutes: to.minutes ?? recurrence.minutes,
		except: [...new Set(except)].sort(),
	};
	const isEndless = recurrence.until === undefined && recurrence.count === undefined;
	const last = places[old.length - 1]?.originalOn;
	const ended =
		isEndless || last === undefined
			? rule
			: endedAfter(rule, [last, places[old.length]?.originalOn], calendar);
	return { recurrence: ended, placeOf: ({ originalOn }) => placeAt.get(originalOn ?? to.on) };
};

const endedAfter = (
	rule: Recurrence,
	[last, after]: readonly [PlainDate, PlainDate | undefined],
	calendar: WorkingCalendar,
): Recurrence => {
	if (rule.count === undefined) return { ...rule, until: endOf(rule, last, after) };
	const left = occurrencesIn(
		{ ...rule, count: undefined, until: last },
		{ first: rule.first, last },
		calendar,
	);
	return { ...rule, count: left.length };
};
