/** Reads messages as questions: the port that answering asks, over the parser and the talk. */
import type { Question, ThreadContext } from "../domain/question.ts";
import { nameIndex } from "../language/names/index-of-names.ts";
import { sentencesOf } from "../language/tokens/sentences.ts";
import type {
	Circumstances,
	Reading,
	Understand,
	Understanding,
} from "../usecases/questions/understanding.ts";
import { askedHere, completedBy, headBefore, isWanting, talkOf } from "./dialogue/turn.ts";
import { questionOf } from "./model/to-question.ts";
import { type Known, readClause } from "./parser/read.ts";
import { weights } from "./parser/weights.ts";

const asked = (question: Question): Reading => ({ is: "question", question });

const readTurn = (words: string, thread: ThreadContext, known: Known): Reading => {
	const talk = talkOf(thread);
	const read = readClause(words, known, headBefore(talk));
	if (read.is === "query") {
		const { query, choice } = read;
		const whole = completedBy(talk, query, choice);
		if (isWanting(whole, choice)) return { is: "unread", words: [words] };
		return asked(questionOf(askedHere(whole, known.circumstances.boardHereId, choice)));
	}
	if (read.is === "which")
		return { is: "which", question: "Which one?", choices: read.choices, more: read.more };
	return read;
};

const nothing = () => undefined;

const understandingIn = (circumstances: Circumstances): Understanding => {
	const known: Known = { circumstances, index: nameIndex(circumstances.world), model: weights };
	return {
		sentences: sentencesOf,
		pickedFirst: (text) => text,
		read: (words, thread) => readTurn(words, thread, known),
		reportsDone: () => false,
		named: () => [],
		turnOf: () => "the same",
		bounds: () => false,
		mayMean: () => [],
		decided: nothing,
		supposed: nothing,
		said: nothing,
		why: nothing,
		priced: nothing,
		topic: nothing,
	};
};

export const understand: Understand = async (circumstances) => understandingIn(circumstances);
