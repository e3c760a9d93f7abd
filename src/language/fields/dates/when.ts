/** Fields that hold when a meeting is or was: its day and time, a window, or how often it comes again. */
import type { z } from "zod";
import type { Field } from "../../../command.ts";
import { exampleDay, wordDay } from "../../../domain/dates/date-words.ts";
import type { PlainDate, WallTime } from "../../../domain/dates/plain-date.ts";
import type { MeetingWhen } from "../../../domain/meetings/meeting.ts";
import type { Choice } from "../../../domain/refusal.ts";
import type { RecurringWhen } from "../../../domain/series/series.ts";
import { type DateReading, readDate } from "../../dates/dates.ts";
import { zoneSaid } from "../../dates/families/zones.ts";
import type { Reading } from "../../reading.ts";
import {
	leadingLimits,
	readLeadingRecurrence,
	readRecurrence,
} from "../../recurrence/recurrence.ts";
import { plainMarks } from "../../tokens/clean.ts";
import { type Asked, led, slot, stop } from "../field.ts";
import { contextOf, dateLead, settleDate } from "./dates.ts";
import { asksIfBehind, onlyOne } from "./doubtful-day.ts";
import { noSuchTime, withWrongTime } from "./wrong-time.ts";

const dayName = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*";
const monthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const place = "(?:\\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|last)";
const join = "(?: ?[,&/+] ?| and |, and )(?:the )?";
const lists = [dayName, monthName, place].map((each) => `${each}\\.?${join}${each}`).join("|");

/** Only these can begin a series; most words are spared the longer look. */
const mayRecur = new RegExp(
	`\\b(?:every|each|alternat\\w*|\\w+ly|\\w*days|\\w*day (?:to|through)|week ?days?|(?:working|business) days?|once|twice|thrice|times|per|bi-?\\w+|of the (?:month|quarter|year)|${lists})\\b|\\w+day ?[-–]`,
	"i",
);

const recurrenceLead = (text: string, reading: Reading) => {
	if (!mayRecur.test(text.slice(0, 200))) return undefined;
	const found = readLeadingRecurrence(text, contextOf(reading, "future"));
	return found && led(text, text.slice(0, text.length - found.rest.length));
};

const whenLead = (text: string, reading: Reading) =>
	recurrenceLead(text, reading) ?? withWrongTime(text, (rest) => dateLead(rest, reading, "future"));

/** "…, City Hall, until July", "Thu 12 March, City Hall, 2pm": what is said of the time behind the place. */
const whenGoesOn = (text: string, already: string, reading: Reading) => {
	const context = contextOf(reading, "future");
	const found = leadingLimits(text, context) ?? untilTime(text);
	if (!found) return undefined;
	const whole = `${already}, ${found.used}`;
	if (mayRecur.test(already))
		return readRecurrence(whole, context).is === "refused" ? undefined : found;
	const before = readDate(already, context);
	const isDayAlone = before.is === "date" && before.date.precision === "day";
	const hasNoEnd = before.is === "instant" && before.minutes === undefined;
	if (!isDayAlone && !hasNoEnd) return undefined;
	const after = readDate(whole, context);
	const isMore = after.is === "instant" && (isDayAlone || after.minutes !== undefined);
	return isMore ? found : undefined;
};

const ending =
	/^(?:(?:and )?(?:until|till?|(?:to )?(?:finish|end|clos)(?:e?s|ing|e)?) [^,;]+|[^,;]+ (?:finish|end|close)(?=\s*(?:[,;]|$)))/i;

/** "Until 4pm", "finishing at 4", as a clause of its own. */
const untilTime = (text: string) => {
	const [clause] = ending.exec(text) ?? [];
	return clause ? { used: clause.trim(), rest: text.slice(clause.length) } : undefined;
};

/** Undefined where the words say no series at all. */
const readRecurring = (
	typed: string,
	reading: Reading,
	context: z.RefinementCtx,
): RecurringWhen | undefined => {
	if (!mayRecur.test(typed)) return undefined;
	const read = readRecurrence(typed, contextOf(reading, "future"));
	if (read.is === "clarify") return stop(context, read.question, read.choices);
	// "Early in March" only looks like "weekly".
	if (read.is === "refused" && readDate(typed, contextOf(reading, "future")).is !== "refused")
		return undefined;
	if (read.is === "refused")
		return stop(
			context,
			read.why ?? `I couldn't read "${read.unread}". Try "first Thursday of every month at 10am".`,
		);
	if (read.time === undefined) return stop(context, needsTime(typed));
	if (read.implied) {
		const question = `Is that ${read.implied.label.toLowerCase()}? (For one meeting, say which day.)`;
		return stop(context, question, [read.implied]);
	}
	if (read.gather)
		return stop(context, startsOrGathers(read.time, read.gather.at), read.gather.starts);
	return { is: "recurring", rule: read.rule, from: read.time, minutes: read.minutes };
};

const usualHour = (typed: string): string => {
	if (/\b(?:morning|am)\b/i.test(typed)) return "10am";
	return /\b(?:evening|night|tonight)\b/i.test(typed) ? "7pm" : "2pm";
};

