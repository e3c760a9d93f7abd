/** The meetings of a time; and the first or the last of all that are meant: of a time, or of everything that is recorded of a board. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { addDays, type PlainDate, plainDate } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Span } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	joined,
	listed,
	merge,
	none,
	nothing,
	type Part,
	subject,
	subjectsOf,
	todayFor,
	withoutStop,
} from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { meetingLine } from "../items/lines.ts";
import {
	isMovedFrom,
	movedWords,
	nearMissWords,
	onAnotherDay,
	otherTimesWords,
	stillToCome,
	unplacedFacts,
} from "./notes.ts";
import { cancelledFacts } from "./reasons.ts";
import { boardNames, boardsAsked, boardsName } from "./scope.ts";
import { meetingFact, meetingList, meetingPart, meetingsFound, meetingsNow } from "./tell.ts";
import {
	isAhead,
	isBehind,
	isCancelledThen,
	isUnderWay,
	isWithin,
	nextMeeting,
	onDays,
	surelyWithin,
} from "./times.ts";

/** Of those with a day that were not called off; asked in the past tense, of those that are past. */
const endOf = (meetings: readonly Meeting[], answering: Answering): Meeting | undefined => {
	const { span, end } = answering.question;
	const isBack = end === "last" && asks(answering, "last");
	const row = onDays(meetings).filter(
		(each) => (!span || isWithin(each, span)) && (!isBack || isBehind(each, answering)),
	);
	// While none has a day, the first is the one that is to come.
	const awaited = end === "first" && !span ? nextMeeting(meetings, answering) : undefined;
	return row.at(end === "last" ? -1 : 0) ?? awaited;
};

/** What was held before the register began is not in it. */
const earlierFacts = (board: Board | undefined, { time }: Meeting): readonly Fact[] => {
	const since = board?.state.is === "active" ? board.state.since : undefined;
	return time.is === "fixed" && since !== undefined && since < time.on
		? [none(`The first that is recorded; the board has been active since ${wordDay(since)}`)]
		: [];
};

/** One that has no day yet may come before the first, or after the last. */
const undatedWords = (meetings: readonly Meeting[], span: Span, answering: Answering) => {
	const open = meetings.filter(
		(each) =>
			each.time.is === "provisional" && isAhead(each, answering) && surelyWithin(each, span),
	);
	const names = listed(open.slice(0, 3).map(answering.lookups.reference));
	return names && `${names}: no date set yet, and may fall then.`;
};

/** What was called off would have come before the first, or after the last. */
const isBeyond = ({ time }: Meeting, found: Meeting["time"], { end }: Answering["question"]) => {
	if (time.is !== "fixed" || found.is !== "fixed") return true;
	return end === "last" ? time.on > found.on : time.on < found.on;
};

const endPart = (meeting: Meeting, answering: Answering): Part => {
	const { span, end } = answering.question;
	const isOpen = meeting.time.is === "provisional";
	const which = isOpen ? "next" : span ? "other" : (end ?? "last");
	const board = answering.lookups.board(meeting.boardId);
	const facts = [
		meetingFact(which, meeting, answering),
		...(which === "first" ? earlierFacts(board, meeting) : []),
		...unplacedFacts(meetingLine(meeting, answering), answering),
	];
	return meetingsFound(facts, [meeting]);
};

/** The first of a board that is still forming is to come. */
const noEnd = (
	boards: readonly Board[] | undefined,
	also: string | undefined,
	answering: Answering,
) => {
	const { span, end } = answering.question;
	const only = boards?.length === 1 ? boards[0] : undefined;
	const isAwaited = only?.state.is === "forming" && end === "first";
	const which = span ? "within" : isAwaited ? "next" : "last";
	const of = boardNames(boards);
	const more = also ?? boardNote(only, answering.world.boards);
	const part = nothing({ is: "no-meeting", which, of, period: span?.words, also: more });
	const focus = (boards ?? []).map(subject);
	return { ...part, rests: focus.slice(0, 5), focus };
};

/** One for each board that is named; within a time, one of them all. */
export const firstOrLast = (
	meetings: readonly Meeting[],
	boards: readonly Board[] | undefined,
	answering: Answering,
): readonly Part[] => {
	const { question } = answering;
	const { span } = question;
	const apart = span || !boards ? [boards] : boards.map((board) => [board]);
	return apart.map((some) => {
		const ids = some?.map(({ id }) => id);
		const own = meetings.filter(({ boardId }) => !ids || ids.includes(boardId));
		const meeting = endOf(own, answering);
		const beyond = own.filter((each) => !meeting || isBeyond(each, meeting.time, question));
		const also =
			span && joined([undatedWords(own, span, answering), nearMissWords(beyond, span, answering)]);
		if (!meeting) return noEnd(some, also, answering);
		const part = endPart(meeting, answering);
		return also ? { ...part, facts: [...part.facts, none(withoutStop(also))] } : part;
	});
};

