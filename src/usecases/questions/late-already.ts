/** "What has she to do by Friday" is asked of what she should have done before as well. */

import { compareDates } from "../../domain/dates/honest-date.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Answering } from "./answering.ts";
import { type Duty, dueOf, isLate } from "./lines.ts";
import { bySooner } from "./soonest.ts";
import { isFitting, isOfThen } from "./which-items.ts";

const asOverdue = (question: Question): Question => ({
	...question,
	state: "overdue",
	span: undefined,
});

const isByAnEnd = ({ state, span, rags, limit, order }: Question): boolean =>
	(state === undefined || state === "due" || state === "open") &&
	rags.length === 0 &&
	// "What is due first" passes over what should have been done before, where "the next three" does not.
	(limit === undefined || order?.by === "due") &&
	// With no day to begin from, what is late already is in the list.
	span?.first !== undefined &&
	/^(?:by|until|till|(?:between|from) (?:now|today))\b/i.test(span.words);

const mostNamed = 5;

export const lateAlready = (scope: readonly Duty[], answering: Answering): string | undefined => {
	const { question, lookups } = answering;
	if (!isByAnEnd(question) || isOfThen(answering)) return undefined;
	const late = { ...answering, question: asOverdue(question) };
	const found = scope.filter((item) => isLate(item, answering) && isFitting(item, late));
	if (found.length === 0) return undefined;
	const shown = [...found].sort(bySooner).slice(0, mostNamed).map(lookups.reference);
	const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : "";
	return `Overdue already: ${shown.join(", ")}${more}`;
};
