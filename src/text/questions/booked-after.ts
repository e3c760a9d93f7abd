/** "Anything booked after that", after the meetings of a week were told of: those that follow. */
import { wordDay } from "../../domain/dates/date-words.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { shaped } from "./shaped.ts";

const booked = shaped(
	"(?:(?:is|are) there |(?:has|have) (?:it|they|we) (?:got )?)?(?:anything|any|one|another|something|what(?:['’]?s| is)?)(?: (?:more|else|is|there|meetings?))*(?: (?:booked|planned|scheduled|arranged|fixed|lined up|set|coming up|on|in|for|the|diary|calendar))* (?:after (?:that|this|it|then|those)|later(?: on)?)(?: (?:one|meeting))?",
);

export const bookedAfter = (text: string, { question }: ThreadContext): string | undefined => {
	const last = question?.ask === "meetings" ? question.span?.last : undefined;
	return last !== undefined && booked.test(text)
		? `what meetings are there after ${wordDay(last)}`
		: undefined;
};
