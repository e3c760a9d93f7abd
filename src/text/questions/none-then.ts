/** "Nothing for March?", after what was told of another time: the same, asked of that. */
import type { ThreadContext } from "../../domain/questions/question.ts";

const noneThen =
	/^\W*(?:(?:and|so|but|ok|what)\b[\s,]*)*(?:nothing|none|anything|any)(?: at all)? ((?:for|in|on|during|before|after|this|next|last)\b.+?)\W*$/i;
/** "Is that all for March" asks for all that is then. */
const allThen =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:is|are|was|were) (?:that|those|these|they|it) (?:all|everything|it|the lot)(?: (?:there is|there are|we have|i have))? ((?:for|in|on|during|this|next|last)\b.+?)\W*$/i;
const isTimeOf =
	/\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|q[1-4]|week|month|quarter|year|tomorrow|today|\w+day)\b/i;
const timed: ReadonlySet<string> = new Set(["items", "next", "decisions", "papers", "changes"]);

export const ofNoneThen = (text: string, { question }: ThreadContext): string | undefined => {
	const all = allThen.exec(text)?.[1];
	const time = all ?? noneThen.exec(text)?.[1];
	if (time === undefined || !question) return undefined;
	const isOfMeetings = all !== undefined && question.ask === "meetings";
	return (timed.has(question.ask) || isOfMeetings) && isTimeOf.test(time)
		? `and ${time}`
		: undefined;
};
