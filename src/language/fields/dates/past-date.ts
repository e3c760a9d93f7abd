/** A due day that is over already asks once before it is kept: it is a slip as often as it is meant. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import {
	type HonestDate,
	isDated,
	isOverdue,
	wordDate,
} from "../../../domain/dates/honest-date.ts";
import { addDays } from "../../../domain/dates/plain-date.ts";
import { readDate } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { led, type Rereading, reread, retyped, stop } from "../field.ts";

/** "6 January, overdue": known to be past, and meant so. */
const atEnd = /[\s,]+\(?(?:already )?overdue\)?$/i;
const atStart = /^[\s,]*(?:already )?overdue\b/i;

/** Days: the weekday of a day a year ago is a slip. */
const near = 60;

/** "Tue 6 January", said on the 29th: with its weekday it can only be the one just gone. */
const justGone = (phrase: string, { today, zone, calendar }: Reading): HonestDate | undefined => {
	const read = readDate(phrase, { today, zone, calendar });
	if (read.is !== "refused" || read.because !== "impossible" || !read.offer) return undefined;
	const { date } = read.offer;
	const isNear = isDated(date) && date.last >= addDays(today, -near);
	return isNear && isOverdue(date, today) ? date : undefined;
};

const orOverdue = async (
	typed = "",
	{ reading, context, own }: Rereading<HonestDate>,
): Promise<HonestDate> => {
	const phrase = typed.replace(atEnd, "");
	const date = justGone(phrase, reading) ?? (await own(phrase || undefined));
	if (date === z.NEVER || !isOverdue(date, reading.today) || atEnd.test(typed)) return date;
	const day = wordDate(date);
	const question = `${day} is already past. Save it as overdue? (Or type "${day}, overdue".)`;
	return stop(context, question, [{ label: "Save as overdue", words: `${day}, overdue` }]);
};

export const asksIfPast = (field: Field<HonestDate>): Field<HonestDate> =>
	retyped(reread(field, orOverdue), {
		lead: (text, reading) => {
			const date = field.typed.lead?.(text, reading);
			const said = date && atStart.exec(date.rest)?.[0];
			if (!date || !said) return date;
			return led(text, text.slice(0, text.length - date.rest.length + said.length));
		},
	});
