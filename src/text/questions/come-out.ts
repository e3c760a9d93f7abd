/** "What was issued in May", "anything released lately": what has come out is told without what is only expected. */
import type { Question } from "../../domain/questions/question.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const out =
	"(?:issued?|released?|published?|put out|sent out|brought out|come out|came out|appeared|out)";
const issued = shaped(
	`(?:(?:what(?:['’]?s| is| was| were| has| have)?|(?:(?:has|have|was|were|is|did|is there) )?any(?:thing|things?)(?: that| which)?)(?: (?:was|has|have|been|new|just))*) ${out}(?: (?!of\\b)(.+?))?`,
);
const anyOut = shaped(
	"(?:(?:is|are|has|have|was|were) )?(?:there )?(?:been )?any (?:new )?guidance (?:(?:been|come|gone|actually|already|that(?: is|['’]s)?) )*(?:out|released|issued|published)(?: (?:yet|so far|already|at all|now))*",
);
const lately =
	/\b(?:(?:quite |just )?(?:lately|recently)|of late|in recent (?:days|weeks|times))\b/i;

/** "What's out next month" may be to come. */
const present = /^\W*(?:and |so )?what(?:['’]?s| is)\b(?! (?:been|new|just)\b)/i;

const isOfGuidance = ({ ask, kinds }: Question): boolean =>
	ask === "items" && kinds.join() === "guidance";

const putOut =
	/\bput ((?:any|some|its|their|the|new)(?:thing|body|one)?(?: (?:new )?guidance)?|guidance) out\b/i;

/** "Lately" is no time of its own: it is told for how long back that was taken. */
const sinceThen = (text: string): string => text.replace(lately, "in the last month");

/** "What did come out", after guidance that is awaited, is none of what was told. */
const whatCame =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:what(?: guidance)? (?:did come|has (?:actually |already )?come|came|has been (?:put|sent)) out|what(?:['’]?s| has| have we)? (?:actually |already )?(?:been )?(?:released|issued|published|had))(?: (?:so far|already|then|instead))*\W*$/i;
const wasOfGuidance = ({ ask, kinds, subjects, among = [] }: Question): boolean =>
	(ask === "items" && kinds.join() === "guidance") ||
	(ask === "facts" && [...subjects, ...among].every(({ kind }) => kind === "guidance"));

/** In a thread about guidance: which has been released. */
export const cameOut = (
	text: string,
	read: (words: string) => Reading,
	earlier: Question | undefined,
): Reading | undefined => {
	if (!earlier || !whatCame.test(text) || !wasOfGuidance(earlier)) return undefined;
	const reading = read("which guidance has been released");
	return reading.is === "question" && isOfGuidance(reading.question)
		? { is: "question", question: { ...reading.question, state: "done" } }
		: undefined;
};

export const ofComeOut = (text: string, read: (words: string) => Reading): Reading | undefined => {
	// "Any guidance out yet" is answered by what is out, and not by all that is awaited.
	if (anyOut.test(text)) return read("which guidance has been released");
	const plain = sinceThen(text.replace(putOut, "issued $1"));
	const found = issued.exec(plain);
	if (found?.[1] && present.test(text) && !lately.test(text)) return undefined;
	const words = found ? `which guidance has been released ${found[1] ?? ""}` : plain;
	if (words === text) return undefined;
	const reading = read(words);
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	if (isOfGuidance(question) && (found === null || question.span || question.subjects.length > 0))
		return { is: "question", question: { ...question, state: "done" } };
	const isOfDone =
		found === null &&
		(question.ask === "decisions" || (question.ask === "items" && question.state === "done"));
	return isOfDone ? reading : undefined;
};

/** "Has any come out since August" asks for none that is still to come. */
const hasCome = (words: string): boolean =>
	/\b(?:has|have|had|did|was|were|been|came)\b|['’]ve\b|(?<!(?:be|due|comes?|coming|get|going) )\bout\b/i.test(
		words,
	) &&
	!/\b(?:expect\w*|due|await\w*|waiting|will|when|putting|bringing|publishing|issuing|releasing|sending|coming|comes|to come|supposed|meant|not|never)\b|n['’]t\b|\b(?:did|has|have|had|is|are|was|were)nt\b/i.test(
		words,
	);

/** Guidance of a time that is past came out then; of a time that began then, it has come out or is to come. */
export const ofItsTime = (
	words: string,
	question: Question,
	{ today }: Circumstances,
): Question => {
	const { state, span, asAt, facets } = question;
	const isPlain = state === undefined || (state === "due" && hasCome(words));
	if (!isOfGuidance(question) || !isPlain || asAt || !span) return question;
	if (span.last !== undefined && span.last < today) return { ...question, state: "done" };
	const began = span.first !== undefined && span.first <= today;
	if (began && hasCome(words)) return { ...question, state: "done" };
	const isPartPast = span.first !== undefined && span.first < today;
	return isPartPast ? { ...question, facets: [...facets, "released"] } : question;
};
