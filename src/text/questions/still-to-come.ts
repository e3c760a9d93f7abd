/** Words around a question that leave out what is past. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";

/** "The next three due", "the next milestone" are still to come: what is late is behind. */
export const aheadOf = (words: string, question: Question, { today }: Circumstances): Question => {
	const { ask, state, span, asAt } = question;
	const isPlain = state === "due" || (state === undefined && question.rags.length === 0);
	const isNext = ask === "items" && isPlain && /\bnext\b/i.test(words);
	if (!isNext || span || asAt) return question;
	return { ...question, state: "due", span: { first: today, words: "from today" } };
};

const toldAsPast =
	/\b(?:who(?: all| else)? (?:was|were|came|went|attended|missed|turned up|showed up|made it|sent apologies|gave apologies)|were you|was i|did \w+ (?:come|go|attend|make it|turn up))\b/i;
const ofPeople = /^(?:attendance|apologies|absence|quorate)$/;

/** "Who was there in January" asks of none that lies ahead in it. */
const soFar = (words: string, question: Question, today: PlainDate): Question => {
	const { records = [], span } = question;
	const isOver = records.some((each) => ofPeople.test(each)) && toldAsPast.test(words);
	if (!isOver || !span?.first || span.first > today) return question;
	return span.last && span.last <= today
		? question
		: { ...question, span: { ...span, last: today } };
};

const includesDay = ({ first, last }: Span, day: PlainDate): boolean =>
	(first === undefined || first <= day) && (last === undefined || last >= day);

/** "How many are left this year" leaves out those that were held. */
export const stillLeft = (
	words: string,
	question: Question,
	{ today }: Circumstances,
): Question => {
	const { ask, span } = question;
	if (ask === "records") return soFar(words, question, today);
	const ahead =
		/\b(?:left|remaining|still to come|to go|rest of|next (?:meeting|mtg))\b|^(?!.*\b(?:did|met|was|were)\b).*\bagain\b/i;
	if (ask !== "meetings" || !span || !ahead.test(words)) return question;
	// A time that is over leaves nothing to come; of one that has not begun, all is.
	if (!includesDay(span, today) || question.facets.includes("last")) return question;
	const said = span.words.replace(/(?= \(|$)/, ", still to come");
	const left = { first: today, isAhead: true, words: said } as const;
	return { ...question, span: { ...span, ...left } };
};

/** "Any guidance coming" is none of what has come. */
export const toCome = (words: string, question: Question): Question => {
	const { ask, kinds, state, span, asAt } = question;
	const isPlain = ask === "items" && kinds.join() === "guidance" && !state && !asAt && !span;
	return isPlain &&
		/\b(?:coming|upcoming|to come|on (?:the|its) way|in the pipeline)\b/i.test(words)
		? { ...question, state: "open" }
		: question;
};
