/** Lists of boards: all of them, those in one state, and those that lack something. */
import { type Board, successorOf } from "../../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import type { Lacking } from "../../../domain/questions/list-filter.ts";
import type { Span } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	capitalised,
	counted,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	subject,
	todayFor,
	withoutStop,
} from "../answering.ts";
import { lacksOf } from "../items/matching.ts";
import {
	fallsWithin,
	hasNoDay,
	isAhead,
	isBehind,
	isDayWithin,
	isWithin,
	mayBeWithin,
} from "../meetings/times.ts";
import { nameList } from "../thread/pages.ts";
import { meetingsOf } from "../world.ts";
import { holderOf, officesAsked, standingOn } from "./belonging.ts";

/** What to add when a board has no meeting: it is still forming, or it has ended. */
export const boardNote = (
	board: Board | undefined,
	boards?: readonly Board[],
): string | undefined => {
	if (board?.state.is === "forming")
		return `It is still forming: start expected ${wordDate(board.state.starts)}.`;
	if (board?.state.is !== "ended") return undefined;
	const { on, reason } = board.state;
	const into = boards && successorOf(board, boards);
	return into
		? `It was merged into ${into.name} (${into.code}) on ${wordDay(on)}.`
		: `It ended on ${wordDay(on)}${reason ? `: ${withoutStop(reason)}` : ""}.`;
};

export const boardState = (board: Board, answering: Answering): string => {
	if (board.state.is === "forming")
		return `forming, start expected ${wordDate(board.state.starts)}`;
	if (board.state.is === "active") {
		const { since } = board.state;
		if (!since) return "active";
		// A board is active once its first meeting is booked, which may be weeks before it is held.
		const isHeld = since <= todayFor(board, answering);
		return `active${isHeld ? " since" : ", first meeting"} ${wordDay(since)}`;
	}
	return withoutStop((boardNote(board, answering.world.boards) ?? "It ended").slice("It ".length));
};

/** How many belong to it; a deputy is no more of them than whom they stand in for. */
const sizeOf = ({ secretaryId, chairId, memberIds, seats }: Board): number =>
	new Set([secretaryId, chairId, ...memberIds].filter((id) => id !== undefined)).size +
	seats.length;

/** Each with whoever holds the office, and how many belong to it, where that was asked for. */
const boardWords = (board: Board, answering: Answering): string => {
	const { lookups } = answering;
	const state = board.state.is === "active" ? "" : `, ${boardState(board, answering)}`;
	const offices = officesAsked(answering).map((office) => {
		const holder = lookups.name(holderOf(board, office));
		return holder ? `${office} ${holder}` : `no ${office} recorded`;
	});
	const people = sizeOf(board) - board.seats.length;
	const seats = counted(board.seats.length, "seat");
	const held =
		board.seats.length > 0 ? ` (${people === 1 ? "1 person" : `${people} people`}, ${seats})` : "";
	const size = asks(answering, "members") ? [`${sizeOf(board)}${held}`] : [];
	const said = [`${board.name} (${board.code})${state}`, ...offices, ...size].join(" · ");
	return `${said}${undatedWords(board, answering)}`;
};

const lackWords = (lacking: Lacking, { question: { span } }: Answering): string => {
	if (lacking === "past meeting") return ` with no meeting held${span ? `, ${span.words}` : ""}`;
	if (lacking === "terms of reference") return ` without ${lacking}`;
	return lacking === "next meeting" && span
		? ` with no meeting, ${span.words}`
		: ` without a ${lacking}`;
};

type Times = { readonly life: Span | undefined; readonly meeting: Span | undefined };

/** Of boards that are forming or over, the time is that of their start or end; else, of the meetings that they have or lack. */
const timesOf = ({ question }: Answering): Times => {
	const { boardState: state, span } = question;
	const isOfLife = state === "forming" || state === "ended";
	const lacksMeeting = lacksOf(question).some((lack) => lack.endsWith("meeting"));
	return {
		life: isOfLife ? span : undefined,
		meeting: isOfLife || lacksMeeting ? undefined : span,
	};
};

const boardsHeading = (answering: Answering): string => {
	const { question } = answering;
	const { boardState: state, end, subjects } = question;
	const { life, meeting } = timesOf(answering);
	const verb = state === "forming" ? "are expected to start, or may" : "ended";
	const names = namesOf(
		subjects.map(({ id }) => id),
		answering,
	);
	return capitalised(
		[
			`${state && !life ? `${state} ` : ""}boards`,
			life ? ` that ${verb}, ${life.words}` : "",
			asks(answering, "members")
				? ` by size, ${end === "last" ? "largest" : "smallest"} first`
				: "",
			names.length > 0 ? ` of ${listed(names)}` : "",
			lacksOf(question)
				.map((lack) => lackWords(lack, answering))
				.join(" and"),
			meeting ? ` that meet, ${meeting.words}` : "",
		].join(""),
	);
};

