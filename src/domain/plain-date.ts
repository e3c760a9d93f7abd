/**
 * A plain date is a day on the calendar, with no time and no zone.
 * Boards promise days, not instants: "due 6 March" means the whole of that day, wherever the board sits.
 */
import { Temporal } from "temporal-polyfill";

/** A day as ISO text, `2009-03-06`; ISO text sorts as the calendar does. */
export type PlainDate = string & { readonly __plainDate: true };

/** A time on the wall of the place where a board meets, `14:00`. */
export type WallTime = string & { readonly __wallTime: true };

/** Something that happened, as ISO text in UTC with milliseconds, `2009-01-29T10:00:00.000Z`. */
export type Instant = string & { readonly __instant: true };

/** Reads ISO text; throws on anything else, so that nonsense never becomes a date. */
export const plainDate = (text: string): PlainDate =>
	Temporal.PlainDate.from(text).toString() as PlainDate;

/** Reads `HH:MM`; throws on anything else. */
export const wallTime = (text: string): WallTime =>
	Temporal.PlainTime.from(text).toString({ smallestUnit: "minute" }) as WallTime;

export const instant = (text: string): Instant =>
	Temporal.Instant.from(text).toString({ smallestUnit: "millisecond" }) as Instant;

export const addDays = (day: PlainDate, days: number): PlainDate =>
	Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;

export const addMonths = (day: PlainDate, months: number): PlainDate =>
	Temporal.PlainDate.from(day).add({ months }).toString() as PlainDate;

/** Days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
	Temporal.PlainDate.from(from).until(to).days;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: PlainDate): number => Temporal.PlainDate.from(day).dayOfWeek;

export const lastDayOfMonth = (day: PlainDate): PlainDate => {
	const date = Temporal.PlainDate.from(day);
	return date.with({ day: date.daysInMonth }).toString() as PlainDate;
};

/** The day that it is in `zone` at `moment`. */
export const dayIn = (zone: string, moment: Instant): PlainDate =>
	Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate;

/** The wall time that it is in `zone` at `moment`, to the minute. */
export const timeIn = (zone: string, moment: Instant): WallTime =>
	Temporal.Instant.from(moment)
		.toZonedDateTimeISO(zone)
		.toPlainTime()
		.toString({ smallestUnit: "minute" }) as WallTime;

/**
 * The instant at which a wall shows this time. A skipped hour gives the first valid instant after the gap;
 * a repeated hour gives its first passing.
 */
export const instantOf = (day: PlainDate, time: WallTime, zone: string): Instant => {
	const local = Temporal.PlainDateTime.from(`${day}T${time}`);
	const first = local.toZonedDateTime(zone, { disambiguation: "compatible" });
	if (first.toPlainDateTime().equals(local)) return instant(first.toInstant().toString());
	const gap = local.toZonedDateTime(zone, { disambiguation: "earlier" });
	const change = gap.getTimeZoneTransition("next");
	return instant((change ?? first).toInstant().toString());
};
