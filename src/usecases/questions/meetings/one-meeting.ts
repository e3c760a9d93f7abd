/** One meeting told of as the next, the last, another, or the one that is going on. */
import { belongs } from "../../../domain/boards/board.ts";
import { daysBetween, timeIn } from "../../../domain/dates/plain-date.ts";
import { distinctOccasions } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact, MeetingLine } from "../../../domain/questions/answer.ts";
import type { Question } from "../../../domain/questions/question.ts";
import {
	type Answering,
	listed,
	merge,
	nothing,
	type Part,
	subjectsOf,
	todayFor,
} from "../answering.ts";
import { meetingLine } from "../items/lines.ts";
import { meetingsOf } from "../world.ts";
import { found } from "./lists.ts";
import { boardsAsked, isPicked, meetingsAsked, nthOf } from "./scope.ts";
import {
	inOrder,
	isAhead,
	isUnderWay,
	isWithin,
	lastOver,
	levelWith,
	nextMeeting,
} from "./times.ts";

/** Asked what was held within a time, what lies ahead in it is told apart. */
export const stillToCome = (
	meetings: readonly Meeting[],
	answering: Answering,
): string | undefined => {
	const { span, facets } = answering.question;
	if (!span || !facets.includes("last")) return undefined;
	const ahead = meetings.filter((each) => isWithin(each, span) && isAhead(each, answering));
	const lines = ahead.slice(0, 3).map((each) => meetingLine(each, answering));
	return ahead.length > 0
		? `Still to come: ${listed(lines.map(({ when, reference }) => `${when} (${reference})`))}.`
		: undefined;
};

/** On a day when the one board that was named does not meet: when it does in that month, or else next. */
export const onAnotherDay = (
	meetings: readonly Meeting[],
	answering: Answering,
): string | undefined => {
	const { span } = answering.question;
	const isOfOneDay = span?.first !== undefined && span.first === span.last;
	if (!isOfOneDay || subjectsOf("board", answering).length !== 1) return undefined;
	const month = span.first.slice(0, 7);
	const then = inOrder(meetings).filter(
		({ time, state }) =>
			time.is === "fixed" && state.is !== "cancelled" && time.on.startsWith(month),
	);
	const next = nextMeeting(meetings, answering);
	const others = then.length > 0 ? then : next ? [next] : [];
	const lines = others.slice(0, 3).map((each) => meetingLine(each, answering));
	if (lines.length === 0) return undefined;
	const days = listed(lines.map(({ when, reference }) => `${when} (${reference})`));
	return `${then.length > 0 ? "In that month" : "Next"}: ${days}.`;
};

/** How far off or back it is, where that was asked. */
const daysOff = ({ time, boardId }: Meeting, answering: Answering): string | undefined => {
	if (!answering.question.facets.includes("lateness") || time.is !== "fixed") return undefined;
	const days = daysBetween(todayFor(answering.lookups.board(boardId), answering), time.on);
	if (days === 0) return "That is today";
	const off = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
	return days < 0 ? `That was ${off} ago` : `That is in ${off}`;
};

/** The first of any board's, and of the asker's own where that is another. */
export const soonest = (meetings: readonly Meeting[], answering: Answering): Part => {
	const { world, meId } = answering;
	const own = new Set(world.boards.filter((each) => belongs(each, meId)).map(({ id }) => id));
	const first = nthOf(meetings, 1, answering) ?? nextMeeting(meetings, answering);
	const ofOwn = meetings.filter(({ boardId }) => own.has(boardId));
	const mine = nthOf(ofOwn, 1, answering) ?? nextMeeting(ofOwn, answering);
	if (!first) return nothing({ is: "no-meeting", which: "next" });
	const level = levelWith(first, meetings);
	const all = new Map([first, ...level, ...(mine ? [mine] : [])].map((each) => [each.id, each]));
	return merge([...all.values()].map((each) => meetingPart("next", each, answering)));
};

/** Asked where it is, nobody is left to wonder why no place is told. */
export const unplacedWords = (
	{ place, reference }: MeetingLine,
	{ question }: Answering,
): readonly string[] =>
	question.facets.includes("place") && !place ? [`Not recorded: where ${reference} is held`] : [];

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
	const line = meetingLine(meeting, answering);
	const is = standsAs(which, meeting, answering);
	const off = daysOff(meeting, answering);
	return found(
		[
			{ is: "meeting", which: is, meeting: line },
			...(off ? [{ is: "none" as const, says: off }] : []),
			...unplacedWords(line, answering).map((says) => ({ is: "none" as const, says })),
		],
		[meeting],
	);
};

export const noneOfTheirs = ({ meId }: Answering): Part =>
	nothing({
		is: "none",
		says: `${meId ? "You have no place on a board that I know of" : "You are not in the register"}, so no meeting is recorded as yours`,
	});

export const namesMeeting = ({ subjects, among = [] }: Question): boolean =>
	[...subjects, ...among].some(({ kind }) => kind === "meeting");

const looksElsewhere = ["joint", "cancelled"];

/** Of no other time, and of no other sort of meetings, than those that come next, or came last. */
const asksForNext = (question: Question): boolean =>
	!isPicked(question) &&
	!question.facets.some((facet) => looksElsewhere.includes(facet)) &&
	![question.span, question.step, question.end, question.lacking].some(Boolean) &&
	!question.counted &&
	!question.often &&
	// "The last three" have it among them.
	!(question.facets.includes("last") && question.limit !== undefined);

/** As it is told already, or among those that are. */
const isTold = ({ reference }: { readonly reference: string }, { facts }: Part): boolean =>
	facts.some((fact) => fact.is === "meeting" && fact.meeting.reference === reference);

const factOf = (meeting: Meeting, answering: Answering): Fact => ({
	is: "meeting",
	which: "now",
	meeting: meetingLine(meeting, answering),
});

/** Asked of this very minute, those that are going on are told as such. */
export const meetingsNow = (
	meetings: readonly Meeting[],
	answering: Answering,
): Part | undefined => {
	const { span } = answering.question;
	const isNow = span?.at !== undefined && span.at === timeIn(answering.zone, answering.now);
	const under = meetings.filter((each) => isUnderWay(each, answering));
	if (!isNow || span.until !== undefined || under.length !== meetings.length) return undefined;
	return found(
		under.map((each) => factOf(each, answering)),
		under,
	);
};

export const withThoseUnderWay = (part: Part, answering: Answering): Part => {
	if (!asksForNext(answering.question)) return part;
	const asked = meetingsAsked(answering, boardsAsked(answering));
	const now = distinctOccasions(asked.filter((each) => isUnderWay(each, answering))).filter(
		(each) => !isTold(meetingLine(each, answering), part),
	);
	if (now.length === 0) return part;
	const first = found(
		now.map((each) => factOf(each, answering)),
		now,
	);
	return {
		...part,
		is: "found",
		facts: [...first.facts, ...part.facts],
		rests: [...first.rests, ...part.rests],
		focus: part.is === "found" ? [...part.focus, ...first.focus] : first.focus,
	};
};
