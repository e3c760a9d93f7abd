/** When a meeting was held: the day that has been, and the hour at which it began. */
import type { Field } from "../../../command.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { PlainDate, WallTime } from "../../../domain/dates/plain-date.ts";
import { readDate } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { slot, stop } from "../field.ts";
import { contextOf, dateLead, settleDate } from "./dates.ts";
import { noSuchTime, withWrongTime } from "./wrong-time.ts";

export type PastTime = {
	readonly is: "fixed";
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly minutes?: number | undefined;
};

const example = 'Try "14 January 10am".';

export const pastTimeField = (): Field<PastTime> =>
	slot({
		label: "Held",
		example: "14 January 10am",
		typed: {
			keywords: { hard: ["held", "when"], soft: ["on", "at", "of", "in"] },
			lead: (text: string, reading: Reading) =>
				withWrongTime(text, (rest) => dateLead(rest, reading, "past")),
		},
		control: { as: "line", most: 200 },
		most: 200,
		missing: `When was it held? ${example}`,
		read: (typed, { reading, context }): PastTime => {
			const wrong = noSuchTime(typed);
			if (wrong) return stop(context, wrong);
			const read = readDate(typed, contextOf(reading, "past"));
			if (read.is === "instant")
				return { is: "fixed", on: read.on, from: read.time, minutes: read.minutes };
			if (read.is !== "date") return settleDate(read, typed, { context, reading, example });
			const { precision } = read.date;
			if (precision !== "day")
				return stop(context, `On which day? "${typed}" is several. ${example}`);
			const day = wordDay(read.date.first);
			return stop(
				context,
				`At what time did it begin? I read ${day}: add a time, such as "${day} 10am".`,
			);
		},
	});
