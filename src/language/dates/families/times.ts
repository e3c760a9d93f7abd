/** Times of day with what is said around them: "at 2pm", "start 2pm, finish 4pm", "10am for 10.30", "2pm for an hour". */

import type { Parse } from "../family.ts";
import {
	type Clock,
	clocksAt,
	countsOn,
	gatheringOf,
	rangeOf,
	type TimeFound,
	timeOf,
} from "./clock-times.ts";
import { clockIn, type DayPart, partOfDaysAt, timeIn as timeInPart } from "./day-parts.ts";
import { durationAfter, durationAt } from "./durations.ts";
import { zoneAt } from "./zones.ts";

export type Placed = Parse<TimeFound> & { readonly from: number };

/** "At 2pm", "start 2pm", "to begin at 2" */
const lead =
	/(?:(?:to )?(?:start|begin|commenc)(?:e?s|n?ing|e)?(?: time)?:?(?: at| from)? |at |from |between )?/y;
/** "10am for 10.30", "10am (for 10.30)" */
const doors = / \(?for /y;
/** "2pm to 4pm", "2pm, finish 4pm", "2pm and ending at 4" */
const rangeJoin =
	/(?:,? (?:and )?(?:until|till|(?:to )?(?:finish|end|clos)(?:e?s|ing|e)?(?: time)?)(?::|:? at|:? by)? | ?- ?| to | and )/y;
/** "2pm start 4pm finish" */
const endGap = /,? (?:and )?/y;
const endSaid = / (?:finish|end|close)(?![\w'])/y;
/** "2pm start", "2pm sharp" */
const startSaid = / (?:start|sharp|prompt)(?![\w'])/y;

const passed = (pattern: RegExp, text: string, place: number): number | undefined => {
	pattern.lastIndex = place;
	const match = pattern.exec(text);
	return match ? place + match[0].length : undefined;
};

/** With the word after it that says what it is the time of, and without. */
const eachEnd = <T>(said: RegExp, text: string, parse: Parse<T>): readonly Parse<T>[] => {
	const end = passed(said, text, parse.end);
	return end === undefined ? [parse] : [{ ...parse, end }, parse];
};

type Beside = "afterDay" | "beforeDay" | "alone";

/** After a day, "10–12" and "1400" can only be times; before one, "1400" can, but "2010" may be a year. */
const isSure = ({ lone }: Clock, figures: string, beside: Beside): boolean =>
	lone === undefined ||
	beside === "afterDay" ||
	(beside === "beforeDay" && lone === "figures" && !/^(?:19|20)/.test(figures));

/** "An hour from 2pm", "half an hour, starting at 9" */
const lengthBefore = /,? (?=(?:from|start(?:ing|s)?|beginning|commencing|at) )/y;

export const timesAt = (text: string, place: number, beside: Beside): Placed[] => {
	const length = durationAt(text, place);
	const start = length && passed(lengthBefore, text, length.end);
	if (!length || start === undefined) return timesOf({ text, place, beside });
	return timesOf({ text, place: start, beside, isStart: true }).flatMap(({ end, found }) =>
		found.is === "time" && found.minutes === undefined
			? [{ end, from: place, found: { ...found, minutes: length.found } }]
			: [],
	);
};

type Looking = {
	readonly text: string;
	readonly place: number;
	readonly beside: Beside;
	/** "Monday morning", beside which the time stands. */
	readonly part?: DayPart | undefined;
	/** How long it lasts is said before it, so that "from 9" is an hour. */
	readonly isStart?: boolean | undefined;
};

export const timesOf = ({ text, place, beside, part, isStart = false }: Looking): Placed[] => {
	lead.lastIndex = place;
	const said = lead.exec(text)?.[0] ?? "";
	const start = place + said.length;
	const clocks = clocksAt(text, start).flatMap((clock) => eachEnd(startSaid, text, clock));
	return clocks.flatMap(({ end, found }) => {
		const clock = clockIn(found, part);
		const sure = said !== "" || isSure(clock, text.slice(start, end), beside);
		// "7 tonight" is a time, "Monday morning 2 papers" is not.
		const isHour =
			isStart || said.endsWith("at ") || (part !== undefined && beside === "beforeDay");
		const single = clock.lone === "hour" ? isHour : sure;
		const times: Parse<TimeFound>[] = single ? [{ end, found: timeOf(clock) }] : [];
		if (sure || clock.lone === "hour") times.push(...pairsAt({ text, clock, end, said, sure }));
		return times.map((time) => {
			const whole = withDuration(text, withZone(text, time));
			return { end: whole.end, found: timeInPart(whole.found, part), from: place };
		});
	});
};

/** "[Thursday] evenings at 7" */
export const timesInPart = (text: string, place: number): readonly Placed[] => {
	const said = partOfDaysAt(text, place);
	return said ? timesOf({ text, place: said.end, beside: "afterDay", part: said.part }) : [];
};

type Opening = {
	readonly text: string;
	readonly clock: Clock;
	readonly end: number;
	readonly said: string;
	readonly sure: boolean;
};

/** The clocks that say when it ends, each with where it ends in the text. */
const endsAt = ({ text, end, said }: Opening): readonly Parse<Clock>[] => {
	const join = passed(rangeJoin, text, end);
	const isJoin = join !== undefined && (text.slice(end, join) !== " and " || said === "between ");
	if (isJoin) return clocksAt(text, join).flatMap((clock) => eachEnd(endSaid, text, clock));
	return clocksAt(text, passed(endGap, text, end) ?? end).flatMap((clock) => {
		const closed = passed(endSaid, text, clock.end);
		return closed === undefined ? [] : [{ ...clock, end: closed }];
	});
};

const pairsAt = (opening: Opening): Parse<TimeFound>[] => {
	const { text, clock, end, sure } = opening;
	const isOne = (to: Clock) => sure || to.lone === undefined;
	const ranges = endsAt(opening)
		.filter(({ found }) => isOne(found))
		.map((to) => ({ end: to.end, found: rangeOf(clock, to.found) }));
	doors.lastIndex = end;
	const opens = doors.exec(text)?.[0];
	if (opens === undefined || durationAt(text, end + opens.length)) return ranges;
	const closes = opens.endsWith("(for ") ? ")" : "";
	return clocksAt(text, end + opens.length).flatMap((to) => {
		if (to.found.lone !== undefined && countsOn(text, to.end)) return [];
		const found = text.startsWith(closes, to.end) && gatheringOf(clock, to.found);
		const whole = { end: to.end + closes.length, found };
		return found && isOne(to.found) ? [{ ...whole, found }] : [];
	});
};

export const withZone = (text: string, time: Parse<TimeFound>): Parse<TimeFound> => {
	if (time.found.is !== "time" || time.found.zone !== undefined) return time;
	const said = zoneAt(text, time.end);
	if (!said) return time;
	return { end: said.end, found: { ...time.found, zone: said.zone } };
};

export const withDuration = (text: string, time: Parse<TimeFound>): Parse<TimeFound> => {
	if (time.found.is !== "time" || time.found.minutes !== undefined) return time;
	const duration = durationAfter(text, time.end);
	if (!duration) return time;
	return { end: duration.end, found: { ...time.found, minutes: duration.found } };
};
