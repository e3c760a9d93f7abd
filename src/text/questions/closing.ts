/** "What did Nora close" asks what she closed, where "which of Nora's actions are closed" asks of what is hers. */
import type { Question } from "../../domain/question.ts";

const closes =
	/\b(?:did|has|have|had)\s+(?!been\b|closed?\b|not closed?\b|any|there\b).*?\b(?:closed?|ticked? off)\b|\b(?:closed|ticked off) by\b/i;
const ofOwn = /['’]s? .*\b(?:actions?|items?|tasks?|things?|ones?)\b|\b(?:my|mine)\b/i;

export const withClosers = (text: string, question: Question): Question => {
	const { ask, state, kinds, subjects, mine } = question;
	const isOfSomebody = mine || subjects.some(({ kind }) => kind === "person");
	const isPlain = ask === "items" && state === "done" && kinds.every((kind) => kind === "action");
	if (!isPlain || !isOfSomebody || !closes.test(text) || ofOwn.test(text)) return question;
	return { ...question, closers: true };
};
