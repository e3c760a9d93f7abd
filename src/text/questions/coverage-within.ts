/** "Which boroughs had it in July", "was it done in every borough before July": where, within a time. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { hadOfTwo } from "./had-of-two.ts";
import { spanAlone } from "./span-alone.ts";

type Round = {
	readonly read: (words: string) => Reading;
	/** Is it counted over bodies? */
	readonly isCounted: (subject: Subject) => boolean;
};

const ofMany =
	/\b(?:who|which|what|how many|how much|any|every|each|all|everywhere|everyone|everybody|any(?:one|body)|nobody|no one)\b/i;
const deed =
	/\b(?:ack\w*|done|finish\w*|had|has|have|received?|got|gett?\w*|complet\w*|deliver\w*|confirm\w*|cover\w*|reach\w*|rolled|sign\w*|repl\w+|\w+ed)\b/i;
const times =
	/\s(?=(?:in|on|before|by|since|after|until|during|between|from|this|last|as of|up to)\s|(?:today|yesterday)\W*$)/gi;

/** The words and the time at their end, the longest time first. */
const endings = (text: string): readonly (readonly [string, string])[] =>
	[...text.matchAll(times)].map(
		({ index }) => [text.slice(0, index), text.slice(index).trim()] as const,
	);

const isOne = ({ subjects, among = [] }: Question, isCounted: Round["isCounted"]): boolean => {
	const items = [...subjects, ...among].filter(({ kind }) => isItemKind(kind));
	return items.length === 1 && items.every(isCounted);
};

/** Whether one thing is done, where that is counted body by body, is told by its bodies. */
const byBodies = (reading: Reading, { isCounted }: Round): Question | undefined => {
	if (reading.is !== "question" || reading.question.span) return undefined;
	const { question } = reading;
	if (!isOne(question, isCounted)) return undefined;
	if (question.ask === "coverage") return question;
	const subjects = question.subjects.filter(({ kind }) => isItemKind(kind));
	return question.ask === "facts" && question.state === "done"
		? { ...plainQuestion("coverage"), subjects, among: question.among }
		: undefined;
};

const whereDone =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*where(?:abouts|ver)? (?:has|have|had|is|are|was|were)(?:n['’]?t| not)? .+? (?:done|\w{3,}ed|built|put in)(?: (?:so far|yet|already|now))?\W*$/i;

/** "Where have the locks been fitted", of what is done place by place: in which it is, and in which it is not. */
const ofWhere = (text: string, { read, isCounted }: Round): Reading | undefined => {
	const reading = whereDone.test(text) ? read(text) : undefined;
	if (reading?.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, among, span } = reading.question;
	if (span || !isOne(reading.question, isCounted)) return undefined;
	const items = subjects.filter(({ kind }) => isItemKind(kind));
	return {
		is: "question",
		question: { ...plainQuestion("coverage"), subjects: items, among },
	};
};

export const coverageWithin = (text: string, round: Round): Reading | undefined => {
	const where = ofWhere(text, round);
	if (where) return where;
	const ofTwo = hadOfTwo(text, round);
	if (ofTwo) return ofTwo;
	if (!ofMany.test(text) || !deed.test(text)) return undefined;
	for (const [rest, time] of endings(text)) {
		const span = spanAlone(time, round.read, true);
		const question = span && byBodies(round.read(rest), round);
		if (span && question) return { is: "question", question: { ...question, span } };
	}
	return undefined;
};
