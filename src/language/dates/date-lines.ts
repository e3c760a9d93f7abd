/**
 * One phrase a line, JSON in and JSON out, through the reader that the commands use.
 * In: `{id, text, ref, tz, context?}`; out: `{id, precision, start, end, text}`, or `{id, refused}` with the reason.
 */

import { Temporal } from "temporal-polyfill";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import { type DateReading, readDate } from "./dates.ts";
import { englandAndWales } from "./holidays.ts";
import { answerLine } from "./json-line.ts";

/** `now` is an ISO instant, for lines that do not say when the phrase was said. */
export const readDatesLine = (line: string, now?: string, number?: number): string =>
	answerLine(line, { now, number }, ({ text, zone, said, also }) => {
		const { day: today, at } = said;
		const lean = leanOf(also.context);
		const asked = { today, now: at, zone, lean, calendar: englandAndWales };
		return answerTo(readDate(text, asked), zone);
	});

/** "past", "minutes of", "held in": the phrase is about what has been. Anything else looks ahead. */
const leanOf = (context: unknown): "future" | "past" =>
	/\b(?:past|history|historical|held|happened|released|report(?:ed)?|record(?:ed)?|since)\b/i.test(
		typeof context === "string" ? context : JSON.stringify(context ?? ""),
	)
		? "past"
		: "future";

const answerTo = (reading: DateReading, zone: string): object => {
	switch (reading.is) {
		case "date":
			return dateAnswer(reading);
		case "instant":
			return instantAnswer(reading, zone);
		case "clarify":
			return { refused: reading.question, clarify: reading.question, choices: reading.choices };
		case "refused":
			return { refused: refusal(reading) };
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
