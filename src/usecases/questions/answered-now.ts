/** Whoever answers what is asked, now or as things stood then. */
import type { Answering, Part } from "./answering.ts";
import { answers } from "./answers.ts";
import { answerAsAt } from "./as-at.ts";

const partNow = async (answering: Answering): Promise<Part> =>
	answers[answering.question.ask].answer(answering);

export const partFor = (answering: Answering): Part | Promise<Part> =>
	answering.question.asAt ? answerAsAt(answering, partNow) : partNow(answering);
