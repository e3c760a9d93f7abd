/** Two days beside each other with "or" between them: which one, or is either meant? */
import type { z } from "zod";
import { type HonestDate, type Window, wordDay } from "../../../domain/dates/honest-date.ts";
import { addDays } from "../../../domain/dates/plain-date.ts";
import { stop } from "../field.ts";

/** "15 or 16 October" may be one day that is not settled, or a window of two: whoever says it knows which. */
const eitherDay = (date: HonestDate): Window | undefined =>
	date.precision === "range" &&
	date.last === addDays(date.first, 1) &&
	/\d[a-z]* or (?:the |[a-z]+ )?\d/i.test(date.words)
		? date
		: undefined;

const whichOfTwo = ({ first, last }: Window, context: z.RefinementCtx): never => {
	const each = [wordDay(first), wordDay(last)].map((words) => ({ label: words, words }));
	const both = { label: "Either of them", words: `${wordDay(first)} to ${wordDay(last)}` };
	return stop(context, "Which of the two?", [...each, both]);
};

/** The date, unless it is one of two days: then it asks. */
export const onlyOne = (date: HonestDate, context: z.RefinementCtx): HonestDate => {
	const either = eitherDay(date);
	return either ? whichOfTwo(either, context) : date;
};
