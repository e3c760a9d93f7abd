/**
 * What is planned for an item, whatever the time is now: each reminder's reason, its moment on the wall, its place.
 * Something closed, achieved, cancelled, released or undated has nothing planned, and so has an ended board.
 */
import type { Action } from "../domain/action.ts";
import type { Board } from "../domain/board.ts";
import type { Guidance } from "../domain/guidance.ts";
import { type DatedWindow, type HonestDate, isDated } from "../domain/honest-date.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Milestone } from "../domain/milestone.ts";
import type { Owner } from "../domain/person.ts";
import { addDays, daysBetween, type PlainDate } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import {
	isWorkingDay,
	lastWorkingDayIn,
	previousWorkingDay,
	type WorkingCalendar,
} from "../domain/working-days.ts";
import {
	type Destination,
	destinationOf,
	localTime,
	type Planned,
	type PlanningWorld,
	type Subject,
	secretaryOf,
} from "./planned.ts";
import type { Rule } from "./rule.ts";
import type { ReminderRules } from "./rules.ts";

/** One reason to speak, and the day for it. */
type Prompt = { readonly rule: Rule; readonly day: PlainDate };

export const planFor = (item: Item, board: Board, world: PlanningWorld): readonly Planned[] => {
	if (board.state.is === "ended") return [];
	const place = isDateWanted(item)
		? secretaryOf(board, world)
		: destinationOf(board, answerableFor(item), world);
	return place === undefined
		? []
		: at(place, item, { board, world, prompts: prompts(item, world) });
};

/** A forming board's secretary is asked for its first meeting, as its start comes and when it has gone by. */
export const planForBoard = (board: Board, world: PlanningWorld): readonly Planned[] => {
	if (board.state.is !== "forming" || !isDated(board.state.starts)) return [];
	const place = secretaryOf(board, world);
	const { first, last } = board.state.starts;
	const prompts: readonly Prompt[] = [
		{ rule: "first-meeting:opens", day: first },
		{ rule: "first-meeting:ended", day: addDays(last, 1) },
	];
	return place === undefined ? [] : at(place, board, { board, world, prompts });
};

type Asked = {
	readonly board: Board;
	readonly world: PlanningWorld;
	readonly prompts: readonly Prompt[];
};

const at = (
	destination: Destination,
	subject: Subject,
	{ board, world, prompts }: Asked,
): readonly Planned[] =>
	onceADay(prompts).map(({ rule, day }) => ({
		boardId: board.id,
		itemKind: subject.kind,
		itemId: subject.id,
		rule,
		localAt: localTime(day, world.rules.at),
		zone: board.zone,
		destination,
	}));

/** Of two reasons that fall on one day, the one that is further on says enough. */
const onceADay = (prompts: readonly Prompt[]): readonly Prompt[] => [
	...new Map(prompts.map((prompt) => [prompt.day, prompt])).values(),
];

const isDateWanted = (item: Item): boolean =>
	item.kind === "meeting" && item.time.is === "provisional";

export const answerableFor = (item: Item): Owner | undefined => {
	if (item.kind === "meeting") return undefined;
	return item.kind === "guidance" ? item.watcher : item.owner;
};

const prompts = (item: Item, { rules, calendar }: PlanningWorld): readonly Prompt[] => {
	switch (item.kind) {
		case "meeting":
			return meetingPrompts(item, rules, calendar);
		case "guidance":
			return guidancePrompts(item, calendar);
		default:
			return duePrompts(outstanding(item), rules, calendar);
	}
};

const outstanding = (item: Action | Milestone): HonestDate | undefined => {
	if (item.kind === "action") return item.state.is === "open" ? item.due : undefined;
	return item.actual === undefined ? item.forecast : undefined;
};

/** The date that an item must be done or known by, while it still matters. */
export const awaited = (item: Item): HonestDate | undefined => {
	if (item.kind === "meeting") return undefined;
	if (item.kind !== "guidance") return outstanding(item);
	return item.state.is === "expected" ? item.state.window : undefined;
};

const meetingPrompts = (
	{ state, time }: Meeting,
	rules: ReminderRules,
	calendar: WorkingCalendar,
): readonly Prompt[] => {
	if (state.is !== "planned") return [];
	if (time.is === "fixed") {
		return rules.meetingDaysBefore.map((days) => ({
			rule: `meeting:${days}-days-before` as const,
			day: addDays(time.on, -days),
		}));
	}
	if (!isDated(time.when)) return [];
	return [
		{ rule: "date-wanted:opens", day: time.when.first },
		{ rule: "date-wanted:last-working-day", day: lastChance(time.when, calendar) },
	];
};

const guidancePrompts = ({ state }: Guidance, calendar: WorkingCalendar): readonly Prompt[] => {
	if (state.is !== "expected" || !isDated(state.window)) return [];
	const { window } = state;
	return [
		{ rule: "guidance:opens", day: window.first },
		{ rule: "guidance:last-working-day", day: lastChance(window, calendar) },
		{ rule: "guidance:ended", day: addDays(window.last, 1) },
	];
};

const duePrompts = (
	due: HonestDate | undefined,
	rules: ReminderRules,
	calendar: WorkingCalendar,
): readonly Prompt[] => {
	if (due === undefined || !isDated(due)) return [];
	const ahead =
		due.first === due.last ? dayPrompts(due, rules, calendar) : windowPrompts(due, calendar);
	return [...ahead, ...overduePrompts(due, rules)];
};

const dayPrompts = (
	due: DatedWindow,
	rules: ReminderRules,
	calendar: WorkingCalendar,
): readonly Prompt[] =>
	rules.dueDaysBefore.map((days) => ({
		rule: `due:${days}-days-before` as const,
		day: ahead(addDays(due.first, -days), rules, calendar),
	}));

const ahead = (day: PlainDate, rules: ReminderRules, calendar: WorkingCalendar): PlainDate =>
	rules.aheadOnWorkingDays === "same-day" || isWorkingDay(day, calendar)
		? day
		: previousWorkingDay(day, calendar);

/** Opening, middle and last working day. The middle never comes before the opening, holiday or not. */
const windowPrompts = (due: DatedWindow, calendar: WorkingCalendar): readonly Prompt[] => {
	const middle = addDays(due.first, Math.floor(daysBetween(due.first, due.last) / 2));
	return [
		{ rule: "window:opens", day: due.first },
		{
			rule: "window:middle",
			day: lastWorkingDayIn({ first: due.first, last: middle }, calendar) ?? middle,
		},
		{ rule: "window:last-working-day", day: lastChance(due, calendar) },
	];
};

/** A window that is all weekend and holiday still has a last day. */
const lastChance = (window: DatedWindow, calendar: WorkingCalendar): PlainDate =>
	lastWorkingDayIn(window, calendar) ?? window.last;

const overduePrompts = (due: DatedWindow, { overdue }: ReminderRules): readonly Prompt[] =>
	Array.from({ length: overdue.times }, (_, index) => ({
		rule: `overdue:${index + 1}` as const,
		day: addDays(due.last, 1 + index * overdue.everyDays),
	}));
