/** What a question is before anything narrows it. Readers that build a question of their own begin with it. */
import type { Ask, Question } from "./question.ts";

/** Of that sort, of everything. */
export const plainQuestion = (ask: Ask): Question => ({
	ask,
	facets: [],
	subjects: [],
	mine: false,
	kinds: [],
	rags: [],
	counted: false,
	yesNo: false,
});
