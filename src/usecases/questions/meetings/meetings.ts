/** When and where boards meet, met last, or meet within a period. */
import type { Board } from "../../../domain/boards/board.ts";

import { distinctOccasions, isSameOccasion } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Question } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	joined,
	merge,
	none,
	nothing,
	type Part,
	peopleNamed,
	subject,
	subjectsOf,
} from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { boardsInOrder } from "../items/dates-compared.ts";
import { jointlyWith } from "../items/lines.ts";

import {
	boardNames,
	boardsAsked,
	boardsName,
	isPicked,
	leftOutWords,
	meetingsAsked,
	namesMeeting,
	noneStepped,
	nthOf,
	picked,
	stepped,
} from "./scope.ts";
import { meetingList, meetingPart, sortedList, withThoseUnderWay } from "./tell.ts";
import {
	fallsWithin,
	inOrder,
	isAhead,
	isBehind,
	isOnSide,
	isWithin,
	lastMeeting,
	lastOver,
	levelWith,
	nextMeeting,
	onDays,
} from "./times.ts";
import { firstOrLast, meetingsWithin, sideOfNow } from "./within.ts";

type Meetings = readonly Meeting[];
type Boards = readonly Board[] | undefined;

const sideAsked = (answering: Answering): "next" | "last" =>
	asks(answering, "last") ? "last" : "next";

const one = (
	meeting: Meeting | undefined,
	board: Board | undefined,
	answering: Answering,
): Part => {
	const which = meeting && isBehind(meeting, answering) ? "last" : sideAsked(answering);
	if (meeting) return meetingPart(which, meeting, answering);
	const also = boardNote(board, answering.world.boards);
	const rests = board ? [subject(board)] : [];
	return { ...nothing({ is: "no-meeting", which, of: board?.name, also }), rests, focus: rests };
};

/** Asked for the one after next, where there is none: the next is told, and that none follows it. */
const oneOf = (meetings: Meetings, board: Board | undefined, answering: Answering): Part => {
	const which = sideAsked(answering);
	const { nth } = answering.question;
	const nearest = (which === "last" ? lastOver : nextMeeting)(meetings, answering);
	const meeting = nth ? nthOf(meetings, nth, answering) : nearest;
	if (nth && !meeting && nearest) {
		const says = `No meeting with a day is recorded ${which === "next" ? "after" : "before"} that`;
		return merge([one(nearest, undefined, answering), nothing(none(says))]);
	}
	const level = meeting && !board && !nth ? levelWith(meeting, meetings) : [];
	return merge([meeting, ...level].map((each) => one(each, board, answering)));
};

/** Of two boards that are named, those that they hold with one another. */
const isJointOf = (meeting: Meeting, boards: Boards, answering: Answering): boolean => {
	const other = jointlyWith(meeting, answering);
	const named = answering.question.mine ? [] : (boards ?? []);
	return other !== undefined && (named.length < 2 || named.some(({ id }) => id === other.id));
};

/** A sort of meetings that a list is asked of, and what it is called. */
type Sort = { readonly name: string; readonly keeps: (meeting: Meeting) => boolean };

const sortAsked = (boards: Boards, answering: Answering): Sort | undefined => {
	const { span, lacking } = answering.question;
	const isThen = (each: Meeting) => (span ? isWithin(each, span) : isOnSide(each, answering));
	const isMeant = (each: Meeting) => namesMeeting(answering.question) || isThen(each);
	if (asks(answering, "joint")) {
		const isJoint = (each: Meeting) => isJointOf(each, boards, answering);
		return { name: "held jointly", keeps: (each) => isMeant(each) && isJoint(each) };
	}
	if (asks(answering, "cancelled")) {
		const isOff = ({ state }: Meeting) => state.is === "cancelled";
		return {
			name: "cancelled",
			keeps: (each) => isOff(each) && (!span || fallsWithin(each, span)),
		};
	}
	return lacking === "place"
		? { name: "without a place", keeps: (each) => each.place === undefined && isThen(each) }
		: undefined;
};

/** With no board named: the coming weeks, all boards; or the one that comes first. */
const comingMeetings = (meetings: Meetings, answering: Answering): Part => {
	const ahead = meetings.filter((meeting) => isAhead(meeting, answering));
	const isOfOne = asks(answering, "last") || answering.question.nth !== undefined;
	return isOfOne || ahead.length === 0
		? oneOf(meetings, undefined, answering)
		: meetingList(ahead, {}, answering);
};

/** The one after, or before, the one that was spoken of. */
const steppedPart = ({ fromId: id }: NonNullable<Question["step"]>, answering: Answering): Part => {
	const meeting = stepped(answering);
	if (meeting) return one(meeting, undefined, answering);
	return { ...nothing(none(noneStepped(answering))), focus: [{ kind: "meeting", id }] };
};

/** "When are LFT-M3 and TOP-M3": each has a name of its own. */
const areSeveral = (meetings: Meetings, answering: Answering): boolean => {
	const titles = new Set(meetings.map(({ id, title }) => title ?? id));
	const named = subjectsOf("meeting", answering);
	return named.length === meetings.length && titles.size === meetings.length;
};

