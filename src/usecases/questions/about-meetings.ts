/** When and where boards meet, met last, or meet within a period. */
import type { Fact } from "../../domain/answer.ts";
import { type Board, belongs } from "../../domain/board.ts";
import { isDated, wordDate, wordDay } from "../../domain/honest-date.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { addDays, instantOf, type PlainDate } from "../../domain/plain-date.ts";
import type { Span } from "../../domain/question.ts";
import {
	type Answering,
	listed,
	nothing,
	type Part,
	subject,
	subjectsOf,
	todayFor,
} from "./answering.ts";
import { meetingLine } from "./lines.ts";

/** Long before and after any programme. */
const ever = { first: "0001-01-01" as PlainDate, last: "9999-12-31" as PlainDate };

export const windowOf = (span: Span) => ({
	first: span.first ?? ever.first,
	last: span.last ?? ever.last,
	words: span.words,
});

/** Where its day falls on the calendar; a provisional meeting stands at the end of its window. */
const sortDay = ({ time }: Meeting): string => {
	if (time.is === "fixed") return `${time.on}T${time.from}`;
	return isDated(time.when) ? time.when.last : ever.last;
};

const inOrder = (meetings: readonly Meeting[]): readonly Meeting[] =>
	[...meetings].sort((a, b) => (sortDay(a) < sortDay(b) ? -1 : 1));

const isAhead = ({ time, state }: Meeting, answering: Answering): boolean => {
	if (state.is !== "planned") return false;
	if (time.is === "provisional") return true;
	return instantOf(time.on, time.from, time.zone) >= answering.now;
};

const hasNoDay = ({ time }: Meeting): boolean => time.is === "provisional" && !isDated(time.when);

const isBehind = ({ time, state }: Meeting, answering: Answering): boolean => {
	if (state.is === "cancelled") return false;
	if (time.is === "provisional") return state.is === "held";
	return instantOf(time.on, time.from, time.zone) < answering.now;
};

/** The first with a day; while none has one, the provisional one whose window comes first. */
export const nextMeeting = (
	meetings: readonly Meeting[],
	answering: Answering,
): Meeting | undefined => {
	const ahead = inOrder(meetings.filter((meeting) => isAhead(meeting, answering)));
	return ahead.find(({ time }) => time.is === "fixed") ?? ahead[0];
};

const lastMeeting = (meetings: readonly Meeting[], answering: Answering): Meeting | undefined => {
	const behind = inOrder(meetings.filter((meeting) => isBehind(meeting, answering)));
	return behind.filter(({ time }) => time.is === "fixed").at(-1) ?? behind.at(-1);
};

const isWithin = (meeting: Meeting, span: Span): boolean =>
	meeting.state.is !== "cancelled" && fallsWithin(meeting, span);

const fallsWithin = ({ time }: Meeting, span: Span): boolean => {
	const { first, last } = windowOf(span);
	if (time.is === "fixed") return first <= time.on && time.on <= last;
	return isDated(time.when) && time.when.first <= last && first <= time.when.last;
};

/** What to add when a board has no meeting: it is still forming, or it has ended. */
export const boardNote = (board: Board | undefined): string | undefined => {
	if (board?.state.is === "forming") {
		return `It is still forming: start expected ${wordDate(board.state.starts)}.`;
	}
	if (board?.state.is !== "ended") return undefined;
	return `It ended on ${wordDay(board.state.on)}${board.state.reason ? `: ${board.state.reason}` : ""}.`;
};

const boardsAsked = (answering: Answering): readonly Board[] | undefined => {
	const { question, world, meId } = answering;
	const ids = subjectsOf("board", answering);
	if (ids.length > 0) return world.boards.filter((board) => ids.includes(board.id));
	return question.mine ? world.boards.filter((board) => belongs(board, meId)) : undefined;
};

const meetingsAsked = (answering: Answering, boards: readonly Board[] | undefined) => {
	const { question, world } = answering;
	const named = new Set(
		[...question.subjects, ...(question.among ?? [])]
			.filter(({ kind }) => kind === "meeting")
			.map(({ id }) => id),
	);
	const all = world.items.filter((item): item is Meeting => item.kind === "meeting");
	if (named.size > 0) return all.filter(({ id }) => named.has(id));
	return boards ? all.filter(({ boardId }) => boards.some(({ id }) => id === boardId)) : all;
};

const found = (facts: readonly Fact[], meetings: readonly Meeting[]): Part => ({
	is: "found",
	facts,
	rests: meetings.slice(0, 5).map(subject),
	focus: [
		...meetings.map(subject),
		...meetings.map(({ boardId }) => ({ kind: "board" as const, id: boardId })),
	],
	buttons: [],
});

