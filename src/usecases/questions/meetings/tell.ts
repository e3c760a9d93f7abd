/** Meetings as they are told: one as the next, the last, another or the one that is going on, and several in a list. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { daysBetween } from "../../../domain/dates/plain-date.ts";
import { distinctOccasions } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	counted,
	found,
	listed,
	merge,
	none,
	nothing,
	type Part,
	spanWords,
	subject,
	thing,
	thingsAsked,
	todayFor,
	withoutStop,
} from "../answering.ts";
import { meetingLine, meetingName } from "../items/lines.ts";
import { nothingMore, pageOf } from "../thread/pages.ts";
import { itemsIn, meetingsOf } from "../world.ts";
import { unplacedFacts } from "./notes.ts";
import { boardNames, boardsAsked, meetingsAsked } from "./scope.ts";
import { inOrder, isUnderWay, lastOver, nextMeeting } from "./times.ts";

type Meetings = readonly Meeting[];
type Which = Extract<Fact, { is: "meeting" }>["which"];

/** Facts of these meetings: what follows may be asked of them, or of their boards. */
export const meetingsFound = (facts: readonly Fact[], meetings: Meetings): Part => {
	const rests = meetings.map(subject);
	const boards = meetings.map(({ boardId }): Subject => ({ kind: "board", id: boardId }));
	return found(facts, rests, { focus: [...rests, ...boards] });
};

export const meetingFact = (which: Which, meeting: Meeting, answering: Answering): Fact => ({
	is: "meeting",
	which,
	meeting: meetingLine(meeting, answering),
});

type Told = Omit<Extract<Fact, { is: "meetings" }>, "is" | "count" | "meetings" | "left">;

/** A page of them, in their order. */
export const meetingList = (meetings: Meetings, what: Told, answering: Answering): Part => {
	const { shown, page, left } = pageOf(inOrder(meetings), answering);
	if (shown.length === 0) return nothingMore();
	const lines = shown.map((meeting) => meetingLine(meeting, answering));
	const fact: Fact = { is: "meetings", ...what, count: meetings.length, meetings: lines, left };
	const unplaced = lines.flatMap((line) => unplacedFacts(line, answering));
	return { ...meetingsFound([fact, ...unplaced], shown), page, left };
};

/** Those of a sort; of none, of what that was asked: boards, or what was told before and is picked from. */
export const sortedList = (meetings: Meetings, sort: string, answering: Answering): Part => {
	const { question, world, lookups } = answering;
	const boards = boardNames(boardsAsked(answering));
	const period = question.span?.words;
	if (meetings.length > 0) return meetingList(meetings, { sort, of: boards, period }, answering);
	const whose = boards ?? listed(itemsIn(world, thingsAsked(question)).map(lookups.reference));
	const of = whose ? ` for ${whose}` : "";
	const says = none(`No meeting ${sort} is recorded${of}${spanWords(question)}`);
	return { ...nothing(says), focus: question.subjects.map(subject) };
};

/** How far off or back it is, where that was asked. */
const daysOff = ({ time, boardId }: Meeting, answering: Answering): readonly Fact[] => {
	if (!asks(answering, "lateness") || time.is !== "fixed") return [];
	const days = daysBetween(todayFor(answering.lookups.board(boardId), answering), time.on);
	const off = counted(Math.abs(days), "day");
	return [none(days < 0 ? `That was ${off} ago` : `That is in ${off}`)];
};

/** Only the first to come is the next, and only the latest held is the last. */
export const standsAs = (
	which: "next" | "last",
	{ id, boardId }: Meeting,
	answering: Answering,
): "next" | "last" | "other" => {
	const all = meetingsOf(answering.world, boardId);
	const first = (which === "last" ? lastOver : nextMeeting)(all, answering);
	return first && first.id !== id ? "other" : which;
};

export const meetingPart = (
	which: "next" | "last",
	meeting: Meeting,
	answering: Answering,
): Part => {
	const fact = meetingFact(standsAs(which, meeting, answering), meeting, answering);
	const line = meetingLine(meeting, answering);
	const notes = [...daysOff(meeting, answering), ...unplacedFacts(line, answering)];
	return meetingsFound([fact, ...notes], [meeting]);
};

/** Why it is off; nothing of one that is not. */
export const cancelledFacts = (meeting: Meeting, answering: Answering): readonly Fact[] => {
	const { state } = meeting;
	if (state.is !== "cancelled") return [];
	const says = [`Cancelled on ${wordDay(state.on)}.`, reasonWords(state.reason)];
	return [thing(meetingName(meeting, answering), says)];
};

export const reasonWords = (reason: string | undefined): string =>
	reason ? `Reason: ${withoutStop(reason)}.` : "No reason is recorded.";

/** Of no other time, and of no other sort of meetings, than those that come next, or came last. */
const asksForNext = (answering: Answering): boolean => {
	const { span, step, end, lacking, counted: isCounted, limit, without } = answering.question;
	const isNarrowed = [span, step, end, lacking, isCounted, limit, without].some(Boolean);
	return !isNarrowed && !asks(answering, "joint", "cancelled");
};

/** While a board is meeting that is said first: the meeting beside it, or that none is recorded, is half of it. */
export const withThoseUnderWay = (part: Part, answering: Answering): Part => {
	if (!asksForNext(answering)) return part;
	const told = part.rests.map(({ id }) => id);
	const asked = meetingsAsked(answering, boardsAsked(answering));
	const now = distinctOccasions(asked.filter((each) => isUnderWay(each, answering))).filter(
		({ id }) => !told.includes(id),
	);
	if (now.length === 0) return part;
	const facts = now.map((each) => meetingFact("now", each, answering));
	const first = meetingsFound(facts, now);
	const focus = part.is === "found" ? [...part.focus, ...first.focus] : first.focus;
	return { ...part, ...merge([first, part]), focus };
};
