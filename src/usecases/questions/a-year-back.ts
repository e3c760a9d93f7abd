/** "Apologies for the April board", asked in May: of an April in which nothing is to meet yet, the last one is meant. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import type { Span } from "../../domain/questions/question.ts";
import { type Answering, todayFor } from "./answering.ts";

const months =
	"january|february|march|april|may|june|july|august|september|october|november|december";
/** A month alone, with nothing that says of which year it is. */
const monthAlone = new RegExp(`^(?:(?:for|at|in|of|to|from|during) )?(?:the )?(?:${months})$`, "i");

const firstOf = (day: PlainDate, years: number): PlainDate =>
	plainDate(`${Number(day.slice(0, 4)) + years}${day.slice(4, 8)}01`);

/** The day before the next month begins, a year earlier. */
const lastOf = (last: PlainDate): PlainDate => addDays(firstOf(addDays(last, 1), -1), -1);

const aYearBack = (span: Span | undefined, today: PlainDate): Span | undefined => {
	const { first, last, words = "" } = span ?? {};
	const said = words.replace(/ \(.*\)$/, "");
	if (!first || !last || first <= today || !monthAlone.test(said)) return undefined;
	const [from, to] = [firstOf(first, -1), lastOf(last)];
	return { first: from, last: to, words: `${said} (${wordDay(from)} to ${wordDay(to)})` };
};

export const questionYearBack = (answering: Answering): Answering | undefined => {
	const span = aYearBack(answering.question.span, todayFor(undefined, answering));
	return span && { ...answering, question: { ...answering.question, span } };
};
