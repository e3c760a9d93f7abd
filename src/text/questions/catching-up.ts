/** "What did I miss last week", "catch me up": what somebody who was away wants to be told. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const asksForNews =
	/^\W*(?:(?:and|so|hi|hello|hey|ok|please|pls|can you|could you)\b\W*)*(?:what (?:did|have) i miss(?:ed)?|(?:catch|fill) me (?:up|in)|(?:bring|get) me up to (?:date|speed))(?!\s+(?:at|in) (?:the|our|my)\b)(?: (?:on|with|about) (?:what (?:has )?(?:happened|changed) ?)?)?(.*)$/i;

/** "What did I miss last week", "catch me up on LPB": what has changed. */
export const ofNews = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const rest = asksForNews.exec(text)?.[1];
	if (rest === undefined) return undefined;
	const reading = read(
		`what has changed ${/^\W*(?:on|for|in|since|over|this|last|yesterday|today)\b|^\W*$/i.test(rest) ? rest : `on ${rest.trim()}`}`,
	);
	return reading.is === "question" && reading.question.ask === "changes" ? reading : undefined;
};
