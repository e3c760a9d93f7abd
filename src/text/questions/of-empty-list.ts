/** "Any of them blocked", "who owns those", after a list that held nothing: that it held nothing, once more. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { opened } from "./shaped.ts";

const them = "(?:those|these|them|they)";
const state =
	"(?: (?:are|is|all|still|already|late|overdue|blocked|stuck|red|amber|green|mine|open|done|closed|due|owned|with))*";
const pointing = opened(
	`(?:who(?:['’]?s| is| owns?| has| have)?(?: (?:owns?|got|doing|on|watching))? ${them}|whose(?: are| is)? ${them}|(?:(?:are|is|were|was) )?(?:which|any|all|how many|none|one|either) of ${them}|when(?:['’]?s| are| were) ${them}|(?:what|which)(?:['’]?s| are) ${them})${state}\\W*$`,
);

const notDone = opened(
	`(?:(?:which|what|who)(?: ones?)?(?: of ${them})?(?: is| are| has| have)?(?:n['’]?t| not)|(?:which|what)(?: ones?)? (?:is|are) (?:left|open|outstanding)|(?:and )?the others?|the rest)(?: (?:done|finished|closed|it|them|theirs))*(?: (?:yet|then|now))*\\W*$`,
);

/** "Which aren't", once none of a list was found to be done, are those that are open. */
const stillOpen = (text: string, question: Question): Question | undefined =>
	question.state === "done" &&
	question.facets.every((facet) => facet === "state") &&
	notDone.test(text)
		? { ...question, state: "open" }
		: undefined;

export const ofEmptyList = (
	text: string,
	{ question, focus, latest = focus.length, unread }: ThreadContext,
): Question | undefined => {
	const held = focus.slice(0, latest).some(({ kind }) => isItemKind(kind));
	const isEmpty = question?.ask === "items" && !held && unread === undefined;
	if (!isEmpty || (question.among ?? []).length > 0) return undefined;
	return stillOpen(text, question) ?? (pointing.test(text) ? question : undefined);
};
