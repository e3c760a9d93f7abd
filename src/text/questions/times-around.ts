/** What a time in a question's words is read against: today, the channel's board, and the time that was spoken of before. */
import type { Question, ThreadContext } from "../../domain/question.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { opensEllipsis } from "./asked-of.ts";
import type { TimeContext } from "./periods.ts";
import type { Clause } from "./pieces.ts";

/** "And in September?", after what was decided or done in October, is the September before. */
const isOfThePast = (question: Question | undefined): boolean =>
	question !== undefined &&
	(question.asAt !== undefined ||
		question.ask === "changes" ||
		question.state === "done" ||
		question.facets.includes("last") ||
		question.ask === "decisions" ||
		(question.ask === "records" && !question.facets.includes("next")));

type Around = { readonly circumstances: Circumstances; readonly thread: ThreadContext };

export const timesAround = (
	clause: Clause,
	text: string,
	{ circumstances, thread }: Around,
): TimeContext => {
	const goesOn = opensEllipsis(text) || clause.keys.length <= 3;
	const looksBack = goesOn && isOfThePast(thread.question);
	return {
		...circumstances,
		boardId: circumstances.boardHereId,
		looksBack,
		spokenOf: looksBack ? thread.question?.span?.first : undefined,
		within: thread.question?.span,
	};
};
