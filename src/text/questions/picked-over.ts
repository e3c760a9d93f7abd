/** What "and the amber ones" picks from, and of which time "and what's late" is asked. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { familyOf, type Said } from "./meaning.ts";
import type { Clause } from "./pieces.ts";
import { rowOf } from "./several.ts";

const otherOnes =
	/\bones\b|\bthe (?:red|amber|green|late|overdue|blocked) one\b|^\W*(?:and|what about|how about)\b[\s,]*(?:the )?(?:red|amber|green)\W*$/i;

/** "Any done?" asks of several. */
const anyOf = /^\W*(?:and |so |ok )*(?:(?:are|were|is|was) )?any\b/i;
/** "Which are mine" picks from several. */
const whichOf = /^\W*(?:and |so |ok |n |but )*(?:which|how many)\b/i;

const ofRag = /\b(?:red|amber|green)\b/i;

/** "And the amber ones", after one thing of a list was told of, picks from all that the list picked from; from one thing nothing is picked. */
export const pickedOver = (
	{ text }: Clause,
	earlier: Question,
	thread: Pick<ThreadContext, "list" | "few" | "listed" | "inTurn">,
): Question | undefined => {
	if (earlier.ask !== "facts") return earlier;
	const { subjects, among = [] } = earlier;
	const items = [...subjects, ...among].filter(({ kind }) => familyOf(kind) === "item");
	const [only, ...others] = items;
	if (only && others.length === 0 && (anyOf.test(text) || whichOf.test(text))) {
		const row = rowOf(only, thread);
		// What was asked of the one is not asked of the others.
		if (row.length > 1)
			return { ...earlier, facets: [], state: undefined, subjects: [], among: row };
		return anyOf.test(text) ? earlier : undefined;
	}
	if (anyOf.test(text)) return earlier;
	if (!otherOnes.test(text)) return earlier;
	// Of those that are red, none is amber.
	const { list } = thread;
	const isOfOtherRag = list !== undefined && list.rags.length > 0 && ofRag.test(text);
	return items.length > 1 && !isOfOtherRag ? earlier : list;
};

const picksFrom = /\b(?:any|ones?|which|just|only)\b|\b(?:of|among) (?:them|those|these)\b/i;

type Asked = { readonly text: string; readonly said: Said; readonly today: PlainDate };

/** "And what's late", after what is due in a time to come or not yet over: late is what was due before it as well. */
export const lateByNow = (question: Question, { text, said, today }: Asked): Question => {
	const { state, span } = question;
	if (state !== "overdue" || !span) return question;
	// What is picked from what was told is none of what was not.
	if (picksFrom.test(text)) return question;
	const isAhead = span.first !== undefined && span.first > today;
	const isOver = span.last !== undefined && span.last < today;
	const isAnew = said.state === "overdue" && !isOver;
	return isAhead || isAnew ? { ...question, span: undefined } : question;
};
