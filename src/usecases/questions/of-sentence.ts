/** What a part of a sentence is asked of that names nothing itself: the board of its sentence, or whoever's work was asked for before it. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "./understanding.ts";

const goesOn: ReadonlySet<Question["ask"]> = new Set(["items", "papers", "decisions", "overview"]);

type Before = {
	/** What the same sentence asked before. */
	readonly questions: readonly Question[];
};

const once = (all: readonly Subject[]): readonly Subject[] => [
	...new Map(all.map((each) => [each.id, each])).values(),
];

const hasWork: ReadonlySet<Subject["kind"]> = new Set([
	"person",
	"organisation",
	"workStream",
	"plan",
]);

/** "What is the finance lead responsible for, and what's late": whose work was asked for right before. */
const whoseWork = ({
	ask,
	subjects,
	mine,
}: Question): Pick<Question, "subjects" | "mine"> | undefined => {
	const isOfWork = ask === "items" || ask === "overview";
	const ofSomebody = mine || subjects.some(({ kind }) => hasWork.has(kind));
	const isOfOthers = subjects.some(({ kind }) => !hasWork.has(kind) && kind !== "board");
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
export const questionInSentence = (
	reading: Reading,
	{ questions }: Before,
): Question | undefined => {
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	if (!isOpen(question)) return question;
	const ofLast = ofWork(question, questions.at(-1));
	if (ofLast) return ofLast;
	const [board, ...others] = once(
		questions.flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === "board")),
	);
	return board && others.length === 0 ? { ...question, subjects: [board] } : question;
};
