/** Days that are counted in the month: its first Thursday, its 15th, its last working day. */
import {
	ask,
	codes,
	type DaysRule,
	dayNames,
	impossible,
	monthsLeft,
	placeNames,
	ruleParts,
	unlessOne,
	workingDays,
} from "./days-parts.ts";
import type { Gathered, Rhythm } from "./gather.ts";
import type { Place } from "./piece.ts";

/** The part of a rule that names days in a month: `BYDAY=1TH`, `BYMONTHDAY=1,15`. */
export type InMonth = {
	readonly by: readonly (readonly [string, string | number])[];
	/** From the end of the month, from its beginning, or both. */
	readonly ends: "first" | "last" | "mixed";
	readonly many: number;
	/** Counted so, it may fall in the month before or after. */
	readonly leaves?: boolean;
};

const endsOf = (numbers: readonly number[]): InMonth["ends"] => {
	if (numbers.every((number) => number < 0)) return "last";
	return numbers.every((number) => number > 0 && number !== 5) ? "first" : "mixed";
};

/**
 * The nth weekday is one of seven days of the month, and so is a day counted from it: "the Thursday after the first
 * Monday" is the Thursday from the 4th to the 10th.
 */
const countedFrom = ({ place, day, shift = 0 }: Place): InMonth => {
	const first = (place > 0 ? (place - 1) * 7 + 1 : place * 7) + shift;
	const on = codes[(((day - 1 + shift) % 7) + 7) % 7] ?? "";
	const days = Array.from({ length: 7 }, (_, at) => first + at);
	const weeks = place + shift / 7;
	return {
		by: Number.isInteger(weeks)
			? [["BYDAY", `${weeks}${on}`]]
			: [
					["BYDAY", on],
					["BYMONTHDAY", days.join(",")],
				],
		ends: place > 0 ? "first" : "last",
		many: 1,
		leaves: place > 0 ? first < 1 || first + 6 > 28 : first + 6 > -1 || first < -28,
	};
};

export const inMonth = (said: Gathered): InMonth | undefined => {
	const { places, monthDays } = said;
	if (said.working?.place !== undefined) {
		const { place } = said.working;
		return {
			by: [
				["BYDAY", workingDays],
				["BYSETPOS", place],
			],
			ends: endsOf([place]),
			many: 1,
		};
	}
	const [only, ...others] = places;
	if (only?.shift !== undefined && others.length === 0) return countedFrom(only);
	if (places.some(({ shift }) => shift !== undefined)) return undefined;
	if (places.length > 0) {
		const days = places.map(({ place, day }) => `${place}${codes[day - 1]}`);
		const ends = endsOf(places.map(({ place }) => place));
		return { by: [["BYDAY", days.join(",")]], ends, many: days.length };
	}
	if (monthDays.length === 0) return undefined;
	return {
		by: [["BYMONTHDAY", monthDays.join(",")]],
		ends: monthDays.every((day) => day === -1)
			? "last"
			: monthDays.includes(-1)
				? "mixed"
				: "first",
		many: monthDays.length,
	};
};

/** "of each quarter", "of the year": the first place is in its first month, the last in its last. */
const monthsOfPart = (
	unit: Rhythm["unit"],
	ends: InMonth["ends"],
): readonly number[] | undefined => {
	if (ends === "mixed") return undefined;
	if (unit === "year") return [ends === "first" ? 1 : 12];
	return ends === "first" ? [1, 4, 7, 10] : [3, 6, 9, 12];
};

const shortMonths = ({ monthDays }: Gathered): string | undefined => {
	const late = monthDays.find((day) => day > 28);
	return late === undefined
		? undefined
		: `months without a ${late}${late === 31 ? "st" : "th"} have none`;
};

type Frame = {
	readonly freq: "MONTHLY" | "YEARLY";
	readonly interval: number;
	readonly months?: readonly number[] | undefined;
};