/** Which day it was read as is told: nobody has to guess what "the end of Q1" was taken for. */
const needsTime = (typed: string, day = typed, on?: PlainDate) =>
	`At what time? I read "${typed}" as ${on ? wordDay(on) : "a day"}. Add a time, such as "${on ? wordDay(on) : day} ${usualHour(typed)}".`;

const startsOrGathers = (start: WallTime, gather: WallTime) =>
	`Does it start at ${start}, with people gathering at ${gather}? I keep one start.`;

const dayAndTime = (on: PlainDate, start: WallTime, minutes: number | undefined): Choice => {
	const words = `${wordDay(on)} ${start}${minutes === undefined ? "" : `, ${minutes} minutes`}`;
	return { label: words, words };
};

/** "10am for 10.30": a meeting has one start, and whoever types two knows which it is. */
const whichStart = (
	{ on, time, gather = time, minutes }: Extract<DateReading, { is: "instant" }>,
	context: z.RefinementCtx,
): never => {
	const each = [time, gather].map((start) => dayAndTime(on, start, minutes));
	return stop(context, startsOrGathers(time, gather), each);
};

type Unsettled = Exclude<DateReading, { is: "date" | "instant" }>;

/** Without a day alone, which only leads to the next question. */
const withTimes = (read: Unsettled, reading: Reading): Unsettled => {
	const isDay = (words: string) => {
		const one = readDate(words, contextOf(reading, "future"));
		return one.is === "date" && one.date.precision === "day";
	};
	if (read.is === "clarify")
		return { ...read, choices: read.choices.filter(({ words }) => !isDay(words)) };
	return read.offer && isDay(read.offer.words) ? { ...read, offer: undefined } : read;
};

type Settling = Asked & { readonly dayAlone: boolean };

const settleWhen = (
	read: Unsettled,
	typed: string,
	{ reading, context, dayAlone }: Settling,
): never => {
	const left = dayAlone ? read : withTimes(read, reading);
	if (read.is === "clarify" && left.is === "clarify" && left.choices.length === 0) {
		const [only, ...others] = read.choices;
		return stop(context, needsTime(typed, others.length === 0 ? only?.words : typed));
	}
	const example = `Try "${exampleDay(reading.today)} 2pm".`;
	return settleDate(left, typed, { context, reading, example });
};

/** A time that was said of another place's clock is repeated as it was said. */
export const zoneNote = (typed: string | undefined, zone: string): readonly string[] =>
	typed && zoneSaid(typed, zone) ? [`You said “${plainMarks(typed)}”.`] : [];

/** A meeting's day and time, a series of them, or a window ("in the New Year"), kept as a provisional date. */
export const whenField = ({
	dayAlone = false,
}: {
	/** A day without its hour is an answer too: the meeting keeps the hour that it has. */
	readonly dayAlone?: boolean;
} = {}): Field<MeetingWhen | RecurringWhen> =>
	slot({
		label: "When",
		example: "Thu 12 March 2pm, or every first Thursday of the month at 10am",
		typed: {
			keywords: { hard: ["when"], soft: ["on", "at", "in", "for", "from"] },
			lead: whenLead,
			around: { goesOn: whenGoesOn },
		},
		control: { as: "line", most: 200, picks: "day and time" },
		most: 200,
		missing: 'When does it meet? Try "12 March 2pm", or "in the New Year" if no day is set.',
		read: (typed, { reading, context }): MeetingWhen | RecurringWhen => {
			const wrong = noSuchTime(typed);
			if (wrong) return stop(context, wrong);
			const recurring = readRecurring(typed, reading, context);
			if (recurring) return recurring;
			const read = readDate(typed, contextOf(reading, "future"));
			if (read.is === "instant" && read.gather) return whichStart(read, context);
			if (read.is === "instant") {
				const { on, time: from, minutes } = read;
				const choices = () => [dayAndTime(on, from, minutes)];
				asksIfBehind(typed, on, { reading, context, choices });
				return { is: "fixed", on, from, minutes };
			}
			if (read.is !== "date") return settleWhen(read, typed, { context, reading, dayAlone });
			onlyOne(read.date, context);
			if (read.date.precision === "day")
				return stop(context, needsTime(typed, typed, read.date.first));
			return { is: "provisional", when: read.date };
		},
	});

export type PastTime = {
	readonly is: "fixed";
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly minutes?: number | undefined;
};

const pastExample = 'Try "14 January 10am".';

/** When a meeting was held: the day that has been, and the hour at which it began. */
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
		missing: `When was it held? ${pastExample}`,
		read: (typed, { reading, context }): PastTime => {
			const wrong = noSuchTime(typed);
			if (wrong) return stop(context, wrong);
			const read = readDate(typed, contextOf(reading, "past"));
			if (read.is === "instant")
				return { is: "fixed", on: read.on, from: read.time, minutes: read.minutes };
			if (read.is !== "date")
				return settleDate(read, typed, { context, reading, example: pastExample });
			const { precision } = read.date;
			if (precision !== "day")
				return stop(context, `On which day? "${typed}" is several. ${pastExample}`);
			const day = wordDay(read.date.first);
			return stop(
				context,
				`At what time did it begin? I read ${day}: add a time, such as "${day} 10am".`,
			);
		},
	});
