/** From the days of a rule to a series: the first of them, the last, and what is left out. */

import { wordDay } from "../../domain/dates/date-words.ts";
import type { Window } from "../../domain/dates/honest-date.ts";
import {
	addDays,
	addMonths,
	dayOfMonth,
	lastDayOfMonth,
	type PlainDate,
} from "../../domain/dates/plain-date.ts";
import { weekendsOnly } from "../../domain/dates/working-days.ts";
import {
	firstOccurrences,
	occurrencesIn,
	type RuleOfDays,
} from "../../domain/series/recurrence.ts";
import { type Found, settle } from "../dates/finding.ts";
import { type Gathered, oneOf, piecesOf } from "./gather.ts";
import type { Piece, PieceOf } from "./piece.ts";
import type { Clarify, NotRead, RecurrenceContext } from "./reading.ts";

/** The phrase itself, for the questions that put other words into it. */
export type Said = {
	readonly written: string;
	/** The phrase with other words in place of a piece. */
	readonly replaced: (piece: Piece, words: string) => string;
	readonly added: (words: string) => string;
};

export type Start = {
	/** No meeting is earlier than this. */
	readonly from: PlainDate;
	/** The window that was said; undefined when nothing was. */
	readonly said?: Window | undefined;
	readonly isDay: boolean;
};

export const impossible = (why: string, { written }: Said): NotRead => ({
	is: "refused",
	unread: written,
	because: "impossible",
	why,
});

type Bound = { readonly is: "window"; readonly window: Window; readonly isDay: boolean };

/** A date among the pieces; where it can be either of two, each is said in the phrase. */
const boundOf = (
	piece: Piece & { readonly means: { readonly found: Found } },
	word: string,
	{ context, said }: { readonly context: RecurrenceContext; readonly said: Said },
): Bound | Clarify | NotRead => {
	const settled = settle(piece.means.found, context);
	switch (settled.is) {
		case "impossible":
			return impossible(settled.why, said);
		case "undated":
			return impossible("That names no day to count from.", said);
		case "choices":
			return {
				is: "clarify",
				question: settled.question,
				choices: settled.choices.map(({ label, words }) => ({
					label,
					words: said.replaced(piece, `${word} ${words}`),
				})),
			};
		case "window":
			return { is: "window", window: settled, isDay: settled.precision === "day" };
	}
};

export type Reading = { readonly context: RecurrenceContext; readonly said: Said };

export const startOf = (pieces: readonly Piece[], reading: Reading): Start | Clarify | NotRead => {
	const { context } = reading;
	const within = oneOf(pieces, "within");
	const piece = oneOf(pieces, "start") ?? within;
	if (piece) {
		const bound = boundOf(piece, within ? "in" : "from", reading);
		if (bound.is !== "window") return bound;
		const said = bound.window;
		// "October to March" may have begun; what is over is not booked.
		const from = within ? laterOf(said.first, soonest(pieces, context)) : said.first;
		return { from, said, isDay: bound.isDay };
	}
	const { first } = context;
	if (first !== undefined) return { from: first, said: { first, last: first }, isDay: true };
	return { from: soonest(pieces, context), isDay: false };
};

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? other : one);

/** Today, or tomorrow where today's hour is over. */
const soonest = (
	pieces: readonly Piece[],
	{ today, timeNow }: Pick<RecurrenceContext, "today" | "timeNow">,
): PlainDate => {
	const time = oneOf(pieces, "time")?.means.time;
	const isOver = time?.is === "time" && timeNow !== undefined && time.from <= timeNow;
	return isOver ? addDays(today, 1) : today;
};

const inMonthOf = (rrule: string, day: PlainDate): readonly PlainDate[] => {
	const first = addDays(day, 1 - dayOfMonth(day));
	const whole = endless(rrule, first);
	const named = occurrencesIn(whole, { first, last: lastDayOfMonth(day) }, weekendsOnly);
	return named.map(({ originalOn }) => originalOn);
};

/** So many months on: the second Thursday of a month is as far from that of the next as one date from another. */
const monthsOn = ({ rrule, first }: RuleStart, months: number): PlainDate => {
	const then = addMonths(first, months);
	if (/^FREQ=(?:DAILY|WEEKLY)/.test(rrule)) return then;
	const monthly = rrule
		.replace(/^FREQ=YEARLY/, "FREQ=MONTHLY")
		.replace(/;(?:INTERVAL|BYMONTH)=[\d,]+/g, "");
	const place = inMonthOf(monthly, first).indexOf(first);
	return inMonthOf(monthly, then)[place] ?? then;
};

/** It is over just before it would be so long after its first day. */
const spanEnd = (rule: RuleStart, { unit, count }: PieceOf<"span">): PlainDate => {
	const months = { month: 1, quarter: 3, year: 12 };
	if (unit === "day" || unit === "week")
		return addDays(rule.first, count * (unit === "week" ? 7 : 1) - 1);
	return addDays(monthsOn(rule, count * months[unit]), -1);
};