/** In which months: each, every second, the quarter's first, or those that were named. */
const frameOf = (said: Gathered, { ends }: InMonth): Frame | DaysRule | undefined => {
	const { rhythm, months } = said;
	const { unit = "month", interval = 1, soft = false } = rhythm ?? {};
	if (unit === "day" || unit === "week") return undefined;
	if (months.length > 0) return namedMonths(said);
	if (unit === "month") return { freq: "MONTHLY", interval };
	if (unit === "quarter" && !soft) return { freq: "MONTHLY", interval: interval * 3 };
	if (!soft) return ask("In which month?");
	const part = monthsOfPart(unit, ends);
	if (!part || interval > 1) return undefined;
	return { freq: unit === "year" ? "YEARLY" : "MONTHLY", interval: 1, months: part };
};

const namedMonths = ({ rhythm, months, every: said }: Gathered): Frame | undefined => {
	if (!rhythm) {
		if (!said && months.length < 2) return undefined;
		return { freq: months.length === 1 ? "YEARLY" : "MONTHLY", interval: 1, months };
	}
	const { unit, interval, soft } = rhythm;
	if (unit === "year") {
		if (months.length === 1 || interval > 1) return { freq: "YEARLY", interval, months };
		return { freq: "MONTHLY", interval: 1, months };
	}
	if (unit === "quarter" && !soft && interval === 1 && months.length === 4)
		return { freq: "MONTHLY", interval: 1, months };
	const isEach = interval === 1 ? months.length > 1 : interval * months.length === 12;
	if (unit === "month" && isEach) return { freq: "MONTHLY", interval: 1, months };
	return undefined;
};

export const wrongTimes = ({ times, unit }: Rhythm, many: number): DaysRule =>
	impossible(
		`${times} times a ${unit}, but ${many === 1 ? "one day is" : `${many} days are`} named.`,
	);

/** "every third Wednesday" with no month in sight. */
const thirdOrEachThird = ({
	places,
	rhythm,
	every: said,
	months,
}: Gathered): DaysRule | undefined => {
	const [only, ...others] = places;
	if (!only || others.length > 0 || rhythm || !said || months.length > 0 || only.place < 2)
		return undefined;
	const name = dayNames[only.day - 1] ?? "";
	const place = placeNames.get(only.place) ?? "";
	const monthly = `${place} ${name} of every month`;
	const weekly = only.place === 2 ? `every other ${name}` : `every ${only.place} weeks on ${name}`;
	return ask(`The ${place} ${name} of the month, or ${weekly}?`, [
		{ label: monthly, replace: "places", words: monthly },
		{ label: weekly, replace: "places", words: weekly },
	]);
};

/** The nth working day is only next to a holiday where it is the first or the last. */
const holidaysOf = ({ working: said }: Gathered): "before" | "after" | undefined => {
	if (said?.place === undefined || said.plain) return undefined;
	return said.place < 0 ? "before" : "after";
};

export const monthRule = (said: Gathered, named: InMonth): DaysRule | undefined => {
	if (named.leaves)
		return impossible("In some months that day is in another month: name the day that is meant.");
	const unsure = thirdOrEachThird(said);
	if (unsure) return unsure;
	const { rhythm, working: day } = said;
	if (day && !day.plain && Math.abs(day.place ?? 1) > 1)
		return impossible("I can count only the first or the last working day of a month.");
	const frame = frameOf(said, named);
	if (!frame || "is" in frame) return frame;
	if (rhythm?.times !== undefined) {
		const all = named.many * (rhythm.unit === "year" ? (frame.months?.length ?? 1) : 1);
		if (all !== rhythm.times) return wrongTimes(rhythm, all);
	}
	const months = monthsLeft(frame.months ?? [], said);
	if (months?.length === 0) return impossible("That leaves out every month.");
	return {
		is: "days",
		rrule: ruleParts([
			["FREQ", frame.freq],
			["INTERVAL", unlessOne(frame.interval)],
			["BYMONTH", months?.join(",")],
			...named.by,
		]),
		phased: frame.interval > 1,
		holidays: holidaysOf(said),
		assumed: shortMonths(said),
	};
};
