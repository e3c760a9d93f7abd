/** "Any of them blocked", "who owns those", after a list that held nothing: that it held nothing, once more. */
import type { Question, ThreadContext } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { opened } from "./shaped.ts";

const them = "(?:those|these|them|they)";
const state =
	"(?: (?:are|is|all|still|already|late|overdue|blocked|stuck|red|amber|green|mine|open|done|closed|due|owned|with))*";
const pointing = opened(
	`(?:who(?:['’]?s| is| owns?| has| have)?(?: (?:owns?|got|doing|on|watching))? ${them}|whose(?: are| is)? ${them}|(?:(?:are|is|were|was) )?(?:which|any|all|how many|none|one|either) of ${them}|when(?:['’]?s| are| were) ${them}|(?:what|which)(?:['’]?s| are) ${them})${state}\\W*$`,
);

export const ofEmptyList = (
	text: string,
	{ question, focus, latest = focus.length, unread }: ThreadContext,
): Question | undefined => {
	const held = focus.slice(0, latest).some(({ kind }) => isItemKind(kind));
	const isEmpty = question?.ask === "items" && !held && unread === undefined;
	return isEmpty && (question.among ?? []).length === 0 && pointing.test(text)
		? question
		: undefined;
};