/** One that was held on a day not recorded was held all the same; whether within some time, nobody knows. */
const hasNotMet = ({ id }: Board, answering: Answering): boolean => {
	const { span } = answering.question;
	const held = meetingsOf(answering.world, id).filter((each) => isBehind(each, answering));
	if (!span) return held.length === 0;
	return held.every((each) => each.time.is !== "fixed" || !fallsWithin(each, span));
};

const meetsWithin = ({ id }: Board, span: Span, { world }: Answering): boolean =>
	meetingsOf(world, id).some((each) => isWithin(each, span));

/** Of some time, it is without a meeting that has not been called off; of none, without one to come. */
const hasNoneBooked = (board: Board, answering: Answering): boolean => {
	const { span } = answering.question;
	if (span?.first) return !meetsWithin(board, span, answering);
	return meetingsOf(answering.world, board.id).every(
		(each) =>
			each.time.is !== "fixed" ||
			!isAhead(each, answering) ||
			(span !== undefined && !fallsWithin(each, span)),
	);
};

/** A board that has ended wants nobody and meets no more: it lacks nothing, unless those that have ended were asked for. */
const isWithout = (board: Board, lacking: Lacking, answering: Answering): boolean => {
	const isOver = board.state.is === "ended";
	const isMeant = !isOver || answering.question.boardState !== undefined;
	switch (lacking) {
		case "chair":
			return isMeant && !board.chairId;
		case "secretary":
			return isMeant && !board.secretaryId;
		case "quorum":
			return isMeant && board.quorum === undefined && board.quorumShare === undefined;
		case "terms of reference":
			return isMeant && !board.terms;
		case "next meeting":
			return !isOver && hasNoneBooked(board, answering);
		case "past meeting":
			return !isOver && hasNotMet(board, answering);
		default:
			return true;
	}
};

/** It may be planned, or have been held, on a day that nobody has recorded. */
const undatedWords = ({ id }: Board, { question, ...answering }: Answering): string => {
	const { span } = question;
	const lacks = lacksOf(question);
	const isOfNext = lacks.includes("next meeting");
	if (!isOfNext && !lacks.includes("past meeting")) return "";
	const side = isOfNext ? isAhead : isBehind;
	const found = meetingsOf(answering.world, id).find(
		(each) =>
			each.time.is === "provisional" &&
			side(each, answering) &&
			(!span || hasNoDay(each) || fallsWithin(each, span)),
	);
	if (!found) return "";
	const state = isOfNext ? "is planned without a day" : "was held on a day not recorded";
	return `: ${answering.lookups.reference(found)} ${state}`;
};

const beginsOrEnds = ({ state }: Board, time: Span): boolean => {
	if (state.is === "forming") return mayBeWithin(state.starts, time);
	return state.is === "ended" && isDayWithin(state.on, time);
};

const isMeantState = ({ state }: Board, answering: Answering): boolean => {
	const { boardState, end } = answering.question;
	if (state.is === "ended" && end !== undefined) return false;
	if (boardState) return state.is === boardState;
	return state.is !== "ended" || officesAsked(answering).length === 0;
};

/** Those that are asked for, in the order that is. */
const boardsShown = (answering: Answering): readonly Board[] => {
	const { question, world } = answering;
	const { life, meeting } = timesOf(answering);
	const shown = world.boards
		.filter(
			(board) =>
				isMeantState(board, answering) &&
				(!life || beginsOrEnds(board, life)) &&
				question.subjects.every(({ id }) => standingOn(board, id, answering).length > 0) &&
				lacksOf(question).every((lack) => isWithout(board, lack, answering)) &&
				(!meeting || meetsWithin(board, meeting, answering)),
		)
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	const turn = question.end === "last" ? -1 : 1;
	return asks(answering, "members") ? shown.sort((a, b) => turn * (sizeOf(a) - sizeOf(b))) : shown;
};

export const answerBoards = (answering: Answering): Part => {
	const boards = boardsShown(answering);
	const what = boardsHeading(answering);
	if (boards.length === 0) return nothing(none(`${what}: none`));
	const rows = boards.map((board) => ({ ...subject(board), words: boardWords(board, answering) }));
	return nameList(what, rows, answering);
};
