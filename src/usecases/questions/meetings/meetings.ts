/** When and where boards meet, met last, or meet within a period. */
import type { Board } from "../../../domain/boards/board.ts";
import { distinctOccasions } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { type Answering, merge, nothing, type Part, subject, subjectsOf } from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { boardsInOrder } from "../items/dates-compared.ts";
import {
	isJointOf,
	listOf,
	meetingList,
	meetingsExcept,
	meetingsOfSort,
	namesOf,
	notJoint,
	pickedOnce,
} from "./lists.ts";
import {
	meetingPart,
	namesMeeting,
	noneOfTheirs,
	soonest,
	withThoseUnderWay,
} from "./one-meeting.ts";
import {
	boardsAsked,
	boardsName,
	isPicked,
	meetingsAsked,
	noneStepped,
	nthOf,
	picked,
	stepped,
	whoseMeetings,
} from "./scope.ts";
import { inOrder, isAhead, isBehind, isWithin, lastOver, levelWith, nextMeeting } from "./times.ts";
import { firstOrLast, meetingsWithin, questionYearBack, sideOfNow } from "./within.ts";

/** Asked for the one after next, where there is none: the next is told, and that none follows it. */
const noFurther = (which: "next" | "last", nearest: Meeting, answering: Answering): Part => {
	const side = which === "next" ? "after" : "before";
	const says = `No meeting with a day is recorded ${side} that`;
	return merge([one(nearest, undefined, answering), nothing({ is: "none", says })]);
};

const oneOf = (
	meetings: readonly Meeting[],
	board: Board | undefined,
	answering: Answering,
): Part => {
	const which = answering.question.facets.includes("last") ? "last" : "next";
	const pick = which === "last" ? lastOver : nextMeeting;
	const { nth } = answering.question;
	const meeting = nth ? nthOf(meetings, nth, answering) : pick(meetings, answering);
	const nearest = nth && !meeting ? pick(meetings, answering) : undefined;
	if (nearest) return noFurther(which, nearest, answering);
	const level = meeting && !board && !nth ? levelWith(meeting, meetings) : [];
	return merge([meeting, ...level].map((each) => one(each, board, answering)));
};

const one = (
	meeting: Meeting | undefined,
	board: Board | undefined,
	answering: Answering,
): Part => {
	const asked = answering.question.facets.includes("last") ? "last" : "next";
	const which = meeting && isBehind(meeting, answering) ? "last" : asked;
	if (meeting) return meetingPart(which, meeting, answering);
	const part = nothing({
		is: "no-meeting",
		which,
		of: board?.name,
		also: boardNote(board, answering.world.boards),
	});
	return board ? { ...part, rests: [subject(board)], focus: [subject(board)] } : part;
};

const joint = (
	meetings: readonly Meeting[],
	boards: readonly Board[] | undefined,
	answering: Answering,
): Part => {
	const { facets, span } = answering.question;
	const all = meetings.filter((each) => isJointOf(each, boards, answering));
	const past = all.filter((each) => isBehind(each, answering));
	const ahead = all.filter((each) => isAhead(each, answering));
	// "Have they ever met together": what is to come is told where nothing is past.
	const either = facets.includes("last") && past.length > 0 ? past : ahead;
	const ones = span ? all.filter((each) => isWithin(each, span)) : either;
	const shown = distinctOccasions(ones);
	const [first] = either === past ? [...inOrder(shown)].reverse() : inOrder(shown);
	if (first && boards && !span) return one(first, undefined, answering);
	const [only, ...others] = boards ? [] : meetings;
	if (shown.length === 0 && only && others.length === 0) return notJoint(only, answering);
	return listOf(shown, { sort: "held jointly", of: namesOf(boards) }, answering);
};

/** With no board named: the coming weeks, all boards; or the one that comes first. */
const coming = (meetings: readonly Meeting[], answering: Answering): Part => {
	if (answering.question.nth === 1) return soonest(meetings, answering);
	const ahead = meetings.filter((meeting) => isAhead(meeting, answering));
	const back = answering.question.facets.includes("last");
	if (back || ahead.length === 0) return oneOf(meetings, undefined, answering);
	return meetingList(ahead, {}, answering);
};

/** The one after, or before, the one that was spoken of. */
const ofStep = (step: NonNullable<Question["step"]>, answering: Answering): Part => {
	const meeting = stepped(answering);
	if (meeting) return one(meeting, undefined, answering);
	const fact = { is: "none", says: noneStepped(answering) } as const;
	return { ...nothing(fact), focus: [{ kind: "meeting", id: step.fromId }] };
};

