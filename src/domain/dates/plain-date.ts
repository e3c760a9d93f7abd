/**
 * A plain date is a day on the calendar, with no time and no zone.
 * Boards promise days, not instants: "due 6 March" means the whole of that day, wherever the board sits.
 */
import { Temporal } from "temporal-polyfill";
import { memoizeByText } from "../memoize.ts";

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

const isoText = (year: number, month: number, day: number): PlainDate =>
	`${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as PlainDate;

// Howard Hinnant's civil calendar sums: a year is counted from March, so that a leap day comes last.
const daysFromCivil = (year: number, month: number, day: number): number => {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const ofEra = shifted - era * 400;
	const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	return (
		era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
	);
};

type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const civilFromDays = (count: number): CivilDay => {
	const days = count + 719_468;
	const era = Math.floor(days / 146_097);
	const ofEra = days - era * 146_097;
	const yearOfEra = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
			365,
	);
	const ofYear =
		ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * ofYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
	};
};

/** Days since 1 January 1970; counting in whole numbers keeps calendar sums exact and quick. */
export const dayNumber = (day: PlainDate): number =>
	daysFromCivil(Number(day.slice(0, -6)), Number(day.slice(-5, -3)), Number(day.slice(-2)));

export const dayFromNumber = (count: number): PlainDate => {
	const { year, month, day } = civilFromDays(count);
	return isoText(year, month, day);
};

/** The day, or undefined when that month has no such day: there is no 31 February. */
export const dayIfReal = (year: number, month: number, day: number): PlainDate | undefined =>
	month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
		? isoText(year, month, day)
		: undefined;

export const yearOf = (day: PlainDate): number => Number(day.slice(0, -6));
export const monthOf = (day: PlainDate): number => Number(day.slice(-5, -3));
export const dayOfMonth = (day: PlainDate): number => Number(day.slice(-2));

export const daysInMonth = (year: number, month: number): number =>
	month === 2
		? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
			? 29
			: 28
		: [4, 6, 9, 11].includes(month)
			? 30
			: 31;

export const addDays = (day: PlainDate, days: number): PlainDate =>
	dayFromNumber(dayNumber(day) + days);

export const addMonths = (day: PlainDate, months: number): PlainDate =>
	Temporal.PlainDate.from(day).add({ months }).toString() as PlainDate;

/** Days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
	dayNumber(to) - dayNumber(from);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The first such weekday after the day. */
export const weekdayAfter = (day: PlainDate, weekday: number): PlainDate =>
	addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);

export const weekdayBefore = (day: PlainDate, weekday: number): PlainDate =>
	addDays(day, -(((weekdayOf(day) - weekday + 6) % 7) + 1));

export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

export const lastDayOfMonth = (day: PlainDate): PlainDate =>
	isoText(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));

/** Where nobody says in which zone somebody is. */
export const usualZone = "Europe/London";

/** A zone that this machine knows; its list may be older than Slack's. */
export const isZone = memoizeByText(1_000, (zone): boolean => {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
		return true;
	} catch {
		return false;
	}
});

const daysOfZone = memoizeByText(100, (zone) =>
	memoizeByText(
		1_000,
		(moment) =>
			Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate,
	),
);

/** The day that it is in `zone` at `moment`. */
export const dayIn = (zone: string, moment: Instant): PlainDate => daysOfZone(zone)(moment);

/** The wall time that it is in `zone` at `moment`, to the minute. */
export const timeIn = (zone: string, moment: Instant): WallTime =>
	Temporal.Instant.from(moment)
		.toZonedDateTimeISO(zone)
		.toPlainTime()
		.toString({ smallestUnit: "minute" }) as WallTime;

/** What the zone is called at that moment: "BST" in summer, "GMT" in winter. */
export const zoneNameAt = (moment: Instant, zone: string): string =>
	Temporal.Instant.from(moment)
		.toLocaleString("en-GB", { timeZone: zone, timeZoneName: "short" })
		.replace(/^.*\s/, "");

const nanosecondsOfAMinute = 60e9;

/** Minutes ahead of UTC all through each day that was asked about; absent on a day when the clocks change. */
const steadyOffsets = memoizeByText(100, (zone) =>
	memoizeByText(5_000, (text): number | undefined => {
		const day = text as PlainDate;
		const startOf = (date: PlainDate) =>
			Temporal.PlainDate.from(date).toZonedDateTime(zone).offsetNanoseconds / nanosecondsOfAMinute;
		// Some clocks change at midnight itself: the day before must be like it too.
		const [before, start, end] = [addDays(day, -1), day, addDays(day, 1)].map(startOf);
		const isSteady = before === start && start === end && Number.isInteger(start);
		return isSteady ? start : undefined;
	}),
);

const steadyOffset = (day: PlainDate, zone: string): number | undefined => steadyOffsets(zone)(day);

const twoFigures = (number: number): string => String(number).padStart(2, "0");

const minuteText = (sinceEpoch: number): Instant => {
	const day = dayFromNumber(Math.floor(sinceEpoch / 1_440));
	const minute = ((sinceEpoch % 1_440) + 1_440) % 1_440;
	return `${day}T${twoFigures(Math.floor(minute / 60))}:${twoFigures(minute % 60)}:00.000Z` as Instant;
};

/** By sums alone, on a day when the clocks stand still; undefined on any other. */
const instantBySums = (day: PlainDate, time: WallTime, zone: string): Instant | undefined => {
	const offset = steadyOffset(day, zone);
	if (offset === undefined) return undefined;
	const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
	return minuteText(dayNumber(day) * 1_440 + minutes - offset);
};

/**
 * The instant at which a wall shows this time. A skipped hour gives the first valid instant after the gap;
 * a repeated hour gives its first passing.
 */
export const instantOf = (day: PlainDate, time: WallTime, zone: string): Instant =>
	instantBySums(day, time, zone) ?? instantByZone(day, time, zone);

const instantByZone = (day: PlainDate, time: WallTime, zone: string): Instant => {
	const local = Temporal.PlainDateTime.from(`${day}T${time}`);
	const first = local.toZonedDateTime(zone, { disambiguation: "compatible" });
	if (first.toPlainDateTime().equals(local)) return instant(first.toInstant().toString());
	const gap = local.toZonedDateTime(zone, { disambiguation: "earlier" });
	const change = gap.getTimeZoneTransition("next");
	return instant((change ?? first).toInstant().toString());
};

export const minutesAfter = (moment: Instant, minutes: number): Instant =>
	instant(Temporal.Instant.from(moment).add({ minutes }).toString());

/** The first moment that is later. */
export const justAfter = (moment: Instant): Instant =>
	instant(Temporal.Instant.from(moment).add({ milliseconds: 1 }).toString());

/**
 * What a wall shows then, to the minute, where that is read as this moment; in an hour that comes a second time, where it
 * would be read as its first passing, what the wall shows as that hour ends.
 */
export const wallAt = (
	zone: string,
	moment: Instant,
): { readonly day: PlainDate; readonly time: WallTime } => {
	const [day, time] = [dayIn(zone, moment), timeIn(zone, moment)];
	const isRead = minutesAfter(instantOf(day, time, zone), 1) > moment;
	return isRead ? { day, time } : wallAt(zone, minutesAfter(moment, 1));
};
