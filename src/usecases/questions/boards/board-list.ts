/** Lists of boards: all of them, those in one state, and those that lack something. */
import { type Board, belongs, successorOf } from "../../../domain/boards/board.ts";
import { mayFallWithin, wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import { quorumNeeded } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Question, Span } from "../../../domain/questions/question.ts";
import { type Answering, listed, nothing, type Part, subject } from "../answering.ts";
import { type Lacking, lacksOf } from "../items/matching.ts";
import { fallsWithin, hasNoDay, isAhead, isBehind, isWithin, windowOf } from "../meetings/times.ts";
import { boardState } from "../programme/things.ts";
import { nameList } from "../thread/pages.ts";
import { meetingsOf } from "../world.ts";

const boardWords = (board: Board, answering: Answering): string =>
	`${board.name} (${board.code})${board.state.is === "active" ? "" : `, ${boardState(board, answering)}`}`;

/** Whoever holds each duty that was asked for, of a board that is not over. */
const heldWords = (board: Board, { question: { facets }, lookups }: Answering): string =>
	facets
		.flatMap((facet) => {
			if (facet !== "chair" && facet !== "secretary") return [];
			const holder = lookups.name(facet === "chair" ? board.chairId : board.secretaryId);
			return holder ? `${facet} ${holder}` : `no ${facet} recorded`;
		})
		.map((words) => ` · ${words}`)
		.join("");

/** How many make a quorum, where that was asked for. */
const quorumWords = (board: Board, { question: { facets } }: Answering): string => {
	if (!facets.includes("quorum")) return "";
	const needed = quorumNeeded(board);
	return needed === undefined ? " · no quorum recorded" : ` · ${needed} make a quorum`;
};

/** The smallest first, or the largest; those without one come last. */
const byQuorum =
	({ end }: Answering["question"]) =>
	(a: Board, b: Board): number => {
		const [one, other] = [quorumNeeded(a), quorumNeeded(b)];
		if (one === undefined || other === undefined)
			return Number(one === undefined) - Number(other === undefined);
		return end === "last" ? other - one : one - other;
	};

/** How many belong to it, where that was asked for; a deputy is no more of them than whom they stand in for. */
const sizeOf = ({ secretaryId, chairId, memberIds, seats }: Board): number =>
	new Set([secretaryId, chairId, ...memberIds].filter((id) => id !== undefined)).size +
	seats.length;

const sizeWords = (board: Board, { question: { facets } }: Answering): string => {
	if (!facets.includes("members")) return "";
	const people = sizeOf(board) - board.seats.length;
	const seats = board.seats.length === 1 ? "1 seat" : `${board.seats.length} seats`;
	const held =
		board.seats.length > 0 ? ` (${people === 1 ? "1 person" : `${people} people`}, ${seats})` : "";
	return ` · ${sizeOf(board)}${held}`;
};

const bySize =
	({ end }: Answering["question"]) =>
	(a: Board, b: Board): number =>
		end === "last" ? sizeOf(b) - sizeOf(a) : sizeOf(a) - sizeOf(b);

const asksDuty = ({ question: { facets } }: Answering): boolean =>
	facets.includes("chair") || facets.includes("secretary");

const lackWords = (lacking: Lacking, { question: { span } }: Answering): string => {
	if (lacking === "past meeting") return ` with no meeting held${span ? `, ${span.words}` : ""}`;
	if (lacking === "terms of reference") return ` without ${lacking}`;
	return lacking === "next meeting" && span
		? ` with no meeting, ${span.words}`
		: ` without a ${lacking}`;
};

/** A time that is not that of their start, of their end or of the meetings they lack is that of those they have. */
const meetingTime = ({ question }: Answering): Span | undefined =>
	lifeTime(question) || lacksOf(question).some((lack) => /meeting$/.test(lack))
		? undefined
		: question.span;

/** Those that have met, of all that there are. */
const asksHeld = ({ question }: Answering): boolean =>
	question.facets.includes("last") && lacksOf(question).length === 0;

const boardsHeading = (answering: Answering): string => {
	const { question, lookups } = answering;
	const whose = question.mine ? "your " : "";
	const state = `${whose}${question.boardState && !lifeTime(question) ? `${question.boardState} ` : ""}boards`;
	const under = question.subjects.flatMap(({ id }) => lookups.name(id) ?? []);
	const lacking = lacksOf(question)
		.map((lack) => lackWords(lack, answering))
		.join(" and");
	const time = meetingTime(answering);
	const verb = asksHeld(answering) ? "have met" : "meet";
	const meets = time || asksHeld(answering) ? ` that ${verb}${time ? `, ${time.words}` : ""}` : "";
	const order = question.end === "last" ? "largest" : "smallest";
	const quorums = question.facets.includes("quorum") ? ` by quorum, ${order} first` : "";
	const sizes = question.facets.includes("members") ? ` by size, ${order} first` : "";
	const life = lifeWords(question);
	const text = `${state}${life}${quorums}${sizes}${under.length > 0 ? ` under ${listed(under)}` : ""}${lacking}${meets}`;
	return text.charAt(0).toUpperCase() + text.slice(1);
};

