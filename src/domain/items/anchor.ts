/**
 * A date may hang on a meeting, as "before the next oversight board" does; when the meeting moves, the date moves with it.
 * While the meeting has no day, such a date has only the window that is known, or none.
 */

import type { Board } from "../boards/board.ts";
import { type HonestDate, isDated, type Window } from "../dates/honest-date.ts";
import { addDays, type Instant, type PlainDate } from "../dates/plain-date.ts";
import { addWorkingDays, type WorkingCalendar } from "../dates/working-days.ts";
import { type Meeting, nextMeeting } from "../meetings/meeting.ts";
import type { Item } from "../register.ts";
import type { Action } from "./action.ts";
import type { Milestone } from "./milestone.ts";

/** `on` the meeting's day; `before` it, on any day; so many days away from it, before when negative. */
export type Relation =
	| { readonly is: "on" }
	| { readonly is: "before" }
	| { readonly is: "away"; readonly days: number; readonly counted: "days" | "working-days" };

export type Anchor = {
	/** The board whose meeting it is. */
	readonly boardId: string;
	/** Absent while that board has no meeting ahead: the next to be booked is meant. */
	readonly meetingId?: string | undefined;
	readonly relation: Relation;
};

export type Anchored = Action | Milestone;

const windowOf = ({ time }: Meeting): Window | undefined => {
	if (time.is === "fixed") return { first: time.on, last: time.on };
	return isDated(time.when) ? time.when : undefined;
};

/** The next meeting that has a day or a window; one that has neither may not be the next at all. */
export const nextToHangOn = (meetings: readonly Meeting[], now: Instant): Meeting | undefined =>
	nextMeeting(
		meetings.filter((meeting) => windowOf(meeting) !== undefined),
		now,
	);

const moved = (day: PlainDate, relation: Relation, calendar: WorkingCalendar): PlainDate => {
	if (relation.is !== "away") return day;
	return relation.counted === "days"
		? addDays(day, relation.days)
		: addWorkingDays(day, relation.days, calendar);
};

type Saying = Pick<HonestDate, "words" | "saidOn"> & { readonly anchor: Anchor };

/** The date as it stands, now that the meeting is on that day, in that window, or not known. */
export const anchoredDate = (
	said: Saying,
	meeting: Meeting | undefined,
	calendar: WorkingCalendar,
): HonestDate => {
	const { words, saidOn } = said;
	const anchor = { ...said.anchor, meetingId: meeting?.id };
	const window = meeting && windowOf(meeting);
	if (!window) return { precision: "undated", words, saidOn, anchor };
	const { relation } = anchor;
	if (relation.is === "before") {
		const last = addDays(window.last, -1);
		if (saidOn >= last) return { precision: "day", first: last, last, words, saidOn, anchor };
		return { precision: "range", first: saidOn, last, words, saidOn, anchor };
	}
	const first = moved(window.first, relation, calendar);
	const last = moved(window.last, relation, calendar);
	return { precision: first === last ? "day" : "range", first, last, words, saidOn, anchor };
};

/** A date of one board may hang on another's meeting only where that tells nobody of a board that they may not see. */
export const mayHangOn = (board: Board, other: Board): boolean =>
	board.id === other.id || other.visibility === "open";

export const dueOf = (item: Anchored): HonestDate =>
	item.kind === "action" ? item.due : item.forecast;

const isOutstanding = (item: Anchored): boolean =>
	item.kind === "action" ? item.state.is === "open" : item.actual === undefined;

export const withDue = (item: Anchored, due: HonestDate): Anchored =>
	item.kind === "action" ? { ...item, due } : { ...item, forecast: due };

export type Following = {
	/** The meeting that was booked, moved or cancelled. */
	readonly meeting: Meeting;
	/** All of that meeting's board. */
	readonly meetings: readonly Meeting[];
	readonly now: Instant;
	readonly calendar: WorkingCalendar;
};

/** Which meeting does it hang on now? What has been held stays what it hung on. */
const meetingFor = (
	anchor: Anchor,
	{ meeting, meetings, now }: Following,
): Meeting | "as it was" | undefined => {
	if (anchor.meetingId === undefined) return nextToHangOn(meetings, now) ?? "as it was";
	if (anchor.meetingId !== meeting.id || meeting.state.is === "held") return "as it was";
	return meeting.state.is === "planned" ? meeting : nextToHangOn(meetings, now);
};

export const daysOf = (date: HonestDate): string =>
	isDated(date) ? `${date.first} ${date.last}` : "";

const isSame = (a: HonestDate, b: HonestDate): boolean =>
	daysOf(a) === daysOf(b) && a.anchor?.meetingId === b.anchor?.meetingId;

/** It is still to be done, and its days are others. */
export const isRedated = (was: Anchored, now: Item): boolean =>
	(now.kind === "action" || now.kind === "milestone") &&
	isOutstanding(now) &&
	daysOf(dueOf(was)) !== daysOf(dueOf(now));

/** The item with the date that follows from the meeting; undefined where nothing changes. */
export const followMeeting = <T extends Anchored>(item: T, following: Following): T | undefined => {
	const due = dueOf(item);
	const { anchor } = due;
	if (!anchor || !isOutstanding(item)) return undefined;
	const meeting = meetingFor(anchor, following);
	if (meeting === "as it was") return undefined;
	const date = anchoredDate({ ...due, anchor }, meeting, following.calendar);
	return isSame(date, due) ? undefined : (withDue(item, date) as T);
};
