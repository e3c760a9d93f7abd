/** "Brent?", after what was asked of another: the name alone asks the same of it, where the same can be asked of it. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";
import { topicOf } from "./named-in.ts";

const alone = /^\W*((?:the )?[\w’'&-]+(?: [\w’'&-]+){0,4})\s*\?\W*$/i;

type Around = { readonly thread: ThreadContext; readonly index: NameIndex };

export const readNameAgain = (
	text: string,
	{ thread: { question }, index }: Around,
	read: (words: string) => Reading,
): Reading | undefined => {
	const name = alone.exec(text)?.[1];
	if (name === undefined || !question || question.ask === "about") return undefined;
	const subject = topicOf(name, index);
	const reading = subject && read(`and ${name}`);
	if (reading?.is !== "question" || reading.question.ask !== question.ask) return undefined;
	return reading.question.subjects.some(({ id }) => id === subject?.id) ? reading : undefined;
};