const within = (meetings: readonly Meeting[], span: Span, answering: Answering): Part => {
	const shown = inOrder(meetings.filter((meeting) => isWithin(meeting, span)));
	const boards = boardsAsked(answering);
	const of = boards && listed(boards.map(({ name }) => name));
	const undated = meetings.filter((meeting) => isAhead(meeting, answering) && hasNoDay(meeting));
	const waiting = undated.map((meeting) => answering.lookups.reference(meeting));
	const also = waiting.length > 0 ? `${listed(waiting)}: no date set yet.` : undefined;
	if (shown.length === 0) {
		return nothing({ is: "no-meeting", which: "within", of, period: span.words, also });
	}
	const lines = shown.map((meeting) => meetingLine(meeting, answering));
	const fact: Fact = {
		is: "meetings",
		of,
		period: span.words,
		count: shown.length,
		meetings: lines,
	};
	return found([fact], shown);
};

const oneOf = (
	meetings: readonly Meeting[],
	board: Board | undefined,
	answering: Answering,
): Part => {
	const which = answering.question.facets.includes("last") ? "last" : "next";
	const pick = which === "last" ? lastMeeting : nextMeeting;
	const meeting = pick(meetings, answering);
	if (meeting)
		return found([{ is: "meeting", which, meeting: meetingLine(meeting, answering) }], [meeting]);
	const part = nothing({ is: "no-meeting", which, of: board?.name, also: boardNote(board) });
	return board ? { ...part, rests: [subject(board)], focus: [subject(board)] } : part;
};

const listOf = (
	meetings: readonly Meeting[],
	what: { readonly sort: "cancelled" | "without a date"; readonly of?: string | undefined },
	answering: Answering,
): Part => {
	const period = answering.question.span?.words;
	if (meetings.length === 0) {
		const of = what.of ? ` for ${what.of}` : "";
		return nothing({ is: "none", says: `No meeting ${what.sort} is recorded${of}` });
	}
	const lines = inOrder(meetings).map((meeting) => meetingLine(meeting, answering));
	const fact: Fact = { is: "meetings", ...what, period, count: meetings.length, meetings: lines };
	return found([fact], meetings);
};

const namesOf = (boards: readonly Board[] | undefined) =>
	boards && listed(boards.map(({ name }) => name));

const cancelled = (
	meetings: readonly Meeting[],
	boards: readonly Board[] | undefined,
	answering: Answering,
): Part => {
	const { span } = answering.question;
	const shown = meetings
		.filter(({ state }) => state.is === "cancelled")
		.filter((meeting) => !span || fallsWithin(meeting, span));
	return listOf(shown, { sort: "cancelled", of: namesOf(boards) }, answering);
};

const waiting = (
	meetings: readonly Meeting[],
	boards: readonly Board[] | undefined,
	answering: Answering,
): Part => {
	const shown = meetings.filter(
		(meeting) => meeting.time.is === "provisional" && isAhead(meeting, answering),
	);
	return listOf(shown, { sort: "without a date", of: namesOf(boards) }, answering);
};

/** With no board named: the coming weeks, all boards. */
const coming = (meetings: readonly Meeting[], answering: Answering): Part => {
	const ahead = inOrder(meetings.filter((meeting) => isAhead(meeting, answering)));
	const back = answering.question.facets.includes("last");
	if (back || ahead.length === 0) return oneOf(meetings, undefined, answering);
	const lines = ahead.map((meeting) => meetingLine(meeting, answering));
	return found([{ is: "meetings", count: ahead.length, meetings: lines }], ahead);
};

const merge = (parts: readonly Part[]): Part => ({
	is: parts.some(({ is }) => is === "found") ? "found" : "nothing",
	facts: parts.flatMap(({ facts }) => facts),
	rests: parts.flatMap(({ rests }) => rests),
	focus: parts.flatMap(({ focus }) => focus),
	buttons: parts.flatMap(({ buttons }) => buttons),
});

export const answerMeetings = (answering: Answering): Part => {
	const { question } = answering;
	const boards = boardsAsked(answering);
	const meetings = meetingsAsked(answering, boards);
	if (question.facets.includes("cancelled")) return cancelled(meetings, boards, answering);
	if (question.lacking === "date") return waiting(meetings, boards, answering);
	if (question.span) return within(meetings, question.span, answering);
	if (!boards) {
		const named = question.subjects.some(({ kind }) => kind === "meeting") || question.among;
		return named ? oneOf(meetings, undefined, answering) : coming(meetings, answering);
	}
	if (question.counted) {
		return within(
			meetings,
			{ first: todayFor(boards[0], answering), words: "from today" },
			answering,
		);
	}
	return merge(
		boards.map((board) =>
			oneOf(
				meetings.filter(({ boardId }) => boardId === board.id),
				board,
				answering,
			),
		),
	);
};

/** From now back as many days: what "lately" means when nobody says. */
export const lately = (today: PlainDate): Span => ({
	first: addDays(today, -7),
	words: "in the last seven days",
});
