/** "And next week?", after what is late: nobody knows what will be late, and what falls due then is what was meant. */
import { daysBetween, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";

const isBound = (words: string): boolean => /^(?:by|until|till|before)\b/i.test(words);

const isToCome = ({ first, last, words }: Span, today: PlainDate): boolean =>
	(first !== undefined && first > today) || (last !== undefined && last > today && isBound(words));

/** Said without a year, a month so far ahead is more likely the one that is just past: "from April", said in May. */
const mostAhead = 210;

const isTooFar = ({ first, words }: Span, today: PlainDate): boolean =>
	first !== undefined &&
	/^from (?![^(]*\d{4})/i.test(words) &&
	daysBetween(today, first) > mostAhead;

/** "In April", after what was late or closed by now, said of a list: undefined where it would be foretold. */
export const ofTimeToCome = (
	question: Question,
	{ before, today }: { readonly before: Question; readonly today: PlainDate },
): Question | undefined => {
	const { ask, span, state, rags, also = [], measures = [], asAt } = question;
	if (asAt || !span || span === before.span || !isToCome(span, today)) return question;
	if (isTooFar(span, today)) return undefined;
	if (ask !== "items") return question;
	const isPlain = rags.length + also.length + measures.length === 0;
	if (state === "overdue" && before.state === "overdue" && isPlain)
		return { ...question, state: "due", facets: [] };
	const isDue = state === "due" && before.state !== "due";
	const isForetold = state === "overdue" || state === "done" || rags.length > 0;
	return isForetold && !isDue ? undefined : question;
};
