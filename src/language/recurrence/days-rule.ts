/** From how often and on which days to an RRULE, or to the question that decides it. */
import {
	ask,
	codes,
	type DaysRule,
	dayNames,
	type Edit,
	impossible,
	monthsLeft,
	placeNames,
	ruleParts,
	unlessOne,
} from "./days-parts.ts";
import { type Gathered, piecesOf } from "./gather.ts";
import { inMonth, monthRule, wrongTimes } from "./month-rule.ts";

const rule = (
	freq: string,
	interval: number,
	{ said, days }: { readonly said: Gathered; readonly days?: string },
): DaysRule => {
	const months = monthsLeft([], said);
	if (months?.length === 0) return impossible("That leaves out every month.");
	return {
		is: "days",
		rrule: ruleParts([
			["FREQ", freq],
			["INTERVAL", unlessOne(interval)],
			["BYMONTH", months?.join(",")],
			["BYDAY", days],
		]),
		phased: interval > 1,
	};
};

/** So many days of each week, less those that are left out. */
const onDays = (days: readonly number[], interval: number, said: Gathered): DaysRule => {
	const left = days.filter((day) => !said.exceptDays.includes(day));
	if (left.length === 0) return impossible("That leaves out every day.");
	const idle = said.exceptDays.find((day) => !days.includes(day));
	if (idle !== undefined) return impossible(`It is never on a ${dayNames[idle - 1]}.`);
	return rule("WEEKLY", interval, { said, days: left.map((day) => codes[day - 1]).join(",") });
};

const whichOfMonth = ({ weekdays: days }: Gathered): DaysRule => {
	const [day, ...others] = days;
	const name = dayNames[(day ?? 1) - 1];
	if (others.length > 0) return ask("Which of those days in the month?");
	const edits = [1, 2, 3, 4, -1].map((place): Edit => {
		const words = `${placeNames.get(place)} ${name}`;
		return { label: words, replace: "weekdays", words: `on the ${words}` };
	});
	return ask(`Which ${name} of the month?`, edits);
};

const weekly = (said: Gathered): DaysRule | undefined => {
	const { rhythm, weekdays: days, every: isEvery, months } = said;
	if (months.length > 0) return undefined;
	const { unit = "week", interval = 1 } = rhythm ?? {};
	if (!rhythm && !isEvery && days.length < 2) return undefined;
	if (unit === "day" && interval > 1) return undefined;
	if (unit === "month" || unit === "quarter") return whichOfMonth(said);
	if (unit === "year") return ask("On which day of which month?");
	if (rhythm?.times !== undefined && rhythm.times !== days.length)
		return wrongTimes(rhythm, days.length);
	return onDays(days, interval, said);
};

const everyWorkingDay = (said: Gathered): DaysRule | undefined => {
	const { rhythm, months } = said;
	if (months.length > 0 || (rhythm && (rhythm.unit !== "day" || rhythm.interval > 1)))
		return undefined;
	const found = onDays([1, 2, 3, 4, 5], 1, said);
	return found.is === "days" && !said.working?.plain ? { ...found, holidays: "skip" } : found;
};

/** Nothing names a day: every day, or the day of the first meeting. */
const bare = (said: Gathered): DaysRule | undefined => {
	const { rhythm, months, every } = said;
	if (months.length > 0)
		return every || rhythm?.soft === false ? ask("On which day of the month?") : undefined;
	if (!rhythm || rhythm.soft) return undefined;
	if (rhythm.times !== undefined) return ask(`On which days of the ${rhythm.unit}?`);
	if (rhythm.unit === "day" && rhythm.interval === 1 && said.exceptDays.length > 0)
		return onDays([1, 2, 3, 4, 5, 6, 7], 1, said);
	if (said.exceptDays.length > 0) return undefined;
	if (rhythm.unit === "day") return rule("DAILY", rhythm.interval, { said });
	return { is: "fromFirst", rhythm };
};

/** Undefined where the pieces do not make a series together. */
export const daysRule = (said: Gathered): DaysRule | undefined => {
	const [either] = piecesOf(said.pieces, "either");
	if (either)
		return ask(
			either.question,
			either.meanings.map((words) => ({ label: words, replace: "either", words })),
		);
	const named = inMonth(said);
	if (named && said.exceptDays.length > 0) return undefined;
	if (named) return monthRule(said, named);
	if (said.weekdays.length > 0) return weekly(said);
	return said.working ? everyWorkingDay(said) : bare(said);
};
