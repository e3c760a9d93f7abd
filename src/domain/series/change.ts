/**
 * Changing a series changes the meetings that are still to come, and never one that has been held.
 * A meeting keeps its reference through every change; those that the new rule has no day for are cancelled.
 */

import { type Shift, shiftedDay, shiftedTime, type TimeShift } from "../dates/date-offset.ts";
import {
	addDays,
	dayIn,
	type Instant,
	type PlainDate,
	type WallTime,
} from "../dates/plain-date.ts";
import type { WorkingCalendar } from "../dates/working-days.ts";
import {
	hasPassed,
	type Meeting,
	type MeetingTime,
	type MeetingWhen,
} from "../meetings/meeting.ts";
import { placesThrough, type Through } from "../series-places.ts";
import { firstOccurrences, type Occurrence, occurrencesIn, type Recurrence } from "./recurrence.ts";
import { type RecurringWhen, type Series, timeOf, unbooked } from "./series.ts";

export type Scope = "this" | "following" | "all";

/** To another time, another rule, only another time of day, or another day at the time that it has, named or counted. */
export type ChangeTo =
	| TimedChange
	| { readonly is: "day"; readonly on: PlainDate }
	| Shift
	| TimeShift;

export type TimedChange =
	| MeetingWhen
	| RecurringWhen
	| { readonly is: "time"; readonly from: WallTime; readonly minutes?: number | undefined };

/** Another day alone keeps the hour; a meeting that has none yet cannot. */
export const atItsHour = (to: ChangeTo | undefined, { time }: Meeting): TimedChange | undefined => {
	if (to?.is !== "day" && to?.is !== "shift" && to?.is !== "time-shift") return to;
	if (time.is !== "fixed") return undefined;
	if (to.is === "time-shift")
		return { is: "fixed", ...shiftedTime(time, to), minutes: time.minutes };
	const on = to.is === "day" ? to.on : shiftedDay(time.on, to);
	return { is: "fixed", on, from: time.from, minutes: time.minutes };
};

/** The same, and lasting so long; a meeting with no time of day cannot. */
export const lasting = (
	to: TimedChange | undefined,
	minutes: number | undefined,
	{ time }: Meeting,
): TimedChange | undefined => {
	if (minutes === undefined) return to;
	if (to) return to.is === "provisional" ? undefined : { ...to, minutes };
	return time.is === "fixed" ? { is: "time", from: time.from, minutes } : undefined;
};

/** Planned, of this series and still to come, from one of them on; in the order of their own days. */
export const upcomingMeetings = (
	meetings: readonly Meeting[],
	{
		series,
		from,
		now,
	}: { readonly series: Series; readonly from?: PlainDate | undefined; readonly now: Instant },
): readonly Meeting[] =>
	meetings
		.filter(
			(meeting) =>
				meeting.seriesId === series.id &&
				meeting.state.is === "planned" &&
				!hasPassed(meeting.time, now) &&
				(from === undefined || (meeting.originalOn ?? "") >= from),
		)
		.toSorted((a, b) => ((a.originalOn ?? "") < (b.originalOn ?? "") ? -1 : 1));

/** What the rest of a series becomes; `unmoved` leaves every meeting at its own time, and may change how long it lasts. */
export type SeriesTo =
	| Exclude<TimedChange, MeetingWhen>
	| Through
	| { readonly is: "unmoved"; readonly minutes?: number | undefined };

type Turning = {
	readonly series: Series;
	/** All that the series ever had. */
	readonly meetings: readonly Meeting[];
	readonly affected: readonly Meeting[];
	readonly now: Instant;
	readonly calendar: WorkingCalendar;
};

/** The day before which the series stays as it was. */
const turnsOn = ({ affected, series }: Turning): PlainDate =>
	affected[0]?.originalOn ?? series.recurrence.first;

const heldBefore = ({ meetings }: Turning, day: PlainDate): readonly PlainDate[] =>
	meetings
		.flatMap(({ originalOn }) => originalOn ?? [])
		.filter((each) => each < day)
		.sort();

const leftOf = (turning: Turning, day: PlainDate): number | undefined => {
	const { count } = turning.series.recurrence;
	return count === undefined ? undefined : Math.max(1, count - heldBefore(turning, day).length);
};

/** Where a new rule was given, it begins after the last meeting that keeps the old one. */
const fromHere = (to: RecurringWhen, turning: Turning): PlainDate => {
	const last = heldBefore(turning, turnsOn(turning)).at(-1);
	const today = dayIn(turning.series.recurrence.zone, turning.now);
	const earliest =
		[to.rule.first, today, ...(last ? [addDays(last, 1)] : [])].sort().at(-1) ?? today;
	const window = { first: earliest, last: addDays(earliest, 4_000) };
	return occurrencesIn(to.rule, window, turning.calendar)[0]?.originalOn ?? to.rule.first;
};

const newRecurrence = (to: Exclude<SeriesTo, Through>, turning: Turning): Recurrence => {
	const { recurrence } = turning.series;
	const day = turnsOn(turning);
	const from = to.is === "unmoved" ? recurrence.from : to.from;
	const clock = { from, minutes: to.minutes ?? recurrence.minutes };
	const left = leftOf(turning, day);
	if (to.is !== "recurring") return { ...recurrence, ...clock, first: day, count: left };
	const { rule } = to;
	const ends = rule.until === undefined && rule.count === undefined;
	return {
		...recurrence,
		...rule,
		...clock,
		first: fromHere(to, turning),
		until: ends ? recurrence.until : rule.until,
		count: ends ? left : rule.count,
	};
};

