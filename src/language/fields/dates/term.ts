/** The first and last day of a term on a board: each is said by itself. */
import type { Field } from "../../../command.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import { isDated } from "../../../domain/dates/honest-date.ts";
import { addDays, type PlainDate } from "../../../domain/dates/plain-date.ts";
import { readDate } from "../../dates/dates.ts";
import { spell } from "../../dates/spelling.ts";
import type { Reading } from "../../reading.ts";
import { optional, reread, stop } from "../field.ts";
import { orNone } from "../no-value.ts";
import { contextOf, dayField } from "./dates.ts";

/** "2 years from 1 April" counts on to the day after a term's last, and is no first day. */
const counted =
	/^(?:an?|\d{1,3}|half an?) (?:year|month|week|day)s? (?:term )?(?:starting |beginning )?(?:from|after|on)\b/;
const isCounted = (typed: string): boolean => counted.test(spell(typed).text);

const dayIn = (typed: string, reading: Reading): PlainDate | undefined => {
	const read = readDate(typed, contextOf(reading, "none"));
	return read.is === "date" && isDated(read.date) ? read.date.first : undefined;
};

const bothDays = (typed: string, reading: Reading): string => {
	const after = dayIn(typed, reading);
	const first = dayIn(typed.replace(/^.*?\b(?:from|after|on)\s+/i, ""), reading);
	if (!after || !first) return "Say its first and its last day.";
	return `Say both days: from ${wordDay(first)}, until ${wordDay(addDays(after, -1))}.`;
};

const first = dayField({
	label: "From",
	keywords: ["from"],
	lean: "none",
	missing: "From which day?",
});
const last = dayField({
	label: "Until",
	keywords: ["until", "till", "til", "'til", "up to"],
	softKeywords: ["to", "-", "–", "term ends", "ends", "ending"],
	isYearAway: true,
	missing: "",
});

export const termFromField = (): Field<PlainDate | null | undefined> =>
	optional(
		orNone(
			reread(first, (typed = "", { reading, context, own }) =>
				isCounted(typed)
					? stop(context, `"${typed}" says how long. ${bothDays(typed, reading)}`)
					: own(typed),
			),
			null,
		),
	);

export const termUntilField = (): Field<PlainDate | null | undefined> =>
	optional(orNone(last, null));
