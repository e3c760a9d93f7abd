/** Of several things asked in one message, one of which has to be asked back, the others are named: they are neither answered nor forgotten. */
import type { Answer } from "../../domain/questions/answer.ts";
import { noThread } from "../../domain/questions/question.ts";
import { asksOutright } from "./topics-said.ts";
import type { Reading } from "./understanding.ts";
import type { Room } from "./working.ts";

/** What was asked beside that which is asked back is named, and never passed over. */
export const withWaiting = (answer: Answer, waiting: readonly string[]): Answer =>
	answer.is === "which" && waiting.length > 0
		? {
				...answer,
				question: `${answer.question} Ask the rest once more after that: ${waiting.map((said) => `“${said.replace(/^\W*(?:and|also|then)\b\W*|\W+$/gi, "")}”`).join(", ")}.`,
			}
		: answer;

/** The parts that ask something outright, other than the one that is asked back. */
export const waitingIn = (
	sentences: readonly (readonly string[])[],
	reading: Reading,
	{ understanding }: Room,
): readonly string[] => {
	const clauses = sentences.flat();
	const isStopped = (clause: string) => {
		const again = understanding.read(clause, noThread);
		return again.is === "which" && reading.is === "which" && again.question === reading.question;
	};
	const at = clauses.findIndex(isStopped);
	return at < 0 ? [] : clauses.filter((clause, each) => each !== at && asksOutright([clause]));
};
