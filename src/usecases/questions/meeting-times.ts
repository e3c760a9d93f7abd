/** Which meetings lie ahead, behind or within a period, and which only may. */
import { isDated, wordDay } from "../../domain/dates/honest-date.ts";
import {
	addDays,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
} from "../../domain/dates/plain-date.ts";
import { type FixedTime, type Meeting, untilTime } from "../../domain/meetings/meeting.ts";
import { memoizeByText } from "../../domain/memoize.ts";
import type { Span, Subject } from "../../domain/questions/question.ts";
import { type Answering, listed, subject, subjectsOf } from "./answering.ts";
import { meetingsOf } from "./world.ts";

/** Long before and after any programme. */
const ever = { first: "0001-01-01" as PlainDate, last: "9999-12-31" as PlainDate };

export const windowOf = (span: Span) => ({
	first: span.first ?? ever.first,
	last: span.last ?? ever.last,
	words: span.words,
});

/** Where its day falls on the calendar; a provisional meeting stands at the end of its window. */
const sortDay = ({ time }: Meeting): string => {
	if (time.is === "fixed") return `${time.on}T${time.from}`;
	return isDated(time.when) ? time.when.last : ever.last;
};

export const inOrder = (meetings: readonly Meeting[]): readonly Meeting[] =>
	[...meetings].sort((a, b) => (sortDay(a) < sortDay(b) ? -1 : 1));

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

/** What was held since is still to come at the moment of a question that is put earlier. */
export const isAhead = ({ time, state }: Meeting, answering: Pick<Answering, "now">): boolean => {
	if (state.is === "cancelled") return false;
	if (time.is === "provisional") return state.is === "planned";
	return !hasPassedBy(answering.now, time);
};

export const isUnderWay = ({ time, state }: Meeting, { now }: Pick<Answering, "now">): boolean => {
	if (state.is === "cancelled" || time.is === "provisional") return false;
	if (time.on < around(now).first || !hasPassedBy(now, time)) return false;
	return now < minutesAfter(instantOf(time.on, time.from, time.zone), time.minutes);
};

export const hasNoDay = ({ time }: Meeting): boolean =>
	time.is === "provisional" && !isDated(time.when);

export const isBehind = ({ time, state }: Meeting, answering: Answering): boolean => {
	if (state.is === "cancelled") return false;
	if (time.is === "provisional") return state.is === "held";
	return hasPassedBy(answering.now, time);
};

/** The first with a day; while none has one, the provisional one whose window comes first. */
export const nextMeeting = (
	meetings: readonly Meeting[],
	answering: Pick<Answering, "now">,
): Meeting | undefined => {
	const ahead = inOrder(meetings.filter((meeting) => isAhead(meeting, answering)));
	return ahead.find(({ time }) => time.is === "fixed") ?? ahead[0];
};

/** "Are we quorate", said there and then; "the next meeting" is the one after, where there is one. */
export const nowOrNext = (
	meetings: readonly Meeting[],
	answering: Answering,
): Meeting | undefined => {
	const { facets, records = [] } = answering.question;
	const now = meetings.find((each) => isUnderWay(each, answering));
	const isOfNext = facets.includes("next") && !records.includes("quorate");
	return isOfNext
		? (nextMeeting(meetings, answering) ?? now)
		: (now ?? nextMeeting(meetings, answering));
};

const isLevel = ({ time: a }: Meeting, { time: b }: Meeting): boolean =>
	a.is === "fixed" && b.is === "fixed" && a.on === b.on && a.from === b.from && a.zone === b.zone;

/** Those of other boards that begin in the same minute: each is as much the next, or the last. */
export const levelWith = (meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] =>
	meetings.filter(
		(each) => each.id !== meeting.id && each.state.is !== "cancelled" && isLevel(each, meeting),
	);

export const lastMeeting = (
	meetings: readonly Meeting[],
	answering: Answering,
): Meeting | undefined => {
	const behind = inOrder(meetings.filter((meeting) => isBehind(meeting, answering)));
	return behind.filter(({ time }) => time.is === "fixed").at(-1) ?? behind.at(-1);
};

