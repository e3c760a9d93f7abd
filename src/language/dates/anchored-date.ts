/** Which meeting a date hangs on, and so which day or window it is now. */

import type { Board } from "../../domain/boards/board.ts";
import { exampleDay, monthNames } from "../../domain/dates/date-words.ts";
import { type HonestDate, isDated, wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import { type Anchor, anchoredDate, nextToHangOn } from "../../domain/items/anchor.ts";
import { isToCome, type Meeting } from "../../domain/meetings/meeting.ts";
import { readReference } from "../../domain/reference.ts";
import type { Choice } from "../../domain/refusal.ts";
import type { Reading } from "../reading.ts";
import type { AnchorWords } from "./anchored.ts";

export type AnchoredReading =
	| { readonly is: "date"; readonly date: HonestDate }
	| { readonly is: "stop"; readonly says: string; readonly choices?: readonly Choice[] };

type Hook =
	| { readonly is: "hook"; readonly board: Board; readonly meeting: Meeting | undefined }
	| Extract<AnchoredReading, { is: "stop" }>;

const stopped = (says: string, choices: readonly Choice[] = []): Hook => ({
	is: "stop",
	says,
	choices,
});

/** The months of its days, or of the window that it has so far. */
const isIn = ({ time }: Meeting, month: number): boolean => {
	const day = time.is === "fixed" ? time.on : isDated(time.when) ? time.when.first : "";
	return Number(day.slice(5, 7)) === month;
};

const inMonth = (board: Board, meetings: readonly Meeting[], month: number): Hook => {
	const [only, ...others] = meetings.filter((meeting) => isIn(meeting, month));
	const name = monthNames[month - 1] ?? "that month";
	if (!only) return stopped(`No meeting of ${board.name} is recorded in ${name}. Name a day.`);
	if (others.length === 0) return { is: "hook", board, meeting: only };
	return stopped(
		`${board.name} meets more than once in ${name}: name the meeting by its reference.`,
	);
};

const nextOf = async (
	board: Board,
	{ register, now, today }: Reading,
	month?: number,
): Promise<Hook> => {
	if (board.state.is === "ended")
		return stopped(`${board.name} has ended and will not meet again. Try "${exampleDay(today)}".`);
	const meetings = await register.meetings({ boardIds: [board.id], openOnly: true });
	const ahead = meetings.filter((meeting) => isToCome(meeting, now));
	if (month !== undefined) return inMonth(board, ahead, month);
	return { is: "hook", board, meeting: nextToHangOn(meetings, now) };
};

const referred = async (text: string, { register, lexicon }: Reading): Promise<Hook> => {
	const reference = readReference(text);
	const meeting = reference && (await register.item(reference));
	const board = meeting && lexicon.boards.find(({ id }) => id === meeting.boardId);
	if (meeting?.kind !== "meeting" || !board)
		return stopped(`I can't find the meeting "${text}". Try the reference of one, such as LPB-M4.`);
	if (meeting.state.is !== "planned")
		return stopped(`${text.toUpperCase()} is not to come: a due date cannot hang on it.`);
	return { is: "hook", board, meeting };
};

const hookOf = async (words: AnchorWords, reading: Reading): Promise<Hook> => {
	const { target, opening } = words;
	if (target.is === "reference") return referred(target.text, reading);
	if (target.is === "here")
		return reading.about
			? nextOf(reading.about, reading, target.month)
			: stopped(
					'Which board\'s next meeting? Name the board, as in "before the next LPB meeting".',
				);
	if (target.match.is === "one") return nextOf(target.match.value, reading, target.month);
	const boards = target.match.is === "several" ? target.match.values : target.match.near;
	const choices = boards.map(({ name, code }) => ({
		label: `${name} (${code})`,
		words: `${opening}${code} meeting`,
	}));
	return stopped(`Which board is "${target.words}"?`, choices.slice(0, 10));
};

const dayOf = ({ time }: Meeting): string =>
	time.is === "fixed" ? wordDay(time.on) : wordDate(time.when);

/** Nothing invents a day that nobody named. */
const untilWhen = (typed: string): AnchoredReading => {
	const what = typed.trim().replace(/^.*?\bafter /i, "");
	const choices = ["a day", "a week", "two weeks"].map((far) => ({
		label: `${far[0]?.toUpperCase()}${far.slice(1)} after`,
		words: `${far} after ${what}`,
	}));
	return {
		is: "stop",
		says: `"${typed}" says from when, and not until when. How long after?`,
		choices,
	};
};

/** The date that the words mean now, kept with what it hangs on. */
export const readAnchoredDate = async (
	typed: string,
	words: AnchorWords,
	reading: Reading,
): Promise<AnchoredReading> => {
	const hook = await hookOf(words, reading);
	if (hook.is === "stop") return hook;
	if (words.isOpen) return untilWhen(typed);
	const { board, meeting } = hook;
	const anchor: Anchor = {
		boardId: board.id,
		meetingId: meeting?.id,
		relation: words.relation,
	};
	const said = { words: typed, saidOn: reading.today, anchor };
	const date = anchoredDate(said, meeting, reading.calendar);
	if (!meeting || !isDated(date) || date.last >= reading.today) return { is: "date", date };
	return {
		is: "stop",
		says: `${board.name} meets on ${dayOf(meeting)}, so "${typed}" has passed. Try "${exampleDay(reading.today)}".`,
	};
};
