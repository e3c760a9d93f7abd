/** The meetings of a time, and the first or the last of all that are meant. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { addDays, type PlainDate, plainDate } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Span } from "../../../domain/questions/question.ts";
import { type Answering, listed, nothing, type Part, subject, todayFor } from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { meetingLine } from "../items/lines.ts";
import { found, meetingList, namesOf } from "./lists.ts";
import { meetingsNow, onAnotherDay, stillToCome, unplacedWords } from "./one-meeting.ts";
import { atOtherTimes, boardsAsked, boardsName, onDays } from "./scope.ts";
import {
	isAhead,
	isBehind,
	isUnderWay,
	isWithin,
	nearMissWords,
	nextMeeting,
	surelyWithin,
} from "./times.ts";

export const meetingsWithin = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): Part => {
	// "How often have we met this year" leaves out what is still to come.
	const { facets } = answering.question;
	const isOnSide = (meeting: Meeting): boolean => {
		if (facets.includes("last")) return isBehind(meeting, answering);
		if (span.first !== undefined && !span.isAhead) return true;
		return isAhead(meeting, answering) || isUnderWay(meeting, answering);
	};
	const shown = meetings.filter((meeting) => isWithin(meeting, span) && isOnSide(meeting));
	const of = boardsName(boardsAsked(answering), answering);
	const also = nearMissWords(meetings, span, answering);
	if (shown.length === 0) {
		// "Why?" asks of what was called off.
		const off = meetings.filter(
			(each) => each.state.is === "cancelled" && surelyWithin(each, span),
		);
		const period = span.words;
		const said = nothing({
			is: "no-meeting",
			which: "within",
			of,
			period,
			also:
				[atOtherTimes(answering), stillToCome(meetings, answering), also]
					.filter(Boolean)
					.join(" ") || onAnotherDay(meetings, answering),
		});
		return { ...said, focus: off.map(subject) };
	}
	return (
		meetingsNow(shown, answering) ?? meetingList(shown, { of, period: span.words, also }, answering)
	);
};

/** "How many times has it met" looks back; "how many meetings has it" looks ahead. What is over today is counted. */
export const sideOfNow = (
	meetings: readonly Meeting[],
	boards: readonly Board[],
	answering: Answering,
): Span => {
	const today = todayFor(boards[0], answering);
	if (!answering.question.facets.includes("last"))
		return { first: today, isAhead: true, words: "from today" };
	const isToday = ({ time }: Meeting) => time.is === "fixed" && time.on === today;
	return meetings.some((each) => isToday(each) && isBehind(each, answering))
		? { last: today, words: "up to now" }
		: { last: addDays(today, -1), words: "before today" };
};

/** Of those with a day that were not called off; asked in the past tense, of those that are past. */
const endOf = (meetings: readonly Meeting[], answering: Answering): Meeting | undefined => {
	const { span, end, facets } = answering.question;
	const back = end === "last" && facets.includes("last");
	const row = onDays(meetings)
		.filter((meeting) => !span || isWithin(meeting, span))
		.filter((meeting) => !back || isBehind(meeting, answering));
	const found = row.at(end === "last" ? -1 : 0);
	// While none has a day, the first is the one that is to come.
	return found ?? (end === "first" && !span ? nextMeeting(meetings, answering) : undefined);
};

/** What was held before the register began is not in it. */
const earlierWords = (board: Board | undefined, meeting: Meeting): string | undefined => {
	const since = board?.state.is === "active" ? board.state.since : undefined;
	const isLater = meeting.time.is === "fixed" && since !== undefined && since < meeting.time.on;
	return isLater
		? `The first that is recorded; the board has been active since ${wordDay(since)}`
		: undefined;
};

/** One that has no day yet may come before the first, or after the last. */
const undated = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): string | undefined => {
	const open = meetings.filter(
		(each) =>
			each.time.is === "provisional" && isAhead(each, answering) && surelyWithin(each, span),
	);
	const names = open.slice(0, 3).map((each) => answering.lookups.reference(each));
	return names.length > 0 ? `${listed(names)}: no date set yet, and may fall then.` : undefined;
};

