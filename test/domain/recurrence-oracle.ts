/** Random rules, and a reading of them that walks the calendar day by day and shares nothing with the program's. */
import type { PlainDate } from "../../src/domain/dates/plain-date.ts";
import type { RuleOfDays } from "../../src/domain/series/recurrence.ts";

const names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

export type Parts = {
	readonly freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
	readonly interval: number;
	readonly months?: readonly number[];
	readonly monthDays?: readonly number[];
	/** Weekdays, 0 for Monday, each with its place in the month, 0 for every one. */
	readonly days?: readonly { readonly day: number; readonly nth: number }[];
	readonly setPosition?: number;
};

/** Numbers from a seed, the same on every machine. */
export const randomFrom = (seed: number): ((below: number) => number) => {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
};

const several = <T>(random: (below: number) => number, most: number, make: () => T): T[] =>
	Array.from({ length: 1 + random(most) }, make);

const pick = <T>(random: (below: number) => number, from: readonly T[]): T =>
	from[random(from.length)] as T;

export const randomParts = (random: (below: number) => number): Parts => {
	const interval = 1 + random(6);
	const months = random(4) === 0 ? { months: several(random, 6, () => 1 + random(12)) } : {};
	const plainDays = () => several(random, 3, () => ({ day: random(7), nth: 0 }));
	switch (random(6)) {
		case 0:
			return { freq: "DAILY", interval, ...months };
		case 1:
		case 2:
			return { freq: "WEEKLY", interval, days: plainDays(), ...months };
		case 3:
			return {
				freq: "MONTHLY",
				interval,
				monthDays: several(random, 3, () => pick(random, [1, 2, 13, 15, 28, 29, 30, 31, -1, -2])),
				...months,
			};
		case 4:
			return random(3) === 0
				? {
						freq: "MONTHLY",
						interval,
						days: [0, 1, 2, 3, 4].map((day) => ({ day, nth: 0 })),
						setPosition: pick(random, [1, 2, -1, -2]),
						...months,
					}
				: {
						freq: "MONTHLY",
						interval,
						days: several(random, 2, () => ({
							day: random(7),
							nth: pick(random, [1, 2, 3, 4, 5, -1, -2]),
						})),
						...months,
					};
		default:
			return {
				freq: "YEARLY",
				interval,
				months: [1 + random(12)],
				...(random(2) === 0
					? { monthDays: [1 + random(31)] }
					: { days: [{ day: random(7), nth: pick(random, [1, 2, 3, 4, -1]) }] }),
			};
	}
};

export const textOf = ({ freq, interval, months, monthDays, days, setPosition }: Parts): string =>
	[
		`FREQ=${freq}`,
		`INTERVAL=${interval}`,
		months ? `BYMONTH=${[...new Set(months)].join(",")}` : "",
		monthDays ? `BYMONTHDAY=${[...new Set(monthDays)].join(",")}` : "",
		days
			? `BYDAY=${[...new Set(days.map(({ day, nth }) => `${nth || ""}${names[day]}`))].join(",")}`
			: "",
		setPosition === undefined ? "" : `BYSETPOS=${setPosition}`,
	]
		.filter(Boolean)
		.join(";");

/** Days since the first of January 1970, by the machine's own UTC calendar. */
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const written = (count: number): PlainDate =>
	new Date(count * 86_400_000).toISOString().slice(0, 10) as PlainDate;

const civil = (count: number) => {
	const date = new Date(count * 86_400_000);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	return {
		year,
		month,
		day: date.getUTCDate(),
		weekday: (date.getUTCDay() + 6) % 7,
		length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
	};
};

const isStep = (parts: Parts, count: number, first: number): boolean => {
	const [now, then] = [civil(count), civil(first)];
	const steps = {
		DAILY: () => count - first,
		WEEKLY: () => (count - now.weekday - (first - then.weekday)) / 7,
		MONTHLY: () => (now.year - then.year) * 12 + now.month - then.month,
		YEARLY: () => now.year - then.year,
	};
	return steps[parts.freq]() % parts.interval === 0;
};

const isNamed = (parts: Parts, count: number): boolean => {
	const { month, day, weekday, length } = civil(count);
	if (parts.months && !parts.months.includes(month + 1)) return false;
	if (parts.monthDays?.some((wanted) => wanted === day || wanted === day - length - 1) === false)
		return false;
	return (
		parts.days?.some(
			({ day: wanted, nth }) =>
				wanted === weekday &&
				(nth === 0 || nth === Math.ceil(day / 7) || nth === -Math.ceil((length - day + 1) / 7)),
		) ?? true
	);
};

/** The place of a day among those of its month that are named too. */
const isInPosition = (parts: Parts, count: number): boolean => {
	if (parts.setPosition === undefined) return true;
	const { day, length } = civil(count);
	const start = count - day + 1;
	const named = Array.from({ length }, (_, at) => start + at).filter((at) => isNamed(parts, at));
	return named.at(parts.setPosition > 0 ? parts.setPosition - 1 : parts.setPosition) === count;
};

/** The days of the rule, walked one by one. */
export const daysByWalking = (
	parts: Parts,
	rule: Pick<RuleOfDays, "first" | "until" | "except">,
	through: number,
): readonly PlainDate[] => {
	const first = number(rule.first);
	const found: PlainDate[] = [];
	for (let count = first; count <= first + through; count++) {
		const day = written(count);
		if (rule.until !== undefined && day > rule.until) break;
		if (!isStep(parts, count, first) || !isNamed(parts, count) || !isInPosition(parts, count))
			continue;
		if (!rule.except.includes(day)) found.push(day);
	}
	return found;
};

export const dayAfter = (day: PlainDate, days: number): PlainDate => written(number(day) + days);
