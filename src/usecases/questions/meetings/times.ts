/** Which meetings lie ahead, behind or within a period, and which only may. */
import { type HonestDate, isDated, mayFallWithin } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
} from "../../../domain/dates/plain-date.ts";
import { type FixedTime, type Meeting, untilTime } from "../../../domain/meetings/meeting.ts";
import { memoizeByText } from "../../../domain/memoize.ts";
import type { Span } from "../../../domain/questions/question.ts";
import { type Answering, asks } from "../answering.ts";

type AtMoment = Pick<Answering, "now">;
type Meetings = readonly Meeting[];

/** Long before and after any programme. */
const ever = { first: "0001-01-01" as PlainDate, last: "9999-12-31" as PlainDate };

export const windowOf = ({ first = ever.first, last = ever.last, words }: Span) => ({
	first,
	last,
	words,
});

export const isDayWithin = (day: string | undefined, span: Span): boolean => {
	const { first, last } = windowOf(span);
	return day !== undefined && first <= day && day <= last;
};

/** A window that only overlaps the time may be within it. */
export const mayBeWithin = (date: HonestDate | undefined, span: Span): boolean =>
	date !== undefined && mayFallWithin(date, windowOf(span));

/** Where its day falls on the calendar; a provisional meeting stands at the end of its window. */
const sortDay = ({ time }: Meeting): string => {
	if (time.is === "fixed") return `${time.on}T${time.from}`;
	return isDated(time.when) ? time.when.last : ever.last;
};

export const inOrder = (meetings: Meetings): Meetings =>
	[...meetings].sort((a, b) => (sortDay(a) < sortDay(b) ? -1 : 1));

/** In order, those that have a day and were not called off. */
export const onDays = (meetings: Meetings): Meetings =>
	inOrder(meetings.filter(({ time, state }) => time.is === "fixed" && state.is !== "cancelled"));

/** Zones matter only around now: two days away it is past or to come in every one of them. */
const around = memoizeByText(10, (now) => {
	const today = now.slice(0, 10) as PlainDate;
	return { first: addDays(today, -2), last: addDays(today, 2) };
});

const hasPassedBy = (now: Instant, { on, from, zone }: FixedTime): boolean => {
	const { first, last } = around(now);
	if (on > last) return false;
	return on < first || instantOf(on, from, zone) < now;
};

/** Called off or not, its time is over. */
export const hasPassed = ({ time, state }: Meeting, { now }: AtMoment): boolean =>
	time.is === "provisional" ? state.is === "held" : hasPassedBy(now, time);

/** What was held since is still to come at the moment of a question that is put earlier. */
export const isAhead = ({ time, state }: Meeting, { now }: AtMoment): boolean => {
	if (state.is === "cancelled") return false;
	return time.is === "provisional" ? state.is === "planned" : !hasPassedBy(now, time);
};

export const isBehind = (meeting: Meeting, moment: AtMoment): boolean =>
	meeting.state.is !== "cancelled" && hasPassed(meeting, moment);

export const isUnderWay = ({ time, state }: Meeting, { now }: AtMoment): boolean => {
	if (state.is === "cancelled" || time.is === "provisional") return false;
	if (time.on < around(now).first || !hasPassedBy(now, time)) return false;
	return now < minutesAfter(instantOf(time.on, time.from, time.zone), time.minutes);
};

/** On the side of now that was asked for. */
export const isOnSide = (meeting: Meeting, answering: Answering): boolean =>
	(asks(answering, "last") ? isBehind : isAhead)(meeting, answering);

export const hasNoDay = ({ time }: Meeting): boolean =>
	time.is === "provisional" && !isDated(time.when);

/** The first with a day; while none has one, the provisional one whose window comes first. */
export const nextMeeting = (meetings: Meetings, moment: AtMoment): Meeting | undefined => {
	const ahead = inOrder(meetings.filter((meeting) => isAhead(meeting, moment)));
	return ahead.find(({ time }) => time.is === "fixed") ?? ahead[0];
};

export const lastMeeting = (meetings: Meetings, moment: AtMoment): Meeting | undefined => {
	const behind = inOrder(meetings.filter((meeting) => isBehind(meeting, moment)));
	return behind.filter(({ time }) => time.is === "fixed").at(-1) ?? behind.at(-1);
};

/** The last that is over: while a board is meeting, that meeting is neither its next nor its last. */
export const lastOver = (meetings: Meetings, moment: AtMoment): Meeting | undefined => {
	const over = meetings.filter((meeting) => !isUnderWay(meeting, moment));
	return lastMeeting(over, moment) ?? lastMeeting(meetings, moment);
};

/** "Are we quorate", said there and then; "the next meeting" is the one after, where there is one. */
export const nowOrNext = (meetings: Meetings, answering: Answering): Meeting | undefined => {
	const now = meetings.find((each) => isUnderWay(each, answering));
	const next = nextMeeting(meetings, answering);
	const isOfNext = asks(answering, "next") && !answering.question.records?.includes("quorate");
	return isOfNext ? (next ?? now) : (now ?? next);
};

const isLevel = ({ time: a }: Meeting, { time: b }: Meeting): boolean =>
	a.is === "fixed" && b.is === "fixed" && a.on === b.on && a.from === b.from && a.zone === b.zone;

/** Those of other boards that begin in the same minute: each is as much the next, or the last. */
export const levelWith = (meeting: Meeting, meetings: Meetings): Meetings =>
	meetings.filter(
		(each) => each.id !== meeting.id && each.state.is !== "cancelled" && isLevel(each, meeting),
	);

/** On one of those days; and going on at that time of it, or within those hours, where they were said. */
const isHeldThen = (time: FixedTime, span: Span): boolean => {
	const isOn = isDayWithin(time.on, span);
	if (!isOn || span.at === undefined) return isOn;
	const begunBy = span.until === undefined ? time.from <= span.at : time.from < span.until;
	return begunBy && span.at < untilTime(time);
};

/** A window that only overlaps the period is no meeting within it. */
export const surelyWithin = ({ time }: Meeting, span: Span): boolean => {
	const { first, last } = windowOf(span);
	if (time.is === "fixed") return isHeldThen(time, span);
	return isDated(time.when) && first <= time.when.first && time.when.last <= last;
};

export const fallsWithin = ({ time }: Meeting, span: Span): boolean => {
	const { first, last } = windowOf(span);
	if (time.is === "fixed") return isHeldThen(time, span);
	return isDated(time.when) && time.when.first <= last && first <= time.when.last;
};

export const isWithin = (meeting: Meeting, span: Span): boolean =>
	meeting.state.is !== "cancelled" && surelyWithin(meeting, span);

export const isCancelledThen = (meeting: Meeting, span: Span): boolean =>
	meeting.state.is === "cancelled" && surelyWithin(meeting, span);
