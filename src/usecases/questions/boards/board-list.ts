/** Lists of boards: all of them, those in one state, and those that lack something. */
import { type Board, successorOf } from "../../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import type { Lacking } from "../../../domain/questions/list-filter.ts";
import type { Question, Span } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	capitalised,
	counted,
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
import { holderOf, officesAsked } from "./places.ts";

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

/** What a board is without, where it has none of it. */
const attributes: Readonly<Partial<Record<Lacking, (board: Board) => unknown>>> = {
	chair: ({ chairId }) => chairId,
	secretary: ({ secretaryId }) => secretaryId,
	quorum: ({ quorum, quorumShare }) => quorum ?? quorumShare,
	"terms of reference": ({ terms }) => terms,
};

const lackWords = (lacking: Lacking, { span }: Question): string => {
	if (lacking === "past meeting") return ` with no meeting held${span ? `, ${span.words}` : ""}`;
	if (lacking === "next meeting" && span) return ` with no meeting, ${span.words}`;
	return ` without ${lacking === "terms of reference" ? "" : "a "}${lacking}`;
};

/** Of boards that are forming or over, the time is that of their start or end; else, of the meetings that they have or lack. */
const timesOf = (question: Question): { readonly life?: Span; readonly meeting?: Span } => {
	const { boardState: state, span } = question;
	if (!span) return {};
	if (state === "forming" || state === "ended") return { life: span };
	return lacksOf(question).some((lack) => lack.endsWith("meeting")) ? {} : { meeting: span };
};

const boardsHeading = (answering: Answering): string => {
	const { question } = answering;
	const { boardState: state, end } = question;
	const { life, meeting } = timesOf(question);
	const verb = state === "forming" ? "are expected to start, or may" : "ended";
	return capitalised(
		[
			`${state && !life ? `${state} ` : ""}boards`,
			life ? ` that ${verb}, ${life.words}` : "",
			asks(answering, "members")
				? ` by size, ${end === "last" ? "largest" : "smallest"} first`
				: "",
			lacksOf(question)
				.map((lack) => lackWords(lack, question))
				.join(" and"),
			meeting ? ` that meet, ${meeting.words}` : "",
		].join(""),
	);
};

/** One that was held on a day not recorded was held all the same; whether within some time, nobody knows. */
const hasNotMet = ({ id }: Board, answering: Answering): boolean => {
	const { span } = answering.question;
	return meetingsOf(answering.world, id)
		.filter((each) => isBehind(each, answering))
		.every((each) => span !== undefined && !(each.time.is === "fixed" && fallsWithin(each, span)));
};

const meetsWithin = ({ id }: Board, span: Span, { world }: Answering): boolean =>
	meetingsOf(world, id).some((each) => isWithin(each, span));

/** Of some time, it is without a meeting that has not been called off; of none, without one to come. */
const hasNoneBooked = (board: Board, answering: Answering): boolean => {
	const { span } = answering.question;
	if (span?.first) return !meetsWithin(board, span, answering);
	return !meetingsOf(answering.world, board.id).some(
		(each) =>
			each.time.is === "fixed" && isAhead(each, answering) && (!span || fallsWithin(each, span)),
	);
};

/** A board that has ended wants nobody and meets no more: it lacks nothing, unless those that have ended were asked for. */
const isWithout = (board: Board, lacking: Lacking, answering: Answering): boolean => {
	const isOver = board.state.is === "ended";
	if (lacking === "next meeting") return !isOver && hasNoneBooked(board, answering);
	if (lacking === "past meeting") return !isOver && hasNotMet(board, answering);
	const isMeant = !isOver || answering.question.boardState !== undefined;
	return isMeant && !attributes[lacking]?.(board);
};

/** Its next may be planned on a day that nobody has set. */
const undatedWords = ({ id }: Board, { question, ...answering }: Answering): string => {
	const { span } = question;
	if (!lacksOf(question).includes("next meeting")) return "";
	const open = meetingsOf(answering.world, id).find(
		(each) =>
			each.time.is === "provisional" &&
			isAhead(each, answering) &&
			(!span || hasNoDay(each) || fallsWithin(each, span)),
	);
	return open ? `: ${answering.lookups.reference(open)} is planned without a day` : "";
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
	const { life, meeting } = timesOf(question);
	const shown = world.boards
		.filter(
			(board) =>
				isMeantState(board, answering) &&
				(!life || beginsOrEnds(board, life)) &&
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
