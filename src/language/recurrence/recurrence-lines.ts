/**
 * One phrase a line, JSON in and JSON out, through the reader that the commands use.
 * In: `{id, text, ref, tz, first?}`; out: `{id, rrule, occurrences, text}`, `{id, clarify}` or `{id, refused}`.
 */

import { Temporal } from "temporal-polyfill";
import { instantOf, type PlainDate, type WallTime } from "../../domain/dates/plain-date.ts";
import { firstOccurrences, ruleText } from "../../domain/series/recurrence.ts";
import { wordRecurrence } from "../../domain/series/recurrence-words.ts";
import { englandAndWales } from "../dates/holidays.ts";
import { answerLine, momentOf } from "../dates/json-line.ts";
import type { RecurrenceReading, RuleRead } from "./reading.ts";
import { readRecurrence } from "./recurrence.ts";

/** As many as show how a series goes on. */
const shown = 12;

/** `now` is an ISO instant, for lines that do not say when the phrase was said. */
export const readRecurrenceLine = (line: string, now?: string, number?: number): string =>
	answerLine(line, { now, number }, ({ text, zone, said, also }) => {
		const first = momentOf(also.first, zone);
		if (!first && (also.first ?? undefined) !== undefined) return "first is not an ISO date";
		const { day: today, time: timeNow } = said;
		const context = { today, timeNow, zone, calendar: englandAndWales, first: first?.day };
		return worded(readRecurrence(text, context), zone, first?.time);
	});

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
