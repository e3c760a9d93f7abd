/** "On the 5th", "the 22 Jan meeting": a day that nobody gave a year is one on which the board that was named meets. */
import { holdingOf } from "../../domain/holding.ts";
import { wordDay } from "../../domain/honest-date.ts";
import { daysBetween, type PlainDate } from "../../domain/plain-date.ts";
import type { Question, Span, Subject } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const dayInMonth =
	/^(?:on |for |of |in )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: ([a-z]{3,9}))?$/i;
const monthFirst = /^(?:on |for |of )?(?:the )?([a-z]{3,9}) (?:the )?\d{1,2}(?:st|nd|rd|th)?$/i;

const saidOf = ({ words }: Span): string => words.replace(/ \(.*$/, "").trim();

/** What of the day was said: its month too, or its number alone; undefined where it was said in another way. */
const partSaid = (span: Span): "month" | "day" | undefined => {
	const said = saidOf(span);
	if (span.first === undefined || span.first !== span.last) return undefined;
	const day = dayInMonth.exec(said);
	if (day) return day[1] === undefined ? "day" : "month";
	return monthFirst.test(said) ? "month" : undefined;
};

const isSaidDay = (day: PlainDate, read: PlainDate, part: "month" | "day"): boolean =>
	part === "month" ? day.slice(5) === read.slice(5) : day.slice(8) === read.slice(8);

const daysOf = (subjects: readonly Subject[], { holdings }: World): readonly PlainDate[] =>
	subjects
		.flatMap(({ kind, id }) => (kind === "board" ? (holdingOf(holdings, id) ?? []) : []))
		.flatMap(({ items }) => items.meeting)
		.flatMap(({ time }) => (time.is === "fixed" ? [time.on] : []));

const ofMeetings: ReadonlySet<Question["ask"]> = new Set(["meetings", "records", "reasons"]);

/** The question with its day moved to the board's own, where the day as it was read is none of its days. */
export const onItsOwnDay = (
	question: Question,
	{ world, today }: { readonly world: World; readonly today: PlainDate },
): Question => {
	const { span } = question;
	const part = span && ofMeetings.has(question.ask) ? partSaid(span) : undefined;
	const read = span?.first;
	if (!span || !part || read === undefined) return question;
	const days = daysOf(question.subjects, world);
	if (days.includes(read)) return question;
	const [nearest] = days
		.filter((day) => isSaidDay(day, read, part))
		.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
	if (nearest === undefined) return question;
	const words = `${saidOf(span)} (${wordDay(nearest)})`;
	return { ...question, span: { first: nearest, last: nearest, words } };
};
