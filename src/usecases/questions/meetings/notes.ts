/** What is told beside the meetings of a time, or where there are none: what has no day, was called off, moved or is at another time. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { MeetingLine } from "../../../domain/questions/answer.ts";
import type { Span, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	joined,
	listed,
	none,
	subject,
	subjectsOf,
	withoutStop,
} from "../answering.ts";
import { meetingLine } from "../items/lines.ts";
import { meetingsOfAll } from "../world.ts";
import { boardsAsked, meetingsAsked } from "./scope.ts";
import {
	fallsWithin,
	hasNoDay,
	inOrder,
	isAhead,
	isCancelledThen,
	isDayWithin,
	isWithin,
	nextMeeting,
	onDays,
	surelyWithin,
} from "./times.ts";

type Meetings = readonly Meeting[];

/** So many are named. */
const most = 3;

/** It was to be held then, and stands on another day. */
export const isMovedFrom = ({ originalOn, time }: Meeting, span: Span): boolean =>
	originalOn !== undefined &&
	time.is === "fixed" &&
	isDayWithin(originalOn, span) &&
	!isDayWithin(time.on, span);

export const movedWords = ({ time }: Meeting, name: string): string =>
	`${name} was moved to ${time.is === "fixed" ? wordDay(time.on) : "another day"}`;

/** What is no meeting within the period, and yet must be told: no day set, a window around it, cancelled. */
export const nearMissWords = (
	meetings: Meetings,
	span: Span,
	{ lookups: { reference }, ...answering }: Answering,
): string | undefined => {
	const said = (some: Meetings, words: (meeting: Meeting) => string = reference) =>
		listed(some.slice(0, most).map(words));
	const open = meetings.filter((meeting) => isAhead(meeting, answering));
	const undated = open.filter((each) => hasNoDay(each) && answering.question.subjects.length > 0);
	const near = open.filter((each) => fallsWithin(each, span) && !surelyWithin(each, span));
	const off = meetings.filter((each) => isCancelledThen(each, span));
	const offWords = (meeting: Meeting): string => {
		const reason = meeting.state.is === "cancelled" ? meeting.state.reason : undefined;
		return `${reference(meeting)}${reason ? ` (${withoutStop(reason)})` : ""}`;
	};
	return joined([
		...open
			.filter((each) => isMovedFrom(each, span))
			.slice(0, most)
			.map((each) => `${movedWords(each, reference(each))}.`),
		undated.length > 0 && `${said(undated)}: no date set yet.`,
		near.length > 0 && `${said(near)}: no date set yet, and may fall then.`,
		off.length > 0 && `Cancelled: ${said(off, offWords)}.`,
	]);
};

/** Of a time in which nothing was held: that a meeting was called off or moved out of it, and which "it" then is. */
export const noMeetingNote = (answering: Answering) => {
	const { question, world } = answering;
	const { span } = question;
	if (!span) return undefined;
	const asked = subjectsOf("board", answering);
	const boards = asked.map((id): Subject => ({ kind: "board", id }));
	const all = meetingsOfAll(world, asked.length > 0 ? boards : undefined);
	if (all.some((meeting) => isWithin(meeting, span))) return undefined;
	const says = nearMissWords(all, span, answering);
	if (says === undefined) return undefined;
	const off = all.filter((meeting) => isCancelledThen(meeting, span));
	return { says, focus: [...(off.length === 1 ? off.map(subject) : []), ...boards] };
};

const daysWords = (lines: readonly MeetingLine[]): string =>
	listed(lines.map(({ when, reference }) => `${when} (${reference})`));

const linesOf = (meetings: Meetings, count: number, answering: Answering) =>
	meetings.slice(0, count).map((each) => meetingLine(each, answering));

/** Asked of an hour at which nothing is held, what is held on that day at another is told. */
export const otherTimesWords = (answering: Answering): string | undefined => {
	const { span } = answering.question;
	if (span?.at === undefined) return undefined;
	const others = meetingsAsked(answering, boardsAsked(answering)).filter((each) =>
		isWithin(each, { ...span, at: undefined, until: undefined }),
	);
	return others.length > 0
		? `That day: ${daysWords(linesOf(inOrder(others), 5, answering))}.`
		: undefined;
};

/** Asked what was held within a time, what lies ahead in it is told apart. */
export const stillToCome = (meetings: Meetings, answering: Answering): string | undefined => {
	const { span } = answering.question;
	const ahead = meetings.filter((each) => span && isWithin(each, span) && isAhead(each, answering));
	return ahead.length > 0
		? `Still to come: ${daysWords(linesOf(ahead, most, answering))}.`
		: undefined;
};

/** On a day when the one board that was named does not meet: when it does in that month, or else next. */
export const onAnotherDay = (meetings: Meetings, answering: Answering): string | undefined => {
	const { span } = answering.question;
	const isOfOneDay = span?.first !== undefined && span.first === span.last;
	if (!isOfOneDay || subjectsOf("board", answering).length !== 1) return undefined;
	const month = span.first.slice(0, 7);
	const then = onDays(meetings).filter(
		({ time }) => time.is === "fixed" && time.on.startsWith(month),
	);
	const next = nextMeeting(meetings, answering);
	const lines = linesOf(then.length > 0 ? then : next ? [next] : [], most, answering);
	if (lines.length === 0) return undefined;
	return `${then.length > 0 ? "In that month" : "Next"}: ${daysWords(lines)}.`;
};

/** Asked where it is, nobody is left to wonder why no place is told. */
export const unplacedFacts = ({ place, reference }: MeetingLine, answering: Answering) =>
	asks(answering, "place") && !place ? [none(`Not recorded: where ${reference} is held`)] : [];
