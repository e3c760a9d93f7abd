/** "Which are late", after a list of what is blocked: those of that list, and no list of all that is late. */
import type { Question } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { shaped } from "./shaped.ts";
import { toldLast } from "./told-last.ts";
import type { PutPlainly } from "./turn-of-thing.ts";

const which = shaped(
	"(?:which|what|how many)(?: ones?)?(?: are|['’]?re| is) (?:actually |really |already |now |still |also )?(late|overdue|behind|blocked|stuck|red|amber|green)(?: (?:now|then|as well|too|already))*",
);

/** All that is in some state, of no board or person: that state bounds what is picked from it. */
const isOfSomeState = ({ state, rags, subjects, mine }: Question): boolean =>
	/^(?:blocked|overdue|slipped)$/.test(state ?? "") && rags.length + subjects.length === 0 && !mine;

export const ofWhichAreSo: PutPlainly = (text, { thread }) => {
	const { question } = thread;
	const state = which.exec(text)?.[1]?.toLowerCase();
	if (state === undefined || question?.ask !== "items" || !isOfSomeState(question))
		return undefined;
	const areTold = toldLast(thread).filter(isDuty).length > 0;
	return areTold ? `which of those are ${state === "behind" ? "late" : state}` : undefined;
};

const lateBy = shaped(
	"(?:which|what|how many|any)(?: ones?)?(?: of (?:them|those|these))?(?: (?:are|is|have been))?(?: (?:late|overdue|behind))?(?: by)? (?:more than|older than|over|longer than|late by) ((?:an?|\\d{1,2}|one|two|three|four|five|six) (?:days?|weeks?|fortnights?|months?|years?))(?: (?:late|overdue|behind|old|now|ago))*",
);

/** "How many are older than a week", of what is late, are those that are late by more. */
export const ofHowLate: PutPlainly = (text, { thread: { question } }) => {
	const length = lateBy.exec(text)?.[1];
	return length !== undefined && question?.ask === "items" && question.state === "overdue"
		? `just the ones over ${length} late`
		: undefined;
};

const sinceWhen = shaped("since when(?: (?:is|are|was|were) (?:that|it|they|those))?");

/** "Since when", of what is done, asks when each was. */
export const ofSinceDone: PutPlainly = (text, { thread: { question } }) =>
	question?.ask === "items" && question.state === "done" && sinceWhen.test(text)
		? "when"
		: undefined;
