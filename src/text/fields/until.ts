/** Until when a reminder is put off: an hour or so, a day, or a moment of it. */
import type { z } from "zod";
import type { Field } from "../../command.ts";
import { type HonestDate, isDated } from "../../domain/honest-date.ts";
import { instantOf } from "../../domain/plain-date.ts";
import type { Until } from "../../domain/snooze.ts";
import { type DateReading, readDate, readDuration } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { dateField } from "./dates.ts";
import { passOn, stop, words } from "./field.ts";

const missing =
	"Until when? Try “an hour”, “tomorrow”, “next working day”, “Monday” or “12 March”.";
const mostMinutes = 24 * 60;

/** "A week", "3 days": counted from today. */
const span =
	/^(?:an?|one|two|three|four|\d{1,2}|a couple of)\s+(?:day|week|fortnight)s?(?![\p{L}\p{N}])/iu;

const lead =
	/^(?:(?:an?|one|two|three|\d{1,2}(?:\.5)?)\s*(?:h|hr|hrs|hours?|min|mins|minutes?)|half an hour)(?![\p{L}\p{N}])/iu;

type Settled = Exclude<Until, { is: "minutes" }>;

/** One day, or a moment of one; undefined for a window, a doubt and what is no date. */
const settledBy = (read: DateReading): Settled | undefined => {
	if (read.is === "instant")
		return read.minutes === undefined && read.gather === undefined
			? { is: "day", day: read.on, at: read.time }
			: undefined;
	const isDay = read.is === "date" && isDated(read.date) && read.date.first === read.date.last;
	return isDay ? { is: "day", day: read.date.first } : undefined;
};

const isAhead = ({ day, at }: Settled, { now, today, zone }: Reading): boolean =>
	at === undefined ? day > today : instantOf(day, at, zone) > now;

type Settling = { readonly reading: Reading; readonly context: z.RefinementCtx };

/** "Monday" on a Monday is the next one: nothing is put off until today. Two that are ahead are asked about. */
const aheadOf = (
	{ choices, question }: Extract<DateReading, { is: "clarify" }>,
	typed: string,
	{ reading, context }: Settling,
): Settled => {
	const ahead = choices.flatMap((choice) => {
		const settled = settledBy(readDate(choice.words, { ...reading, lean: "future" }));
		return settled && isAhead(settled, reading) ? [{ choice, settled }] : [];
	});
	const [only] = ahead;
	if (!only) return stop(context, `"${typed}" is no day ahead. ${missing}`);
	if (ahead.length === 1) return only.settled;
	const still = ahead.map(({ choice }) => choice);
	return stop(context, question, still);
};

const readUntil = async (
	typed: string,
	whole: z.ZodType<HonestDate>,
	{ reading, context }: Settling,
): Promise<Until> => {
	const minutes = lead.test(typed) ? readDuration(typed) : undefined;
	if (minutes !== undefined && minutes > 0 && minutes <= mostMinutes)
		return { is: "minutes", minutes };
	const from = span.exec(typed)?.[0] === typed ? `in ${typed}` : typed;
	const read = readDate(from, { ...reading, lean: "future" });
	const settled = settledBy(read);
	if (settled) return settled;
	if (read.is === "clarify") return aheadOf(read, typed, { reading, context });
	if (read.is !== "refused") return stop(context, `"${typed}" is not one day. ${missing}`);
	const refused = await whole.safeParseAsync(from);
	return refused.success ? stop(context, missing) : passOn(refused.error, context);
};

export const untilField = (): Field<Until> => {
	const date = dateField({ label: "Until", keywords: [], missing });
	return {
		...date,
		label: "Until",
		example: "next Monday",
		keywords: ["until", "till"],
		softKeywords: ["for", "to"],
		lead: (text, reading) => {
			const found = lead.exec(text);
			const some = found ?? span.exec(text);
			if (some) return { used: some[0], rest: text.slice(some[0].length) };
			return date.lead?.(text, reading);
		},
		schema: (reading) =>
			words(missing, 100).transform((typed, context) =>
				readUntil(typed, date.schema(reading), { reading, context }),
			),
	};
};