/** One meeting is told of whether it lies ahead or behind; of several under one name, the next or the last. */
const namedMeetings = (meetings: Meetings, answering: Answering): Part => {
	const [only, ...others] = meetings;
	if (others.length > 0 && areSeveral(meetings, answering))
		return merge(inOrder(meetings).map((each) => namedMeetings([each], answering)));
	return !only || others.length > 0 || !isBehind(only, answering)
		? oneOf(meetings, undefined, answering)
		: meetingPart("last", only, answering);
};

/** The next two, or the last three. */
const several = (meetings: Meetings, most: number, answering: Answering): Part => {
	const which = sideAsked(answering);
	const row = onDays(meetings).filter((each) => isOnSide(each, answering));
	const shown = which === "last" ? row.slice(-most) : row.slice(0, most);
	const of = boardsName(boardsAsked(answering), answering);
	if (shown.length === 0) return nothing({ is: "no-meeting", which, of });
	return meetingList(shown, { of, period: `the ${which} ${most}` }, answering);
};

/** Those that are not left out: ahead, unless a time or the past was asked for. */
const meetingsExcept = (meetings: Meetings, boards: Boards, answering: Answering): Part => {
	const { span } = answering.question;
	const hasSide = span?.first === undefined || asks(answering, "last");
	const shown = meetings.filter(
		(each) => (!span || isWithin(each, span)) && (!hasSide || isOnSide(each, answering)),
	);
	const of = boardNames(boards);
	const period = joined([leftOutWords(answering), span?.words], ", ") ?? "";
	if (shown.length > 0) return meetingList(shown, { of, period }, answering);
	return nothing({ is: "no-meeting", which: span ? "within" : sideAsked(answering), of, period });
};

/** Each board with its meetings, the soonest first, except one whose answer is the same occasion as another's before it. */
const boardsOnce = (meetings: Meetings, boards: readonly Board[], answering: Answering) => {
	const pick = asks(answering, "last") ? lastMeeting : nextMeeting;
	const said: Meeting[] = [];
	const each = boards.flatMap((board) => {
		const own = meetings.filter(({ boardId }) => boardId === board.id);
		const meeting = pick(own, answering);
		if (meeting && said.some((other) => isSameOccasion(meeting, other))) return [];
		if (meeting) said.push(meeting);
		return [{ board, own, meeting }];
	});
	const row = inOrder(said);
	const placeOf = (meeting?: Meeting) => (meeting ? row.indexOf(meeting) : row.length);
	return each.sort((a, b) => placeOf(a.meeting) - placeOf(b.meeting));
};

/** The boards as they were named, each with its next meeting, or with its last. */
const eachBoard = (meetings: Meetings, boards: readonly Board[], answering: Answering): Part => {
	const pick = asks(answering, "last") ? lastOver : nextMeeting;
	const sides = subjectsOf("board", answering).flatMap((id) => {
		const board = answering.lookups.board(id);
		const own = meetings.filter(({ boardId }) => boardId === id);
		return board ? [{ board, meeting: pick(own, answering) }] : [];
	});
	const parts = boardsOnce(meetings, boards, answering).map(({ board, own }) =>
		oneOf(own, board, answering),
	);
	return merge([{ ...nothing(...boardsInOrder(sides, answering)) }, ...parts]);
};

const noneOfTheirs = ({ meId }: Answering): Part =>
	nothing(
		none(
			`${meId ? "You have no place on a board that I know of" : "You are not in the register"}, so no meeting is recorded as yours`,
		),
	);

const meetingsTold = (answering: Answering): Part => {
	const { question } = answering;
	const { mine, end, step, span, limit } = question;
	const boards = boardsAsked(answering);
	if (mine && boards?.length === 0) return noneOfTheirs(answering);
	const each = picked(meetingsAsked(answering, boards), answering);
	const meetings = distinctOccasions(each);
	if (end) return merge(firstOrLast(meetings, boards, answering));
	if (step) return steppedPart(step, answering);
	if (isPicked(question)) return meetingsExcept(meetings, boards, answering);
	const sort = sortAsked(boards, answering);
	if (sort) return sortedList(distinctOccasions(each.filter(sort.keeps)), sort.name, answering);
	if (span) return meetingsWithin(meetings, span, answering);
	if (limit !== undefined) return several(meetings, limit, answering);
	if (!boards)
		return namesMeeting(question)
			? namedMeetings(meetings, answering)
			: comingMeetings(meetings, answering);
	if (question.counted) return meetingsWithin(meetings, sideOfNow(boards, answering), answering);
	return peopleNamed(answering).length > 0
		? several(meetings, 1, answering)
		: eachBoard(each, boards, answering);
};

export const answerMeetings = (answering: Answering): Part =>
	withThoseUnderWay(meetingsTold(answering), answering);

/** Those that are past; of a time, those within it. */
const withoutMinutes = async (answering: Answering): Promise<Part> => {
	const { span } = answering.question;
	const boards = boardsAsked(answering);
	const minutes = await answering.register.records("minutes");
	const kept = new Set(minutes.map(({ meetingId }) => meetingId));
	const all = distinctOccasions(picked(meetingsAsked(answering, boards), answering));
	const shown = all.filter(
		(each) => isOnSide(each, answering) && (!span || isWithin(each, span)) && !kept.has(each.id),
	);
	return sortedList(shown, "without minutes", answering);
};

export const answerMeetingsAsked = (answering: Answering): Part | Promise<Part> =>
	answering.question.kept ? withoutMinutes(answering) : answerMeetings(answering);
