/** Weekdays: "Friday", "Friday week", "a fortnight on Thursday". Where this one and the next are both meant, it asks. */

import { wordDay } from "../../../domain/dates/date-words.ts";
import {
	addDays,
	mondayOf,
	type PlainDate,
	weekdayAfter,
	weekdayBefore,
	weekdayOf,
} from "../../../domain/dates/plain-date.ts";
import {
	type Form,
	form,
	type Groups,
	patternBeforeDate,
	type Reader,
	settledIn,
	weekdayNumber,
} from "../family.ts";
import { aDay, aWindow, type Found, impossible, whichDay } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";

const inWeekOf = (day: PlainDate, weekday: number): PlainDate =>
	addDays(mondayOf(day), weekday - 1);

/** Said on a Thursday, "Thursday" may be today or a week away. */
const plainWeekday = (weekday: number, { today, lean }: ReadingContext): Found => {
	const isToday = weekdayOf(today) === weekday;
	if (lean === "past")
		return isToday
			? whichDay("Today or a week ago?", [today, addDays(today, -7)])
			: aDay(weekdayBefore(today, weekday));
	return isToday
		? whichDay("Today or a week from today?", [today, addDays(today, 7)])
		: aDay(weekdayAfter(today, weekday));
};

const steppedWeekday = ({ which, weekday: name }: Groups, { today }: ReadingContext): Found => {
	const weekday = weekdayNumber(name);
	if (which === "this") {
		const day = inWeekOf(today, weekday);
		return day >= today ? aDay(day) : whichDay("Which one?", [weekdayAfter(today, weekday), day]);
	}
	if (which === "next")
		return whichDay(`"Next ${nameOf(name)}" can be either of these. Which?`, [
			weekdayAfter(today, weekday),
			inWeekOf(addDays(today, 7), weekday),
		]);
	return whichDay(`"Last ${nameOf(name)}" can be either of these. Which?`, [
		weekdayBefore(today, weekday),
		inWeekOf(addDays(today, -7), weekday),
	]);
};

/** Of what it follows nothing is said: the coming one, or the one after. */
const followingWeekday = ({ weekday: name }: Groups, { today }: ReadingContext): Found => {
	const coming = weekdayAfter(today, weekdayNumber(name));
	const question = `"The following ${nameOf(name)}" can be either of these. Which?`;
	return whichDay(question, [coming, addDays(coming, 7)]);
};

/** A week beyond whatever "next Friday" is. */
const furtherWeekday = ({ which, weekday: name }: Groups, { today }: ReadingContext): Found => {
	const weekday = weekdayNumber(name);
	const days =
		which === "after next"
			? [weekdayAfter(today, weekday), inWeekOf(addDays(today, 7), weekday)].map((day) =>
					addDays(day, 7),
				)
			: [weekdayBefore(today, weekday), inWeekOf(addDays(today, -7), weekday)].map((day) =>
					addDays(day, -7),
				);
	return whichDay(`"${nameOf(name)} ${which}" can be either of these. Which?`, days);
};

const nameOf = (name = ""): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** "Friday week": a week after the coming Friday; said on a Friday, a week from today or from the next. */
const weeksOn = (weekday: number, weeks: number, { today }: ReadingContext): Found => {
	const coming = weekdayAfter(today, weekday);
	const days = weekdayOf(today) === weekday ? [today, coming] : [coming];
	return whichDay(
		"Which one?",
		days.map((day) => addDays(day, weeks * 7)),
	);
};

const weeksIn = ({ fortnight, weeks }: Groups): number =>
	fortnight === undefined ? Number.parseInt(weeks ?? "1", 10) || 1 : 2;

const span = "(?:(?:a |1 )?(?<fortnight>fortnight)|(?<weeks>\\d{1,2}|a) weeks?)";

/** "Friday next week", "Tuesday of the week commencing 2 March". */
const dayOfWeek = (groups: Groups, inner: Found): Found | undefined => {
	if (inner.is !== "window" || inner.precision !== "week") return undefined;
	const day = inWeekOf(inner.first, weekdayNumber(groups.weekday));
	if (day > inner.last) return impossible(`That week ends before ${wordDay(day)}.`);
	return aDay(day);
};

const weekend = (monday: PlainDate): Found =>
	aWindow("range", { first: addDays(monday, 5), last: addDays(monday, 6) });

const steppedWeekend = ({ which = "" }: Groups, { context }: Reader): Found | undefined => {
	const monday = mondayOf(context.today);
	// "What was due at the weekend", asked on the Monday after it.
	if (which === "the" && context.lean === "past" && weekdayOf(context.today) < 6)
		return weekend(addDays(monday, -7));
	if (/this|the|coming/.test(which)) return weekend(monday);
	if (which === "last") return weekend(addDays(monday, -7));
	// Before the weekend, "next weekend" is the coming one to some, and so is the one after it.
	const further = /after/.test(which) ? 7 : 0;
	if (weekdayOf(context.today) > 5) return weekend(addDays(monday, 7 + further));
	const saturdays = [5, 12].map((days) => addDays(monday, days + further));
	return {
		is: "choices",
		question: "Which weekend?",
		choices: saturdays.map((day) => ({
			label: `${wordDay(day)} and the Sunday`,
			words: `${wordDay(day)} to ${wordDay(addDays(day, 1))}`,
		})),
	};
};

export const weekdayFamily: readonly Form[] = [
	form("{weekday}", ({ weekday }, { context }) => plainWeekday(weekdayNumber(weekday), context)),
	form("{which} {weekday}", (groups, { context }) => steppedWeekday(groups, context)),
	form("(?:the )?{weekday} (?<which>after next|before last)", (groups, { context }) =>
		furtherWeekday(groups, context),
	),
	form("the following {weekday}", (groups, { context }) => followingWeekday(groups, context)),
	form("{weekday} (?<which>next|last)", (groups, { context }) => steppedWeekday(groups, context)),
	form(
		"(?:this |the )?coming {weekday}|{weekday:after} coming",
		({ weekday, after }, { context }) =>
			aDay(weekdayAfter(context.today, weekdayNumber(weekday ?? after))),
	),
	form(
		"(?:this |the )?past {weekday}|{weekday:after} (?:just gone|past)",
		({ weekday, after }, { context }) =>
			aDay(weekdayBefore(context.today, weekdayNumber(weekday ?? after))),
	),
	form("{weekday} (?:week|(?:a )?(?<fortnight>fortnight))", (groups, { context }) =>
		weeksOn(weekdayNumber(groups.weekday), weeksIn(groups), context),
	),
	form(`${span} (?:on |this |coming )?{weekday}`, (groups, { context }) =>
		weeksOn(weekdayNumber(groups.weekday), weeksIn(groups), context),
	),
	patternBeforeDate("{weekday},? (?:of |in )?", dayOfWeek),
	form(
		"(?<week>(?:this|next|last) week),?(?: on)? {weekday}",
		({ week = "", weekday }, { context }) => {
			const step = week.startsWith("next") ? 7 : week.startsWith("last") ? -7 : 0;
			return aDay(inWeekOf(addDays(context.today, step), weekdayNumber(weekday)));
		},
	),
	patternBeforeDate("(?:the )?weekend (?:of|beginning) ", (_, inner, reader) => {
		const day = settledIn(inner, reader);
		if (day.is !== "window" || day.precision !== "day") return undefined;
		return weekdayOf(day.first) > 5 ? weekend(mondayOf(day.first)) : undefined;
	}),
	form("(?<which>this|next|last|the|the coming|this coming) weekend", steppedWeekend),
	form("(?:the )?weekend (?<which>after next)", steppedWeekend),
];
