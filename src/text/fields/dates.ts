/** Fields that hold a date, a window, a meeting's time or a length; read by the one reader of dates. */
import type { z } from "zod";
import type { Field } from "../../command.ts";
import { exampleDay, exampleMonth, wordDay } from "../../domain/date-words.ts";
import { type HonestDate, isDated, wordDate } from "../../domain/honest-date.ts";
import type { MeetingWhen } from "../../domain/meeting.ts";
import { addDays, daysBetween, type PlainDate } from "../../domain/plain-date.ts";
import type { RecurringWhen } from "../../domain/series.ts";
import { leadingAnchor, readAnchor } from "../anchored.ts";
import { type AnchoredReading, readAnchoredDate } from "../anchored-date.ts";
import { type DateReading, readDate, readLeadingDate } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { leadingLimits, readLeadingRecurrence, readRecurrence } from "../recurrence.ts";
import { onlyOne } from "./either-day.ts";
import { led, stop, words } from "./field.ts";
import { noSuchTime, withWrongTime } from "./wrong-time.ts";

const contextOf = ({ now, today, zone, calendar }: Reading, lean: "future" | "past") => ({
	now,
	today,
	zone,
	calendar,
	lean,
});

type Refused = Extract<DateReading, { is: "refused" }>;
type Unsettled = Exclude<DateReading, { is: "date" | "instant" }>;

const tryThis = ({ today }: Reading) => `Try "${exampleDay(today)}" or "${exampleMonth(today)}".`;

const whyRefused = ({ because, unread, why }: Refused, typed: string): string => {
	if (because === "too-long") return "That is too long for a date.";
	if (because === "impossible") return why ?? `There is no such date as "${typed}".`;
	return unread === typed || unread === ""
		? `I couldn't read "${typed}" as a date.`
		: `I read part of "${typed}" as a date, but not "${unread}".`;
};

type Settling = {
	readonly context: z.RefinementCtx;
	readonly reading: Reading;
	readonly example?: string;
};

/** What could be read of it is offered as it would be repeated back. */
const settleDate = (
	read: Unsettled,
	typed: string,
	{ context, reading, example = tryThis(reading) }: Settling,
): never => {
	if (read.is === "clarify") return stop(context, read.question, read.choices);
	const isDenied = /\b(?:not|never|no)\b/i.test(read.unread);
	const offered =
		read.offer && !isDenied
			? [{ label: `Save with ${wordDate(read.offer.date)}`, words: read.offer.words }]
			: [];
	return stop(context, `${whyRefused(read, typed)} ${example}`, offered);
};

/** Days: what has just been is meant, though the same weekday be nearer ahead. */
const near = 60;

/** "30 September", said in July of what has been, is nearer ahead than a year ago: it asks. */
const unlessAhead = (
	date: HonestDate,
	typed: string,
	{ context, reading }: Settling,
): HonestDate => {
	const { today } = reading;
	if (!isDated(date) || date.last >= addDays(today, -near)) return date;
	const nearest = readDate(typed, { ...contextOf(reading, "past"), lean: "none" });
	const ahead = nearest.is === "date" && isDated(nearest.date) ? nearest.date.first : today;
	if (ahead <= today || daysBetween(today, ahead) >= daysBetween(date.last, today)) return date;
	const words = wordDate(date);
	return stop(context, `"${typed}" is nearest to a day that is still to come. Is ${words} meant?`, [
		{ label: words, words },
	]);
};

const dateLead = (text: string, reading: Reading, lean: "future" | "past") => {
	const found = readLeadingDate(text.slice(0, 200), contextOf(reading, lean));
	return found ? led(text, text.slice(0, text.length - restLength(text, found.rest))) : undefined;
};

const anchorLead = (text: string, reading: Reading) => {
	const found = leadingAnchor(text, reading);
	return found && led(text, text.slice(0, text.length - found.rest.length));
};

const settleAnchor = (read: AnchoredReading, context: z.RefinementCtx): HonestDate =>
	read.is === "date" ? read.date : stop(context, read.says, read.choices);

/** The reader saw the first 200 characters: what it left, and all that it never saw. */
const restLength = (text: string, rest: string) => rest.length + Math.max(0, text.length - 200);

const doubts =
	/(?<![\p{L}\p{N}]|\bor )(?:not|never|probably|maybe|perhaps|possibly|hopefully|ideally|preferably|provisionally|tentatively)\s+$/iu;

