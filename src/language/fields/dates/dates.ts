/** Fields that hold a date or a window; read by the one reader of dates. */
import type { z } from "zod";
import type { Field } from "../../../command.ts";
import { exampleDay, exampleMonth, wordDay } from "../../../domain/dates/date-words.ts";
import { type HonestDate, isDated, wordDate } from "../../../domain/dates/honest-date.ts";
import { addDays, daysBetween, type PlainDate } from "../../../domain/dates/plain-date.ts";
import type { Choice } from "../../../domain/refusal.ts";
import { leadingAnchor, readAnchor } from "../../dates/anchored.ts";
import { type AnchoredReading, readAnchoredDate } from "../../dates/anchored-date.ts";
import { type DateReading, readDate, readLeadingDate } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { led, mapped, type Naming, slot, stop, typedBy } from "../field.ts";
import { asksIfBehind, onlyOne } from "./doubtful-day.ts";

export type Lean = "future" | "past" | "none";

export const contextOf = ({ now, today, zone, calendar }: Reading, lean: Lean) => ({
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
	/** Nothing is saved with it. */
	readonly asks?: boolean | undefined;
};

/** Without such words what could be read of it is another day. */
const turnsRound =
	/\b(?:not|never|no|was|were|following|preceding|previous|before|after|instead of)\b/i;

/** What could be read of it is offered as it would be repeated back. */
export const settleDate = (
	read: Unsettled,
	typed: string,
	{ context, reading, example = tryThis(reading), asks }: Settling,
): never => {
	if (read.is === "clarify") return stop(context, read.question, read.choices);
	const isDenied = turnsRound.test(read.unread);
	const doing = asks ? "Take" : "Save with";
	const offered =
		read.offer && !isDenied
			? [{ label: `${doing} ${wordDate(read.offer.date)}`, words: read.offer.words }]
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
	const question = `"${typed}" is nearest to ${wordDay(ahead)}, which is still to come. Only what has been is recorded here: is ${words} meant?`;
	return stop(context, question, [{ label: words, words }]);
};

export const dateLead = (text: string, reading: Reading, lean: Lean) => {
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

type DateSpec = Naming & {
	readonly partOfWords?: readonly string[];
	readonly trailing?: readonly string[];
	readonly yields?: readonly string[];
	/** "None" is the nearest: a term "from 5 January" began this month as easily as it may begin the next. */
	readonly lean?: Lean;
	/** Nothing is saved with it; of what was recorded, "in June", said in January, is last year's, and needs no question. */
	readonly asks?: boolean;
	/** A year away as often as not, and never behind: nobody is asked which year is meant. */
	readonly isYearAway?: boolean;
	/** Its command has a title too, which may begin with a feast, a season or a weekday. */
	readonly beforeTitle?: boolean;
	/** May hang on a meeting and move with it: "before the next oversight board". */
	readonly hangs?: boolean;
	readonly missing: string;
};

const asItself = (day: PlainDate): Choice => ({ label: wordDay(day), words: wordDay(day) });

/** A day or a window, never a time of day. */
const honestIn = (spec: DateSpec, typed: string, { context, reading }: Settling): HonestDate => {
	const { asks, lean = "future", isYearAway } = spec;
	const read = readDate(typed, contextOf(reading, lean));
	if (read.is === "date") {
		const date = onlyOne(read.date, context);
		if (date.precision === "day" && lean === "future" && !asks && !isYearAway) {
			const either = (been: PlainDate) => [date.first, been].map(asItself);
			asksIfBehind(typed, date.first, { reading, context, choices: either });
		}
		const isRecorded = lean === "past" && !asks;
		return isRecorded ? unlessAhead(date, typed, { context, reading }) : date;
	}
	if (read.is !== "instant") return settleDate(read, typed, { context, reading, asks });
	return stop(
		context,
		`${spec.label} is a day or a window, without a time of day. Try "${exampleDay(reading.today)}".`,
		[{ label: wordDay(read.on), words: read.on }],
	);
};

/** They name no day, and are kept as they were said. */
const vague = [
	...["asap", "a.s.a.p.", "a.s.a.p", "as soon as possible", "soon", "shortly", "urgently"],
	...["immediately", "straight away", "right away"],
];

const trailing = [
	...["within", "no later than", "not later than", "after", "next", "this", "today", "tomorrow"],
	...["for next", "for the next", "for our next"].flatMap((next) =>
		["meeting", "board", "board meeting"].map((noun) => `${next} ${noun}`),
	),
];

/** What introduces a date by which something is to be there, with no word such as "due" before it. */
export const byWords = {
	softKeywords: ["by", "on", "in"],
	partOfWords: ["before"],
	trailing,
	yields: vague,
};

/** A due date or another honest date. */
export const dateField = (spec: DateSpec): Field<HonestDate> =>
	slot({
		label: spec.label,
		example: "7 April, or in April",
		typed: {
			keywords: {
				...typedBy(spec).keywords,
				own: spec.partOfWords ?? [],
				ending: spec.trailing ?? [],
				vague: spec.yields ?? [],
				doubts,
			},
			clause: "ends free text",
			lead: (text, reading) =>
				(spec.hangs ? anchorLead(text, reading) : undefined) ??
				dateLead(text, reading, spec.lean ?? "future"),
			loose: spec.beforeTitle ? "before a title" : undefined,
		},
		control: { as: "line", most: 200, picks: "day" },
		most: 200,
		missing: (reading) => spec.missing || `Which date? ${tryThis(reading)}`,
		read: async (typed, { context, reading }) => {
			const anchor = spec.hangs ? readAnchor(typed, reading) : undefined;
			if (anchor) return settleAnchor(await readAnchoredDate(typed, anchor, reading), context);
			return honestIn(spec, typed, { context, reading });
		},
	});

/** A single day, such as a closing date. */
export const dayField = (spec: DateSpec): Field<PlainDate> => ({
	...mapped(dateField(spec), (date, { context, reading }): PlainDate => {
		if (date.precision === "day") return date.first;
		const says = `${spec.label} has to be one day. Try "${exampleDay(reading.today)}".`;
		return stop(context, says, isDated(date) ? [date.first, date.last].map(asItself) : []);
	}),
	example: "7 April",
});
