/** "On the 5th", "the 22 Jan meeting": a day that nobody gave a year is one on which the board that was named meets. */
import { holdingOf } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import {
	daysBetween,
	lastDayOfMonth,
	type PlainDate,
	plainDate,
} from "../../domain/dates/plain-date.ts";
import type { Question, Span, Subject } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const dayInMonth =
	/^(?:on |for |of |in )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: ([a-z]{3,9}))?$/i;
const monthFirst = /^(?:on |for |of )?(?:the )?([a-z]{3,9}) (?:the )?\d{1,2}(?:st|nd|rd|th)?$/i;

const weekday = /^(?:on |for )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?s?$/i;
const monthAlone = /^(?:in |for )?(?:its |the )?[a-z]{3,9}$/i;

const saidOf = ({ words }: Span): string => words.replace(/ \(.*$/, "").trim();

type Part = "month" | "day" | "weekday";

/** What of the day was said: its month too, its number or its weekday alone; undefined where it was said in another way. */
const partSaid = (span: Span): Part | undefined => {
	const said = saidOf(span);
	if (span.first === undefined || span.first !== span.last) return undefined;
	if (weekday.test(said)) return "weekday";
	const day = dayInMonth.exec(said);
	if (day) return day[1] === undefined ? "day" : "month";
	return monthFirst.test(said) ? "month" : undefined;
};

const isSaidDay = (day: PlainDate, read: PlainDate, part: Part): boolean => {
	if (part === "weekday") return Math.abs(daysBetween(read, day)) === 7;
	return part === "month" ? day.slice(5) === read.slice(5) : day.slice(8) === read.slice(8);
};

/** Of the boards that were named, or of all where none was. */
const daysOf = (subjects: readonly Subject[], { holdings }: World): readonly PlainDate[] => {
	const named = subjects.flatMap(({ kind, id }) =>
		kind === "board" ? (holdingOf(holdings, id) ?? []) : [],
	);
	return (named.length > 0 ? named : holdings)
		.flatMap(({ items }) => items.meeting)
		.flatMap(({ time }) => (time.is === "fixed" ? [time.on] : []));
};

/** "Why did it move its July meeting": the July in which it has one, if the July that was read has none. */
const inItsOwnMonth = (question: Question, world: World): Question => {
	const { span, ask } = question;
	if (!span?.first || !span.last || ask !== "reasons" || !monthAlone.test(saidOf(span)))
		return question;
	const { first, last } = span;
	const days = daysOf(question.subjects, world);
	if (days.some((day) => first <= day && day <= last)) return question;
	const inMonth = days.filter((day) => day.slice(5, 7) === first.slice(5, 7));
	const [year] = inMonth
		.sort((a, b) => Math.abs(daysBetween(first, a)) - Math.abs(daysBetween(first, b)))
		.map((day) => day.slice(0, 4));
	if (year === undefined) return question;
	// February is no day longer in most years.
	const moved = plainDate(`${year}${first.slice(4)}`);
	const words = `${saidOf(span)} ${year}`;
	return { ...question, span: { first: moved, last: lastDayOfMonth(moved), words } };
};

const longAgo = 31;

const ofMeetings: ReadonlySet<Question["ask"]> = new Set(["meetings", "records", "reasons"]);

/** "Was it due on 1 March", asked in February: the March that is nearer, where the one that is over was read. */
const inNearerYear = (question: Question, today: PlainDate): Question | undefined => {
	const { span, ask, state } = question;
	if (!span?.first || ask !== "facts" || state !== "due" || partSaid(span) !== "month")
		return undefined;
	const read = span.first;
	const later = plainDate(`${Number(read.slice(0, 4)) + 1}${read.slice(4)}`);
	if (read >= today || Math.abs(daysBetween(today, later)) >= daysBetween(read, today))
		return undefined;
	const words = `${saidOf(span)} (${wordDay(later)})`;
	return { ...question, span: { first: later, last: later, words } };
};

/** The question with its day moved to the board's own, where the day as it was read is none of its days. */
export const onItsOwnDay = (
	question: Question,
	{ world, today }: { readonly world: World; readonly today: PlainDate },
): Question => {
	const nearer = inNearerYear(question, today);
	if (nearer) return nearer;
	const { span } = question;
	const part = span && ofMeetings.has(question.ask) ? partSaid(span) : undefined;
	const read = span?.first;
	if (!span || !part || read === undefined) return inItsOwnMonth(question, world);
	// A weekday with no board is any meeting's only where its people are asked about.
	if (part === "weekday" && question.ask !== "records") return question;
	const isOfBoard = question.subjects.some(({ kind }) => kind === "board");
	if (part !== "weekday" && !isOfBoard) return question;
	const days = daysOf(question.subjects, world);
	if (days.includes(read)) return question;
	// "Is it on the 20th" asks for no 20th of long ago.
	const isOfNow = part === "day" && question.ask === "meetings";
	const [nearest] = days
		.filter((day) => isSaidDay(day, read, part))
		.filter((day) => !isOfNow || Math.abs(daysBetween(today, day)) <= longAgo)
		.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
	if (nearest === undefined) return question;
	const words = `${saidOf(span)} (${wordDay(nearest)})`;
	return { ...question, span: { first: nearest, last: nearest, words } };
};
