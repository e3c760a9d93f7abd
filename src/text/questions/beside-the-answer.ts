/** A reading as its words have it beyond what could be read, and what is said before the answer to it. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";

type Around = {
	readonly thread: ThreadContext;
	/** What was made of the words. */
	readonly reading: Reading;
	readonly world: World;
	readonly read: (words: string) => Reading;
};

export type Beyond = (text: string, around: Around) => Reading | undefined;

export const saidFirst = (reading: Reading, says: string): Reading =>
	reading.is === "question"
		? { ...reading, question: { ...reading.question, saidFirst: says } }
		: reading;
