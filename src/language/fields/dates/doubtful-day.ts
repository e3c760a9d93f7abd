/** A day that is asked about: one that has just been, said without its year, or one of two with "or" between them. */
import type { z } from "zod";
import { type HonestDate, type Window, wordDay } from "../../../domain/dates/honest-date.ts";
import { addDays, daysBetween, type PlainDate, yearOf } from "../../../domain/dates/plain-date.ts";
import type { Choice } from "../../../domain/refusal.ts";
import { type DateReading, readDate } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { stop } from "../field.ts";

/** Days: what is further back is long over, and what is nearer ahead is no year away. */
const near = 60;
const far = 270;

const dayOf = (read: DateReading): PlainDate | undefined => {
	if (read.is === "instant") return read.on;
	return read.is === "date" && read.date.precision === "day" ? read.date.first : undefined;
};

/** The day of this year that has been, where these words mean it as well as the one that they were read as. */
const justBeen = (
	typed: string,
	ahead: PlainDate,
	{ now, today, zone, calendar }: Reading,
): PlainDate | undefined => {
	if (daysBetween(today, ahead) < far) return undefined;
	const day = dayOf(readDate(typed, { now, today, zone, calendar, lean: "past" }));
	const isNear = day !== undefined && day < today && day >= addDays(today, -near);
	return isNear && yearOf(day) === yearOf(today) ? day : undefined;
};

type Asking = {
	readonly reading: Reading;
	readonly context: z.RefinementCtx;
	/** The answers: next year's day, and whatever else it may be. */
	readonly choices: (been: PlainDate) => readonly Choice[];
};

/** Asks which year is meant; says nothing where it is clear. */
export const asksIfBehind = (typed: string, ahead: PlainDate, asking: Asking): void => {
	const been = justBeen(typed, ahead, asking.reading);
	if (been === undefined) return;
	const question = `${wordDay(been)} has been. Is ${wordDay(ahead)} meant?`;
	stop(asking.context, question, asking.choices(been));
};

/** "15 or 16 October" may be one day that is not settled, or a window of two: whoever says it knows which. */
const eitherDay = (date: HonestDate): Window | undefined =>
	date.precision === "range" &&
	date.last === addDays(date.first, 1) &&
	/\d[a-z]* or (?:the |[a-z]+ )?\d/i.test(date.words)
		? date
		: undefined;

const whichOfTwo = ({ first, last }: Window, context: z.RefinementCtx): never => {
	const each = [wordDay(first), wordDay(last)].map((words) => ({ label: words, words }));
	const both = { label: "Either of them", words: `${wordDay(first)} to ${wordDay(last)}` };
	return stop(context, "Which of the two?", [...each, both]);
};

/** The date, unless it is one of two days: then it asks. */
export const onlyOne = (date: HonestDate, context: z.RefinementCtx): HonestDate => {
	const either = eitherDay(date);
	return either ? whichOfTwo(either, context) : date;
};
