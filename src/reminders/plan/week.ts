/**
 * The board's week, told once a week in its channel, or to its secretary where it has none: what is coming, what is
 * late, what is awaited.
 * A week with nothing in it is not told.
 */
import type { Board } from "../../domain/boards/board.ts";
import { isDated, isOverdue, type Window } from "../../domain/dates/honest-date.ts";
import { addDays, mondayOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Item } from "../../domain/register.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	dayOf,
	destinationOf,
	type Planned,
	type PlanningWorld,
} from "./planned-reminder.ts";
import { awaited, dayAfter } from "./prompts.ts";

/** One for each week that has its day in these days. */
export const planWeeks = (
	board: Board,
	world: PlanningWorld,
	{ first, last }: Window,
): readonly Planned[] => {
	const { rules, calendar } = world;
	const destination = destinationOf(board, undefined, world);
	if (rules.weeklyDigest === "off" || board.state.is === "ended" || !destination) return [];
	const weeks: Planned[] = [];
	for (let monday = mondayOf(addDays(first, -7)); monday <= last; monday = addDays(monday, 7)) {
		const day = dayAfter(addDays(monday, rules.weeklyDigest - 1), { rules, calendar });
		const planned: Planned = {
			boardId: board.id,
			itemKind: "board",
			itemId: board.id,
			rule: "week",
			localAt: boardTime(day, rules),
			zone: board.zone,
			destination,
		};
		weeks.push(moveToDigestHour(planned, world));
	}
	return weeks.filter(({ localAt }) => first <= dayOf(localAt) && dayOf(localAt) <= last);
};

export const weekParts = ["meetings", "overdue", "due", "dates wanted", "guidance"] as const;
export type WeekPart = (typeof weekParts)[number];

/** The seven days from this one, in parts, each in the order in which it falls due. */
export const weekOf = (
	items: readonly Item[],
	today: PlainDate,
): ReadonlyMap<WeekPart, readonly Item[]> => {
	const week = { first: today, last: addDays(today, 6) };
	const parts = new Map<WeekPart, Item[]>();
	for (const item of [...items].sort(byDay)) {
		const part = partOf(item, week);
		if (part) parts.set(part, [...(parts.get(part) ?? []), item]);
	}
	return parts;
};

const partOf = (item: Item, week: Window): WeekPart | undefined => {
	if (item.kind === "meeting") {
		if (item.state.is !== "planned") return undefined;
		if (item.time.is === "provisional")
			return isNear(item.time.when, week) ? "dates wanted" : undefined;
		return item.time.on >= week.first && item.time.on <= week.last ? "meetings" : undefined;
	}
	const date = awaited(item);
	if (date === undefined || !isDated(date)) return undefined;
	if (item.kind === "guidance") return date.first <= week.last ? "guidance" : undefined;
	if (isOverdue(date, week.first)) return "overdue";
	return date.last <= week.last ? "due" : undefined;
};

/** A date that has no window at all is wanted in every week. */
const isNear = (when: Parameters<typeof isDated>[0], week: Window): boolean =>
	!isDated(when) || when.first <= week.last;

const dayOfItem = (item: Item): string => {
	if (item.kind === "meeting" && item.time.is === "fixed")
		return `${item.time.on} ${item.time.from}`;
	const date =
		item.kind === "meeting" && item.time.is === "provisional" ? item.time.when : awaited(item);
	return date && isDated(date) ? date.last : "9999";
};

const byDay = (one: Item, other: Item): number => {
	const [a, b] = [dayOfItem(one), dayOfItem(other)];
	return a === b ? one.number - other.number : a < b ? -1 : 1;
};
