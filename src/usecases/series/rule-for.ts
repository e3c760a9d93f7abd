/** The rule that the rest of a series follows once one of its meetings is changed with those after it. */

import { type Refused, refuse } from "../../domain/refusal.ts";
import { rulesThrough, type SeriesTo } from "../../domain/series/change.ts";
import { wordRecurrence } from "../../domain/series/recurrence-words.ts";
import type { Series } from "../../domain/series/series.ts";
import type { Timed } from "./change.ts";

/** A move to another weekday says nothing sure about the meetings after it: the rules that it can mean are offered. */
export const ruleFor = (
	{ item, to, minutes }: Timed,
	{ recurrence }: Series,
): SeriesTo | Refused => {
	if (to === undefined) return { is: "unmoved", minutes };
	if (to.is === "time" || to.is === "recurring") return to;
	if (to.is === "provisional")
		return refuse({ why: "nothing-to-change", what: "A whole series cannot be provisional" });
	if (item.time.is === "fixed" && to.on === item.time.on)
		return { is: "time", from: to.from, minutes: to.minutes };
	const rules = rulesThrough(recurrence, to.on);
	// It says nothing of an end: the rest of the series ends as it did.
	const rule = (rrule: string) => ({
		...recurrence,
		rrule,
		first: to.on,
		from: to.from,
		until: undefined,
		count: undefined,
	});
	const [only, ...others] = rules;
	if (only && others.length === 0)
		return { is: "recurring", rule: rule(only), from: to.from, minutes: to.minutes };
	return refuse({
		why: "which",
		field: "to",
		question: "By which rule do they meet from then on?",
		choices: rules.map((rrule) => {
			const words = wordRecurrence({
				...rule(rrule),
				except: [],
				holidays: "keep",
				minutes: undefined,
			});
			return { label: words.split(",")[0] ?? words, words };
		}),
	});
};
