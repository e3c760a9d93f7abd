/** Why a board did not meet: what was called off, with the reason given; or that it met after all; or what stands instead. */
import type { Board } from "../../../domain/boards/board.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Span } from "../../../domain/questions/question.ts";
import type { Answering } from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { meetingLine } from "../items/lines.ts";
import { meetingsOf } from "../world.ts";
import { inOrder, isWithin, lastMeeting, nearMissWords, nextMeeting } from "./times.ts";

const noted = (board: Board, answering: Answering): readonly Fact[] => {
	const note = boardNote(board, answering.world.boards);
	return note ? [{ is: "thing", name: board.name, says: [note] }] : [];
};

const within = (board: Board, span: Span, answering: Answering): readonly Fact[] => {
	const all = meetingsOf(answering.world, board.id);
	const met = inOrder(all.filter((meeting) => isWithin(meeting, span)));
	if (met.length > 0) {
		const meetings = met.map((meeting) => meetingLine(meeting, answering));
		const { words: period } = span;
		return [{ is: "meetings", of: board.name, period, count: met.length, meetings, left: 0 }];
	}
	const says = `Not recorded: any meeting of ${board.name}, ${span.words}, or why there was none`;
	const also = nearMissWords(all, span, answering)?.replace(/\.$/, "");
	return [{ is: "none", says, also }, ...noted(board, answering)];
};

const one = (
	which: "next" | "last",
	meeting: Meeting | undefined,
	answering: Answering,
): readonly Fact[] =>
	meeting ? [{ is: "meeting", which, meeting: meetingLine(meeting, answering) }] : [];

/** What is recorded of a board that is said not to meet, besides what was called off. */
export const unmetFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const { span } = answering.question;
	if (span) return within(board, span, answering);
	const all = meetingsOf(answering.world, board.id);
	const last = lastMeeting(all, answering);
	const says = `Not recorded: any meeting held by ${board.name}, or why there was none`;
	return [
		...(last ? one("last", last, answering) : [{ is: "none" as const, says }]),
		...noted(board, answering),
		...one("next", nextMeeting(all, answering), answering),
	];
};

/** That meeting, as it stands. */
export const oneMeeting = (meeting: Meeting, answering: Answering): readonly Fact[] => {
	const { board: of, when } = meetingLine(meeting, answering);
	const meetings = [meetingLine(meeting, answering)];
	return [{ is: "meetings", of, period: when, count: 1, meetings, left: 0 }];
};

/** What is booked for the board in the time that was asked of, or next. */
export const bookedFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const { span } = answering.question;
	if (span) return within(board, span, answering);
	return one("next", nextMeeting(meetingsOf(answering.world, board.id), answering), answering);
};
