/**
 * The reasons to speak of an item, each with its day: what is ahead, what has come, what has gone by.
 * A day and a window have each their own sense; where a board keeps to working days, nothing falls between them.
 */

import {
	type DatedWindow,
	type HonestDate,
	isDated,
	middleOf,
} from "../../domain/dates/honest-date.ts";
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import {
	firstWorkingDayIn,
	isWorkingDay,
	lastWorkingDayIn,
	nextWorkingDay,
	previousWorkingDay,
} from "../../domain/dates/working-days.ts";
import { type Action, blockedOf } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Item } from "../../domain/register.ts";
import type { PlanningWorld } from "./planned-reminder.ts";
import type { Rule, WindowStep } from "./rule.ts";

/** One reason to speak, and the day for it. */
export type Prompt = { readonly rule: Rule; readonly day: PlainDate };

type Habits = Pick<PlanningWorld, "rules" | "calendar">;

export const promptsFor = (item: Item, habits: Habits): readonly Prompt[] => {
	switch (item.kind) {
		case "meeting":
			return meetingPrompts(item, habits);
		case "guidance":
			return guidancePrompts(item, habits);
		default:
			return dedupeDays([...duePrompts(item, habits), ...reviewPrompts(item, habits)]);
	}
};

/** Of two reasons that fall on one day, the one that is further on says enough. */
const dedupeDays = (prompts: readonly Prompt[]): readonly Prompt[] => [
	...new Map(prompts.map((prompt) => [prompt.day, prompt])).values(),
];

export const outstanding = (item: Action | Milestone): HonestDate | undefined => {
	if (item.kind === "action") return item.state.is === "open" ? item.due : undefined;
	return item.actual === undefined ? item.forecast : undefined;
};

/** From when the line of those who hear next is counted; undefined where nobody is asked for it. */
export const escalatedFrom = (item: Item): PlainDate | undefined => {
	const date = awaited(item);
	const due = date !== undefined && isDated(date) ? date.last : undefined;
	const review = reviewOf(item);
	return due !== undefined && review !== undefined ? laterOf(due, review) : due;
};

/** The date that an item must be done or known by, while it still matters. */
export const awaited = (item: Item): HonestDate | undefined => {
	if (item.kind === "meeting") return undefined;
	if (item.kind !== "guidance") return outstanding(item);
	return item.state.is === "expected" ? item.state.window : undefined;
};

/** What is said ahead of a day comes on the working day before. */
const ahead = (day: PlainDate, { rules, calendar }: Habits): PlainDate =>
	rules.days === "any" || isWorkingDay(day, calendar) ? day : previousWorkingDay(day, calendar);

/** What marks a day that has come is said on the working day after. */
export const dayAfter = (day: PlainDate, { rules, calendar }: Habits): PlainDate =>
	rules.days === "any" || isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar);

/** As a window opens: on its first working day, if it has one. */
const opening = (window: DatedWindow, { rules, calendar }: Habits): PlainDate =>
	rules.days === "any" ? window.first : (firstWorkingDayIn(window, calendar) ?? window.first);

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

type WindowDay = { readonly step: WindowStep; readonly day: PlainDate };

/**
 * Opening, middle and last working day: the middle is no news on the day of either. Undefined of a window that is all
 * weekend and holiday, in which nobody would hear of it in time.
 */
const windowDays = (
	window: DatedWindow,
	habits: Habits,
): readonly [WindowDay, ...WindowDay[]] | undefined => {
	const { calendar } = habits;
	const last = lastWorkingDayIn(window, calendar);
	if (last === undefined) return undefined;
	const half = middleOf(window);
	const middle = lastWorkingDayIn({ first: window.first, last: half }, calendar) ?? half;
	const opens = opening(window, habits);
	const between: readonly WindowDay[] =
		opens < middle && middle < last ? [{ step: "middle", day: middle }] : [];
	return [{ step: "opens", day: opens }, ...between, { step: "last-working-day", day: last }];
};

const meetingPrompts = ({ state, time }: Meeting, habits: Habits): readonly Prompt[] => {
	if (state.is !== "planned") return [];
	if (time.is === "fixed") {
		const leads = habits.rules.meetingDaysBefore.filter((lead) => typeof lead === "number");
		const prompts = leads.map((days) => ({
			rule: `meeting:${days}-days-before` as const,
			day: days === 0 ? time.on : ahead(addDays(time.on, -days), habits),
		}));
		return dedupeDays(prompts);
	}
	return dateWanted(time.when, habits);
};

/** For so long a date is asked for that nobody names, or so often where that is longer; and so many years of a window. */
const [mostDays, mostTimes, mostYears] = [366, 26, 10];

/** Every so many days from one on, and not just before the day that ends it; without a window, from the day it was said. */
const everySo = (from: PlainDate, habits: Habits, until?: PlainDate): readonly PlainDate[] => {
	const days: PlainDate[] = [];
	const step = Math.max(1, habits.rules.dateWantedEveryDays);
	const late = Math.max(mostDays, step * mostTimes);
	const end = addDays(from, until === undefined ? late : mostDays * mostYears);
	for (let day = addDays(from, step); day <= end; day = addDays(day, step)) {
		if (until !== undefined && addDays(day, Math.floor(step / 2)) >= until) break;
		days.push(dayAfter(day, habits));
	}
	return days;
};

