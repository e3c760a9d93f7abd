/**
 * A series is the rule that a board meets by, as "first Thursday of every month at ten"; its meetings are booked ahead of time.
 * Each of its meetings remembers the day that the rule named for it, so that moving one never makes it another.
 */

import {
	addDays,
	addMonths,
	dayIn,
	type Instant,
	instantOf,
	type PlainDate,
	type WallTime,
} from "../dates/plain-date.ts";
import type { WorkingCalendar } from "../dates/working-days.ts";
import type { Meeting, MeetingTime } from "../meetings/meeting.ts";
import type { Kept, Source } from "../people/person.ts";
import { type Occurrence, occurrencesIn, type Recurrence, type RuleOfDays } from "./recurrence.ts";

export type SeriesState =
	| { readonly is: "running" }
	| { readonly is: "ended"; readonly on: PlainDate; readonly reason?: string | undefined };

export type Series = Kept & {
	readonly kind: "series";
	readonly boardId: string;
	readonly title?: string | undefined;
	readonly recurrence: Recurrence;
	readonly place?: string | undefined;
	readonly state: SeriesState;
	readonly source?: Source | undefined;
};

/** What somebody asked for: a rule and a time on the board's wall. */
export type RecurringWhen = {
	readonly is: "recurring";
	readonly rule: RuleOfDays;
	readonly from: WallTime;
	readonly minutes?: number | undefined;
};

/** A year ahead, however often it meets, and the month after: the same month next year is in people's diaries. */
const monthsAhead = 13;

/** An occurrence at its time on the wall. */
export const timeOf = ({ on }: Occurrence, { from, minutes, zone }: Recurrence): MeetingTime => ({
	is: "fixed",
	on,
	from,
	minutes,
	zone,
});

const midnight = "00:00" as WallTime;

type Looking = { readonly now: Instant; readonly calendar: WorkingCalendar };

/** Its meetings from now on until that day, booked or not; what has begun already is none of them. */
const comingIn = (
	{ recurrence }: Series,
	last: PlainDate,
	{ now, calendar }: Looking,
): readonly Occurrence[] => {
	const [, first = recurrence.first] = [dayIn(recurrence.zone, now), recurrence.first].sort();
	return occurrencesIn(recurrence, { first, last }, calendar).filter(
		(occurrence) => beginsAt(occurrence, recurrence) > now,
	);
};

const beginsAt = ({ on }: Occurrence, { from, zone }: Recurrence): Instant =>
	instantOf(on, from, zone);

const isBooked = (booked: readonly Meeting[]): ((occurrence: Occurrence) => boolean) => {
	const known = new Set(booked.map(({ originalOn }) => originalOn));
	return ({ originalOn }) => known.has(originalOn);
};

/** Meetings of the series that should be booked by now and are not. */
export const unbooked = (
	series: Series,
	booked: readonly Meeting[],
	looking: Looking,
): readonly Occurrence[] => {
	if (series.state.is === "ended") return [];
	const { first, zone } = series.recurrence;
	// Counted from today, so that a change of the rest of a series books no further than was booked.
	const reach = addMonths(dayIn(zone, looking.now), monthsAhead);
	const last = first > reach ? addMonths(first, monthsAhead) : reach;
	const isKnown = isBooked(booked);
	return comingIn(series, last, looking).filter((occurrence) => !isKnown(occurrence));
};

/** The first day that reaches so far ahead: months are not of one length. */
const reachedFrom = (day: PlainDate): PlainDate => {
	let from = addMonths(day, -monthsAhead);
	while (addMonths(from, monthsAhead) < day) from = addDays(from, 1);
	return from;
};

/** Those until that day that are not booked, each with the moment from which it may be. */
export const meetingsToBook = (
	series: Series,
	booked: readonly Meeting[],
	{ last, ...looking }: Looking & { readonly last: PlainDate },
): readonly { readonly occurrence: Occurrence; readonly from: Instant }[] => {
	if (series.state.is === "ended") return [];
	const isKnown = isBooked(booked);
	const { zone } = series.recurrence;
	return comingIn(series, last, looking)
		.filter((occurrence) => !isKnown(occurrence))
		.map((occurrence) => {
			const reached = instantOf(reachedFrom(occurrence.originalOn), midnight, zone);
			const isAhead = reached > looking.now;
			return { occurrence, from: isAhead ? reached : looking.now };
		});
};

/** The days of a series that fall on a bank holiday and are kept: they are said, not changed. */
export const holidayMeetings = (
	occurrences: readonly Occurrence[],
	calendar: WorkingCalendar,
): readonly PlainDate[] => occurrences.map(({ on }) => on).filter(calendar.isHoliday);
