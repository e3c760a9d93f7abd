/** "What with", "who's worst", "chase who", after a list of what is to be done or one thing of it: each put in the words that are asked of a list. */
import { isDuty } from "../../domain/register.ts";
import { toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const withWhat = turn("(?:late )?(?:with|on) what|what (?:with|on)(?: exactly)?|which things");

/** "What with", after who is late: what the list told, once more. */
const whatWith: PutPlainly = (text, { thread }) =>
	thread.question?.ask === "items" && toldLast(thread).some(isDuty) && withWhat.test(text)
		? "show me those again"
		: undefined;

const worst = turn(
	"who(?:['’]?s| is)(?: the)? (?:worst|most behind|furthest behind|(?:the )?biggest (?:problem|offender|culprit)|worst offender|busiest|most (?:loaded|overloaded))(?: (?:off|of (?:them|those|all)|then|for (?:it|that)))*|whose(?: is| are)? (?:the )?most(?: of (?:them|those))?",
);

/** "Who's worst", of a list: whoever has most of it. */
const hasMost: PutPlainly = (text, { thread }) =>
	thread.question?.ask === "items" && toldLast(thread).filter(isDuty).length > 1 && worst.test(text)
		? "who has the most"
		: undefined;

const chaseWhom = turn(
	"(?:chase|nudge|nag|ask|ring|email) who(?:m)?|who to (?:chase|nudge|nag|ask)(?: (?:for|about) (?:it|that|those|them))?",
);

/** "Chase who" asks whose it is, and orders nothing. */
const whomToChase: PutPlainly = (text, { thread }) =>
	/^(?:items|facts)$/.test(thread.question?.ask ?? "") &&
	toldLast(thread).some(isDuty) &&
	chaseWhom.test(text)
		? "who do i chase"
		: undefined;

export const ofAskedOfLists = firstPlain([whatWith, hasMost, whomToChase]);
