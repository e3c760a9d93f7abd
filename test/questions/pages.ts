/** A list as it is read on by its button, page after page. */
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import type { Demo } from "./demo.ts";

/** Of a list without an end, no more than these. */
const mostPages = 12;

export const pagesOf = async (demo: Demo, text: string): Promise<readonly string[]> => {
	const read: string[] = [];
	let thread: ThreadContext | undefined;
	let next: string | undefined = text;
	while (next !== undefined && read.length < mostPages) {
		const answered = await demo.ask(next, { asker: "programme-secretary", thread });
		thread = answered.thread;
		read.push(answerMessage(answered.answer).text);
		next = answered.answer.is === "found" ? answered.answer.more?.question : undefined;
	}
	return read;
};
