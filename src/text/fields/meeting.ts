/** The field that names a meeting: by its reference, or by its board and its day. */
import { z } from "zod";
import type { Field } from "../../command.ts";
import type { Board } from "../../domain/board.ts";
import { mayFallWithin, wordDay } from "../../domain/honest-date.ts";
import { compareMeetings, hasPassed, type Meeting } from "../../domain/meeting.ts";
import { type Instant, instantOf, type WallTime } from "../../domain/plain-date.ts";
import type { Choice } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { type DateReading, readLeadingDate } from "../dates.ts";
import { leadingBoard, type Match } from "../entities.ts";
import type { Reading } from "../reading.ts";
import { led, passOn, stop, words } from "./field.ts";
import { itemField } from "./item.ts";
import { leadingReference, typedReference } from "./references.ts";

type Said = {
	readonly board?: Match<Board> | undefined;
	readonly when?: DateReading | "next" | undefined;
	/** The day or "next", as it was typed. */
	readonly day?: string | undefined;
	/** How much of the words it took. */
	readonly end: number;
};

const filler = /^(?:[\s,]|['’]s?(?=\s)|(?:the|meeting|of|on|for|at)\b)*/i;
/** "Next Friday" and "next month's" are days, and no next meeting. */
const nextOne =
	/^(?:next|coming)\b(?:(?: (?:meeting|one))\b|(?!\s+(?:week|fortnight|month|quarter|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i;
/** "Next month's meeting" is read as "next month". */
const ofPeriod = /^((?:this|next|last) [a-z]+)['’]s(?= )/i;

/** One more piece of what was said: the next one, the board or the day. */
const pieceAt = (text: string, said: Said, reading: Reading): Said | undefined => {
	const skipped = filler.exec(text.slice(said.end))?.[0].length ?? 0;
	const from = said.end + skipped;
	const rest = text.slice(from);
	const { today, zone, calendar } = reading;
	const plain = rest.replace(ofPeriod, "$1  ");
	const date =
		said.when === undefined ? readLeadingDate(plain, { today, zone, calendar }) : undefined;
	const next = said.when === undefined && !date ? nextOne.exec(rest)?.[0] : undefined;
	if (next) return { ...said, when: "next", day: next, end: from + next.length };
	const board = said.board === undefined ? leadingBoard(rest, reading.lexicon) : undefined;
	if (board) return { ...said, board: board.match, end: from + board.used.length };
	return (
		date && { ...said, when: date.reading, day: date.used, end: text.length - date.rest.length }
	);
};

/** "London Prevent board 12 March", "the next meeting of LPB"; in a board's own channel its day alone. */
const saidIn = (text: string, reading: Reading): Said | undefined => {
	let said: Said = { end: 0 };
	for (let more = pieceAt(text, said, reading); more; more = pieceAt(text, said, reading))
		said = more;
	// "The October meeting", "the trustees' meeting"
	const noun =
		said.when || said.board ? /^\s*meeting\b/i.exec(text.slice(said.end))?.[0] : undefined;
	if (noun) said = { ...said, end: said.end + noun.length };
	return said.board || said.when ? said : undefined;
};

const startOfDay = "00:00" as WallTime;
const beginningOf = ({ today, zone }: Reading): Instant => instantOf(today, startOfDay, zone);

const isOn = ({ time }: Meeting, when: Exclude<Said["when"], undefined>): boolean => {
	if (when === "next") return true;
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

type Settling = { readonly reading: Reading; readonly context: z.RefinementCtx };

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

/** The one meeting that is meant; where there are several or none, those that it could be. */
const settle = async (said: Said, typed: string, settling: Settling): Promise<Meeting> => {
	const { reading, context } = settling;
	const board = boardOf(said, reading);
	if (!board) return whichBoard(said, context);
	const planned = (await reading.register.meetings({ boardIds: [board.id] }))
		.filter(({ state, time }) => state.is === "planned" && !hasPassed(time, beginningOf(reading)))
		.toSorted(compareMeetings);
	const when = said.when;
	const meant = when === undefined ? planned : planned.filter((meeting) => isOn(meeting, when));
	const [only] = when === "next" ? meant.slice(0, 1) : meant.length === 1 ? meant : [];
	if (only && when !== undefined) return only;
	const near = (meant.length > 0 ? meant : planned).slice(0, 5).map((one) => choiceOf(one, board));
	if (near.length === 0) return stop(context, `${board.name} has no meeting to come.`);
	return stop(
		context,
		meant.length === 0
			? `I can't find a meeting of ${board.name} for "${typed}". These are to come:`
			: `Which meeting of ${board.name}?`,
		near,
	);
};

const which = "Which meeting? Give its reference, such as LPB-M4, or its board and day.";

const kindOfMeeting =
	/^(?:an? |the |our )?((?:(?:extra-?ordinary|special|emergency|urgent|extra|additional|inaugural|ad[ -]hoc)(?: general)?|annual(?: general)?) (?:board )?(?:meeting|mtg|session)|[ae]gm|away ?day)(?=\s*(?:[,:;–—-]|$)|\s+(?:on|at|for|of|in|from)\b|\s+(?:\d|mon|tue|wed|thu|fri|sat|sun|next|this|first|second|third|last|tomorrow|every))/i;

/** "Extraordinary meeting", "AGM": what kind of meeting it is, where that is said. */
export const meetingTitleField = (): Field<string> => ({
	label: "Title",
	example: "Extraordinary meeting",
	optional: false,
	keywords: ["title", "called"],
	lead: (text) => {
		const quote = /^["“«]([^"”»]+)["”»]/.exec(text);
		if (quote?.[1]) return { used: quote[1], rest: text.slice(quote[0].length) };
		const found = kindOfMeeting.exec(text);
		return found?.[1] ? { used: found[1], rest: text.slice(found[0].length) } : undefined;
	},
	control: { as: "line", most: 200 },
	schema: () => words("What is it called? Try Extraordinary meeting.", 200),
});

const referred = (typed: string, reading: Reading) =>
	typedReference(typed, reading) ?? typedReference(typed, reading, ["meeting"]);

/** A board alone means its next meeting. */
const orNext = (typed: string, reading: Reading): string => {
	const said = referred(typed, reading) ? undefined : saidIn(typed, reading);
	const isBoard = said?.board?.is === "one" && !said.when && said.end === typed.length;
	return typed === "" || isBoard ? `${typed} next`.trim() : typed;
};

/** A meeting that somebody comes to or not, "for the 12th"; in a board's own channel it is the next one unless named. */
export const comingMeetingField = (): Field<Meeting> => {
	const named = meetingField();
	return {
		...named,
		label: "Meeting, if not the next",
		optional: true,
		softKeywords: ["for", "to", "of", "at"],
		schema: (reading) => {
			const read = named.schema(reading);
			return z
				.string()
				.optional()
				.transform(async (typed, context): Promise<Meeting> => {
					if (!typed?.trim() && !reading.boardHere) return stop(context, which);
					const found = await read.safeParseAsync(orNext(typed?.trim() ?? "", reading));
					return found.success ? found.data : passOn(found.error, context);
				});
		},
	};
};

/** The same, but a board alone is no meeting. */
export const datedMeetingField = (): Field<Meeting> => {
	const named = meetingField();
	return {
		...named,
		lead: (text, reading) => {
			const hasDay = typedReferenceAt(text, reading) || saidIn(text, reading)?.when !== undefined;
			return hasDay ? named.lead?.(text, reading) : undefined;
		},
	};
};

const typedReferenceAt = (text: string, reading: Reading): boolean =>
	leadingReference(text, reading, ["meeting"]) !== undefined;

export const meetingField = (): Field<Meeting> => {
	const byReference = itemField("meeting");
	return {
		...byReference,
		example: "LPB-M4, or London Prevent board 5 March",
		lead: (text, reading) => {
			const named = byReference.lead?.(text, reading);
			if (named) return named;
			const said = saidIn(text, reading);
			return said && led(text, text.slice(0, said.end));
		},
		schema: (reading) =>
			words(which).transform(async (typed, context): Promise<Meeting> => {
				const said = referred(typed, reading) ? undefined : saidIn(typed, reading);
				if (said && typed.slice(said.end).trim() === "")
					return settle(said, typed, { reading, context });
				const read = await byReference.schema(reading).safeParseAsync(typed);
				if (read.success) return read.data;
				return passOn(read.error, context);
			}),
	};
};
