/** "5/14/38", "by 6/31": a date that stands month first, or is none at all, is named and asked for again with the day first. */
import { monthNames } from "../../domain/dates/date-words.ts";
import { lastDayOfMonth, plainDate } from "../../domain/dates/plain-date.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const slashed =
	/(?<![\w/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w/-])|(?<=\b(?:on|by|before|after|until|till|from|since|due|for) )(\d{1,2})\/(\d{1,2})(?![\w/.-])/i;

const nameOf = (month: number): string => monthNames[month - 1] ?? "";

/** Only where the second number is no month: what may stand day first is read so. */
export const dateAbroad = (text: string): Reading | undefined => {
	const [said, a, b, year, c, d] = slashed.exec(text) ?? [];
	const [first, second] = [Number(a ?? c), Number(b ?? d)];
	if (said === undefined || second <= 12 || first < 1 || first > 12 || second > 39)
		return undefined;
	const full = year && (year.length === 2 ? `20${year}` : year);
	const longest = Number(
		lastDayOfMonth(plainDate(`${full ?? "2001"}-${String(first).padStart(2, "0")}-01`)).slice(8),
	);
	const tail = full ? ` ${full}` : "";
	const days =
		second <= longest
			? [`${second} ${nameOf(first)}${tail}`]
			: [`${longest} ${nameOf(first)}${tail}`, `1 ${nameOf((first % 12) + 1)}${tail}`];
	const none =
		second <= longest ? `there is no month ${second}` : `there is no ${second} ${nameOf(first)}`;
	return {
		is: "which",
		question: `I read “${said}” with the day first, and ${none}. Ask with another day?`,
		choices: days.map((day) => ({ label: day, question: text.replace(said, day) })),
		more: 0,
	};
};
