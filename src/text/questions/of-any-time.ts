/** "And the month before", of what was asked of no time of its own: the time that was asked about last. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";

/** What was asked of no time is of the time that was asked about last; a list's things are of the list's. */
export const ofAnyTime = ({ question, list, timed }: ThreadContext): Question | undefined => {
	if (!question || question.span) return question;
	if (question.ask === "facts" && list?.span) return list;
	// Who sent apologies, after the minutes of a month, is what the month before is asked of.
	const isOfRecords = question.ask === "records" && timed?.ask === "records";
	return isOfRecords ? { ...timed, records: question.records } : timed;
};
