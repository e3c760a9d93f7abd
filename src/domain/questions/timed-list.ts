/** A list of what somebody or some board has to do in a time. Which of it is late is asked of that list, and what there is in another week of whoever's it is. */
import type { Question } from "./question.ts";

export const isTimedList = (question: Question | undefined): boolean => {
	if (question?.ask !== "items" || !question.span || question.among) return false;
	return question.subjects.length > 0 || question.mine;
};
