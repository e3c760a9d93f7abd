/** Times of which two fit, or none: the question is asked again with each that may be meant. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays } from "../../domain/dates/plain-date.ts";
import { readDate } from "../../language/dates/dates.ts";
import { tiers } from "../../language/names/match.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord, isMissedFrom } from "./date-words.ts";
import { dateAbroad } from "./dates-abroad.ts";
import { dayNamed } from "./day-named.ts";
import { leanOf } from "./leaning.ts";
import { boardAlone, boardMeeting, isMonthWord, meetingNamed } from "./meeting-named.ts";
import { isTodays } from "./near-days.ts";
import { noSuchDay } from "./no-such-day.ts";
import {
	goesOn,
	isPointedAt,
	looksDated,
	pointing,
	type TimeContext,
	windowAt,
	wordsIn,
} from "./periods.ts";
import type { Clause, Piece } from "./pieces.ts";
import { boundAt } from "./sides.ts";
import { weekendInDoubt } from "./weekends-of-months.ts";
import { wrongWeekday } from "./wrong-weekday.ts";

const capitalised = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

const instead = (side: string, month: string | undefined): readonly string[] => {
	if (month) return [`${side} ${month}`];
	return side === "since"
		? ["since last week", "since last month"]
		: ["this month", "in the next 30 days"];
};

/** "Before the works board meets", where "apart from the works board" is of no time. */
const boardThatMeets = (clause: Clause, from: number, names: readonly Piece[]) => {
	const side = clause.keys[from] ?? "";
	return /^(?:before|since)$/.test(side)
		? boardAlone(clause, from + 1, { names, side })
		: undefined;
};

/** A meeting that has no day yet, or none in that month: nothing can be counted from it, and that is said. */
export const undatedMeeting = (
	clause: Clause,
	context: TimeContext,
	names: readonly Piece[],
): Reading | undefined => {
	for (const from of clause.keys.keys()) {
		const side = isMissedFrom(clause, from) ? undefined : boundAt(clause, from);
		const named = side
			? (meetingNamed(clause, from + 1, names) ?? boardThatMeets(clause, from, names))
			: undefined;
		const around = { names, hereId: context.boardId };
		const boardId = named?.boardId ?? boardMeeting(clause, from + 1, around);
		const board = context.world.boards.find(({ id }) => id === boardId);
		if (!side || !named || !board || goesOn(clause.keys, named.to)) continue;
		if (dayNamed({ ...named, boardId, side }, clause.text, context)) continue;
		const said = wordsIn(clause, from, named.to);
		const which = named.month
			? `one ${capitalised(named.month)} meeting`
			: `its ${named.which} meeting`;
		return {
			is: "which",
			question: `${board.name} has no day recorded for ${which}. Ask with a date instead?`,
			choices: instead(clause.keys[from] ?? side, named.month).map((words) => ({
				label: words,
				question: clause.text.replace(said, words),
			})),
			more: 0,
		};
	}
	return undefined;
};

/** "The first week of April" is its first seven days to some, and its first whole week to others. */
const isWeekOfMonth = ({ keys }: Clause, from: number): boolean =>
	/^(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))$/.test(keys[from] ?? "") &&
	keys[from + 1] === "week" &&
	isMonthWord(
		keys[from + 2] === "of" || keys[from + 2] === "in"
			? (keys[from + 3] ?? "")
			: (keys[from + 2] ?? ""),
	);

/** "By year end" is of the calendar's year or of the financial one; and May has two bank holidays. */
const hasTwo = ({ keys }: Clause, from: number): boolean =>
	(keys[from] === "year" &&
		keys[from + 1] === "end" &&
		!/^(?:financial|fiscal|calendar|fy|this|next|last|tax)$/.test(keys[from - 1] ?? "")) ||
	(keys[from] === "may" && /^(?:bank|day)$/.test(keys[from + 1] ?? "")) ||
	(keys[from + 1] === "after" && keys[from + 2] === "next" && isDateWord(keys[from] ?? ""));

const covers = ({ is, from, to }: Piece, at: number): boolean =>
	is === "name" && from <= at && at < to;

/** "What was decided Thursday", asked on one. */
const todayOrBefore = (clause: Clause, words: string, { today }: TimeContext): Reading => ({
	is: "which",
	question: "Today or a week ago?",
	choices: [today, addDays(today, -7)].map((day) => ({
		label: wordDay(day),
		question: clause.text.replace(words, wordDay(day)),
	})),
	more: 0,
});

type Said = { readonly context: TimeContext; readonly names: readonly Piece[] };

/** "Thursday", said on one: where "on a Thursday" is on any, and "the first Thursday in June" is another day. */
const isTodaysAlone = (clause: Clause, from: number, { context, names }: Said): boolean => {
	const { keys } = clause;
	const isOfMonth = /^(?:in|of)$/.test(keys[from + 1] ?? "") && isMonthWord(keys[from + 2] ?? "");
	return (
		isTodays(keys[from] ?? "", context.today) &&
		!isPointedAt(clause, from) &&
		!/^(?:a|any)$/.test(keys[from - 1] ?? "") &&
		!isOfMonth &&
		!names.some((name) => covers(name, from))
	);
};

/** "The last Tuesday meeting", of a board that is called so, is its last. */
const opensBoardsName = (from: number, names: readonly Piece[]): boolean =>
	names.some(
		(name) =>
			name.is === "name" &&
			name.from === from &&
			name.to - name.from > 1 &&
			name.candidates.some(({ known, tier }) => known.kind === "board" && tier < tiers.part),
	);

/**
 * "Next Friday", said on a Thursday, and "Thursday" itself on one: two days fit, so the question is asked again with
 * each.
 */
export const doubtfulPeriod = (
	clause: Clause,
	context: TimeContext,
	names: readonly Piece[],
): Reading | undefined => {
	const none =
		noSuchDay(clause.text, context.today) ??
		dateAbroad(clause.text) ??
		weekendInDoubt(clause.text, context.today) ??
		wrongWeekday(clause, context);
	if (none) return none;
	for (const [from, key] of clause.keys.entries()) {
		const isAlone = isTodaysAlone(clause, from, { context, names });
		const isOfTwo = isWeekOfMonth(clause, from) || hasTwo(clause, from);
		if (!pointing.has(key) && !isAlone && !isOfTwo) continue;
		if (opensBoardsName(from + 1, names)) continue;
		for (let to = Math.min(clause.keys.length, from + 4); to > from; to -= 1) {
			if (!looksDated(clause, from, to)) continue;
			if (windowAt(clause, { from, to }, context)) break;
			const words = wordsIn(clause, from, to);
			const { today, zone, calendar } = context;
			const reading = readDate(words, { today, zone, calendar });
			if (reading.is !== "clarify") continue;
			if (isAlone && leanOf(clause.text, context.looksBack) === "past")
				return todayOrBefore(clause, words, context);
			const choices = reading.choices.map((choice) => ({
				label: choice.label,
				question: clause.text.replace(words, choice.words),
			}));
			return { is: "which", question: reading.question, choices, more: 0 };
		}
	}
	return undefined;
};
