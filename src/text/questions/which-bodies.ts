/** "Which boroughs are behind": of each of the bodies that one name stands for, and of nothing that they own together. */
import { isAllOfThem, type Organisation } from "../../domain/people/person.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const which =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:which|what|how many)(?: of (?:the|our|all))? (?!was\b|has\b|does\b|actions\b|milestones\b|items\b|things\b|tasks\b|jobs\b|papers\b)[a-z]{2,}s\b(?! (?:is|are|was|were) (?:there|they)\b)/i;

/** Does this subject stand for each of many bodies? */
export const isOneOfAll =
	(organisations: readonly Organisation[]) =>
	({ id }: Subject): boolean =>
		organisations.some((body) => body.id === id && isAllOfThem(body));

type Round = {
	readonly read: (words: string) => Reading;
	readonly isOfAll: (subject: Subject) => boolean;
};

/** What is counted over them all says of each how far it has come. */
const counted = (question: Question): Question => ({
	...plainQuestion("coverage"),
	counted: question.counted,
});

/** A list under "all boroughs" is of what they own together, which nobody asks for who asks which of them. */
const allOfThem = shaped(
	"(?:how many|which|what|number of) ([a-z]{3,}s)(?: (?:are|is) (?:there|they|in it|involved|covered)| do (?:we|you) (?:have|cover)| have (?:we|you)(?: got)?)?(?: in (?:all|total))?",
);

/** "How many boroughs are there": one name stands for them, and tells who they are. */
const ofAllOfThem = (text: string, { read, isOfAll }: Round): Reading | undefined => {
	const sort = allOfThem.exec(text)?.[1];
	const reading = sort === undefined ? undefined : read(`list the ${sort}`);
	const isMeant =
		reading?.is === "question" &&
		reading.question.ask === "about" &&
		reading.question.subjects.length === 1 &&
		reading.question.subjects.every(isOfAll);
	return isMeant && read(text).is !== "question" ? reading : undefined;
};

export const whichBodies = (text: string, round: Round): Reading | undefined => {
	const { read, isOfAll } = round;
	const all = ofAllOfThem(text, round);
	if (all) return all;
	if (!which.test(text)) return undefined;
	const reading = read(text);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, topic, span } = reading.question;
	const [only] = subjects;
	const isOfThem = only !== undefined && subjects.length === 1 && isOfAll(only);
	return isOfThem && !topic && !span && reading.question.kinds.length === 0
		? { is: "question", question: counted(reading.question) }
		: undefined;
};