export type SeriesChange = {
	/** The old rule, which now ends before the change. */
	readonly old: Series;
	readonly renewed: Series;
	readonly moved: readonly { readonly before: Meeting; readonly after: Meeting }[];
	/** The new rule has no day for these. */
	readonly dropped: readonly Meeting[];
	/** Cancelled ones whose day the new rule names too: they stay cancelled. */
	readonly kept: readonly Meeting[];
	/** Those that it names and that are not booked yet. */
	readonly more: readonly Occurrence[];
};

/** The rule as it ends before a day; one that has not begun by then is ended altogether. */
export const endedBefore = (
	series: Series,
	day: PlainDate,
	{ on, reason }: { readonly on: PlainDate; readonly reason?: string | undefined },
): Series => {
	const until = addDays(day, -1);
	const recurrence = { ...series.recurrence, until, count: undefined };
	if (until >= series.recurrence.first) return { ...series, recurrence };
	return { ...series, state: { is: "ended", on, reason } };
};

type Placed = {
	readonly to: SeriesTo;
	readonly recurrence: Recurrence;
	readonly now: Instant;
};

/** At its own day, and at the new hour while that is still to come. */
const onItsOwnDay = (own: MeetingTime, { to, recurrence, now }: Placed): MeetingTime => {
	if (own.is === "provisional") return own;
	const moved = { ...own, from: recurrence.from, minutes: to.minutes ?? own.minutes };
	return hasPassed(moved, now) ? own : moved;
};

/**
 * What was named lands where it was said. A day that was agreed by hand is kept where only the hour changes, and
 * none is put into the past: where the rule's day for it has gone by, it stays on its own.
 */
const timeOn = (day: Occurrence, { id, time: own }: Meeting, placed: Placed): MeetingTime => {
	const { to, recurrence, now } = placed;
	if (to.is === "unmoved")
		return own.is === "fixed" ? { ...own, minutes: to.minutes ?? own.minutes } : own;
	if (to.is === "time" && own.is === "fixed") return onItsOwnDay(own, placed);
	const named = timeOf(
		to.is === "through" && id === to.item.id ? { ...day, on: to.on } : day,
		recurrence,
	);
	return hasPassed(named, now) ? onItsOwnDay(own, placed) : named;
};

/** Null where it has none any more. */
export type NewPlace = string | null | undefined;

export const placeThen = (to: NewPlace, before: string | undefined): string | undefined =>
	to === undefined ? before : (to ?? undefined);

type Plan = {
	readonly recurrence: Recurrence;
	readonly dayFor: (meeting: Meeting, at: number) => Occurrence | undefined;
	readonly kept: readonly Meeting[];
};

/** By a rule of its own the meetings take its days in their order, and a cancelled one keeps its day. */
const byTheRule = (to: Exclude<SeriesTo, Through>, turning: Turning): Plan => {
	const { affected, meetings, calendar } = turning;
	const recurrence = newRecurrence(to, turning);
	const others = meetings.filter((meeting) => !affected.includes(meeting));
	const days = firstOccurrences(recurrence, meetings.length + 1, calendar);
	const named = new Set(days.map(({ originalOn }) => originalOn));
	const taken = others.filter(({ originalOn }) => originalOn && named.has(originalOn));
	const gone = new Set(taken.map(({ originalOn }) => originalOn));
	const free = days.filter(({ originalOn }) => !gone.has(originalOn));
	return {
		recurrence,
		dayFor: (_, at) => free[at],
		kept: taken.filter(({ state }) => state.is === "cancelled"),
	};
};

const planFor = (to: SeriesTo, turning: Turning): Plan => {
	if (to.is !== "through") return byTheRule(to, turning);
	const { series, affected, meetings, calendar } = turning;
	const others = meetings.filter((meeting) => !affected.includes(meeting));
	const { recurrence } = series;
	const places = placesThrough(to, { recurrence, affected, others, calendar });
	return { recurrence: places.recurrence, dayFor: places.placeOf, kept: [] };
};

/** The meetings to come, one by one, on the days of the new rule. */
export const changeSeries = (
	to: SeriesTo,
	turning: Turning & { readonly newId: string; readonly place?: NewPlace },
): SeriesChange => {
	const { series, affected, now, newId, calendar } = turning;
	const { recurrence, dayFor, kept } = planFor(to, turning);
	const place = placeThen(turning.place, series.place);
	const renewed: Series = { ...series, id: newId, version: 0, key: undefined, recurrence, place };
	const moved = affected.flatMap((before, at) => {
		const day = dayFor(before, at);
		if (!day) return [];
		const after: Meeting = {
			...before,
			seriesId: newId,
			originalOn: day.originalOn,
			time: timeOn(day, before, { to, recurrence, now }),
			place: placeThen(turning.place, before.place),
		};
		return [{ before, after }];
	});
	const own = [...kept, ...moved.map(({ after }) => after)];
	return {
		old: endedBefore(series, turnsOn(turning), {
			on: dayIn(series.recurrence.zone, now),
			reason: "changed",
		}),
		renewed,
		moved,
		dropped: affected.filter((one) => !moved.some(({ before }) => before === one)),
		kept: kept.map((meeting) => ({ ...meeting, seriesId: newId })),
		more: unbooked(renewed, own, { now, calendar }),
	};
};
