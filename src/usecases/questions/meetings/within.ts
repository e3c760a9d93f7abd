/** The meetings of a time; and the first or the last of all that are meant: of a time, or of everything that is recorded of a board. */
import type { Board } from "../../../domain/boards/board.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Span } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	joined,
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
import { boardNames, boardsAsked, boardsName } from "./scope.ts";
import { cancelledFacts, meetingFact, meetingList, meetingPart, meetingsFound } from "./tell.ts";
import {
	isAhead,
	isBehind,
	isCancelledThen,
	isUnderWay,
	isWithin,
	nextMeeting,
	onDays,
} from "./times.ts";

type Boards = readonly Board[] | undefined;

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

const endPart = (meeting: Meeting, answering: Answering): Part => {
	const { span, end } = answering.question;
	const isOpen = meeting.time.is === "provisional";
	const which = isOpen ? "next" : span ? "other" : (end ?? "last");
	const facts = [
		meetingFact(which, meeting, answering),
		...unplacedFacts(meetingLine(meeting, answering), answering),
	];
	return meetingsFound(facts, [meeting]);
};

/** The first of a board that is still forming is to come. */
const noEnd = (boards: Boards, near: string | undefined, { question, world }: Answering) => {
	const { span, end } = question;
	const which = span ? "within" : end === "first" ? "next" : "last";
	const also = near ?? boardNote(boards?.[0], world.boards);
	const focus = (boards ?? []).map(subject);
	const of = boardNames(boards);
	return { ...nothing({ is: "no-meeting", which, of, period: span?.words, also }), focus };
};

/** One for each board that is named; within a time, one of them all. */
export const firstOrLast = (
	meetings: readonly Meeting[],
	boards: Boards,
	answering: Answering,
): readonly Part[] => {
	const { span } = answering.question;
	const apart = span || !boards ? [boards] : boards.map((board) => [board]);
	return apart.map((some) => {
		const ids = some?.map(({ id }) => id);
		const own = meetings.filter(({ boardId }) => !ids || ids.includes(boardId));
		const meeting = endOf(own, answering);
		const also = span && nearMissWords(own, span, answering);
		if (!meeting) return noEnd(some, also, answering);
		const part = endPart(meeting, answering);
		return also ? { ...part, facts: [...part.facts, none(withoutStop(also))] } : part;
	});
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
	if (shown.length > 0) return meetingList(shown, { of, period, also: near }, answering);
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
export const sideOfNow = (boards: readonly Board[], answering: Answering): Span => {
	const today = todayFor(boards[0], answering);
	return asks(answering, "last")
		? { last: today, words: "up to now" }
		: { first: today, isAhead: true, words: "from today" };
};
