/**
 * A series is the rule that a board meets by, as "first Thursday of every month at ten"; its meetings are booked ahead of time.
 * Each of its meetings remembers the day that the rule named for it, so that moving one never makes it another.
 */
import type { Meeting, MeetingTime } from "./meeting.ts";
import type { Kept, Source } from "./person.ts";
import {
	addMonths,
	dayIn,
	type Instant,
	instantOf,
	type PlainDate,
	type WallTime,
} from "./plain-date.ts";
import { type Occurrence, occurrencesIn, type Recurrence, type RuleOfDays } from "./recurrence.ts";
import type { WorkingCalendar } from "./working-days.ts";

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

/** Meetings are booked as far ahead as people's diaries reach. */
const monthsAhead = 13;
const mostAhead = 12;

/** An occurrence at its time on the wall. */
export const timeOf = ({ on }: Occurrence, { from, minutes, zone }: Recurrence): MeetingTime => ({
	is: "fixed",
	on,
	from,
	minutes,
	zone,
});

/** Meetings of the series that should be booked by now and are not; what has begun already never is. */
export const unbooked = (
	series: Series,
	booked: readonly Meeting[],
	{ now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): readonly Occurrence[] => {
	if (series.state.is === "ended") return [];
	const { recurrence } = series;
	const today = dayIn(recurrence.zone, now);
	const { first } = recurrence;
	const start = [today, first].sort()[1] ?? today;
	// Counted from today, so that a change of the rest of a series books no further than was booked.
	const reach = addMonths(today, monthsAhead);
	const last = first > reach ? addMonths(first, monthsAhead) : reach;
	const window = { first: start, last };
	const known = new Set(booked.map(({ originalOn }) => originalOn));
	return occurrencesIn(recurrence, window, calendar)
		.filter(({ on }) => instantOf(on, recurrence.from, recurrence.zone) > now)
		.slice(0, mostAhead)
		.filter(({ originalOn }) => !known.has(originalOn));
};

/** The days of a series that fall on a bank holiday and are kept: they are said, not changed. */
export const onHolidays = (
	occurrences: readonly Occurrence[],
	calendar: WorkingCalendar,
): readonly PlainDate[] => occurrences.map(({ on }) => on).filter(calendar.isHoliday);
