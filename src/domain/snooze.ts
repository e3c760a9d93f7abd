/**
 * A reminder may be put off: for an hour or so, or until a day.
 * It then comes once, at the moment chosen; a date that no longer holds is moved instead.
 */
import {
	addDays,
	dayIn,
	type Instant,
	minutesAfter,
	type PlainDate,
	timeIn,
	type WallTime,
} from "./plain-date.ts";
import { type Moment, outsideQuiet, type QuietHours } from "./reminder-rules.ts";

/** How long: minutes from now, or a day. */
export type Until =
	| { readonly is: "minutes"; readonly minutes: number }
	| { readonly is: "day"; readonly day: PlainDate };

/** Longer than this, and it is the date that should move. */
export const mostSnoozeDays = 28;

/** The habits of the place that is reminded. */
export type Place = {
	readonly zone: string;
	readonly at: WallTime;
	readonly quiet: QuietHours;
};

/** When it comes, on the wall of that place; undefined where that is not ahead, or too far ahead. */
export const snoozedTo = (until: Until, place: Place, now: Instant): Moment | undefined => {
	const today = dayIn(place.zone, now);
	if (until.is === "day") {
		const isAhead = until.day > today && until.day <= addDays(today, mostSnoozeDays);
		return isAhead ? outsideQuiet({ day: until.day, time: place.at }, place.quiet) : undefined;
	}
	// A minute begun is a minute waited: never early.
	const then = minutesAfter(now, until.minutes + (/:00\.000Z$/.test(now) ? 0 : 1));
	const moment = { day: dayIn(place.zone, then), time: timeIn(place.zone, then) };
	return outsideQuiet(moment, place.quiet);
};