/** Asked for: the day of a meeting that has none, or the first meeting of a board that is forming. */
type Wanted = "date-wanted" | "first-meeting";

/** As the window opens, every so often while it is open, on its last working day, and on after it has gone by. */
export const dateWanted = (
	when: HonestDate,
	habits: Habits,
	family: Wanted = "date-wanted",
): readonly Prompt[] => {
	const counted = (days: readonly PlainDate[], from = 0): readonly Prompt[] =>
		days.map((day, index) => ({ rule: `${family}:${from + index + 1}` as const, day }));
	if (!isDated(when)) return dedupeDays(counted(everySo(when.saidOn, habits)));
	const [opens, last] = openDays(when, habits);
	const ended = dayAfter(addDays(when.last, 1), habits);
	const open = counted(everySo(opens, habits, last));
	return dedupeDays([
		{ rule: `${family}:opens`, day: opens },
		...open,
		{ rule: `${family}:last-working-day`, day: last },
		{ rule: `${family}:ended`, day: ended },
		...counted(everySo(ended, habits), Math.max(open.length, firstLate - 1)),
	]);
};

/** The first and the last working day of a window; both are the one before it where it has none. */
const openDays = (when: DatedWindow, habits: Habits): readonly [PlainDate, PlainDate] => {
	const last = lastWorkingDayIn(when, habits.calendar);
	const before = ahead(when.first, habits);
	return last === undefined ? [before, before] : [opening(when, habits), last];
};

/** Askings after the window are numbered from here, however few there were before: so ledgers have them. */
const firstLate = 27;

const guidancePrompts = ({ state }: Guidance, habits: Habits): readonly Prompt[] => {
	if (state.is !== "expected" || !isDated(state.window)) return [];
	const { window } = state;
	const days = windowDays(window, habits)?.map(({ step, day }) => ({
		rule: `guidance:${step}` as const,
		day,
	}));
	return dedupeDays([
		...habits.rules.guidanceDaysBefore.map((before) => guidanceAhead(window, before, habits)),
		...(days ?? [guidanceAhead(window, 0, habits)]),
		{ rule: "guidance:ended", day: dayAfter(addDays(window.last, 1), habits) },
	]);
};

const guidanceAhead = (window: DatedWindow, days: number, habits: Habits): Prompt => ({
	rule: `guidance:${days}-days-before`,
	day: ahead(addDays(window.first, -days), habits),
});

const duePrompts = (item: Action | Milestone, habits: Habits): readonly Prompt[] => {
	const due = outstanding(item);
	if (due === undefined || !isDated(due)) return [];
	const { dueDaysBefore, milestoneDaysBefore } = habits.rules;
	const leads = item.kind === "milestone" ? milestoneDaysBefore : dueDaysBefore;
	const before =
		due.first === due.last ? dayPrompts(due, leads, habits) : windowPrompts(due, habits);
	return [...before, ...latePrompts(item, due, habits)];
};

/** Waiting for an outside body, it is asked about on the day that was named for that, instead of being overdue. */
const latePrompts = (
	item: Action | Milestone,
	due: DatedWindow,
	habits: Habits,
): readonly Prompt[] => {
	const review = reviewOf(item);
	return review !== undefined && review >= due.last ? [] : overduePrompts(due, habits);
};

/** The day on which to ask again about an action that waits for an outside body. */
export const reviewOf = (item: Item): PlainDate | undefined =>
	item.kind === "action" ? blockedOf(item)?.reviewBy : undefined;

/**
 * On the day, whatever the board's pace, for it was promised; then at that pace, until another day is named or it waits
 * no longer.
 */
const reviewPrompts = (item: Action | Milestone, habits: Habits): readonly Prompt[] => {
	const day = reviewOf(item);
	if (day === undefined) return [];
	const times = Math.max(1, habits.rules.overdue.times);
	return repeated(dayAfter(day, habits), habits, times).map((each, index) => ({
		rule: `review:${index + 1}` as const,
		day: each,
	}));
};

const dayPrompts = (
	due: DatedWindow,
	leads: readonly number[],
	habits: Habits,
): readonly Prompt[] =>
	leads.map((days) => ({
		rule: `due:${days}-days-before` as const,
		day: ahead(addDays(due.first, -days), habits),
	}));

const windowPrompts = (due: DatedWindow, habits: Habits): readonly Prompt[] =>
	windowDays(due, habits)?.map(({ step, day }) => ({ rule: `window:${step}` as const, day })) ?? [
		{ rule: "window:0-days-before", day: ahead(due.first, habits) },
	];

/** The day after, then at the board's own pace. */
const overduePrompts = (due: DatedWindow, habits: Habits): readonly Prompt[] =>
	repeated(dayAfter(addDays(due.last, 1), habits), habits).map((day, index) => ({
		rule: `overdue:${index + 1}` as const,
		day,
	}));

const repeated = (
	from: PlainDate,
	habits: Habits,
	times = habits.rules.overdue.times,
): readonly PlainDate[] => {
	const { everyDays } = habits.rules.overdue;
	const days: PlainDate[] = [];
	for (let day = from; days.length < times; day = dayAfter(addDays(day, everyDays), habits))
		days.push(day);
	return days;
};
