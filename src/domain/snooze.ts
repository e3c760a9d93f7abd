/**
 * A reminder may be put off: for an hour or so, or until a day.
 * It then comes once, at the moment chosen; a date that no longer holds is moved instead.
 */
import {
	addDays,
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
	type WallTime,
	wallAt,
} from "./plain-date.ts";
import { type Moment, outsideQuiet, type QuietHours } from "./reminder-rules.ts";

/** How long: minutes from now, or a day, at the place's usual time unless one is said. */
export type Until =
	| { readonly is: "minutes"; readonly minutes: number }
	| { readonly is: "day"; readonly day: PlainDate; readonly at?: WallTime | undefined };

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
		const { day, at } = until;
		const isSoon = day <= addDays(today, mostSnoozeDays);
		const isAhead = at === undefined ? day > today : instantOf(day, at, place.zone) > now;
		return isSoon && isAhead ? outsideQuiet({ day, time: at ?? place.at }, place.quiet) : undefined;
	}
	// A minute begun is a minute waited: never early.
	const then = minutesAfter(now, until.minutes + (/:00\.000Z$/.test(now) ? 0 : 1));
	return outsideQuiet(wallAt(place.zone, then), place.quiet);
};
