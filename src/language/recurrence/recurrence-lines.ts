/**
 * One phrase a line, JSON in and JSON out, through the reader that the commands use.
 * In: `{id, text, ref, tz, first?}`; out: `{id, rrule, occurrences, text}`, `{id, clarify}` or `{id, refused}`.
 */

import { Temporal } from "temporal-polyfill";
import {
	dayIn,
	instant,
	instantOf,
	isZone,
	type PlainDate,
	plainDate,
	timeIn,
	usualZone,
	type WallTime,
} from "../../domain/dates/plain-date.ts";
import { firstOccurrences, ruleText } from "../../domain/series/recurrence.ts";
import { wordRecurrence } from "../../domain/series/recurrence-words.ts";
import { parseJson } from "../dates/date-lines.ts";
import { englandAndWales } from "../dates/holidays.ts";
import type { RecurrenceContext, RecurrenceReading, RuleRead } from "./reading.ts";
import { readRecurrence } from "./recurrence.ts";

type Moment = { readonly day: PlainDate; readonly time?: WallTime | undefined };

type Asked = {
	readonly id: unknown;
	readonly text: string;
	readonly zone: string;
	readonly ref: Moment;
	readonly first?: Moment | undefined;
};

/** As many as show how a series goes on. */
const shown = 12;

/** `now` is an ISO instant, for lines that do not say when the phrase was said. */
export const readRecurrenceLine = (line: string, now?: string, number = 1): string => {
	const asked = readLine(line, number, now);
	return JSON.stringify("refused" in asked ? asked : answerTo(asked));
};

const readLine = (line: string, number: number, now: string | undefined) => {
	const bad = (problem: string, id: unknown = null) => ({
		id,
		refused: `line ${number}: ${problem}`,
	});
	const value = parseJson(line);
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return bad("not a JSON object");
	const { id = null, text, ref = now, tz, first } = value as Record<string, unknown>;
	if (typeof text !== "string") return bad("text is missing", id);
	const zone = typeof tz === "string" ? tz : usualZone;
	if (!isZone(zone)) return bad(`tz "${zone}" is not a time zone`, id);
	const said = momentOf(ref, zone);
	if (!said) return bad("ref is not an ISO date or instant", id);
	const begins = first === undefined || first === null ? undefined : momentOf(first, zone);
	if (first !== undefined && first !== null && !begins) return bad("first is not an ISO date", id);
	return { id, text, zone, ref: said, first: begins };
};

/** A bare date, a time on the wall of the zone, or an instant seen from it. */
const momentOf = (text: unknown, zone: string): Moment | undefined => {
	if (typeof text !== "string") return undefined;
	try {
		if (/T.*(?:Z|[+-]\d\d:?\d\d)(?:\[.*\])?$/i.test(text)) {
			const moment = instant(text.replace(/\[.*\]$/, ""));
			return { day: dayIn(zone, moment), time: timeIn(zone, moment) };
		}
		const time = /T(\d\d:\d\d)/i.exec(text)?.[1];
		return { day: plainDate(text), time: time as WallTime | undefined };
	} catch {
		return undefined;
	}
};

const answerTo = ({ id, text, zone, ref, first }: Asked): object => {
	const context: RecurrenceContext = {
		today: ref.day,
		timeNow: ref.time,
		zone,
		calendar: englandAndWales,
		first: first?.day,
	};
	return { id, ...worded(readRecurrence(text, context), zone, first?.time) };
};

const worded = (reading: RecurrenceReading, zone: string, time: WallTime | undefined): object => {
	switch (reading.is) {
		case "rule":
			return ruleAnswer({ ...reading, time: reading.time ?? time }, zone);
		case "clarify":
			return { clarify: reading.question, choices: reading.choices };
		case "refused":
			if (reading.because === "too-long") return { refused: "longer than 200 characters" };
			return { refused: reading.why ?? `could not read "${reading.unread}"` };
	}
};

const ruleAnswer = ({ rule, time, minutes, assumed }: RuleRead, zone: string): object => ({
	rrule: ruleText(rule, zone),
	occurrences: firstOccurrences(rule, shown, englandAndWales).map(({ on }) =>
		time === undefined ? on : onTheWall(on, time, zone),
	),
	text: wordRecurrence({ ...rule, from: time, minutes }),
	...(assumed === undefined ? {} : { assumed }),
});

const onTheWall = (on: PlainDate, time: WallTime, zone: string): string =>
	Temporal.Instant.from(instantOf(on, time, zone))
		.toZonedDateTimeISO(zone)
		.toString({ timeZoneName: "never", smallestUnit: "second" });
