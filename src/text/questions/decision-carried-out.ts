/** "Who's doing that", "who carries it out", after decisions were told: nobody is recorded for a decision, and the actions of its meeting are. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const that = "(?:it|that|this|them|those|these)(?: (?:one|decision|all))?";
const doing =
	"(?:carr(?:y|ies|ying)|implement(?:s|ing)?|act(?:s|ing)? on|tak(?:e|es|ing)|deliver(?:s|ing)?|follow(?:s|ing)?|do(?:es|ing)?|see(?:s|ing)? to|sort(?:s|ing)?|own(?:s|ing)?|handl(?:e|es|ing)|make sure of|makes sure of)";
const who =
	"who(?:['’]?s| is| are|['’]?ll| will| has| have|['’]?re)?(?: (?:going|got|supposed|meant|due|down|to|be|have))*";
const carried: readonly RegExp[] = [
	shaped(`${who} ${doing} ${that}(?: (?:out|through|forward|on|up|in hand|happen))*`),
	shaped(`${who} ${doing} (?:out|through|forward|up) ${that}`),
	shaped(
		`${who}(?: the)? (?:responsible|in charge|accountable|on the hook|lead(?:ing|s)?|owner)(?: (?:for|of|on))? ${that}`,
	),
	shaped(
		`whose (?:job|responsibility|task|action|is)(?: (?:is|was))? ${that}(?: to (?:do|carry out))?`,
	),
	shaped(
		`(?:did|have|are there|were there|was there|has|is there)(?: there)?(?: been)? (?:any(?:thing)?|an)(?: actions?)? (?:come|came|arise|given|agreed|set|follow(?:ed)?)?(?: ?(?:out|from|of|on|for))* ${that}`,
	),
	shaped(
		`(?:what|any|which)(?:['’]?s| is| are)?(?: the)? actions?(?: (?:came|come|are there|were given|follow(?:ed|s)?))?(?: (?:out|from|of|on|for))* ${that}`,
	),
];

export const ofDecisionCarriedOut = (text: string, thread: ThreadContext): Reading | undefined => {
	if (thread.question?.ask !== "decisions" || !carried.some((form) => form.test(text)))
		return undefined;
	const of = thread.focus.slice(0, thread.latest).filter(({ kind }) => kind === "meeting");
	const [nobody, them] =
		(thread.decided?.last.length ?? 0) > 1
			? ["who carries those decisions out", "the same meetings"]
			: ["who carries that decision out", "the same meeting"];
	if (of.length === 0) {
		const saidFirst = `Not recorded: ${nobody}`;
		return { is: "question", question: { ...thread.question, saidFirst } };
	}
	const saidFirst = `Not recorded: ${nobody}. These are the actions of ${them}`;
	return {
		is: "question",
		question: { ...plainQuestion("items"), kinds: ["action"], raisedAt: { of }, saidFirst },
	};
};

const carriesOut = shaped(
	"who(?:['’]?s| is| are|['’]?ll| will)?(?: (?:going|meant|supposed|to|be))* (?:carr(?:y|ies|ying) out|implement(?:s|ing)?|act(?:s|ing)? on|tak(?:e|es|ing) forward|deliver(?:s|ing)?|follow(?:s|ing)? up|responsible for|in charge of) (?:the |a |an |our )?(decisions?|(?:.+?) decisions?|decisions? (?:about|on|of|to|at|from|by) .+?)",
);

/** "Who carries out the decision about schools": what was decided, and the actions of that meeting. */
export const whoCarriesOut = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const what = carriesOut.exec(text)?.[1];
	if (what === undefined || read(text).is === "question") return undefined;
	const topic = what
		.replace(/^decisions? (?:about|on|of|to|at|from|by) (?:the |our )?/i, "about ")
		.replace(/^(.+?) decisions?$/i, "about $1");
	const asked = /^decisions?$/i.test(topic) ? "what was decided" : `what was decided ${topic}`;
	return { is: "each", texts: [asked, "who carries it out"] };
};
