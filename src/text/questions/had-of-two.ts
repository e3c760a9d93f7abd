/** "Which wards have done both the drill and the audit", "had the handbook but not the plan": of two things that are counted over bodies, those bodies alone. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Round = {
	readonly read: (words: string) => Reading;
	/** Is it counted over bodies? */
	readonly isCounted: (subject: Subject) => boolean;
};

const asksWhich = /\b(?:which|who|what|how many|any|anyone|anybody|list|name)\b/i;
const not = /\b(?:not|no|never|without|\w+n['’]?t)\b/i;
/** Where the second of the two is set against the first. */
const turn =
	/^(.+?)(?:,? \bbut\b|,? \band\b(?= (?:yet )?(?:not|never|no|without|(?:have|has|do|does|did|are|is)(?:n['’]?t| not)))| (?=without\b))(.+)$/i;

const hadOf = (text: string): Question["had"] => {
	if (/\bneither\b.+\bnor\b/i.test(text)) return "neither";
	const [, first, second] = turn.exec(text) ?? [];
	if (first === undefined || second === undefined)
		return /\bboth\b/i.test(text) && !not.test(text) ? "both" : undefined;
	if (not.test(first) === not.test(second)) return undefined;
	return not.test(second) ? "first" : "second";
};

/** The two as they are listed where nothing sets them apart. */
const plainly = (text: string): string =>
	text
		.replace(/\bboth (?:of )?|,? both(?: of them)?(?=\W*$)/i, "")
		.replace(/\bneither\b/i, "not")
		.replace(/\bnor\b/i, "and")
		.replace(/\b(?:read(?:ing)?|seen|signed for)\b/gi, "acknowledged");

const isOfTwo = ({ ask, subjects, among = [], span }: Question, { isCounted }: Round): boolean => {
	const items = [...subjects, ...among].filter(({ kind }) => isItemKind(kind));
	return ask === "coverage" && !span && items.length === 2 && items.every(isCounted);
};

export const hadOfTwo = (text: string, round: Round): Reading | undefined => {
	const had = asksWhich.test(text) ? hadOf(text) : undefined;
	const reading = had && round.read(plainly(text));
	if (reading?.is !== "question" || !isOfTwo(reading.question, round)) return undefined;
	return { is: "question", question: { ...reading.question, had } };
};
