/** Meetings in a list: called off, held jointly, without a place or minutes. */
import type { Board } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { distinctOccasions, isSameOccasion } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { type Answering, listed, nothing, type Part, subject } from "../answering.ts";
import { jointlyWith, meetingLine } from "../items/lines.ts";
import { nothingMore, pageOf } from "../thread/pages.ts";
import { answerMeetings } from "./meetings.ts";
import { boardsAsked, leftOutWords, meetingsAsked, picked } from "./scope.ts";
import {
	fallsWithin,
	inOrder,
	isAhead,
	isBehind,
	isWithin,
	lastMeeting,
	nextMeeting,
} from "./times.ts";

export const found = (facts: readonly Fact[], meetings: readonly Meeting[]): Part => ({
	is: "found",
	facts,
	rests: meetings.map(subject),
	focus: [
		...meetings.map(subject),
		...meetings.map(({ boardId }) => ({ kind: "board" as const, id: boardId })),
	],
	buttons: [],
});

type Told = Omit<Extract<Fact, { is: "meetings" }>, "is" | "count" | "meetings" | "left">;

/** A page of them, in their order. */
export const meetingList = (
	meetings: readonly Meeting[],
	what: Told,
	answering: Answering,
): Part => {
	const { shown, page, left } = pageOf(inOrder(meetings), answering);
	if (shown.length === 0) return nothingMore();
	const lines = shown.map((meeting) => meetingLine(meeting, answering));
	const fact: Fact = { is: "meetings", ...what, count: meetings.length, meetings: lines, left };
	return { ...found([fact], shown), page, left };
};

/** What was told before, and is picked from. */
const pickedFrom = ({ question, lookups, world }: Answering): string => {
	const items = (question.among ?? []).flatMap(({ id }) => itemAmong(world.holdings, id) ?? []);
	return listed(items.map((item) => lookups.reference(item)));
};

export const listOf = (
	meetings: readonly Meeting[],
	what: {
		readonly sort: string;
		readonly of?: string | undefined;
	},
	answering: Answering,
): Part => {
	const period = answering.question.span?.words;
	if (meetings.length === 0) {
		const whose = what.of ?? pickedFrom(answering);
		const of = whose ? ` for ${whose}` : "";
		const then = period ? `, ${period}` : "";
		return nothing({ is: "none", says: `No meeting ${what.sort} is recorded${of}${then}` });
	}
	return meetingList(meetings, { ...what, period }, answering);
};

export const namesOf = (boards: readonly Board[] | undefined) =>
	boards && listed(boards.map(({ name }) => name));

type Sort = "cancelled" | "without a place";

/** Those without a date or a place are ahead, or within the time; the time of what has none is not asked. */
const isOfSort: Readonly<Record<Sort, (meeting: Meeting, answering: Answering) => boolean>> = {
	cancelled: (meeting, { question: { span } }) =>
		meeting.state.is === "cancelled" && (!span || fallsWithin(meeting, span)),
	"without a place": (meeting, answering) => {
		const { span } = answering.question;
		if (meeting.place !== undefined) return false;
		return span ? isWithin(meeting, span) : isAhead(meeting, answering);
	},
};

type Among = {
	readonly meetings: readonly Meeting[];
	readonly boards: readonly Board[] | undefined;
};

export const meetingsOfSort = (
	sort: Sort,
	{ meetings, boards }: Among,
	answering: Answering,
): Part =>
	listOf(
		meetings.filter((meeting) => isOfSort[sort](meeting, answering)),
		{ sort, of: namesOf(boards) },
		answering,
	);

/** Those at a place or on a weekday: ahead, unless a time or the past was asked for. */
export const meetingsExcept = (
	meetings: readonly Meeting[],
	boards: readonly Board[] | undefined,
	answering: Answering,
): Part => {
	const { question } = answering;
	const side = question.facets.includes("last") ? isBehind : isAhead;
	const { span } = question;
	// "On Mondays before August" asks of none that is over, unless the past was asked for.
	const isOnSide = span?.first === undefined || question.facets.includes("last");
	const shown = meetings.filter(
		(meeting) => (!span || isWithin(meeting, span)) && (!isOnSide || side(meeting, answering)),
	);
	const of = namesOf(boards);
	const period = [leftOutWords(answering), question.span?.words].filter(Boolean).join(", ");
	if (shown.length > 0) return meetingList(shown, { of, period }, answering);
	const which = question.span ? "within" : question.facets.includes("last") ? "last" : "next";
	return nothing({ is: "no-meeting", which, of, period });
};

/** Of two boards that are named, those that they hold with one another. */
export const isJointOf = (
	meeting: Meeting,
	boards: readonly Board[] | undefined,
	answering: Answering,
): boolean => {
	const other = jointlyWith(meeting, answering);
	const named = answering.question.mine ? [] : (boards ?? []);
	return other !== undefined && (named.length < 2 || named.some(({ id }) => id === other.id));
};

/** Each board with its meetings, the soonest first, except one whose answer is the same occasion as another's before it. */
export const pickedOnce = (
	meetings: readonly Meeting[],
	boards: readonly Board[],
	answering: Answering,
): readonly { readonly board: Board; readonly own: readonly Meeting[] }[] => {
	const pick = answering.question.facets.includes("last") ? lastMeeting : nextMeeting;
	const said: Meeting[] = [];
	const each = boards.flatMap((board) => {
		const own = meetings.filter(({ boardId }) => boardId === board.id);
		const picked = pick(own, answering);
		if (picked && said.some((other) => isSameOccasion(picked, other))) return [];
		if (picked) said.push(picked);
		return [{ board, own, picked }];
	});
	const row = inOrder(said);
	const placeOf = (picked?: Meeting) => (picked ? row.indexOf(picked) : row.length);
	return each.sort((a, b) => placeOf(a.picked) - placeOf(b.picked));
};

export const notJoint = (meeting: Meeting, { lookups }: Answering): Part => ({
	...nothing({ is: "none", says: `${lookups.reference(meeting)} is not recorded as held jointly` }),
	focus: [subject(meeting), { kind: "board", id: meeting.boardId }],
});

/** Those that are past, or for an agenda those to come; of a time, those within it. */
const withoutMinutes = async (answering: Answering): Promise<Part> => {
	const { span, facets } = answering.question;
	const boards = boardsAsked(answering);
	const side = facets.includes("last") ? isBehind : isAhead;
	const meant = distinctOccasions(picked(meetingsAsked(answering, boards), answering)).filter(
		(meeting) => side(meeting, answering) && (!span || isWithin(meeting, span)),
	);
	const all = await answering.register.records("minutes");
	const kept = new Set(all.map(({ meetingId }) => meetingId));
	const shown = meant.filter(({ id }) => !kept.has(id));
	return listOf(shown, { sort: "without minutes", of: namesOf(boards) }, answering);
};

export const answerMeetingsAsked = (answering: Answering): Part | Promise<Part> =>
	answering.question.kept ? withoutMinutes(answering) : answerMeetings(answering);
