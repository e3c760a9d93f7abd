/** "What's due on the 10th, I mean the 17th": what was said first, and what is put right in the same breath. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const oops = "(?:(?:no|oops|wait|er|um|ah|oh|sorry|hang on|ugh)[\\s,]+)*";
const meant =
	"(?:(?:i|what i) (?:mean|meant)(?: to say| to type| was| is)?|make that|or rather|scratch that|correction)";
const said = new RegExp(
	`^(.*\\S)(?:[\\s,;:–—-]+${oops}${meant}|\\s*[,;:–—-]\\s*(?:(?:no|oops|wait|sorry|actually|rather|hang on|hold on)\\b[\\s,]*)+|\\s+(?:no|oh|oops)[\\s,]+(?:wait|hang on|hold on|sorry|actually)\\b[\\s,]*)[\\s,:]+(?:not that[\\s,]+)?(\\S.*?)\\W*$`,
	"i",
);
/** What asks for something of its own puts nothing right. */
const asks =
	/^(?:who|what|when|where|which|how|why|is|are|was|were|has|have|do|does|did|can|could|would|any|i|it|he|she|they|we|you|that|this|there|thanks?|please|pls|not?)\b/i;
const most = 6;

type Read = (words: string, thread: ThreadContext) => Reading;

/** As if it had been asked before, and then "no, the 17th". */
/** "Not finance, housing I mean": the one is put in the place of the other. */
const notThis =
	/^\W*(?:(?:no|sorry)\b[\s,]*)?not (?:the )?[\w’'-]+(?: [\w’'-]+){0,2}(?:\s*[,;–-]+\s*(?:but )?| but | and )(?:i (?:mean|meant) )?((?:the )?\S.*?)[\s,]+(?:i (?:mean|meant)|is what i (?:mean|meant))\W*$/i;

const putInstead = (text: string, thread: ThreadContext, read: Read): Reading | undefined => {
	const [, meant] = notThis.exec(text) ?? [];
	const reading = meant === undefined ? undefined : read(`no, i meant ${meant}`, thread);
	return reading?.is === "question" || reading?.is === "which" ? reading : undefined;
};

export const readPutRight = (
	text: string,
	thread: ThreadContext,
	read: Read,
): Reading | undefined => {
	const instead = putInstead(text, thread, read);
	if (instead) return instead;
	const [, first = "", right = ""] = said.exec(text) ?? [];
	if (right === "" || asks.test(right) || right.split(/\s+/).length > most) return undefined;
	const before = read(first, thread);
	if (before.is !== "question") return undefined;
	const { question } = before;
	const focus = [...question.subjects, ...(question.among ?? [])];
	const asked = { ...thread, question, focus, latest: focus.length, unread: undefined };
	const reading = read(`no, i meant ${right}`, asked);
	return reading.is === "question" && reading.question.ask === question.ask ? reading : undefined;
};
