/** "What is blocked by the works" asks what waits for them, where "what are the works waiting for" asks what is theirs. */
import type { Question } from "../../domain/questions/question.ts";

const holds =
	/\b(?:blocked|stuck|held(?: up| back)?|stopped|delayed)\s+(?:by|with|on|at)\b|\b(?:blocking|holding|stopping|delaying)\b|\b(?:has|have|got|had)\b.+\b(?:blocked|stuck|held up)\W*$/i;

export const withBlockers = (text: string, question: Question): Question => {
	const { ask, state, subjects } = question;
	const isOfBody = subjects.some(({ kind }) => kind === "organisation");
	const isMeant = ask === "items" && state === "blocked" && isOfBody && holds.test(text);
	return isMeant ? { ...question, blockers: true } : question;
};
