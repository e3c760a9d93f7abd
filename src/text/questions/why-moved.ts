/** "Why was the connection moved", of a milestone: how far its forecast has gone, with the reason that was last reported. */
import type { Reading } from "../../usecases/questions/understanding.ts";

export const whyMoved = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!/\bwhy\b|\bhow come\b/i.test(text)) return undefined;
	const reading = read(text);
	if (reading.is !== "question" || reading.question.ask !== "reasons") return undefined;
	const { question } = reading;
	const areMilestones = question.subjects.every(({ kind }) => kind === "milestone");
	if (question.subjects.length === 0 || !areMilestones || question.span) return undefined;
	return {
		is: "question",
		question: { ...question, ask: "facts", facets: ["lateness", "moves"], state: "due" },
	};
};
