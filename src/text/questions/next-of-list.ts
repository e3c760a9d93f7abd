/** "Which is next", "what's the next one", after a list of what is to be done: the next of those that falls due. */
import type { ThreadContext } from "../../domain/question.ts";
import { isDuty } from "../../domain/register.ts";
import { shaped } from "./shaped.ts";

const nextOne = shaped(
	"(?:which|what)(?:(?:['’]?s| is)(?: coming)?(?: up)?| comes| falls)? (?:next|the next one|the next of (?:them|those|these))(?: up)?",
);
const bare = /\bwhat(?:['’]?s| is)?(?: coming)?(?: up)? next\W*$/i;

export const nextOfList = (
	text: string,
	{ question, focus, latest = 0 }: ThreadContext,
): string | undefined => {
	const isList = question?.ask === "items" && question.state !== "done";
	const told = focus.slice(0, latest).filter(isDuty);
	// "What's next" asks of meetings too.
	return isList && told.length > 1 && nextOne.test(text) && !bare.test(text)
		? "which is due next"
		: undefined;
};