/** What was called off would have come before the first, or after the last. */
const isBeyond = (
	{ time }: Meeting,
	{ time: found }: Meeting,
	{ question: { end } }: Answering,
): boolean => {
	if (time.is !== "fixed" || found.is !== "fixed") return true;
	return end === "last" ? time.on > found.on : time.on < found.on;
};

const told = (meeting: Meeting, answering: Answering): Part => {
	const { span, end } = answering.question;
	const line = meetingLine(meeting, answering);
	const which =
		meeting.time.is === "provisional"
			? "next"
			: span
				? "other"
				: end === "first"
					? "first"
					: "last";
	const board = answering.lookups.board(meeting.boardId);
	const says = which === "first" ? earlierWords(board, meeting) : undefined;
	const facts = [...(says ? [says] : []), ...unplacedWords(line, answering)];
	const notes = facts.map((says) => ({ is: "none" as const, says }));
	return found([{ is: "meeting", which, meeting: line }, ...notes], [meeting]);
};

/** One for each board that is named; within a time, one of them all. */
export const firstOrLast = (
	meetings: readonly Meeting[],
	boards: readonly Board[] | undefined,
	answering: Answering,
): readonly Part[] => {
	const { span } = answering.question;
	const apart = span || !boards ? [boards] : boards.map((board) => [board]);
	return apart.map((some) => {
		const own = some
			? meetings.filter(({ boardId }) => some.some(({ id }) => id === boardId))
			: meetings;
		const meeting = endOf(own, answering);
		const beyond = own.filter((each) => !meeting || isBeyond(each, meeting, answering));
		const also =
			span &&
			[undated(own, span, answering), nearMissWords(beyond, span, answering)]
				.filter(Boolean)
				.join(" ");
		const of = namesOf(some);
		if (!meeting) {
			// The first of a board that is still forming is to come.
			const [only] = some?.length === 1 ? some : [];
			const isAwaited = only?.state.is === "forming" && answering.question.end === "first";
			const which = span ? "within" : isAwaited ? "next" : "last";
			const note = also || boardNote(only, answering.world.boards);
			const none = nothing({ is: "no-meeting", which, of, period: span?.words, also: note });
			const boards = (some ?? []).map(subject);
			return { ...none, rests: boards.slice(0, 5), focus: boards };
		}
		const part = told(meeting, answering);
		return also
			? { ...part, facts: [...part.facts, { is: "none", says: also.replace(/\.$/, "") }] }
			: part;
	});
};

const months =
	"january|february|march|april|may|june|july|august|september|october|november|december";
/** A month alone, with nothing that says of which year it is. */
const monthAlone = new RegExp(`^(?:(?:for|at|in|of|to|from|during) )?(?:the )?(?:${months})$`, "i");

const firstOf = (day: PlainDate, years: number): PlainDate =>
	plainDate(`${Number(day.slice(0, 4)) + years}${day.slice(4, 8)}01`);

/** The day before the next month begins, a year earlier. */
const lastOf = (last: PlainDate): PlainDate => addDays(firstOf(addDays(last, 1), -1), -1);

const aYearBack = (span: Span | undefined, today: PlainDate): Span | undefined => {
	const { first, last, words = "" } = span ?? {};
	const said = words.replace(/ \(.*\)$/, "");
	if (!first || !last || first <= today || !monthAlone.test(said)) return undefined;
	const [from, to] = [firstOf(first, -1), lastOf(last)];
	return { first: from, last: to, words: `${said} (${wordDay(from)} to ${wordDay(to)})` };
};

export const questionYearBack = (answering: Answering): Answering | undefined => {
	const span = aYearBack(answering.question.span, todayFor(undefined, answering));
	return span && { ...answering, question: { ...answering.question, span } };
};
