/**
 * A reminder may be put off: for an hour or so, or until a day.
 * It then comes once, at the moment chosen; a date that no longer holds is moved instead. "Tomorrow" on a Friday is
 * Monday, where the place that is reminded rests between.
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
} from "../dates/plain-date.ts";
import { type Moment, outsideQuiet, type QuietHours } from "./rules.ts";

/** How long: minutes from now, or a day, at the place's usual time unless one is said. */
export type Until =
	| { readonly is: "minutes"; readonly minutes: number }
	| {
			readonly is: "day";
			readonly day: PlainDate;
			readonly at?: WallTime | undefined;
			/** Said by its own name, "14 March" or "Saturday": it is meant, whoever rests on it. */
			readonly isNamed?: boolean | undefined;
	  };

/** Longer than this, and it is the date that should move. */
export const mostSnoozeDays = 28;

/** The habits of the place that is reminded. */
export type Place = {
	readonly zone: string;
	readonly at: WallTime;
	readonly quiet: QuietHours;
	/** Does it hear of anything on that day? */
	readonly worksOn: (day: PlainDate) => boolean;
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

/** Looked for no further than this: a calendar that calls every day a holiday is a fault. */
const mostRest = 31;

/** The same moment, on the first working day from then on where nobody named the day that it falls on. */
export const onWorkingDay = (moment: Moment, until: Until, place: AtPlace): Moment => {
	const isMeant = until.is === "day" && until.isNamed === true && until.day === moment.day;
	if (isMeant || moment.day === dayIn(place.zone, place.now)) return moment;
	let { day } = moment;
	for (let days = 0; days < mostRest && !place.worksOn(day); days += 1) day = addDays(day, 1);
	return { ...moment, day };
};

type AtPlace = Pick<Place, "zone" | "worksOn"> & { readonly now: Instant };
