/** What a meeting is changed to, and how many of its series change with it. */
import type { Field, Led } from "../../../command.ts";
import type { Shift, TimeShift } from "../../../domain/dates/date-offset.ts";
import type { ChangeTo, Scope } from "../../../domain/series/change.ts";
import { readDate, readTime, readTimeAlone } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import {
	type Ending,
	endingAt,
	sameTimeLength,
	type TimeAmount,
	timeShiftAt,
	withoutSameTime,
} from "../dates/moving-time.ts";
import { whenField } from "../dates/when.ts";
import { led, passOn, retyped, slot } from "../field.ts";
import { choiceField } from "../words.ts";
import { isPlace } from "./place.ts";

const timeAlone =
	/^(?:at )?(?:\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?|noon|midday)(?=\s*(?:$|,|\b(?:this|following|all|only)\b))/i;

/** "8 October, same time" is read to its end. */
const withSameTime = (text: string, read: Led | undefined): Led | undefined => {
	const more = read ? sameTimeLength(read.rest) : 0;
	return read && more > 0 ? led(text, text.slice(0, text.length - read.rest.length + more)) : read;
};

/** What "to" says: when it is then, how much later that is, or only where. */
export type SaidTo =
	| Exclude<ChangeTo, Shift | TimeShift>
	| TimeAmount
	| Ending
	| { readonly is: "elsewhere"; readonly place: string };

const contextOf = ({ today, zone, calendar }: Reading) =>
	({ today, zone, calendar, lean: "future" }) as const;

const when = whenField({ dayAlone: true });

/** "Same day but 3pm" */
const sameDay = /^(?:(?:on|still) )?(?:the )?same (?:day|date)\b(?:[\s,]|(?:but|at|now)\b)*/i;

const toLead = (text: string, reading: Reading): Led | undefined => {
	const day = sameDay.exec(text)?.[0];
	const hour = day === undefined ? undefined : timeAlone.exec(text.slice(day.length))?.[0];
	if (day && hour) return led(text, `${day}${hour}`);
	const part = timeShiftAt(text) ?? endingAt(text);
	if (part) return led(text, text.slice(0, part.end));
	const found = timeAlone.exec(text);
	const dated = withSameTime(text, when.typed.lead?.(text, reading));
	if (!dated || !found) return dated;
	// "3pm this Friday" is a day and a time, "3pm, 2 hours" a time alone, "3pm this one only" the time.
	const isWhole =
		readDate(dated.used, contextOf(reading)).is !== "clarify" || readTimeAlone(dated.used);
	return isWhole ? dated : { used: found[0], rest: text.slice(found[0].length) };
};

/** So much later, or when it ends. */
const withinDay = (said: string): TimeAmount | Ending | undefined => {
	const shift = timeShiftAt(said);
	if (shift && shift.end >= said.length) return shift.shift;
	const ends = endingAt(said);
	return ends && ends.end >= said.length ? ends.ending : undefined;
};

/** "3pm", "3pm to 5pm": another hour of the same day. */
const hourIn = (typed: string): SaidTo | undefined => {
	const alone = readTimeAlone(typed);
	if (alone) return { is: "time", ...alone };
	const from = timeAlone.test(typed) ? readTime(typed.replace(/^at /i, "")) : undefined;
	return from === undefined ? undefined : { is: "time", from };
};

const endWords = ["end to", "end time to", "finish to", "finish time to", "until", "till", "til"];

/** Another day and time, another rule, a day alone, which keeps the hour, or a time alone: "to 3pm", "3pm to 5pm". */
export const changeToField = (): Field<SaidTo> =>
	slot({
		...retyped(when, {
			keywords: {
				hard: ["to", "start to", "start time to", "time to", "date to", "day to"],
				own: endWords,
			},
			lead: toLead,
		}),
		label: "To",
		most: 200,
		missing: "To when? Try “12 March 3pm”, “3pm”, or “second Tuesday of every month at 10am”.",
		read: async (said, { reading, context }): Promise<SaidTo> => {
			const typed = withoutSameTime(said).replace(sameDay, "");
			const within = withinDay(said) ?? hourIn(typed);
			if (within) return within;
			const read = await when.schema(reading).safeParseAsync(typed);
			if (read.success) return read.data;
			const day = readDate(typed, contextOf(reading));
			if (day.is === "date" && day.date.precision === "day")
				return { is: "day", on: day.date.first };
			if (isPlace(typed, reading)) return { is: "elsewhere", place: typed };
			return passOn(read.error, context);
		},
	});

const scope = choiceField<Scope>({
	label: "Which meetings",
	example: "this, following or all",
	missing: "This one, this and the following, or all: say this, following or all.",
	of: {
		this: [
			...["only this", "only this one", "this one", "this one only", "this only"],
			...["this meeting", "this meeting only"],
		],
		following: [
			...["this and following", "this and the following", "and following", "and the following"],
			...["this one and the following", "all following", "all following meetings"],
			...["following meetings", "onwards", "and the rest", "and the rest of them"],
		],
		all: ["all of them", "all meetings", "all still to come", "the series", "the whole series"],
	},
});

/** "Following advice from the chair", "this clashes with the council": the beginning of a reason. */
const standsApart = /^\s*(?:$|[,;:–—.]|(?:because|due to|owing to|as|since)\b)/i;

export const scopeField = (): Field<Scope> =>
	retyped(scope, {
		clause: "ends free text",
		lead: (text, reading) => {
			const led = scope.typed.lead?.(text, reading);
			return led && standsApart.test(led.rest) ? led : undefined;
		},
	});

/** A preview comes first, unless its button was pressed. */
export const sureField = (): Field<"now" | "preview"> => ({
	...choiceField({
		label: "Preview",
		example: "now",
		missing: "Say now to change it without a preview.",
		of: { preview: ["first"], now: ["go ahead"] },
		keywords: ["preview:"],
		keywordOnly: true,
	}),
	unasked: "in words",
});

/** Which of the rules that a move can mean was chosen: its button says so. */
export const rhythmField = (): Field<string> =>
	slot({
		label: "Rule",
		example: "second Tuesday of every month",
		typed: { keywords: { hard: ["rule:"] }, loose: "never" },
		unasked: "in words",
		most: 100,
		missing: "By which rule? Try “second Tuesday of every month”.",
		read: (typed) => typed,
	});
