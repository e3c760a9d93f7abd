/** "And now?", after how things stood on some day, asks how they stand. */
import type { Question, ThreadContext } from "../../domain/question.ts";

const now =
	"(?:(?:right|just) )?now|currently|at (?:the moment|present)|today|these days|nowadays|atm|rn|as (?:it|things) stands?";

const nowSaid = new RegExp(`\\b(?:${now})\\b`, "i");
const nowAlone = new RegExp(
	`^\\W*(?:(?:and|so|ok|but|what about|how about)\\b[\\s,]*)*(?:as of )?(?:${now})\\W*$`,
	"i",
);

export const saysNow = (text: string): boolean => nowSaid.test(text);

export const nowIn = (text: string, { question }: ThreadContext): Question | undefined =>
	question?.asAt && nowAlone.test(text)
		? { ...question, asAt: undefined, span: undefined, limit: undefined }
		: undefined;
