/** "What's the RAG of the welfare committee": a board has no colour, and its milestones have. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const colour = /\b(?:rags?|colou?rs?)\b/i;

export const ragOfBoard = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!colour.test(text)) return undefined;
	const reading = read(text);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	const { subjects, asAt } = reading.question;
	const isOfBoards =
		subjects.length > 0 && subjects.every(({ kind }) => /^(?:board|plan)$/.test(kind));
	if (!isOfBoards) return undefined;
	return {
		is: "question",
		question: { ...plainQuestion("items"), kinds: ["milestone"], subjects, asAt },
	};
};
