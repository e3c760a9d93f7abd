/** "Which has more", "is it the same person", after the same was asked of two boards or people one after another: of the two together, counted over them. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { opened } from "./shaped.ts";

const has =
	"(?:has|have|had|got|gets|with|owns|owes|holds|is|are|was|were|meets|sits|there|on|the|['’]s)";
const which =
	"(?:which|who|what)(?:['’]s)?(?: (?:one|board|group|committee|panel|person|stream|of (?:them|those|these|the two)))?";
const more = opened(
	`(?:${which}(?: ${has})* (?:more|most|fewer|fewest|less|least)(?: (?:often|of (?:them|those|these|it)))?|${which}(?:['’]s| is| has)?(?: the)? (?:longer|bigger|larger|longest|biggest|shorter|smaller)(?: (?:one|list))?)(?: (?:then|though|now|overall|in all))*\\W*$`,
);
/** Of who chairs each: both are told, and whether it is one person is seen. */
const same = opened(
	"(?:(?:is|are|was|were) )?(?:(?:it|they|that|those|these|he|she|both|all)(?: both| all)? )?(?:the )?same (?:person|people|one|chair|secretary|man|woman|name)(?: (?:on|for|in|at) (?:both|each|all)(?: of them)?)?\\W*$",
);
const ofAll = /\b(?:most|fewest|least|longest|biggest)\b/i;

const over: Readonly<Partial<Record<Subject["kind"], Question["by"]>>> = {
	board: "board",
	person: "owner",
	workStream: "workStream",
};

export const moreOfTold = (
	text: string,
	{ question, sameOf = [] }: ThreadContext,
): Question | undefined => {
	const [one] = sameOf;
	const asks = more.test(text) || (question?.ask === "roles" && same.test(text));
	if (!question || !one || sameOf.length < 2 || !asks) return undefined;
	const subjects = ofAll.test(text) ? sameOf : sameOf.slice(-2);
	const both = { ...question, subjects, limit: undefined };
	if (question.ask === "rhythm")
		return { ...both, often: /\b(?:less|least|fewe)/i.test(text) ? "least" : "most" };
	if (/^(?:roles|seats)$/.test(question.ask)) return both;
	const by = over[one.kind];
	return question.ask === "items" && by ? { ...both, by } : undefined;
};
