/** A programme at one moment, and the habits of its boards: the README's usual ones, written down a second time. */

import type { Board } from "../../../src/domain/boards/board.ts";
import type { HonestDate } from "../../../src/domain/dates/honest-date.ts";
import type { Action } from "../../../src/domain/items/action.ts";
import type { Guidance } from "../../../src/domain/items/guidance.ts";
import type { Milestone } from "../../../src/domain/items/milestone.ts";
import type { AgendaItem } from "../../../src/domain/meetings/agenda.ts";
import type { ReplyRecord } from "../../../src/domain/meetings/attendance.ts";
import type { Meeting } from "../../../src/domain/meetings/meeting.ts";
import type { Paper } from "../../../src/domain/meetings/paper.ts";
import { memoizeByObject } from "../../../src/domain/memoize.ts";
import type { Person } from "../../../src/domain/people/person.ts";
import type { MeetingLead, ReminderChoices } from "../../../src/domain/reminders/rules.ts";
import { type Day, dayOf, type Quiet, quietBeside } from "./calendar.ts";

export type Thing = Action | Milestone | Guidance | Meeting;
export type Programme = {
	readonly boards: ReadonlyMap<string, Board>;
	readonly people: ReadonlyMap<string, Person>;
	readonly things: ReadonlyMap<string, Thing>;
	readonly papers: ReadonlyMap<string, Paper>;
	readonly agenda: ReadonlyMap<string, AgendaItem>;
	readonly replies: ReadonlyMap<string, ReplyRecord>;
	/** When each of them was given. */
	readonly given: ReadonlyMap<string, number>;
	/** The meetings of which is recorded who was there, and those of which there are minutes. */
	readonly attended: ReadonlySet<string>;
	readonly minuted: ReadonlySet<string>;
};

/** `why` names the reason, `headline` and `says` what must be read there. */
export type Moment = {
	readonly about: string;
	readonly place: string;
	readonly at: number;
	/** The day that it is meant for, in the place's own zone. */
	readonly on: string;
	readonly why: string;
	readonly headline: string;
	readonly says?: string | undefined;
	/** It may be said, and need not. */
	readonly isOptional?: boolean | undefined;
};

/** A reason to speak on a day. `ahead`: of something to come; `then`: of that very day; `come`: of what has come. */
export type Reason = {
	readonly why: string;
	readonly day: Day;
	readonly sort: "ahead" | "then" | "come";
	readonly headline: string;
};

export const usual = {
	at: "09:00",
	meetingDaysBefore: [7, 1] as readonly MeetingLead[],
	dueDaysBefore: [7, 0],
	milestoneDaysBefore: [7, 0],
	guidanceDaysBefore: [] as readonly number[],
	minutesWorkingDays: [2, 7, 12] as readonly number[],
	seatTermDaysBefore: [60, 14],
	papersDueWorkingDays: 5,
	papersDaysBefore: [5, 1],
	dateWantedEveryDays: 14,
	overdue: { times: 3, everyDays: 7 },
	escalation: { deputy: 2, secretary: 5, chair: 10 } as NonNullable<ReminderChoices["escalation"]>,
	days: "working",
	inPerson: "on",
	quiet: { from: "19:00", until: "07:30" } as NonNullable<ReminderChoices["quiet"]>,
	weeklyDigest: 1 as number | "off",
};
export type Habits = typeof usual;
export const habitsOf = memoizeByObject(({ reminders = {} }: Board): Habits => {
	const chosen = Object.entries(reminders).filter(([, value]) => value !== undefined);
	const habits: Habits = { ...usual, ...Object.fromEntries(chosen) };
	return { ...habits, quiet: quietBeside(habits.quiet, reminders.at) as Habits["quiet"] };
});

/** When somebody is left in peace. */
export const peaceOf = memoizeByObject(
	({ hours }: Pick<Person, "hours">): Quiet =>
		quietBeside(hours?.quiet ?? usual.quiet, hours?.morningAt),
);

export const outstanding = (thing: Action | Milestone): HonestDate | undefined => {
	if (thing.kind === "action") return thing.state.is === "open" ? thing.due : undefined;
	return thing.actual === undefined ? thing.forecast : undefined;
};

export type Span = { readonly first: Day; readonly last: Day };
export const spanOf = (date: HonestDate): Span | undefined =>
	"last" in date ? { first: dayOf(date.first), last: dayOf(date.last) } : undefined;

export const later = (one: Day, other: Day): Day =>
	one.toString() < other.toString() ? other : one;
