/** "The week after", "the following month", "the day before that": the time beside the one that was spoken of. */
import { wordDay } from "../../domain/dates/date-words.ts";
import {
	addDays,
	daysBetween,
	mondayOf,
	type PlainDate,
	plainDate,
} from "../../domain/dates/plain-date.ts";
import type { Span, ThreadContext } from "../../domain/questions/question.ts";

const unit = "(week|month|day)";
/** "The week after Easter" and "the week after next" say after what. */
const beside = new RegExp(
	`\\b(?:(?:in|on|for|during|over) )?(?:the ${unit} (after|following|before)(?: (?:that|this|it))?(?=\\W*$)|the (following|previous|preceding) ${unit}\\b)`,
	"i",
);

/** A stretch of days, in as many words as are read as one. */
export const fromTo = ({ first, last }: Days): string => {
	const plain = (day: PlainDate) => wordDay(day).split(" ").slice(1).join(" ");
	return `from ${plain(first)} to ${plain(last)}`;
};

export type Days = { readonly first: PlainDate; readonly last: PlainDate };

const monthOf = (day: PlainDate, by: number): Days => {
	const shifted = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
	const opens = (months: number) =>
		plainDate(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`);
	return { first: opens(shifted), last: addDays(opens(shifted + 1), -1) };
};

/** A week is beside a week, or beside the week of a day; so are days. */
const shifted = ({ first, last }: Days, by: number, said: string): Days | undefined => {
	if (said === "month") return monthOf(by > 0 ? last : first, by);
	const length = daysBetween(first, last) + 1;
	if (said === "day") {
		const day = addDays(by > 0 ? last : first, by);
		return length === 1 ? { first: day, last: day } : undefined;
	}
	if (length !== 1 && length !== 7) return undefined;
	const from = addDays(length === 7 ? first : mondayOf(first), 7 * by);
	return { first: from, last: addDays(from, 6) };
};

/** The days that the words mean, beside that time. */
export const timeAfter = (
	text: string,
	{ first, last }: Pick<Span, "first" | "last">,
): Days | undefined => {
	const [, one, after, following, other] = beside.exec(text) ?? [];
	const said = (one ?? other)?.toLowerCase();
	if (said === undefined || first === undefined || last === undefined) return undefined;
	const isAfter = /^(?:after|following)$/i.test(after ?? following ?? "");
	return shifted({ first, last }, isAfter ? 1 : -1, said);
};

const isBare = (text: string, said: string): boolean =>
	/^\W*(?:(?:and|so|ok|then|but|what about|how about|in|on|for)\b\s*)*\W*$/i.test(
		text.replace(said, ""),
	);

/** "And the week following, any meetings": what was asked of everyone is gone on from as that, whatever was asked of in between. */
export const goesOnFromAll = (text: string, { question, timed }: ThreadContext): boolean =>
	beside.test(text) &&
	!question?.span &&
	timed !== undefined &&
	timed.subjects.length === 0 &&
	!timed.mine;

/** "Any meetings the week after": the days by their names; undefined where the words say no time of that sort. */
export const withTimeAfter = (
	text: string,
	spoken: Days | undefined,
): { readonly text: string } | { readonly lost: string } | undefined => {
	const [said] = beside.exec(text) ?? [];
	if (said === undefined || isBare(text, said)) return undefined;
	const days = spoken && timeAfter(text, spoken);
	if (!days) return { lost: said };
	const { first, last } = days;
	const words = first === last ? `on ${wordDay(first)}` : fromTo(days);
	return { text: text.replace(said, words) };
};
