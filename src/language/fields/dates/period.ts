/** A field that holds some days to come: a window, or all of them until a day, or from one on. */
import type { Field } from "../../../command.ts";
import type { Window } from "../../../domain/dates/honest-date.ts";
import { readDaysAhead } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { led, type Naming, retyped, slot } from "../field.ts";
import { contextOf, dateField, settleDate } from "./dates.ts";

/** The days, and what was taken for granted in reading them. */
export type Ahead = Window & { readonly assumed?: string | undefined };

type PeriodSpec = Naming & {
	readonly partOfWords?: readonly string[];
	readonly missing: string;
};

/** Words for days are no longer, and a line may be. */
const mostWords = 14;

/** The longest beginning that says which days, tried word by word. */
const daysLead = (text: string, reading: Reading) => {
	const ends = [...text.slice(0, 200).matchAll(/\S*[^\s,;.!]/g)]
		.slice(0, mostWords)
		.map((word) => word.index + word[0].length);
	const end = ends.findLast(
		(at) => readDaysAhead(text.slice(0, at), contextOf(reading, "future")).is !== "refused",
	);
	return end === undefined ? undefined : led(text, text.slice(0, end));
};

export const periodField = (spec: PeriodSpec): Field<Ahead> => {
	const date = dateField({ ...spec, asks: true });
	return slot<Ahead>({
		...retyped(date, {
			lead: (text, reading) => {
				const [days, day] = [daysLead(text, reading), date.typed.lead?.(text, reading)];
				return days && days.used.length >= (day?.used.length ?? 0) ? days : day;
			},
		}),
		example: "March, until Easter, or the next two weeks",
		most: 200,
		missing: spec.missing,
		read: (typed, { reading, context }) => {
			const read = readDaysAhead(typed, contextOf(reading, "future"));
			if (read.is !== "days") return settleDate(read, typed, { context, reading, asks: true });
			return { first: read.first, last: read.last, assumed: read.assumed };
		},
	});
};
