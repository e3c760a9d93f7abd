/** A calendar of the promises' own: working days, walls and days in words, with nothing of the planner's. */
import { Temporal } from "temporal-polyfill";

export type Day = Temporal.PlainDate;
export const dayOf = (text: string): Day => Temporal.PlainDate.from(text);

/** Easter, May and Christmas of 2009 in England. */
export const holidays: ReadonlySet<string> = new Set(
	"2009-04-10 2009-04-13 2009-05-04 2009-05-25 2009-08-31 2009-12-25 2009-12-28 2010-01-01".split(
		" ",
	),
);

export const isWorking = (day: Day): boolean => day.dayOfWeek < 6 && !holidays.has(day.toString());
const stepped = (day: Day, by: 1 | -1): Day => {
	const next = day.add({ days: by });
	return isWorking(next) ? next : stepped(next, by);
};
export const workingAfter = (day: Day): Day => stepped(day, 1);
export const workingBefore = (day: Day): Day => stepped(day, -1);
export const onOrAfter = (day: Day): Day => (isWorking(day) ? day : workingAfter(day));
export const onOrBefore = (day: Day): Day => (isWorking(day) ? day : workingBefore(day));
export const workingDaysFrom = (day: Day, count: number): Day => {
	if (count === 0) return day;
	return count > 0
		? workingDaysFrom(workingAfter(day), count - 1)
		: workingDaysFrom(workingBefore(day), count + 1);
};

export const daysFrom = (one: Day, other: Day): number =>
	one.until(other, { largestUnit: "day" }).days;
export const isBefore = (one: Day, other: Day): boolean =>
	Temporal.PlainDate.compare(one, other) < 0;

/** A wall that is skipped, an hour or a whole day of it, is taken at the first instant that there is again. */
export const instantAt = (day: Day, time: string, zone: string): number => {
	const wall = day.toPlainDateTime(time);
	const found = wall.toZonedDateTime(zone);
	if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
	return found.getTimeZoneTransition("previous")?.epochMilliseconds ?? found.epochMilliseconds;
};

export const dayAt = (at: number, zone: string): Day =>
	Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

export const timeAt = (at: number, zone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(at)
		.toZonedDateTimeISO(zone)
		.toPlainTime()
		.toString({ smallestUnit: "minute" });

export type Quiet = { readonly from: string; readonly until: string } | "none";

/** What would fall into quiet hours comes as they end. */
export const awake = (day: Day, time: string, quiet: Quiet): readonly [Day, string] => {
	if (quiet === "none" || quiet.from === quiet.until) return [day, time];
	if (quiet.from < quiet.until)
		return time >= quiet.from && time < quiet.until ? [day, quiet.until] : [day, time];
	if (time >= quiet.from) return [day.add({ days: 1 }), quiet.until];
	return time < quiet.until ? [day, quiet.until] : [day, time];
};

/** A time that was chosen in the midst of quiet hours is not quiet: of the parts before and after it, the longer stays. */
export const quietBeside = (quiet: Quiet, chosen: string | undefined): Quiet => {
	const someDay = dayOf("2009-02-02");
	if (chosen === undefined || quiet === "none") return quiet;
	if (awake(someDay, chosen, quiet)[1] === chosen) return quiet;
	const next = Temporal.PlainTime.from(chosen).add({ minutes: 1 }).toString().slice(0, 5);
	const length = (from: string, until: string): number => {
		const minutes = Temporal.PlainTime.from(from).until(until, { largestUnit: "minute" }).minutes;
		return minutes < 0 ? minutes + 1_440 : minutes;
	};
	return length(next, quiet.until) > length(quiet.from, chosen)
		? { from: next, until: quiet.until }
		: { from: quiet.from, until: chosen };
};

const wording = new Intl.DateTimeFormat("en-GB", {
	weekday: "short",
	day: "numeric",
	month: "long",
	year: "numeric",
	timeZone: "UTC",
});

/** "Fri 6 February 2009" */
export const inWords = (day: Day): string =>
	wording.format(new Date(`${day.toString()}T12:00:00Z`)).replace(",", "");
