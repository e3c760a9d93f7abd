/** "And now?", after how things stood on some day, asks how they stand. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";

const now =
	"(?:(?:right|just) )?now|currently|at (?:the moment|present)|today|these days|nowadays|atm|rn|as (?:it|things) stands?";

const nowSaid = new RegExp(`\\b(?:${now})\\b`, "i");
const nowAlone = new RegExp(
	`^\\W*(?:(?:and|so|ok|but|what about|how about)\\b[\\s,]*)*(?:as of )?(?:${now})\\W*$`,
	"i",
);

/** A day, beside what was asked for in another time. */
const isToday = /\btoday\b/i;

export const saysNow = (text: string): boolean => nowSaid.test(text);

/** How a thing stands now, it stands in no time that was said. */
export const nowIn = (text: string, { question }: ThreadContext): Question | undefined => {
	if (!question || !nowAlone.test(text)) return undefined;
	const { ask, asAt, span, state } = question;
	const isOfTime = ask === "items" && span !== undefined && !isToday.test(text);
	return asAt || (isOfTime && state !== "done" && state !== "due")
		? { ...question, asAt: undefined, span: undefined, limit: undefined }
		: undefined;
};
