/** The phrases of corpus.json, and how a reading of one is judged: right, wrong or refused. */
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import type { Precision } from "../../../src/domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../../src/domain/dates/plain-date.ts";
import {
	type DateReading,
	type ReadingContext,
	readDate,
} from "../../../src/language/dates/dates.ts";
import { englandAndWales } from "../../../src/language/dates/holidays.ts";

type Dated = {
	readonly precision: Precision | "instant";
	readonly start: string;
	readonly end: string;
};
/** A question back counts as a refusal: nothing was decided for the person. */
export type Expected = Dated | "refused" | "clarify" | "undated";

export type Phrase = {
	readonly id: number;
	readonly text: string;
	readonly ref: string;
	readonly tz: string;
	readonly heldBack: boolean;
	readonly expect: Expected;
};

export type Verdict = "right" | "wrong" | "refused";

export const corpus = JSON.parse(
	readFileSync(new URL("./corpus.json", import.meta.url), "utf8"),
) as readonly Phrase[];

export const contextOf = ({ ref, tz }: Phrase): ReadingContext => ({
	today: plainDate(ref),
	zone: tz,
	calendar: englandAndWales,
});

export const judge = (expected: Expected, given: Dated | "refused" | "undated"): Verdict => {
	if (expected === "refused" || expected === "clarify")
		return given === "refused" ? "right" : "wrong";
	if (given === "refused") return "refused";
	if (expected === "undated" || given === "undated") return expected === given ? "right" : "wrong";
	const same = (["precision", "start", "end"] as const).every(
		(part) => expected[part] === given[part],
	);
	return same ? "right" : "wrong";
};

const localEnd = (on: PlainDate, time: string, minutes: number): string =>
	new Date(Date.parse(`${on}T${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

export const givenBy = (reading: DateReading): Dated | "refused" | "undated" => {
	if (reading.is === "instant")
		return {
			precision: "instant",
			start: `${reading.on}T${reading.time}`,
			end: localEnd(reading.on, reading.time, reading.minutes ?? 0),
		};
	if (reading.is !== "date") return "refused";
	const { date } = reading;
	if (date.precision === "undated") return "undated";
	return { precision: date.precision, start: date.first, end: date.last };
};

export const ours = (phrase: Phrase): Verdict =>
	judge(phrase.expect, givenBy(readDate(phrase.text, contextOf(phrase))));

/** chrono-node by itself, as a careful caller would use it: British order, looking ahead, known parts only. */
export const chronoAlone = (phrase: Phrase): Verdict => judge(phrase.expect, chronoReading(phrase));

const chronoReading = ({ text, ref }: Phrase): Dated | "refused" => {
	const instant = new Date(`${ref}T12:00:00Z`);
	const [found] = chrono.en.GB.parse(text, { instant, timezone: "UTC" }, { forwardDate: true });
	if (!found) return "refused";
	const { start, end } = found;
	const [first, last] = [start, end ?? start].map((part) => ({
		day: isoDay(part),
		time: `${isoDay(part)}T${two(part.get("hour"))}:${two(part.get("minute"))}`,
	}));
	if (!first || !last) return "refused";
	if (start.isCertain("hour")) return { precision: "instant", start: first.time, end: last.time };
	if (end) return { precision: "range", start: first.day, end: last.day };
	const dayKnown =
		start.isCertain("day") || start.isCertain("weekday") || !start.isCertain("month");
	if (dayKnown) return { precision: "day", start: first.day, end: first.day };
	const month = first.day.slice(0, 8);
	const length = new Date(
		Date.UTC(start.get("year") ?? 0, start.get("month") ?? 1, 0),
	).getUTCDate();
	return { precision: "month", start: `${month}01`, end: `${month}${length}` };
};

const two = (count: number | null): string => String(count ?? 0).padStart(2, "0");
const isoDay = (part: chrono.ParsedComponents): string =>
	`${part.get("year")}-${two(part.get("month"))}-${two(part.get("day"))}`;

export const tally = (verdicts: readonly Verdict[]): Readonly<Record<Verdict, number>> => ({
	right: verdicts.filter((each) => each === "right").length,
	wrong: verdicts.filter((each) => each === "wrong").length,
	refused: verdicts.filter((each) => each === "refused").length,
});
