/** The rule that the rest of a series follows once one of its meetings is changed with those after it. */

import { wordDay } from "../../domain/dates/date-words.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import type { SeriesTo, TimedChange } from "../../domain/series/change.ts";
import { wordRhythm } from "../../domain/series/recurrence-words.ts";
import type { Series } from "../../domain/series/series.ts";
import { rulesThrough } from "../../domain/series-rules.ts";
import type { Timed } from "./change.ts";

type OnDay = Extract<TimedChange, { is: "fixed" }>;

const notOfTheirs = (to: OnDay, { recurrence }: Series): Refused => {
	const rhythm = wordRhythm(recurrence.rrule, recurrence.holidays);
	const says = `They meet ${rhythm}, and ${wordDay(to.on)} isn’t one of those days. How often do they meet then? Try “every Tuesday at 10am”.`;
	return refuse({ why: "unreadable", problems: [{ field: "to", says }] });
};

/** A move to another weekday says nothing sure about the other meetings: the rules that it can mean are offered. */
const throughDay = ({ item, rhythm }: Timed, to: OnDay, series: Series): SeriesTo | Refused => {
	const rules = rulesThrough(series.recurrence, to.on);
	if (rules.length === 0) return notOfTheirs(to, series);
	const wordsOf = (rrule: string) => wordRhythm(rrule, series.recurrence.holidays);
	const meant = rules.length === 1 ? rules[0] : rules.find((rrule) => wordsOf(rrule) === rhythm);
	const { on, from, minutes } = to;
	if (meant !== undefined) return { is: "through", rrule: meant, item, on, from, minutes };
	return refuse({
		why: "which",
		field: "rhythm",
		question: "By which rule do they meet from then on?",
		choices: rules.map((rrule) => ({ label: wordsOf(rrule), words: wordsOf(rrule) })),
	});
};

export const ruleFor = (timed: Timed, series: Series): SeriesTo | Refused => {
	const { item, to, minutes } = timed;
	if (to === undefined) return { is: "unmoved", minutes };
	if (to.is === "time" || to.is === "recurring") return to;
	if (to.is === "provisional")
		return refuse({ why: "nothing-to-change", what: "A whole series cannot be provisional" });
	if (item.time.is === "fixed" && to.on === item.time.on)
		return { is: "time", from: to.from, minutes: to.minutes };
	return throughDay(timed, to, series);
};