/** A due date or another honest date: a day or a window, never a time of day. */
export const dateField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly softKeywords?: readonly string[];
	readonly partOfWords?: readonly string[];
	readonly lean?: "future" | "past";
	/** Only asks what was recorded: "in June", said in January, is last year's, and needs no question. */
	readonly asks?: boolean;
	/** Its command has a title too, which may begin with a feast, a season or a weekday. */
	readonly beforeTitle?: boolean;
	/** May hang on a meeting and move with it: "before the next oversight board". */
	readonly hangs?: boolean;
	readonly missing: string;
}): Field<HonestDate> => ({
	label: spec.label,
	example: "7 April, or in April",
	optional: false,
	keywords: spec.keywords,
	softKeywords: spec.softKeywords ?? [],
	partOfWords: spec.partOfWords ?? [],
	doubts,
	endsFreeText: true,
	beforeTitle: spec.beforeTitle ?? false,
	lead: (text, reading) =>
		(spec.hangs ? anchorLead(text, reading) : undefined) ??
		dateLead(text, reading, spec.lean ?? "future"),
	control: { as: "line", most: 200 },
	schema: (reading) =>
		words(spec.missing || `Which date? ${tryThis(reading)}`, 200).transform(
			async (typed, context): Promise<HonestDate> => {
				const anchor = spec.hangs ? readAnchor(typed, reading) : undefined;
				if (anchor) return settleAnchor(await readAnchoredDate(typed, anchor, reading), context);
				const read = readDate(typed, contextOf(reading, spec.lean ?? "future"));
				if (read.is === "date") {
					const date = onlyOne(read.date, context);
					return spec.lean === "past" && !spec.asks
						? unlessAhead(date, typed, { context, reading })
						: date;
				}
				if (read.is !== "instant") return settleDate(read, typed, { context, reading });
				return stop(
					context,
					`${spec.label} is a day or a window, without a time of day. Try "${exampleDay(reading.today)}".`,
					[{ label: wordDay(read.on), words: read.on }],
				);
			},
		),
});

/** A single day, such as a closing date. */
export const dayField = (spec: Parameters<typeof dateField>[0]): Field<PlainDate> => {
	const field = dateField(spec);
	return {
		...field,
		example: "7 April",
		schema: (reading) =>
			field
				.schema(reading)
				.transform(
					(date, context): PlainDate =>
						date.precision === "day"
							? date.first
							: stop(
									context,
									`${spec.label} has to be one day. Try "${exampleDay(reading.today)}".`,
								),
				),
	};
};

/** Only these can begin a series; most words are spared the longer look. */
const mayRecur =
	/\b(?:every|each|alternat\w*|\w+ly|\w*days|\w*day (?:to|through)|week ?days?|(?:working|business) days?|once|twice|thrice|times|per|bi-?\w+|of the (?:month|quarter|year))\b|\w+day ?[-–]/i;

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
	const found = leadingLimits(text, context);
	if (!found) return undefined;
	const whole = `${already}, ${found.used}`;
	if (mayRecur.test(already))
		return readRecurrence(whole, context).is === "refused" ? undefined : found;
	const before = readDate(already, context);
	const isDayAlone = before.is === "date" && before.date.precision === "day";
	return isDayAlone && readDate(whole, context).is === "instant" ? found : undefined;
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
	return { is: "recurring", rule: read.rule, from: read.time, minutes: read.minutes };
};

const needsTime = (typed: string) =>
	`At what time? I read "${typed}" as a day. Add a time, such as "${typed} 2pm".`;

/** A meeting's day and time, a series of them, or a window ("in the New Year"), kept as a provisional date. */
export const whenField = (): Field<MeetingWhen | RecurringWhen> => ({
	label: "When",
	example: "Thu 12 March 2pm, or every first Thursday of the month at 10am",
	optional: false,
	keywords: ["when"],
	softKeywords: ["on", "at", "in", "for", "from"],
	lead: whenLead,
	goesOn: whenGoesOn,
	control: { as: "line", most: 200 },
	schema: (reading) =>
		words(
			'When does it meet? Try "12 March 2pm", or "in the New Year" if no day is set.',
			200,
		).transform((typed, context): MeetingWhen | RecurringWhen => {
			const wrong = noSuchTime(typed);
			if (wrong) return stop(context, wrong);
			const recurring = readRecurring(typed, reading, context);
			if (recurring) return recurring;
			const read = readDate(typed, contextOf(reading, "future"));
			if (read.is === "instant")
				return { is: "fixed", on: read.on, from: read.time, minutes: read.minutes };
			const example = `Try "${exampleDay(reading.today)} 2pm".`;
			if (read.is !== "date") return settleDate(read, typed, { context, reading, example });
			onlyOne(read.date, context);
			if (read.date.precision === "day") return stop(context, needsTime(typed));
			return { is: "provisional", when: read.date };
		}),
});
