/** "The 31st of Feb": a day that its month does not have is said to be none, and the question is asked again with one that may be meant. */
import { monthNames } from "../../domain/dates/date-words.ts";
import {
	dayIfReal,
	lastDayOfMonth,
	type PlainDate,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { leanOf } from "./leaning.ts";

const month =
	"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const dayFirst = new RegExp(
	`\\b(3[0-9])(?:st|nd|rd|th)?(?: of)? ${month}\\b(?! (?:minutes|hours))`,
	"i",
);
const monthFirst = new RegExp(`\\b${month} (?:the )?(3[0-9])(?:st|nd|rd|th)?(?=\\W|$)(?!:)`, "i");
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const shorts = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day's number, its month counted from nought, and how both were said. */
const dayIn = (text: string) => {
	const [said, day, name] = dayFirst.exec(text) ?? [];
	if (said && day && name) return { said, day: Number(day), name };
	const [turned, first, number] = monthFirst.exec(text) ?? [];
	return turned && first && number ? { said: turned, day: Number(number), name: first } : undefined;
};

const asked = (
	said: string,
	{
		text,
		no,
		days,
	}: { readonly text: string; readonly no: string; readonly days: readonly string[] },
): Reading => ({
	is: "which",
	question: `There is no ${no}. Ask with another day?`,
	choices: days.map((day) => ({ label: day, question: text.replace(said, day) })),
	more: 0,
});

const nameOf = (at: number): string => monthNames[at % monthNames.length] ?? "";

const leapDay =
	/\b29(?:th)?(?: of)? feb(?:ruary)?\b(?:,? (\d{4}))?|\bfeb(?:ruary)? (?:the )?29(?:th)?\b(?:,? (\d{4}))?/i;
const isLeap = (year: number): boolean => dayIfReal(year, 2, 29) !== undefined;

/** Of a year that was said, or of the one in which it would come next or was last. */
const noLeapDay = (text: string, today: PlainDate): Reading | undefined => {
	const [said, one, other] = leapDay.exec(text) ?? [];
	if (said === undefined) return undefined;
	const [now, month] = [yearOf(today), Number(today.slice(5, 7))];
	const ahead =
		leanOf(text, false) === "past" ? now - (month < 3 ? 1 : 0) : now + (month > 2 ? 1 : 0);
	const years = (one ?? other) ? [Number(one ?? other)] : [ahead, now];
	if (years.some(isLeap)) return undefined;
	const year = years[0] ?? now;
	const days = [`28 February ${year}`, `1 March ${year}`];
	return asked(said, { text, no: `29 February ${year}`, days });
};

const dayAlone = new RegExp(`\\bthe (29|30|31)(?:st|th)\\b(?! (?:of|${month}))`, "i");

/** "The 31st", said in a month that has none. */
const noneThisMonth = (text: string, today: PlainDate): Reading | undefined => {
	const [said, number] = dayAlone.exec(text) ?? [];
	const at = Number(today.slice(5, 7)) - 1;
	if (said === undefined || leanOf(text, false) === "past") return undefined;
	if (dayIfReal(yearOf(today), at + 1, Number(number)) !== undefined) return undefined;
	const last = Number(lastDayOfMonth(today).slice(8));
	const days = [`${last} ${nameOf(at)}`, `${number} ${nameOf(at + 1)}`];
	return asked(said, { text, no: `${number} ${nameOf(at)}`, days });
};

export const noSuchDay = (text: string, today: PlainDate): Reading | undefined => {
	const found = dayIn(text);
	const at = found ? shorts.indexOf(found.name.slice(0, 3).toLowerCase()) : -1;
	const last = lengths[at];
	if (!found || last === undefined || found.day <= last)
		return noLeapDay(text, today) ?? noneThisMonth(text, today);
	// A year has a 29 February once in four.
	const days = [`${at === 1 ? 28 : last} ${nameOf(at)}`, `1 ${nameOf(at + 1)}`];
	return asked(found.said, { text, no: `${found.day} ${nameOf(at)}`, days });
};
