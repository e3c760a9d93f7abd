/** A day and a time of day, in either order, and how long it lasts: "12 March 2pm, 90 minutes". */
import { dayIn, minutesAfter, timeIn } from "../../domain/plain-date.ts";
import {
	type Clock,
	clocksAt,
	gatheringOf,
	rangeOf,
	type TimeFound,
	timeOf,
} from "./clock-times.ts";
import { durationAfter, durationAt } from "./durations.ts";
import type { Parse, Reader } from "./family.ts";
import { aDay, type Found } from "./found.ts";
import { spansAt } from "./spans.ts";
import { yearMeantBy } from "./years.ts";
import { zoneAt } from "./zones.ts";

export type Outcome =
	| { readonly is: "date"; readonly found: Found }
	| { readonly is: "time"; readonly time: TimeFound }
	| {
			readonly is: "occasion";
			readonly found: Found;
			readonly time: TimeFound;
			/** Where the time stands in the text, so that a choice of days can repeat it. */
			readonly timeFrom: number;
			readonly timeTo: number;
			/** What follows the day and belongs to the time: ", 90 minutes". */
			readonly afterDay?: { readonly from: number; readonly to: number } | undefined;
	  };

type Placed = Parse<TimeFound> & { readonly from: number };

const lead = /(?:(?:starting |starts )?at |from |between |starting )?/y;
const rangeJoin = /(?: ?- ?| to | until | till | and )/y;

type Beside = "afterDay" | "beforeDay" | "alone";

/** After a day, "10–12" and "1400" can only be times; before one, "1400" can, but "2010" may be a year. */
const isSure = ({ lone }: Clock, figures: string, beside: Beside): boolean =>
	lone === undefined ||
	beside === "afterDay" ||
	(beside === "beforeDay" && lone === "figures" && !/^(?:19|20)/.test(figures));

export const timesAt = (text: string, place: number, beside: Beside): Placed[] => {
	lead.lastIndex = place;
	const said = lead.exec(text)?.[0] ?? "";
	const start = place + said.length;
	return clocksAt(text, start).flatMap(({ end, found: clock }) => {
		const sure = said !== "" || isSure(clock, text.slice(start, end), beside);
		const single = clock.lone === "hour" ? said.endsWith("at ") : sure;
		const times: Parse<TimeFound>[] = single ? [{ end, found: timeOf(clock) }] : [];
		if (sure || clock.lone === "hour") times.push(...pairsAt({ text, clock, end, said, sure }));
		return times.map((time) => ({ ...withDuration(text, withZone(text, time)), from: place }));
	});
};

type Opening = {
	readonly text: string;
	readonly clock: Clock;
	readonly end: number;
	readonly said: string;
	readonly sure: boolean;
};

const pairsAt = ({ text, clock, end, said, sure }: Opening): Parse<TimeFound>[] => {
	rangeJoin.lastIndex = end;
	const join = rangeJoin.exec(text)?.[0];
	if (join !== undefined && (join !== " and " || said === "between "))
		return clocksAt(text, end + join.length).flatMap((to) =>
			sure || to.found.lone === undefined ? [{ end: to.end, found: rangeOf(clock, to.found) }] : [],
		);
	if (!text.startsWith(" for ", end) || durationAt(text, end + 5)) return [];
	return clocksAt(text, end + 5).flatMap((to) => {
		const found = gatheringOf(clock, to.found);
		return found && (sure || to.found.lone === undefined) ? [{ end: to.end, found }] : [];
	});
};

const withZone = (text: string, time: Parse<TimeFound>): Parse<TimeFound> => {
	if (time.found.is !== "time" || time.found.zone !== undefined) return time;
	const said = zoneAt(text, time.end);
	if (!said) return time;
	return { end: said.end, found: { ...time.found, zone: said.zone } };
};

const withDuration = (text: string, time: Parse<TimeFound>): Parse<TimeFound> => {
	if (time.found.is !== "time" || time.found.minutes !== undefined) return time;
	const duration = durationAfter(text, time.end);
	if (!duration) return time;
	return { end: duration.end, found: { ...time.found, minutes: duration.found } };
};

const dayGap = /,? ?(?<bracket>\()|,? (?:- )?/y;
const timeGap = /,? (?:on )?(?:the )?/y;

/** Every date, time and date with time that begins at this place. */
export const outcomesAt = (reader: Reader, place: number): readonly Parse<Outcome>[] => {
	const dates = [...reader.datesAt(place), ...spansAt(reader, place)];
	const outcomes: Parse<Outcome>[] = dates.map(({ end, found }) => ({
		end,
		found: { is: "date", found },
	}));
	for (const date of dates)
		if (mayHaveTime(date.found)) outcomes.push(...dayThenTime(reader, date));
	outcomes.push(...timesAlone(reader.text, place), ...timeThenDay(reader, place));
	outcomes.push(...fromNow(reader, place));
	return outcomes;
};

const fromNowWords = /in (?:about )?/y;

/** "In 90 minutes" is a day and a time once it is known what time it is. */
const fromNow = ({ text, context: { now, zone } }: Reader, place: number): Parse<Outcome>[] => {
	fromNowWords.lastIndex = place;
	const said = fromNowWords.exec(text)?.[0];
	const found = said && now !== undefined ? durationAt(text, place + said.length) : undefined;
	if (!found || now === undefined) return [];
	const then = minutesAfter(now, found.found);
	const time = { is: "time", from: timeIn(zone, then) } as const;
	const placed = { from: place, end: found.end, found: time };
	return [{ end: found.end, found: occasion(aDay(dayIn(zone, then)), placed) }];
};

const mayHaveTime = (found: Found): boolean =>
	found.is === "choices" ||
	found.is === "impossible" ||
	(found.is !== "undated" && found.precision === "day");

const dayThenTime = ({ text, context }: Reader, date: Parse): Parse<Outcome>[] => {
	dayGap.lastIndex = date.end;
	const gap = dayGap.exec(text);
	if (!gap) return [];
	const start = date.end + gap[0].length;
	return timesAt(text, start, "afterDay").flatMap((time) => {
		// "29 February 2010" ends in a year, not at ten past eight.
		const figures = text.slice(start, time.end);
		if (/^\d{4}$/.test(figures) && yearMeantBy(figures, context) !== undefined) return [];
		const bracket = gap.groups?.bracket !== undefined;
		if (bracket && text[time.end] !== ")") return [];
		const end = bracket ? time.end + 1 : time.end;
		return [{ end, found: occasion(date.found, time) }];
	});
};

const occasion = (found: Found, time: Placed): Outcome => ({
	is: "occasion",
	found,
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
		timeGap.lastIndex = time.end;
		const gap = timeGap.exec(reader.text)?.[0] ?? "";
		const days = reader.datesAt(time.end + gap.length).filter(({ found }) => mayHaveTime(found));
		return days.map((day) => {
			const timed = lastingAfterDay(reader.text, day.end, time);
			const found = occasion(day.found, { ...time, found: timed.found });
			return { end: timed.end, found: { ...found, afterDay: { from: day.end, to: timed.end } } };
		});
	});

/** "2pm on Thursday GMT, 90 minutes": the zone and how long may follow the day. */
const lastingAfterDay = (text: string, end: number, time: Placed): Parse<TimeFound> =>
	withDuration(text, withZone(text, { end, found: time.found }));
