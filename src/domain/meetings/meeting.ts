/**
 * A meeting is a day, a time on the wall and a zone; until the board has agreed a day it is provisional.
 * A provisional meeting keeps the phrase that announced it and never shows an invented day.
 */
import { wordDate, wordDay } from "../dates/date-words.ts";
import { type HonestDate, isDated } from "../dates/honest-date.ts";
import {
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
	timeIn,
	type WallTime,
	zoneNameAt,
} from "../dates/plain-date.ts";
import type { Kept, Source } from "../people/person.ts";
import type { Joint, Proposal } from "./joint.ts";
import type { Poll } from "./poll.ts";

export type FixedTime = {
	readonly is: "fixed";
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly minutes: number;
	readonly zone: string;
};

export type MeetingTime = FixedTime | { readonly is: "provisional"; readonly when: HonestDate };

/** What somebody asked for: a day and a time on the board's wall, or only the window in which a day will be found. */
export type MeetingWhen =
	| {
			readonly is: "fixed";
			readonly on: PlainDate;
			readonly from: WallTime;
			readonly minutes?: number | undefined;
	  }
	| { readonly is: "provisional"; readonly when: HonestDate };

export type MeetingState =
	| { readonly is: "planned" }
	| { readonly is: "held" }
	| { readonly is: "cancelled"; readonly on: PlainDate; readonly reason?: string | undefined };

export type Meeting = Kept & {
	readonly kind: "meeting";
	readonly boardId: string;
	readonly number: number;
	readonly title?: string | undefined;
	readonly time: MeetingTime;
	readonly place?: string | undefined;
	/** The series that it is of, and the day that the rule named for it: they tell it from every other meeting. */
	readonly seriesId?: string | undefined;
	readonly originalOn?: PlainDate | undefined;
	readonly state: MeetingState;
	/** While a time is being found for it. */
	readonly poll?: Poll | undefined;
	/** While it is a meeting of another board too. */
	readonly joint?: Joint | undefined;
	/** While another board is asked to meet jointly, and once it has said that it does not. */
	readonly proposal?: Proposal | undefined;
	readonly source?: Source | undefined;
};

/** Has it begun, in its own zone? A provisional meeting is over when the whole of its window is. */
export const hasPassed = (time: MeetingTime, now: Instant): boolean => {
	if (time.is === "fixed") return instantOf(time.on, time.from, time.zone) <= now;
	return isDated(time.when) && time.when.last < dayIn("UTC", now);
};

/** It is still to come: without a day it is, however late, until somebody sets one or calls it off. */
export const isToCome = ({ state, time }: Meeting, now: Instant): boolean =>
	state.is === "planned" && !(time.is === "fixed" && hasPassed(time, now));

/**
 * "14:00–15:30"; where the clocks change while it lasts, each with its zone, so that "01:30–01:30" says an hour.
 */
export const hoursOf = (time: FixedTime): string => {
	const until = untilTime(time);
	const shown = (minutesOf(until) - minutesOf(time.from) + 1_440) % 1_440;
	if (shown === time.minutes % 1_440) return `${time.from}–${until}`;
	const start = instantOf(time.on, time.from, time.zone);
	const end = minutesAfter(start, time.minutes);
	return `${time.from} ${zoneNameAt(start, time.zone)}–${until} ${zoneNameAt(end, time.zone)}`;
};

const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time on the wall when it ends: a clock that changes during the meeting has changed. */
export const untilTime = ({ on, from, minutes, zone }: FixedTime): WallTime =>
	timeIn(zone, minutesAfter(instantOf(on, from, zone), minutes));

/** The first day on which a board has met or is to meet; undefined while none of its meetings has a day. */
export const firstMeetingDay = (
	meetings: readonly Pick<Meeting, "state" | "time">[],
): PlainDate | undefined =>
	meetings
		.flatMap(({ state, time }) =>
			time.is === "fixed" && state.is !== "cancelled" ? [time.on] : [],
		)
		.sort()[0];

/** Meetings in the order in which they come; those without a day come by their windows, undated last. */
export const compareMeetings = (a: Meeting, b: Meeting): number =>
	startKey(a).localeCompare(startKey(b)) || a.number - b.number;

/** Sorts as `compareMeetings` does, and tells any two meetings apart. */
export const meetingKey = (meeting: Meeting): string =>
	[
		startKey(meeting),
		String(meeting.number).padStart(6, "0"),
		meeting.title ?? meeting.place ?? "",
		meeting.id,
	].join(" ");

const startKey = ({ time }: Meeting): string => {
	if (time.is === "fixed") return instantOf(time.on, time.from, time.zone);
	return isDated(time.when) ? `${time.when.last}T23:59:59.999Z` : "9999";
};

/** The first planned meeting with a day that has not begun, or failing that one without a day. */
export const nextMeeting = (meetings: readonly Meeting[], now: Instant): Meeting | undefined => {
	const ahead = meetings.filter((meeting) => isToCome(meeting, now)).sort(compareMeetings);
	return ahead.find((meeting) => meeting.time.is === "fixed") ?? ahead[0];
};

/** `2009-03-12T14:00`: what a button for a reply was shown with. Undefined while no day is set. */
export const meetsAt = ({ time }: Pick<Meeting, "time">): string | undefined =>
	time.is === "fixed" ? `${time.on}T${time.from}` : undefined;

/** "Thu 12 March 2009, 14:00", or the words for when a day will be found. */
export const meetingDay = ({ time }: Pick<Meeting, "time">): string =>
	time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : wordDate(time.when);
