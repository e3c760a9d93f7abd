/** What a part of a sentence is asked of that names nothing itself: the board of its sentence, or the topic that was turned to. */
import type { Question, Subject } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "./understanding.ts";

const narrows: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"meetings",
	"next",
	"changes",
	"overview",
	"records",
	"decisions",
	"papers",
	"clashes",
	"vacancies",
]);

/** A question that names nothing is asked of the topic. */
const ofTopic = (question: Question, topic: Subject | undefined): Question => {
	const { ask, subjects, among = [], mine } = question;
	const isOpen = subjects.length + among.length === 0 && !mine && narrows.has(ask);
	return topic && isOpen && !isItemKind(topic.kind) ? { ...question, subjects: [topic] } : question;
};

const ofAllBoards =
	/\b(?:(?:all|every|each|any|which|what|both|most)(?: of)?(?: the| our)? boards?|every(?:one|body)|overall|in total|in all|anywhere|everywhere|across|altogether|elsewhere|else|other|others|generally|programme|my|me|i)\b/i;
const goesOn: ReadonlySet<Question["ask"]> = new Set(["items", "papers", "decisions", "overview"]);

type Before = {
	/** What the same sentence asked before. */
	readonly questions: readonly Question[];
	readonly clause: string;
	readonly topic: Subject | undefined;
};

/** "When does LPB meet, and is anything overdue": what names nobody goes on about the one board of its sentence. */
export const ofSentence = (
	reading: Reading,
	{ questions, clause, topic }: Before,
): Question | undefined => {
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	const boards = questions.flatMap(({ subjects }) =>
		subjects.filter(({ kind }) => kind === "board"),
	);
	const [only, ...others] = [...new Map(boards.map((each) => [each.id, each])).values()];
	// What comes out in a time is nobody's board's.
	const isGeneral = question.span !== undefined && question.kinds.join() === "guidance";
	const isOfOne =
		others.length === 0 && question.by === undefined && goesOn.has(question.ask) && !isGeneral;
	const said = isOfOne && !ofAllBoards.test(clause) ? only : undefined;
	return ofTopic(question, said ?? topic);
};
