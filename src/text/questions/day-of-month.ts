/** "The 27th then", "sorry, of March I meant", after one day was asked of: the day and the month that the words leave out are those of before. */
import { monthNames, wordDay } from "../../domain/dates/date-words.ts";
import {
	addDays,
	dayOfMonth,
	daysBetween,
	monthOf,
	type PlainDate,
	plainDate,
} from "../../domain/dates/plain-date.ts";
import type { Span, ThreadContext } from "../../domain/questions/question.ts";

const opening =
	"^\\W*(?:(?:and|so|but|ok|no|nope|oh|er|um|sorry|oops|actually|wait|then|what about|how about|i meant?|make that|or)\\b[\\s,;:–-]*)*";
const closing =
	"(?:[\\s,]+(?:then|i meant?|sorry|instead|that is|i should have said|please|pls))*\\W*$";
const bareDay = new RegExp(
	`${opening}(?:on |for |due )?the (\\d{1,2})(?:st|nd|rd|th)${closing}`,
	"i",
);
const short = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const bareMonth = new RegExp(
	`${opening}(of|in|for|on)? ?(?:the )?(${short}|sept)(?: (?:one|that is))?${closing}`,
	"i",
);
const putsRight = /\b(?:no|nope|sorry|oops|actually|meant?|instead|should have)\b/i;

const dayOf = ({ first, last }: Span): PlainDate | undefined =>
	first !== undefined && first === last ? first : undefined;

/** The same month as the day or the month that was spoken of; once that day of it is over, the next. */
const inThatMonth = (
	day: number,
	{ first, last }: Span,
	today: PlainDate,
): PlainDate | undefined => {
	if (!first || !last || first.slice(0, 7) !== last.slice(0, 7)) return undefined;
	const own = addDays(first, day - dayOfMonth(first));
	const opensNext = addDays(first, 32 - dayOfMonth(first));
	const next = addDays(opensNext, day - dayOfMonth(opensNext));
	const meant = own < today && last >= today ? next : own;
	// The 31st of a month that has none is no day.
	return day > 0 && dayOfMonth(meant) === day ? meant : undefined;
};

/** The nearest day of that name: a board's past is near as well. */
const inMonth = (month: number, day: PlainDate): PlainDate | undefined => {
	const years = [0, 1].map((more) => Number(day.slice(0, 4)) + more);
	const all = years.flatMap((year) => {
		const opens = plainDate(`${year}-${String(month).padStart(2, "0")}-01`);
		const own = addDays(opens, dayOfMonth(day) - 1);
		return monthOf(own) === month ? [own] : [];
	});
	const ahead = all.filter((each) => each >= day);
	return ahead.sort((a, b) => daysBetween(day, a) - daysBetween(day, b))[0];
};

/** The same question of the day that is meant. */
export const ofDayOfMonth = (
	text: string,
	{ question }: ThreadContext,
	{ today }: { readonly today: PlainDate },
): string | undefined => {
	const { span, asAt } = question ?? {};
	if (!span || asAt) return undefined;
	const day = bareDay.exec(text)?.[1];
	if (day !== undefined) {
		const meant = inThatMonth(Number(day), span, today);
		return meant && `and on ${wordDay(meant)}`;
	}
	const [, of, month] = bareMonth.exec(text) ?? [];
	const spoken = dayOf(span);
	if (month === undefined || !spoken || (of !== "of" && !putsRight.test(text))) return undefined;
	const at = monthNames.findIndex((name) =>
		name.toLowerCase().startsWith(month.slice(0, 3).toLowerCase()),
	);
	const meant = inMonth(at + 1, spoken);
	return meant && `and on ${wordDay(meant)}`;
};
