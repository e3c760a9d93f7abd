/** Whoever answers what is asked, now or as things stood then; what is kept nowhere is said before it. */
import type { Answering, Part } from "./answering.ts";
import { answers } from "./answers.ts";
import { answerAsAt } from "./as-at.ts";

const partNow = async (answering: Answering): Promise<Part> => {
	const { ask, saidFirst } = answering.question;
	const part = await answers[ask].answer(answering);
	return saidFirst === undefined
		? part
		: { ...part, facts: [{ is: "none", says: saidFirst }, ...part.facts] };
};

export const partFor = (answering: Answering): Part | Promise<Part> =>
	answering.question.asAt ? answerAsAt(answering, partNow) : partNow(answering);
