/** "Which is next", "what's the next one", after a list of what is to be done: the next of those that falls due. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nextOfItsKind } from "./next-of-its-kind.ts";
import { opened, shaped } from "./shaped.ts";

const nextOne = shaped(
	"(?:which|what)(?: one)?(?: of (?:them|those|these))?(?:(?:['’]?s| is)(?: coming)?(?: up)?| comes| falls)? (?:next|the next one|the next of (?:them|those|these))(?: up)?",
);
const bare = /\bwhat(?:['’]?s| is)?(?: coming)?(?: up)? next\W*$/i;

const ones = opened(
	"(?:just |only |what about |how about )?the ones? (?:without|with no|(?:that|which) (?:have|has)(?: got)? no) (?:an? )?(.+?)\\W*$",
);

/** "The ones without a date", after a list: those of it that have none, and not of all there is. */
const onesOfList = (text: string): string | undefined => {
	const what = ones.exec(text)?.[1];
	return what === undefined ? undefined : `which of those have no ${what}`;
};

const nextOfList = (
	text: string,
	{ question, focus, latest = 0 }: ThreadContext,
): string | undefined => {
	const those = question?.ask === "items" ? onesOfList(text) : undefined;
	if (those !== undefined) return those;
	const isList = question?.ask === "items" && question.state !== "done";
	const told = focus.slice(0, latest).filter(isDuty);
	// "What's next" asks of meetings too.
	return isList && told.length > 1 && nextOne.test(text) && !bare.test(text)
		? "which is due next"
		: undefined;
};

export const nextOfTold = (text: string, thread: ThreadContext): string | undefined =>
	nextOfItsKind(text, thread) ?? nextOfList(text, thread);