const leading = ["for", "at", "in", "of", "to", "from", "during"];
const months = [
	...["january", "february", "march", "april", "may", "june", "july", "august"],
	...["september", "october", "november", "december"],
];

/** A month alone, with nothing that says of which year it is. */
const isMonthAlone = (words: string): boolean => {
	const [first = "", ...others] = words.toLowerCase().split(" ");
	const rest = leading.includes(first) ? others : [first, ...others];
	const [month, ...more] = rest[0] === "the" ? rest.slice(1) : rest;
	return month !== undefined && more.length === 0 && months.includes(month);
};

const firstOf = (day: PlainDate, years: number): PlainDate =>
	plainDate(`${Number(day.slice(0, 4)) + years}${day.slice(4, 8)}01`);

/** "Apologies for the April board", asked in May: of an April in which nothing is to meet yet, the last one is meant. */
export const questionYearBack = (answering: Answering): Answering | undefined => {
	const { first, last, words = "" } = answering.question.span ?? {};
	const [said = ""] = words.split(" (");
	const isAhead = first !== undefined && first > todayFor(undefined, answering);
	if (!isAhead || !last || !isMonthAlone(said)) return undefined;
	// The day before the next month begins, a year earlier.
	const [from, to] = [firstOf(first, -1), addDays(firstOf(addDays(last, 1), -1), -1)];
	const span = { first: from, last: to, words: `${said} (${wordDay(from)} to ${wordDay(to)})` };
	return { ...answering, question: { ...answering.question, span } };
};

/** Of the one meeting that a board was to have then: that it was called off, or to when it was moved. */
const becameOfIt = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): Part | undefined => {
	const off = meetings.filter((each) => isCancelledThen(each, span));
	const [only, ...others] = [...off, ...meetings.filter((each) => isMovedFrom(each, span))];
	if (!only || others.length > 0 || subjectsOf("board", answering).length === 0) return undefined;
	const cancelled = cancelledFacts(only, answering);
	if (cancelled.length > 0) return meetingsFound(cancelled, [only]);
	const says = movedWords(only, answering.lookups.reference(only));
	return merge([meetingPart("next", only, answering), meetingsFound([none(says)], [only])]);
};

export const meetingsWithin = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): Part => {
	// "How often have we met this year" leaves out what is still to come.
	const isMeant = (meeting: Meeting): boolean => {
		if (asks(answering, "last")) return isBehind(meeting, answering);
		if (span.first !== undefined && !span.isAhead) return true;
		return isAhead(meeting, answering) || isUnderWay(meeting, answering);
	};
	const shown = meetings.filter((meeting) => isWithin(meeting, span) && isMeant(meeting));
	const of = boardsName(boardsAsked(answering), answering);
	const period = span.words;
	const near = nearMissWords(meetings, span, answering);
	if (shown.length > 0)
		return (
			meetingsNow(shown, answering) ?? meetingList(shown, { of, period, also: near }, answering)
		);
	const instead = becameOfIt(meetings, span, answering);
	if (instead) return instead;
	const also =
		joined([otherTimesWords(answering), stillToCome(meetings, answering), near]) ??
		onAnotherDay(meetings, answering);
	// "Why?" asks of what was called off.
	const focus = meetings.filter((each) => isCancelledThen(each, span)).map(subject);
	return { ...nothing({ is: "no-meeting", which: "within", of, period, also }), focus };
};

/** "How many times has it met" looks back; "how many meetings has it" looks ahead. What is over today is counted. */
export const sideOfNow = (
	meetings: readonly Meeting[],
	boards: readonly Board[],
	answering: Answering,
): Span => {
	const today = todayFor(boards[0], answering);
	if (!asks(answering, "last")) return { first: today, isAhead: true, words: "from today" };
	const isOver = (each: Meeting) =>
		each.time.is === "fixed" && each.time.on === today && isBehind(each, answering);
	return meetings.some(isOver)
		? { last: today, words: "up to now" }
		: { last: addDays(today, -1), words: "before today" };
};