/** One that was held on a day not recorded was held all the same; whether within some time, nobody knows. */
const hasNotMet = (board: Board, answering: Answering): boolean => {
	const { span } = answering.question;
	const held = meetingsOf(answering.world, board.id).filter((each) => isBehind(each, answering));
	if (!span) return held.length === 0;
	return held.every((each) => each.time.is !== "fixed" || !fallsWithin(each, span));
};

const meetsWithin = (board: Board, span: Span, answering: Answering): boolean =>
	meetingsOf(answering.world, board.id).some((each) => isWithin(each, span));

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
	const wanted = !isOver || answering.question.boardState !== undefined;
	switch (lacking) {
		case "chair":
			return wanted && !board.chairId;
		case "secretary":
			return wanted && !board.secretaryId;
		case "quorum":
			return wanted && board.quorum === undefined && board.quorumShare === undefined;
		case "terms of reference":
			return wanted && !board.terms;
		case "next meeting":
			return !isOver && hasNoneBooked(board, answering);
		case "past meeting":
			return !isOver && hasNotMet(board, answering);
		default:
			return true;
	}
};

const mayFallThen = (meeting: Meeting, { question: { span } }: Answering): boolean =>
	!span || hasNoDay(meeting) || fallsWithin(meeting, span);

/** It may be planned, or have been held, on a day that nobody has recorded. */
const undatedWords = (board: Board, answering: Answering): string => {
	const lacks = lacksOf(answering.question);
	const isOfNext = lacks.includes("next meeting");
	if (!isOfNext && !lacks.includes("past meeting")) return "";
	const side = isOfNext ? isAhead : isBehind;
	const found = meetingsOf(answering.world, board.id).find(
		(each) =>
			each.time.is === "provisional" && side(each, answering) && mayFallThen(each, answering),
	);
	if (!found) return "";
	const state = isOfNext ? "is planned without a day" : "was held on a day not recorded";
	return `: ${answering.lookups.reference(found)} ${state}`;
};

/** Those that are asked for, in the order that is. */
const boardsShown = (answering: Answering): readonly Board[] => {
	const { question, world } = answering;
	const under = question.subjects.map(({ id }) => id);
	const time = meetingTime(answering);
	const shown = world.boards
		.filter(({ state }) =>
			question.boardState
				? state.is === question.boardState
				: state.is !== "ended" || !asksDuty(answering),
		)
		.filter((board) => startsOrEndsThen(board, question))
		.filter((board) => !question.mine || belongs(board, answering.meId))
		.filter(
			({ overseenById, parentId }) =>
				under.length === 0 || [overseenById, parentId].some((id) => id && under.includes(id)),
		)
		.filter((board) => lacksOf(question).every((lack) => isWithout(board, lack, answering)))
		.filter((board) =>
			asksHeld(answering)
				? !hasNotMet(board, answering)
				: !time || meetsWithin(board, time, answering),
		)
		.filter(({ state }) => state.is !== "ended" || question.end === undefined)
		.filter(({ state }) => state.is !== "ended" || !question.facets.includes("quorum"))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	if (question.facets.includes("quorum")) shown.sort(byQuorum(question));
	if (question.facets.includes("members")) shown.sort(bySize(question));
	return shown;
};

export const answerBoards = (answering: Answering): Part => {
	const { question } = answering;
	const shown = boardsShown(answering);
	const isOfFew = question.end !== undefined && question.facets.includes("quorum");
	const all = isOfFew ? shown.filter((board) => quorumNeeded(board) !== undefined) : shown;
	const what = boardsHeading(answering);
	if (all.length === 0) return nothing({ is: "none", says: `${what}: none` });
	return nameList(
		what,
		all.map((board) => ({
			...subject(board),
			words: `${boardWords(board, answering)}${heldWords(board, answering)}${quorumWords(board, answering)}${sizeWords(board, answering)}${undatedWords(board, answering)}`,
		})),
		answering,
	);
};

/** Of boards that are forming or over, the time that is asked for is that of their start or their end. */
export const lifeTime = ({ boardState, span }: Question): Span | undefined =>
	boardState === "forming" || boardState === "ended" ? span : undefined;

export const lifeWords = (question: Question): string => {
	const time = lifeTime(question);
	if (!time) return "";
	const verb = question.boardState === "forming" ? "are expected to start, or may" : "ended";
	return ` that ${verb}, ${time.words}`;
};

export const startsOrEndsThen = ({ state }: Board, question: Question): boolean => {
	const time = lifeTime(question);
	if (!time) return true;
	const window = windowOf(time);
	if (state.is === "forming") return mayFallWithin(state.starts, window);
	return state.is === "ended" && window.first <= state.on && state.on <= window.last;
};

/** What to add when a board has no meeting: it is still forming, or it has ended. */
export const boardNote = (
	board: Board | undefined,
	boards?: readonly Board[],
): string | undefined => {
	if (board?.state.is === "forming") {
		return `It is still forming: start expected ${wordDate(board.state.starts)}.`;
	}
	if (board?.state.is !== "ended") return undefined;
	const into = boards && successorOf(board, boards);
	if (into) return `It was merged into ${into.name} (${into.code}) on ${wordDay(board.state.on)}.`;
	return `It ended on ${wordDay(board.state.on)}${board.state.reason ? `: ${board.state.reason.replace(/\.$/, "")}` : ""}.`;
};