/** The last that is over: while a board is meeting, that meeting is neither its next nor its last. */
export const lastOver = (
	meetings: readonly Meeting[],
	answering: Answering,
): Meeting | undefined => {
	const over = meetings.filter((meeting) => !isUnderWay(meeting, answering));
	return lastMeeting(over, answering) ?? lastMeeting(meetings, answering);
};

export const isWithin = (meeting: Meeting, span: Span): boolean =>
	meeting.state.is !== "cancelled" && surelyWithin(meeting, span);

/** On one of those days; and going on at that time of it, or within those hours, where they were said. */
const isHeldThen = (time: FixedTime, span: Span): boolean => {
	const { first, last } = windowOf(span);
	const isOn = first <= time.on && time.on <= last;
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

const offWords =
	({ lookups }: Answering) =>
	(meeting: Meeting): string => {
		const reason = meeting.state.is === "cancelled" ? meeting.state.reason : undefined;
		const given = reason ? ` (${reason.replace(/\.$/, "")})` : "";
		return `${lookups.reference(meeting)}${given}`;
	};

export const movedWords =
	({ lookups }: Answering) =>
	(meeting: Meeting): string => {
		const { time } = meeting;
		const day = time.is === "fixed" ? wordDay(time.on) : "another day";
		return `${lookups.reference(meeting)} was moved to ${day}.`;
	};

const isDayIn = (day: PlainDate, { first = day, last = day }: Span): boolean =>
	first <= day && day <= last;

/** It was to be held then, and stands on another day. */
export const isMovedFrom = ({ originalOn, time }: Meeting, span: Span): boolean =>
	originalOn !== undefined &&
	time.is === "fixed" &&
	isDayIn(originalOn, span) &&
	!isDayIn(time.on, span);

/** What is no meeting within the period, and yet must be told: no day set, a window around it, cancelled. */
export const besides = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): string | undefined => {
	const named = (some: readonly Meeting[]) =>
		listed(some.slice(0, 3).map((meeting) => answering.lookups.reference(meeting)));
	const open = meetings.filter((meeting) => isAhead(meeting, answering));
	const undated = open.filter(
		(meeting) => hasNoDay(meeting) && answering.question.subjects.length > 0,
	);
	const around = open.filter(
		(meeting) => fallsWithin(meeting, span) && !surelyWithin(meeting, span),
	);
	const off = meetings.filter(
		(meeting) => meeting.state.is === "cancelled" && surelyWithin(meeting, span),
	);
	const moved = open.filter((meeting) => isMovedFrom(meeting, span));
	const said = [
		...moved.slice(0, 3).map(movedWords(answering)),
		...(undated.length > 0 ? [`${named(undated)}: no date set yet.`] : []),
		...(around.length > 0 ? [`${named(around)}: no date set yet, and may fall then.`] : []),
		...(off.length > 0 ? [`Cancelled: ${listed(off.slice(0, 3).map(offWords(answering)))}.`] : []),
	];
	return said.length > 0 ? said.join(" ") : undefined;
};

/** Of a time in which nothing was held: that a meeting was called off or moved out of it, and which "it" then is. */
export const besidesNone = (answering: Answering) => {
	const { question, world } = answering;
	const { span } = question;
	if (!span) return undefined;
	const asked = subjectsOf("board", answering);
	const ids = asked.length > 0 ? asked : world.boards.map(({ id }) => id);
	const all = ids.flatMap((id) => meetingsOf(world, id));
	if (all.some((meeting) => isWithin(meeting, span))) return undefined;
	const says = besides(all, span, answering);
	if (says === undefined) return undefined;
	const [off, ...others] = all.filter(
		(meeting) => meeting.state.is === "cancelled" && surelyWithin(meeting, span),
	);
	const boards = ids.filter((id) => asked.includes(id));
	return {
		says,
		focus: [
			...(off && others.length === 0 ? [subject(off)] : []),
			...boards.map((id): Subject => ({ kind: "board", id })),
		],
	};
};
