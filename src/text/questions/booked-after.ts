/** "Anything booked after that", after a meeting was told of, or those of a week: the one that follows, or those that do. */
import { wordDay } from "../../domain/date-words.ts";
import type { ThreadContext } from "../../domain/question.ts";
import { shaped } from "./shaped.ts";

const booked = shaped(
	"(?:(?:is|are) there |(?:has|have) (?:it|they|we) (?:got )?)?(?:anything|any|one|another|something|what(?:['’]?s| is)?)(?: (?:more|else|is|there|meetings?))*(?: (?:booked|planned|scheduled|arranged|fixed|lined up|set|coming up|on|in|for|the|diary|calendar))* (?:after (?:that|this|it|then|those)|later(?: on)?)(?: (?:one|meeting))?",
);

export const bookedAfter = (
	text: string,
	{ question, focus, latest = 0 }: ThreadContext,
): string | undefined => {
	if (question?.ask !== "meetings" || !booked.test(text)) return undefined;
	const told = focus.slice(0, latest).filter(({ kind }) => kind === "meeting");
	const { last } = question.span ?? {};
	if (last !== undefined) return `what meetings are there after ${wordDay(last)}`;
	return told.length === 1 ? "and the one after that" : undefined;
};
