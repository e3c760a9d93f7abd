/** "Nothing for March?", after what was told of another time: the same, asked of that. */
import type { ThreadContext } from "../../domain/question.ts";

const noneThen =
	/^\W*(?:(?:and|so|but|ok|what)\b[\s,]*)*(?:nothing|none|anything|any)(?: at all)? ((?:for|in|on|during|before|after|this|next|last)\b.+?)\W*$/i;
const isTimeOf =
	/\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|q[1-4]|week|month|quarter|year|tomorrow|today|\w+day)\b/i;
const timed: ReadonlySet<string> = new Set(["items", "next", "decisions", "papers", "changes"]);

export const ofNoneThen = (text: string, { question }: ThreadContext): string | undefined => {
	const time = noneThen.exec(text)?.[1];
	if (time === undefined || !question || !timed.has(question.ask)) return undefined;
	return isTimeOf.test(time) ? `and ${time}` : undefined;
};