/** "When are LFT-M3 and TOP-M3": each has a name of its own. */
const areSeveral = (meetings: readonly Meeting[], { question }: Answering): boolean => {
	const named = question.subjects.filter(({ kind }) => kind === "meeting");
	const titles = meetings.map(({ id, title }) => title ?? id);
	return named.length === meetings.length && new Set(titles).size === meetings.length;
};

/** One meeting is told of whether it lies ahead or behind; of several under one name, the next or the last. */
const ofNamed = (meetings: readonly Meeting[], answering: Answering): Part => {
	const [only, ...others] = meetings;
	if (others.length > 0 && areSeveral(meetings, answering))
		return merge(inOrder(meetings).map((each) => ofNamed([each], answering)));
	if (!only || others.length > 0 || !isBehind(only, answering))
		return oneOf(meetings, undefined, answering);
	return meetingPart("last", only, answering);
};

/** The next two, or the last three. */
const several = (meetings: readonly Meeting[], most: number, answering: Answering): Part => {
	const back = answering.question.facets.includes("last");
	const fixed = meetings.filter(({ time }) => time.is === "fixed");
	const row = inOrder(fixed.filter((each) => (back ? isBehind : isAhead)(each, answering)));
	const first = back ? row.slice(-most) : row.slice(0, most);
	const edge = back ? first[0] : first.at(-1);
	const level = edge ? levelWith(edge, row) : [];
	const shown = row.filter((each) => first.includes(each) || level.includes(each));
	const of = boardsName(boardsAsked(answering), answering);
	if (shown.length === 0) return nothing({ is: "no-meeting", which: back ? "last" : "next", of });
	const more = shown.length > first.length ? ", and those at the same time" : "";
	const period = `the ${back ? "last" : "next"} ${most}${more}`;
	return meetingList(shown, { of, period }, answering);
};

/** The boards as they were named, each with its next meeting, or with its last. */
const eachBoard = (meetings: readonly Meeting[], answering: Answering) => {
	const pick = answering.question.facets.includes("last") ? lastOver : nextMeeting;
	return subjectsOf("board", answering).flatMap((id) => {
		const board = answering.lookups.board(id);
		const own = meetings.filter(({ boardId }) => boardId === id);
		return board ? [{ board, meeting: pick(own, answering) }] : [];
	});
};

const toldOf = (answering: Answering): Part => {
	const { question } = answering;
	const boards = boardsAsked(answering);
	if (question.mine && boards?.length === 0) return noneOfTheirs(answering);
	const each = picked(meetingsAsked(answering, boards), answering);
	const meetings = distinctOccasions(each);
	if (question.end) return merge(firstOrLast(meetings, boards, answering));
	if (question.step) return ofStep(question.step, answering);
	if (isPicked(question)) return meetingsExcept(meetings, boards, answering);
	if (question.facets.includes("joint")) return joint(each, boards, answering);
	const among = { meetings, boards };
	if (question.facets.includes("cancelled")) return meetingsOfSort("cancelled", among, answering);
	if (question.lacking === "place") return meetingsOfSort("without a place", among, answering);
	if (question.span) return meetingsWithin(meetings, question.span, answering);
	if (question.limit !== undefined) return several(meetings, question.limit, answering);
	if (!boards) {
		return namesMeeting(question) ? ofNamed(meetings, answering) : coming(meetings, answering);
	}
	if (whoseMeetings(answering).length > 0 && !question.counted)
		return several(meetings, 1, answering);
	if (question.counted)
		return meetingsWithin(meetings, sideOfNow(meetings, boards, answering), answering);
	const all = merge(
		pickedOnce(each, boards, answering).map(({ board, own }) => oneOf(own, board, answering)),
	);
	return { ...all, facts: [...boardsInOrder(eachBoard(each, answering), answering), ...all.facts] };
};

/** "Safety group in August", asked in October: none is booked for the next, and the last is told with its year. */
const withYearBack = (part: Part, answering: Answering): Part => {
	const back = part.is === "nothing" ? questionYearBack(answering) : undefined;
	const then = back && toldOf(back);
	return then?.is === "found" ? { ...then, facts: [...part.facts, ...then.facts] } : part;
};

export const answerMeetings = (answering: Answering): Part =>
	withThoseUnderWay(withYearBack(toldOf(answering), answering), answering);
