/** "Friday 18 June", which is a Thursday: neither the day nor the date is believed, and the question is asked again with each. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, type PlainDate, weekdayOf } from "../../domain/dates/plain-date.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { type TimeContext, windowAt, wordsIn } from "./periods.ts";
import type { Clause } from "./pieces.ts";

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const full = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const isWeekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const isNumber = /^(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third)$/;
/** "Monday 2 weeks from now" has no date. */
const isLength = /^(?:day|week|fortnight|month|quarter|year|hour|minute|working)$/;
/** As many words as a date has after its weekday: "18 of June 2026". */
const longest = 4;

/** The nearest such weekday, before or after. */
const nearest = (day: PlainDate, weekday: number): PlainDate => {
	const ahead = (weekday - weekdayOf(day) + 7) % 7;
	return addDays(day, ahead > 3 ? ahead - 7 : ahead);
};

type Dated = { readonly day: PlainDate; readonly to: number };

/** The date after the weekday, as far as it goes; undefined where the two agree. */
const dateAfter = (clause: Clause, from: number, context: TimeContext): Dated | undefined => {
	const at = clause.keys[from + 1] === "the" ? from + 2 : from + 1;
	const isOfDay = !isLength.test(clause.keys[at + 1] ?? "");
	if (!isOfDay || !isNumber.test(clause.words[at]?.raw.toLowerCase() ?? "")) return undefined;
	const ends = Array.from({ length: longest }, (_, step) => at + longest - step);
	for (const to of ends.filter((end) => end <= clause.keys.length)) {
		if (windowAt(clause, { from, to }, context)) return undefined;
		const window = windowAt(clause, { from: at, to }, context);
		if (window && window.first === window.last) return { day: window.first, to };
	}
	return undefined;
};

export const wrongWeekday = (clause: Clause, context: TimeContext): Reading | undefined => {
	for (const [from, { raw }] of clause.words.entries()) {
		const weekday = days.indexOf(raw.slice(0, 3).toLowerCase()) + 1;
		if (weekday === 0 || !isWeekday.test(raw.toLowerCase())) continue;
		const dated = dateAfter(clause, from, context);
		if (!dated || weekdayOf(dated.day) === weekday) continue;
		const said = wordsIn(clause, from, dated.to);
		const which = [dated.day, nearest(dated.day, weekday)].map(wordDay);
		return {
			is: "which",
			question: `${which[0]?.replace(/^\S+ /, "")} is a ${full[weekdayOf(dated.day) - 1]}. Which day do you mean?`,
			choices: which.map((day) => ({ label: day, question: clause.text.replace(said, day) })),
			more: 0,
		};
	}
	return undefined;
};
