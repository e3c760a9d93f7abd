/** Until when a reminder is put off: an hour or so, or a day. */
import type { z } from "zod";
import type { Field } from "../../command.ts";
import type { HonestDate } from "../../domain/honest-date.ts";
import type { Until } from "../../domain/snooze.ts";
import { readDuration } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { dateField } from "./dates.ts";
import { stop, words } from "./field.ts";

const missing =
	"Until when? Try “an hour”, “tomorrow”, “next working day”, “Monday” or “12 March”.";
const mostMinutes = 24 * 60;

/** "A week", "3 days": counted from today. */
const span =
	/^(?:an?|one|two|three|four|\d{1,2}|a couple of)\s+(?:day|week|fortnight)s?(?![\p{L}\p{N}])/iu;

const lead =
	/^(?:(?:an?|one|two|three|\d{1,2}(?:\.5)?)\s*(?:h|hr|hrs|hours?|min|mins|minutes?)|half an hour)(?![\p{L}\p{N}])/iu;

/** "Monday" on a Monday is the next one: nothing is put off until today. */
const aheadOf = async (typed: string, { today }: Reading, whole: z.ZodType<HonestDate>) => {
	const read = await whole.safeParseAsync(typed);
	for (const words of read.success ? [] : choicesIn(read.error.issues)) {
		const chosen = await whole.safeParseAsync(words);
		if (chosen.success && chosen.data.precision === "day" && chosen.data.first > today)
			return chosen;
	}
	return read;
};

const choicesIn = (issues: readonly z.core.$ZodIssue[]): readonly string[] =>
	issues.flatMap((issue) => {
		const { choices = [] } = (issue.code === "custom" ? (issue.params ?? {}) : {}) as {
			choices?: readonly { words: string }[];
		};
		return choices.map(({ words }) => words);
	});

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
		schema: (reading) => {
			const whole = date.schema(reading);
			return words(missing, 100).transform(async (typed, context): Promise<Until> => {
				const minutes = lead.test(typed) ? readDuration(typed) : undefined;
				if (minutes !== undefined && minutes > 0 && minutes <= mostMinutes)
					return { is: "minutes", minutes };
				const from = span.exec(typed)?.[0] === typed ? `in ${typed}` : typed;
				const read = await aheadOf(from, reading, whole);
				if (!read.success) return stop(context, read.error.issues[0]?.message ?? missing);
				const day = read.data;
				if (day.precision === "undated" || day.first !== day.last)
					return stop(context, `"${typed}" is not one day. ${missing}`);
				return { is: "day", day: day.first };
			});
		},
	};
};
