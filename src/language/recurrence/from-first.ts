/** Where nothing names a day, the first meeting's may; where that may mean two things, it is asked. */
import { monthName, weekdayName, wordDay } from "../../domain/dates/date-words.ts";
import {
	dayOfMonth,
	daysInMonth,
	monthOf,
	type PlainDate,
	weekdayOf,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import { firstOccurrences } from "../../domain/series/recurrence.ts";
import { ordinalText } from "../dates/lexicon.ts";
import type { Start } from "./bounds.ts";
import {
	codes,
	type DaysRule,
	dayNames,
	type Edit,
	monthsLeft,
	placeNames,
	ruleParts,
	unlessOne,
} from "./days-parts.ts";
import type { Gathered, Rhythm } from "./gather.ts";

/** The ways in which a month can have its first meeting's day: by weekday, from the end too, or by number. */
const daysLike = (day: PlainDate): readonly string[] => {
	const name = weekdayName(day);
	const place = Math.ceil(dayOfMonth(day) / 7);
	const isLast = dayOfMonth(day) + 7 > daysInMonth(yearOf(day), monthOf(day));
	return [
		`${placeNames.get(place)} ${name}`,
		...(isLast ? [`last ${name}`] : []),
		ordinalText(dayOfMonth(day)),
	];
};

const edit = (words: string, label = words): Edit => ({ label, words });

const weeksLike = (day: PlainDate, { interval }: Rhythm, said: Gathered): DaysRule => {
	const months = monthsLeft([], said)?.join(",");
	const rrule = ruleParts([
		["FREQ", "WEEKLY"],
		["INTERVAL", unlessOne(interval)],
		["BYMONTH", months],
		["BYDAY", codes[weekdayOf(day) - 1]],
	]);
	return { is: "days", rrule, phased: interval > 1 };
};

const whichWeekday = ({ interval }: Rhythm, start: Start, today: PlainDate): DaysRule => {
	if (interval === 1 || start.said) {
		const edits = dayNames.slice(0, 5).map((name) => edit(`on ${name}s`, name));
		return { is: "ask", question: "On which day of the week?", edits };
	}
	const edits = workingDaysFrom(today).map((day) => edit(`from ${wordDay(day)}`, wordDay(day)));
	return { is: "ask", question: "From when?", edits };
};

/** "weekly from Tuesday 3 March" says its day; "monthly from 5 March" may be the fifth, or the first Thursday. */
export const daysFromFirst = (
	rhythm: Rhythm,
	{
		said,
		start,
		today,
	}: { readonly said: Gathered; readonly start: Start; readonly today: PlainDate },
): DaysRule => {
	const day = start.said && start.isDay ? start.from : undefined;
	if (rhythm.unit === "week")
		return day === undefined ? whichWeekday(rhythm, start, today) : weeksLike(day, rhythm, said);
	const yearly = rhythm.unit === "year";
	const month = day === undefined || !yearly ? "" : ` of ${monthName(day)}`;
	const edits =
		day === undefined
			? []
			: daysLike(day).map((words) => edit(`on the ${words}${month}`, `the ${words}${month}`));
	return { is: "ask", question: `On which day of the ${yearly ? "year" : "month"}?`, edits };
};

const workingDaysFrom = (today: PlainDate): readonly PlainDate[] =>
	firstOccurrences(
		{ rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", first: today, except: [], holidays: "skip" },
		6,
		{ isHoliday: (day) => day === today },
	)
		.map(({ on }) => on)
		.slice(0, 5);
