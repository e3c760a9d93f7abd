/** Meetings as they are told: one as the next, the last, another or the one that is going on, and several in a list. */
import { belongs } from "../../../domain/boards/board.ts";
import { daysBetween, timeIn } from "../../../domain/dates/plain-date.ts";
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
	todayFor,
} from "../answering.ts";
import { meetingLine } from "../items/lines.ts";
import { nothingMore, pageOf } from "../thread/pages.ts";
import { itemsIn, meetingsOf } from "../world.ts";
import { unplacedFacts } from "./notes.ts";
import { boardsAsked, isPicked, meetingsAsked, nthOf } from "./scope.ts";
import { inOrder, isUnderWay, lastOver, levelWith, nextMeeting } from "./times.ts";

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
	return { ...meetingsFound([fact], shown), page, left };
};

/** Those of a sort; of none, of what that was asked: a board, or what was told before and is picked from. */
export const sortedList = (
	meetings: Meetings,
	what: { readonly sort: string; readonly of?: string | undefined },
	answering: Answering,
): Part => {
	const { question, world, lookups } = answering;
	const period = question.span?.words;
	if (meetings.length > 0) return meetingList(meetings, { ...what, period }, answering);
	const whose = what.of ?? listed(itemsIn(world, question.among ?? []).map(lookups.reference));
	const of = whose ? ` for ${whose}` : "";
	return nothing(none(`No meeting ${what.sort} is recorded${of}${spanWords(question)}`));
};

/** How far off or back it is, where that was asked. */
const daysOff = ({ time, boardId }: Meeting, answering: Answering): readonly Fact[] => {
	if (!asks(answering, "lateness") || time.is !== "fixed") return [];
	const days = daysBetween(todayFor(answering.lookups.board(boardId), answering), time.on);
	if (days === 0) return [none("That is today")];
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

/** The first of any board's, and of the asker's own where that is another. */
export const soonestMeetings = (meetings: Meetings, answering: Answering): Part => {
	const { world, meId } = answering;
	const own = new Set(world.boards.filter((each) => belongs(each, meId)).map(({ id }) => id));
	const firstOf = (some: Meetings) => nthOf(some, 1, answering) ?? nextMeeting(some, answering);
	const first = firstOf(meetings);
	const mine = firstOf(meetings.filter(({ boardId }) => own.has(boardId)));
	if (!first) return nothing({ is: "no-meeting", which: "next" });
	const all = new Set([first, ...levelWith(first, meetings), ...(mine ? [mine] : [])]);
	return merge([...all].map((each) => meetingPart("next", each, answering)));
};

const nowPart = (meetings: Meetings, answering: Answering): Part =>
	meetingsFound(
		meetings.map((each) => meetingFact("now", each, answering)),
		meetings,
	);

/** Asked of this very minute, those that are going on are told as such. */
export const meetingsNow = (meetings: Meetings, answering: Answering): Part | undefined => {
	const { span } = answering.question;
	const isNow = span?.at !== undefined && span.at === timeIn(answering.zone, answering.now);
	const areUnderWay = meetings.every((each) => isUnderWay(each, answering));
	return isNow && span.until === undefined && areUnderWay
		? nowPart(meetings, answering)
		: undefined;
};

/** Of no other time, and of no other sort of meetings, than those that come next, or came last. */
const asksForNext = (answering: Answering): boolean => {
	const { question } = answering;
	const { span, step, end, lacking, counted, often, limit } = question;
	return (
		!isPicked(question) &&
		!asks(answering, "joint", "cancelled") &&
		![span, step, end, lacking, counted, often].some(Boolean) &&
		// "The last three" have it among them.
		!(asks(answering, "last") && limit !== undefined)
	);
};

/** While a board is meeting that is said first: the meeting beside it, or that none is recorded, is half of it. */
export const withThoseUnderWay = (part: Part, answering: Answering): Part => {
	if (!asksForNext(answering)) return part;
	const told = new Set(
		part.facts.flatMap((fact) => (fact.is === "meeting" ? fact.meeting.reference : [])),
	);
	const asked = meetingsAsked(answering, boardsAsked(answering));
	const now = distinctOccasions(asked.filter((each) => isUnderWay(each, answering))).filter(
		(each) => !told.has(answering.lookups.reference(each)),
	);
	if (now.length === 0) return part;
	const first = nowPart(now, answering);
	return {
		...part,
		...merge([first, part]),
		focus: part.is === "found" ? [...part.focus, ...first.focus] : first.focus,
	};
};
