/** What day it is, whether that is a working day, and when the next bank holiday is: the calendar's own facts, of no record. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import {
	addDays,
	dayIn,
	daysBetween,
	type PlainDate,
	timeIn,
} from "../../domain/dates/plain-date.ts";
import { isWorkingDay } from "../../domain/dates/working-days.ts";
import { nothing, type Part } from "./answering.ts";
import type { DayMatter } from "./understanding.ts";
import type { Asked } from "./working.ts";

type Clock = Pick<Asked, "now" | "zone" | "calendar">;

/** Further ahead than any two bank holidays lie apart. */
const furthest = 400;
/** Working days are counted one by one, and not over many years. */
const longest = 1_000;

const nextHoliday = (today: PlainDate, { calendar }: Clock): PlainDate | undefined =>
	Array.from({ length: furthest }, (_, away) => addDays(today, away + 1)).find((day) =>
		calendar.isHoliday(day),
	);

const sortOf = (day: PlainDate, { calendar }: Clock): string => {
	if (isWorkingDay(day, calendar)) return "a working day";
	return calendar.isHoliday(day) ? "a bank holiday" : "at the weekend, and no working day";
};

const counted = (count: number, unit: string): string =>
	`${count} ${unit}${count === 1 ? "" : "s"}`;

/** The first day is not counted, and the last is. */
const apart = (first: PlainDate, last: PlainDate, { calendar }: Clock): string => {
	const days = daysBetween(first, last);
	const working = Array.from({ length: Math.min(days, longest) }, (_, step) =>
		addDays(first, step + 1),
	).filter((day) => isWorkingDay(day, calendar)).length;
	const weeks =
		days >= 7
			? ` (${counted(Math.floor(days / 7), "week")}${days % 7 ? ` and ${counted(days % 7, "day")}` : ""})`
			: "";
	const ofThem = days <= longest ? `, ${counted(working, "working day")}` : "";
	return `From ${wordDay(first)} to ${wordDay(last)}: ${counted(days, "day")}${weeks}${ofThem}`;
};

const saidOf = (matter: DayMatter, clock: Clock): string => {
	if (typeof matter !== "string")
		return "day" in matter
			? `${wordDay(matter.day)} is ${sortOf(matter.day, clock)}`
			: apart(matter.first, matter.last, clock);
	const today = dayIn(clock.zone, clock.now);
	if (matter === "today") return `Today is ${wordDay(today)}, ${timeIn(clock.zone, clock.now)}`;
	if (matter === "next holiday") {
		const day = nextHoliday(today, clock);
		return day
			? `The next bank holiday is ${wordDay(day)}`
			: "No bank holiday is known in the year to come";
	}
	const [name, day] =
		matter === "sort of today" ? ["Today", today] : (["Tomorrow", addDays(today, 1)] as const);
	return `${name}, ${wordDay(day as PlainDate)}, is ${sortOf(day as PlainDate, clock)}`;
};

export const answerAboutToday = (
	matter: DayMatter,
	clock: Clock,
	last: Part | undefined,
): Part => ({
	...nothing({ is: "none", says: saidOf(matter, clock) }),
	focus: last?.focus ?? [],
});
