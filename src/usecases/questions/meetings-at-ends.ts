/** The first or the last of all the meetings that are meant: of a time, or of everything that is recorded of a board. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Span } from "../../domain/questions/question.ts";
import { type Answering, listed, nothing, type Part, subject } from "./answering.ts";
import { boardNote } from "./board-note.ts";
import { meetingLine } from "./lines.ts";
import {
	isAhead,
	isBehind,
	isWithin,
	nearMissWords,
	nextMeeting,
	surelyWithin,
} from "./meeting-times.ts";
import { found, namesOf } from "./meetings-listed.ts";
import { onDays } from "./meetings-picked.ts";
import { unplacedWords } from "./meetings-told.ts";

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
