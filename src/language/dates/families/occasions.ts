/** A day and a time of day, in either order, and how long it lasts: "12 March 2pm, 90 minutes". */
import { dayIn, minutesAfter, timeIn } from "../../../domain/dates/plain-date.ts";
import type { Parse, Reader } from "../family.ts";
import { aDay, dayOf, type Found } from "../finding.ts";
import type { TimeFound } from "./clock-times.ts";
import { type DayPart, partedDaysAt, partsNamed, wholeDay } from "./day-parts.ts";
import { durationAt } from "./durations.ts";
import { openDatesAt } from "./remainders.ts";
import { spansAt } from "./spans.ts";
import { type Placed, timesAt, timesOf, withDuration, withZone } from "./times.ts";
import { yearMeantBy } from "./years.ts";

export type Outcome =
	| { readonly is: "date"; readonly found: Found }
	| { readonly is: "time"; readonly time: TimeFound }
	| {
			readonly is: "occasion";
			readonly found: Found;
			/** "Monday morning", of which the time was read. */
			readonly part?: DayPart | undefined;
			readonly time: TimeFound;
			/** Where the time stands in the text, so that a choice of days can repeat it. */
			readonly timeFrom: number;
			readonly timeTo: number;
			/** What follows the day and belongs to the time: ", 90 minutes". */
			readonly afterDay?: { readonly from: number; readonly to: number } | undefined;
	  };

const dayGap = /,? ?(?<bracket>\()|,? (?:- )?/y;
const timeGap = /,? (?:on )?(?:the )?/y;

/** Every date, time and date with time that begins at this place. */
export const outcomesAt = (reader: Reader, place: number): readonly Parse<Outcome>[] => {
	const dates = [...reader.datesAt(place), ...spansAt(reader, place)];
	const open = openDatesAt(reader, dates);
	const outcomes: Parse<Outcome>[] = [...dates, ...open].map(({ end, found }) => ({
		end,
		found: { is: "date", found },
	}));
	for (const { end, found } of dates) {
		const day = dayOf(found);
		if (day) outcomes.push(...dayThenTime(reader, { end, found: day }));
	}
	outcomes.push(...timesAlone(reader.text, place), ...timeThenDay(reader, place));
	outcomes.push(...timeThenPart(reader, place));
	outcomes.push(...fromNow(reader, place), ...partOfDay(reader, place));
	return outcomes;
};

const fromNowWords = /(?:in (?:about )?)?/y;
const fromNowAfter = /(?:'s?)? time| (?:from now|hence)/y;
/** Four days, as hours: "in 72 hours". */
const longestFromNow = 5760;

/** "In 90 minutes", "48 hours from now": a day and a time once it is known what time it is. */
const fromNow = ({ text, context: { now, zone } }: Reader, place: number): Parse<Outcome>[] => {
	fromNowWords.lastIndex = place;
	const said = fromNowWords.exec(text)?.[0] ?? "";
	const lasts = now && durationAt(text, place + said.length, longestFromNow);
	if (!lasts) return [];
	fromNowAfter.lastIndex = lasts.end;
	const after = fromNowAfter.exec(text)?.[0] ?? "";
	if (said === "" && after === "") return [];
	const end = lasts.end + after.length;
	const then = minutesAfter(now, lasts.found);
	const time = { is: "time", from: timeIn(zone, then) } as const;
	const found = aDay(dayIn(zone, then));
	return [{ end, found: occasion({ found }, { from: place, end, found: time }) }];
};

const mayHaveTime = (found: Found): boolean => dayOf(found) === found;

/** "Thursday evening, 7 for 7.30"; with no hour it asks. */
const partOfDay = (reader: Reader, place: number): Parse<Outcome>[] =>
	partedDaysAt(reader, place, mayHaveTime).flatMap((day) => [
		...dayThenTime(reader, day),
		{ end: day.end, found: { is: "date", found: wholeDay(day, reader) } },
	]);

const dayThenTime = ({ text, context }: Reader, date: Parse & Parted): Parse<Outcome>[] => {
	dayGap.lastIndex = date.end;
	const gap = dayGap.exec(text);
	if (!gap) return [];
	const start = date.end + gap[0].length;
	return timesOf({ text, place: start, beside: "afterDay", part: date.part }).flatMap((time) => {
		// "29 February 2010" ends in a year, not at ten past eight.
		const figures = text.slice(start, time.end);
		if (/^\d{4}$/.test(figures) && yearMeantBy(figures, context) !== undefined) return [];
		const bracket = gap.groups?.bracket !== undefined;
		if (bracket && text[time.end] !== ")") return [];
		const end = bracket ? time.end + 1 : time.end;
		return [{ end, found: occasion(date, time) }];
	});
};

type Parted = { readonly found: Found; readonly part?: DayPart | undefined };

const occasion = ({ found, part }: Parted, time: Placed): Extract<Outcome, { is: "occasion" }> => ({
	is: "occasion",
	found,
	part,
	time: time.found,
	timeFrom: time.from,
	timeTo: time.end,
});

const timesAlone = (text: string, place: number): Parse<Outcome>[] =>
	timesAt(text, place, "alone").map(({ end, found: time }) => ({
		end,
		found: { is: "time", time },
	}));

const timeThenDay = (reader: Reader, place: number): Parse<Outcome>[] =>
	timesAt(reader.text, place, "beforeDay").flatMap((time) => {
		const days = reader.datesAt(afterGap(reader, time)).filter(({ found }) => mayHaveTime(found));
		return days.map((day) => timedDay(reader, time, day));
	});

/** "7 tonight", "9.30 on Monday morning" */
const timeThenPart = (reader: Reader, place: number): Parse<Outcome>[] =>
	partsNamed(reader.text).flatMap((part) =>
		timesOf({ text: reader.text, place, beside: "beforeDay", part }).flatMap((time) =>
			partedDaysAt(reader, afterGap(reader, time), mayHaveTime)
				.filter((day) => day.part === part)
				.map((day) => timedDay(reader, time, day)),
		),
	);

const afterGap = ({ text }: Reader, { end }: Placed): number => {
	timeGap.lastIndex = end;
	return end + (timeGap.exec(text)?.[0].length ?? 0);
};

const timedDay = (reader: Reader, time: Placed, day: Parse & Parted): Parse<Outcome> => {
	const timed = lastingAfterDay(reader.text, day.end, time);
	const found = occasion(day, { ...time, found: timed.found });
	return { end: timed.end, found: { ...found, afterDay: { from: day.end, to: timed.end } } };
};

/** "2pm on Thursday GMT, 90 minutes": the zone and how long may follow the day. */
const lastingAfterDay = (text: string, end: number, time: Placed): Parse<TimeFound> =>
	withDuration(text, withZone(text, { end, found: time.found }));