/** The days of a series, and the first of them. */
type RuleStart = Pick<RuleOfDays, "rrule" | "first">;

type Ends = {
	readonly until?: PlainDate | undefined;
	readonly count?: number | undefined;
	readonly assumed?: string | undefined;
};

const mostMeetings = 1_000;

export const endOf = (
	{ pieces }: Gathered,
	rule: RuleStart,
	reading: Reading,
): ({ readonly is: "ends" } & Ends) | Clarify | NotRead => {
	const [count] = piecesOf(pieces, "count");
	if (count && (count.count < 1 || count.count > mostMeetings))
		return impossible(`Between 1 and ${mostMeetings} meetings, please.`, reading.said);
	const [span] = piecesOf(pieces, "span");
	if (span) return { is: "ends", until: spanEnd(rule, span), count: count?.count };
	const within = oneOf(pieces, "within");
	if (within) {
		const bound = boundOf(within, "in", reading);
		return bound.is === "window" ? { is: "ends", until: bound.window.last } : bound;
	}
	const piece = oneOf(pieces, "until");
	if (!piece) return { is: "ends", count: count?.count };
	const { first } = rule;
	const context = { ...reading.context, today: first };
	const bound = boundOf(piece, "until", { ...reading, context });
	if (bound.is !== "window") return bound;
	const { last } = bound.window;
	if (last < first)
		return impossible(`It would end before it begins, on ${wordDay(first)}.`, reading.said);
	return {
		is: "ends",
		until: last,
		count: count?.count,
		assumed: bound.isDay ? undefined : `to the end of ${wordDay(last)}`,
	};
};

/** Days and windows that are left out, as the days of the series that lie in them. */
export const exceptionsOf = (
	{ pieces }: Gathered,
	rule: RuleOfDays,
	reading: Reading,
): { readonly is: "except"; readonly days: readonly PlainDate[] } | Clarify | NotRead => {
	const days: PlainDate[] = [];
	const context = { ...reading.context, today: rule.first };
	for (const piece of pieces) {
		if (piece.means.is !== "exceptDates") continue;
		const bound = boundOf({ ...piece, means: piece.means }, "except", { ...reading, context });
		if (bound.is !== "window") return bound;
		const left = occurrencesIn(rule, bound.window, weekendsOnly).map(
			({ originalOn }) => originalOn,
		);
		if (left.length === 0)
			return impossible(`None of its meetings falls on ${wordWindow(bound.window)}.`, reading.said);
		days.push(...left);
	}
	return { is: "except", days: [...new Set(days)].sort() };
};

const wordWindow = ({ first, last }: Window): string =>
	first === last ? wordDay(first) : `${wordDay(first)} to ${wordDay(last)}`;

const endless = (rrule: string, first: PlainDate): RuleOfDays => ({
	rrule,
	first,
	except: [],
	holidays: "keep",
});

/** `INTERVAL` left out: every day that some phase of the rule can begin on. */
const anyPhase = (rrule: string): string => rrule.replace(/;INTERVAL=\d+/, "");

const intervalIn = (rrule: string): number => Number(/;INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1);

/** The day that the series begins on, or the question which of several it is. */
export const firstDay = (
	{ rrule, phased }: { readonly rrule: string; readonly phased: boolean },
	start: Start,
	{ said, pieces }: Pick<Reading, "said"> & { readonly pieces: readonly Piece[] },
): { readonly is: "first"; readonly on: PlainDate } | Clarify | NotRead => {
	const loose = endless(phased ? anyPhase(rrule) : rrule, start.from);
	const many = Math.min(intervalIn(rrule), 6);
	const days = firstOccurrences(loose, many, weekendsOnly).map(({ on }) => on);
	const [on] = days;
	if (on === undefined) return impossible("No day is ever like that.", said);
	if (start.said && !start.isDay && on > start.said.last)
		return impossible(`The first would be ${wordDay(on)}, after the time that was named.`, said);
	if (!phased || (start.said && (!start.isDay || on === start.said.first)))
		return { is: "first", on };
	const [wanted] = start.said ? [start.said.first] : [];
	return {
		is: "clarify",
		question:
			wanted === undefined
				? "From when?"
				: `${wordDay(wanted)} is not one of those days. From when?`,
		choices: days.map((day) => ({ label: wordDay(day), words: startingOn(day, { said, pieces }) })),
	};
};

const startingOn = (
	day: PlainDate,
	{ said, pieces }: { readonly said: Said; readonly pieces: readonly Piece[] },
): string => {
	const words = `from ${wordDay(day)}`;
	const piece = oneOf(pieces, "start");
	return piece ? said.replaced(piece, words) : said.added(words);
};
