/**
 * One phrase a line, JSON in and JSON out, through the reader that the commands use.
 * In: `{id, text, ref, tz, context?}`; out: `{id, precision, start, end, text}`, or `{id, refused}` with the reason.
 */

import { Temporal } from "temporal-polyfill";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import {
	dayIn,
	type Instant,
	instant,
	isZone,
	type PlainDate,
	plainDate,
	usualZone,
} from "../../domain/dates/plain-date.ts";
import { type DateReading, readDate } from "./dates.ts";
import { englandAndWales } from "./holidays.ts";

type Asked = {
	readonly id: unknown;
	readonly text: string;
	readonly today: PlainDate;
	/** Only where the hour was said too. */
	readonly now?: Instant | undefined;
	readonly zone: string;
	readonly lean: "future" | "past";
};

/** Undefined when the line is not JSON. */
export const parseJson = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
};

/** `now` is an ISO instant, for lines that do not say when the phrase was said. */
export const readDatesLine = (line: string, now?: string, number = 1): string => {
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
	const { id = null, text, ref = now, tz, context } = value as Record<string, unknown>;
	if (typeof text !== "string") return bad("text is missing", id);
	const zone = typeof tz === "string" ? tz : usualZone;
	if (!isZone(zone)) return bad(`tz "${zone}" is not a time zone`, id);
	const today = dayOf(ref, zone);
	if (!today) return bad("ref is not an ISO date or instant", id);
	return { id, text, today, now: momentOf(ref), zone, lean: leanOf(context) };
};

/** An ISO instant, with the hour; a bare date is none. */
const momentOf = (ref: unknown): Instant | undefined => {
	if (typeof ref !== "string") return undefined;
	if (!/(?:Z|[+-]\d\d:?\d\d)(?:\[.*\])?$/i.test(ref) || !/T/i.test(ref)) return undefined;
	try {
		return instant(Temporal.Instant.from(ref.replace(/\[.*\]$/, "")).toString());
	} catch {
		return undefined;
	}
};

/** A bare date, or an instant seen from the zone. */
const dayOf = (ref: unknown, zone: string): PlainDate | undefined => {
	const moment = momentOf(ref);
	if (moment !== undefined) return dayIn(zone, moment);
	try {
		return typeof ref === "string" ? plainDate(ref) : undefined;
	} catch {
		return undefined;
	}
};

/** "past", "minutes of", "held in": the phrase is about what has been. Anything else looks ahead. */
const leanOf = (context: unknown): "future" | "past" =>
	/\b(?:past|history|historical|held|happened|released|report(?:ed)?|record(?:ed)?|since)\b/i.test(
		typeof context === "string" ? context : JSON.stringify(context ?? ""),
	)
		? "past"
		: "future";

const answerTo = ({ id, text, today, now, zone, lean }: Asked): object => {
	const reading = readDate(text, { today, now, zone, lean, calendar: englandAndWales });
	switch (reading.is) {
		case "date":
			return { id, ...dateAnswer(reading) };
		case "instant":
			return { id, ...instantAnswer(reading, zone) };
		case "clarify":
			return { id, refused: reading.question, clarify: reading.question, choices: reading.choices };
		case "refused":
			return { id, refused: refusal(reading) };
	}
};

const dateAnswer = ({ date, assumed }: Extract<DateReading, { is: "date" }>): object => {
	if (date.precision === "undated") return { refused: `"${date.words}" names no date` };
	const { precision, first: start, last: end } = date;
	return {
		precision,
		start,
		end,
		text: wordDate(date),
		...(assumed === undefined ? {} : { assumed }),
	};
};

const instantAnswer = (
	{ on, time, minutes = 0, gather, assumed }: Extract<DateReading, { is: "instant" }>,
	zone: string,
): object => {
	const starts = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone);
	const ends = starts.add({ minutes });
	const written = (moment: Temporal.ZonedDateTime) =>
		moment.toString({ timeZoneName: "never", smallestUnit: "second" });
	const until = minutes === 0 ? "" : `–${ends.toPlainTime().toString({ smallestUnit: "minute" })}`;
	return {
		precision: "instant",
		start: written(starts),
		end: written(ends),
		text: `${wordDay(on)}, ${time}${until}${gather === undefined ? "" : ` (gather ${gather})`}`,
		...(assumed === undefined ? {} : { assumed }),
	};
};

const refusal = (reading: Extract<DateReading, { is: "refused" }>): string => {
	if (reading.because === "too-long") return "longer than 200 characters";
	if (reading.because === "impossible") return reading.why ?? "no such date";
	const offer = reading.offer
		? `; I read "${reading.offer.words}" as ${wordDate(reading.offer.date)}`
		: "";
	return `could not read "${reading.unread}"${offer}`;
};
