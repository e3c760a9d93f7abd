/**
 * The reasons to speak of an item, each with its day: what is ahead, what has come, what has gone by.
 * A day and a window have each their own sense; where a board keeps to working days, nothing falls between them.
 */
import { type Action, blockedOf } from "../domain/action.ts";
import type { Guidance } from "../domain/guidance.ts";
import { type DatedWindow, type HonestDate, isDated, middleOf } from "../domain/honest-date.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Milestone } from "../domain/milestone.ts";
import { addDays, type PlainDate } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import {
	firstWorkingDayIn,
	isWorkingDay,
	lastWorkingDayIn,
	nextWorkingDay,
	previousWorkingDay,
} from "../domain/working-days.ts";
import type { PlanningWorld } from "./planned.ts";
import type { Rule } from "./rule.ts";

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
			return onceADay([...duePrompts(item, habits), ...reviewPrompts(item, habits)]);
	}
};

/** Of two reasons that fall on one day, the one that is further on says enough. */
export const onceADay = (prompts: readonly Prompt[]): readonly Prompt[] => [
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
export const after = (day: PlainDate, { rules, calendar }: Habits): PlainDate =>
	rules.days === "any" || isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar);

/** As a window opens: on its first working day, if it has one. */
const opening = (window: DatedWindow, { rules, calendar }: Habits): PlainDate =>
	rules.days === "any" ? window.first : (firstWorkingDayIn(window, calendar) ?? window.first);

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

/** The middle never comes before the opening, holiday or not. */
const middle = (window: DatedWindow, habits: Habits): PlainDate => {
	const day = middleOf(window);
	const working = lastWorkingDayIn({ first: window.first, last: day }, habits.calendar) ?? day;
	return laterOf(opening(window, habits), working);
};

/** A window that is all weekend and holiday still has a last day. */
const lastChance = (window: DatedWindow, { calendar }: Habits): PlainDate =>
	lastWorkingDayIn(window, calendar) ?? window.last;

const meetingPrompts = ({ state, time }: Meeting, habits: Habits): readonly Prompt[] => {
	if (state.is !== "planned") return [];
	if (time.is === "fixed") {
		const prompts = habits.rules.meetingDaysBefore.map((days) => ({
			rule: `meeting:${days}-days-before` as const,
			day: days === 0 ? time.on : ahead(addDays(time.on, -days), habits),
		}));
		return onceADay(prompts);
	}
	return dateWanted(time.when, habits);
};

/** A year of asking is enough for a date that nobody ever names. */
const mostAsking = 26;

/** Every so many days from one on, and not just before the day that ends it; without a window, from the day it was said. */
const everySo = (from: PlainDate, habits: Habits, until?: PlainDate): readonly PlainDate[] => {
	const days: PlainDate[] = [];
	const step = Math.max(1, habits.rules.dateWantedEveryDays);
	for (let count = 1; count <= mostAsking; count++) {
		const day = addDays(from, count * step);
		if (until !== undefined && addDays(day, Math.floor(step / 2)) >= until) break;
		days.push(after(day, habits));
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
	if (!isDated(when)) return onceADay(counted(everySo(when.saidOn, habits)));
	const opens = opening(when, habits);
	const last = lastChance(when, habits);
	const ended = after(addDays(when.last, 1), habits);
	const open = counted(everySo(opens, habits, last));
	return onceADay([
		{ rule: `${family}:opens`, day: opens },
		...open,
		{ rule: `${family}:last-working-day`, day: last },
		{ rule: `${family}:ended`, day: ended },
		...counted(everySo(ended, habits), mostAsking),
	]);
};

/** Asked after its window has gone by. */
export const isAskedLate = (step: string | undefined): boolean =>
	step === "ended" || Number(step) > mostAsking;

const guidancePrompts = ({ state }: Guidance, habits: Habits): readonly Prompt[] => {
	if (state.is !== "expected" || !isDated(state.window)) return [];
	const { window } = state;
	return onceADay([
		...habits.rules.guidanceDaysBefore.map((days) => ({
			rule: `guidance:${days}-days-before` as const,
			day: ahead(addDays(window.first, -days), habits),
		})),
		{ rule: "guidance:opens", day: opening(window, habits) },
		{ rule: "guidance:middle", day: middle(window, habits) },
		{ rule: "guidance:last-working-day", day: lastChance(window, habits) },
		{ rule: "guidance:ended", day: after(addDays(window.last, 1), habits) },
	]);
};

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
	return review !== undefined && review >= due.first ? [] : overduePrompts(due, habits);
};

/** The day on which to ask again about an action that waits for an outside body. */
export const reviewOf = (item: Item): PlainDate | undefined =>
	item.kind === "action" ? blockedOf(item)?.reviewBy : undefined;

/** On the day, then at the board's own pace, until another day is named or it waits no longer. */
const reviewPrompts = (item: Action | Milestone, habits: Habits): readonly Prompt[] => {
	const day = reviewOf(item);
	if (day === undefined) return [];
	return repeated(after(day, habits), habits).map((each, index) => ({
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

/** Opening, middle and last working day. */
const windowPrompts = (due: DatedWindow, habits: Habits): readonly Prompt[] => [
	{ rule: "window:opens", day: opening(due, habits) },
	{ rule: "window:middle", day: middle(due, habits) },
	{ rule: "window:last-working-day", day: lastChance(due, habits) },
];

/** The day after, then at the board's own pace. */
const overduePrompts = (due: DatedWindow, habits: Habits): readonly Prompt[] => {
	return repeated(after(addDays(due.last, 1), habits), habits).map((day, index) => ({
		rule: `overdue:${index + 1}` as const,
		day,
	}));
};

const repeated = (from: PlainDate, habits: Habits): readonly PlainDate[] => {
	const { times, everyDays } = habits.rules.overdue;
	const days: PlainDate[] = [];
	for (let day = from; days.length < times; day = after(addDays(day, everyDays), habits))
		days.push(day);
	return days;
};
