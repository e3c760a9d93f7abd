/**
 * What goes to one person goes in their morning, in their own zone, so that a day's reminders make one message.
 * On weekends and holidays they are left in peace, unless something is due that very day.
 */

import {
	dayIn,
	type Instant,
	instantOf,
	type PlainDate,
	timeIn,
	wallTime,
} from "../../domain/dates/plain-date.ts";
import {
	isWorkingDay,
	nextWorkingDay,
	previousWorkingDay,
	type WorkingCalendar,
} from "../../domain/dates/working-days.ts";
import type { Person } from "../../domain/people/person.ts";
import { hoursOf, outsideQuiet } from "../../domain/reminders/rules.ts";
import { dayOf, dueAt, localTime, type Planned, type PlanningWorld } from "./planned-reminder.ts";
import { daysBefore, type Rule } from "./rule.ts";

const prefix = "person:";

/** The same reminder in the person's own morning; one for a channel stays as it is. */
export const moveToDigestHour = (
	planned: Planned,
	{ person, calendar }: PlanningWorld,
): Planned => {
	if (!planned.destination.startsWith(prefix)) return planned;
	const reader = person(planned.destination.slice(prefix.length));
	if (reader === undefined) return planned;
	const meant = dayOf(planned.localAt);
	const first = morningOn(workingDayFor(planned.rule, meant, calendar), planned, reader);
	// Where the board is, the day before may not have ended by then.
	const begins = instantOf(meant, wallTime("00:00"), planned.zone);
	if (!saysGoneBy(planned.rule) || dueAt(first) >= begins) return first;
	return morningOn(nextWorkingDay(dayOf(first.localAt), calendar), planned, reader);
};

const morningOn = (day: PlainDate, planned: Planned, { zone, hours }: Person): Planned => ({
	...planned,
	localAt: localTime(day, hoursOf(hours).morningAt),
	zone,
});

/** Whoever wakes before the board does is not told of a day that it has gone by before it has. */
const saysGoneBy = (rule: Rule): boolean =>
	/^(?:overdue|escalated)|:(?:ended|late|missing)$/.test(rule);

/** At once, or as the quiet hours end in the place that it is for. */
export const afterQuietHours =
	({ person, rules }: Pick<PlanningWorld, "person" | "rules">, now: Instant) =>
	({ destination, zone }: Planned): Instant => {
		const own = destination.startsWith(prefix)
			? hoursOf(person(destination.slice(prefix.length))?.hours).quiet
			: rules.quiet;
		const here = { day: dayIn(zone, now), time: timeIn(zone, now) };
		const free = outsideQuiet(here, own);
		return free === here ? now : instantOf(free.day, free.time, zone);
	};

/** What is ahead is said sooner, never when it has gone by; what has come by now can wait for the next working day. */
const workingDayFor = (rule: Rule, day: PlainDate, calendar: WorkingCalendar): PlainDate => {
	if (isOfTheDay(rule) || isWorkingDay(day, calendar)) return day;
	return isAhead(rule) ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar);
};

/** The last working day of a window is no working day only where the window has none. */
const isAhead = (rule: Rule): boolean =>
	daysBefore(rule) !== undefined || rule.endsWith(":last-working-day");

const isOfTheDay = (rule: Rule): boolean =>
	rule === "due:on-the-day" || rule === "due:0-days-before" || rule === "meeting:0-days-before";

/** Of two reasons to speak of one thing in one place at one moment, the one that is further on says enough. */
export const dedupeMoments = (planned: readonly Planned[]): readonly Planned[] => [
	...new Map(planned.map((one) => [`${one.destination} ${one.localAt}`, one])).values(),
];
