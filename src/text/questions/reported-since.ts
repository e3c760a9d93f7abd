/** "Not reported on since August": the time is that of the reports, and not of what is due. */
import { addDays, lastDayOfMonth, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question } from "../../domain/questions/question.ts";

const notSince =
	/\b(?:not|never|\w+n['’]?t|no|nothing|without|any)\b.*\breport\w*\b.*\bsince\b|\bunreported\b.*\bsince\b/i;

const month = /\bsince (?:last month|(?:the (?:start|end) of )?[a-z]{3,9}(?: \d{4})?)$/i;
const weekday = /day$|\bstart of\b/i;

/** Whatever was last reported in August has not been since August. */
const sinceThen = (first: PlainDate, said: string): PlainDate =>
	month.test(said) && !weekday.test(said) ? addDays(lastDayOfMonth(first), 1) : first;

export const reportedSince = (text: string, question: Question): Question => {
	const { ask, lacking, span } = question;
	const isMeant = ask === "items" && lacking === "report" && notSince.test(text);
	if (!isMeant || span?.first === undefined) return question;
	const words = span.words.replace(/^on (?=since)/i, "").replace(/ \(.*$/, "");
	return {
		...question,
		kinds: ["milestone"],
		span: undefined,
		unreportedSince: { day: sinceThen(span.first, words), words },
	};
};
