/** A meeting named by its board and its day, "the next one" or "the last meeting", and the one that is meant. */
import type { z } from "zod";
import type { Board } from "../../../domain/boards/board.ts";
import { mayFallWithin, wordDay } from "../../../domain/dates/honest-date.ts";
import { type Instant, instantOf, type WallTime } from "../../../domain/dates/plain-date.ts";
import { compareMeetings, hasPassed, type Meeting } from "../../../domain/meetings/meeting.ts";
import type { Choice } from "../../../domain/refusal.ts";
import { referenceText } from "../../../domain/register.ts";
import { type DateReading, readLeadingDate } from "../../dates/dates.ts";
import { leadingBoard, type Match } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import { stop } from "../field.ts";

/** Which meetings are looked among: those that are still to come, or those that have begun. */
export type Side = "to come" | "held";

export type Said = {
	readonly board?: Match<Board> | undefined;
	readonly when?: DateReading | "nearest" | undefined;
	/** The day, "next" or "last", as it was typed. */
	readonly day?: string | undefined;
	/** "The second … in March" */
	readonly nth?: number | undefined;
	/** How much of the words it took. */
	readonly end: number;
};

const filler = /^(?:[\s,]|['’]s?(?=\s)|(?:the|our|meeting|of|on|for|at)\b)*/i;
/** "Next Friday" and "next month's" are days, and no next meeting. */
const nextOne =
	/^(?:next|coming)\b(?:(?: (?:meeting|one))\b|(?!\s+(?:week|fortnight|month|quarter|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i;
/** "Last week" is no last meeting either. */
const lastOne =
	/^(?:last|previous|latest|most recent)\b(?:(?: (?:meeting|one))\b|(?!\s+(?:week|fortnight|month|quarter|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i;
/** "Next month's meeting" is read as "next month", and "today's" as today. */
const ofPeriod =
	/^((?:this|next|last) [a-z]+|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s(?= )/i;
/** "May" and "march" alone are words like others, and no month; before a meeting they are one. */
const monthOnly = /^(march|may) (?=meeting\b)/i;

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ordinal = new RegExp(
	`^(${ordinals.join("|")})(?= (?:[\\p{L}\\p{N}&’'-]+ ){0,5}meeting\\b)`,
	"iu",
);

type Looking = { readonly reading: Reading; readonly side: Side };

/** One more piece of what was said: the next one, the board or the day. */
const pieceAt = (text: string, said: Said, { reading, side }: Looking): Said | undefined => {
	const skipped = filler.exec(text.slice(said.end))?.[0].length ?? 0;
	const from = said.end + skipped;
	const rest = text.slice(from);
	const { today, zone, calendar } = reading;
	const lean = side === "held" ? "past" : "future";
	const plain = rest.replace(ofPeriod, "$1  ").replace(monthOnly, "$1,");
	const date =
		said.when === undefined ? readLeadingDate(plain, { today, zone, calendar, lean }) : undefined;
	const nth = said.nth === undefined && !date ? ordinal.exec(rest)?.[1]?.toLowerCase() : undefined;
	if (nth) return { ...said, nth: ordinals.indexOf(nth) + 1, end: from + nth.length };
	const nearest = side === "held" ? lastOne : nextOne;
	const next = said.when === undefined && !date ? nearest.exec(rest)?.[0] : undefined;
	if (next) return { ...said, when: "nearest", day: next, end: from + next.length };
	const board = said.board === undefined ? leadingBoard(rest, reading.lexicon) : undefined;
	if (board) return { ...said, board: board.match, end: from + board.used.length };
	return (
		date && { ...said, when: date.reading, day: date.used, end: text.length - date.rest.length }
	);
};

/** "London Prevent board 12 March", "the next meeting of LPB"; in a board's own channel its day alone. */
export const readDescribedMeeting = (
	text: string,
	reading: Reading,
	side: Side = "to come",
): Said | undefined => {
	const looking = { reading, side };
	let said: Said = { end: 0 };
	for (let more = pieceAt(text, said, looking); more; more = pieceAt(text, said, looking))
		said = more;
	// "The October meeting", "the trustees' meeting"
	const noun =
		said.when || said.board ? /^\s*meeting\b/i.exec(text.slice(said.end))?.[0] : undefined;
	if (noun) said = { ...said, end: said.end + noun.length };
	const isCounted = said.when === undefined ? said.board !== undefined : said.when !== "nearest";
	if (said.nth !== undefined && !isCounted) return undefined;
	return said.board || said.when ? said : undefined;
};

const startOfDay = "00:00" as WallTime;
const beginningOf = ({ today, zone }: Reading): Instant => instantOf(today, startOfDay, zone);

const isOn = ({ time }: Meeting, when: Exclude<Said["when"], undefined>): boolean => {
	if (when === "nearest") return true;
	if (when.is === "clarify" || when.is === "refused") return false;
	if (time.is === "provisional") return when.is === "date" && time.when.words === when.date.words;
	if (when.is === "instant") return time.on === when.on && time.from === when.time;
	const day = { first: time.on, last: time.on };
	return mayFallWithin(when.date, day);
};

const choiceOf = (meeting: Meeting, board: Board): Choice => {
	const { time } = meeting;
	const day = time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : `“${time.when.words}”`;
	const reference = referenceText(meeting, board);
	return { label: `${reference} ${day}`, words: reference };
};

const boardOf = ({ board }: Said, { boardHere }: Reading): Board | undefined => {
	if (board === undefined) return boardHere;
	return board.is === "one" ? board.value : undefined;
};

const whichBoard = ({ board, day = "" }: Said, context: z.RefinementCtx) => {
	const named = board?.is === "several" ? board.values : [];
	const choices = named.map(({ name, code }) => ({
		label: `${name} (${code})`,
		words: `${code} ${day}`.trim(),
	}));
	const example = choices.length > 0 ? "" : ' Name it too, such as "LPB 5 March".';
	return stop(context, `Which board's meeting?${example}`, choices.slice(0, 10));
};

/** In the order in which they are named: the next one first, or the last one. */
const onSide = (all: readonly Meeting[], { reading, side }: Looking): readonly Meeting[] => {
	const inOrder = all.toSorted(compareMeetings);
	if (side === "held")
		return inOrder
			.filter(({ state, time }) => state.is !== "cancelled" && isHeld(time, reading))
			.toReversed();
	return inOrder.filter(
		({ state, time }) => state.is === "planned" && !hasPassed(time, beginningOf(reading)),
	);
};

const isHeld = (time: Meeting["time"], { now }: Reading): boolean =>
	time.is === "fixed" && hasPassed(time, now);

const noneOn = {
	"to come": { none: "has no meeting to come", near: "These are to come:" },
	held: { none: "has held no meeting yet", near: "These were held last:" },
} as const;

/** Counted from the beginning of what was said, whether or not it is over; of a board's, the one with that number may be meant too. */
const isNth = (one: Meeting, all: readonly Meeting[], { nth = 0, when }: Said): boolean => {
	const counted = all
		.filter(({ state }) => state.is !== "cancelled")
		.filter((each) => when === undefined || isOn(each, when))
		.toSorted(compareMeetings);
	return one === counted[nth - 1] || (when === undefined && one.number === nth);
};

/** The one meeting that is meant; where there are several or none, those that it could be. */
export const settleMeeting = async (
	said: Said,
	typed: string,
	{ context, ...looking }: Looking & { readonly context: z.RefinementCtx },
): Promise<Meeting> => {
	const { reading, side } = looking;
	const board = boardOf(said, reading);
	if (!board) return whichBoard(said, context);
	const every = await reading.register.meetings({ boardIds: [board.id] });
	const all = onSide(every, looking);
	const when = said.when;
	const within = when === undefined ? all : all.filter((meeting) => isOn(meeting, when));
	const meant = said.nth === undefined ? within : within.filter((one) => isNth(one, every, said));
	const [only] = when === "nearest" ? meant.slice(0, 1) : meant.length === 1 ? meant : [];
	if (only && (when !== undefined || said.nth !== undefined)) return only;
	const near = (meant.length > 0 ? meant : all).slice(0, 5).map((one) => choiceOf(one, board));
	if (near.length === 0) return stop(context, `${board.name} ${noneOn[side].none}.`);
	return stop(
		context,
		meant.length === 0
			? `I can't find a meeting of ${board.name} for "${typed}". ${noneOn[side].near}`
			: `Which meeting of ${board.name}?`,
		near,
	);
};
