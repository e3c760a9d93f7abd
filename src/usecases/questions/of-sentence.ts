/** What a part of a sentence is asked of that names nothing itself: the board of its sentence, whoever's work was asked for before it, or the topic that was turned to. */
import type { Question, Subject } from "../../domain/questions/question.ts";
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

const once = (all: readonly Subject[]): readonly Subject[] => [
	...new Map(all.map((each) => [each.id, each])).values(),
];

const hasWork = /^(?:person|organisation|workStream|plan)$/;

/** "What is the finance lead responsible for, and what's late": whose work was asked for right before. */
const whoseWork = ({
	ask,
	subjects,
	mine,
}: Question): Pick<Question, "subjects" | "mine"> | undefined => {
	const isOfWork = ask === "items" || ask === "overview";
	const ofSomebody = mine || subjects.some(({ kind }) => hasWork.test(kind));
	const isOfOthers = subjects.some(({ kind }) => !hasWork.test(kind) && kind !== "board");
	return isOfWork && ofSomebody && !isOfOthers ? { subjects, mine } : undefined;
};

/** Neither whose it is nor of which board is said, and it is asked of no other. */
const isOpen = ({ ask, subjects, among = [], mine, by, span, kinds }: Question): boolean => {
	// What comes out in a time is nobody's board's.
	const isGeneral = span !== undefined && kinds.join() === "guidance";
	return goesOn.has(ask) && subjects.length + among.length === 0 && !mine && !by && !isGeneral;
};

const ofWork = (question: Question, last: Question | undefined): Question | undefined => {
	const work = last && question.ask !== "decisions" ? whoseWork(last) : undefined;
	return work && { ...question, ...work };
};

/** "When does LPB meet, and is anything overdue": what names nobody goes on about the one board of its sentence. */
export const ofSentence = (
	reading: Reading,
	{ questions, clause, topic }: Before,
): Question | undefined => {
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	const goes = isOpen(question) && !ofAllBoards.test(clause);
	const ofLast = goes ? ofWork(question, questions.at(-1)) : undefined;
	if (ofLast) return ofLast;
	const [board, ...others] = once(
		questions.flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === "board")),
	);
	return ofTopic(question, (goes && others.length === 0 ? board : undefined) ?? topic);
};
