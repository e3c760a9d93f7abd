/** "Which guidance was withdrawn", "is any guidance superseded": what is in force no longer; nobody records what came in place of it. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const off = "(?:withdrawn|scrapped|dropped|pulled|no longer (?:in force|in use|valid|current))";
const replaced = "(?:replaced|superseded|supplanted|overtaken|out of date|outdated|obsolete)";
const late =
	"(?: (?:yet|now|lately|recently|at all|so far|by (?:newer|other|later|new|any) (?:guidance|ones?)))*";
const being = "(?:(?:that|which|has|have|is|are|was|were|been|being|ever|now|since|got)['’]?s? )*";

const shapeOf = (state: string): RegExp =>
	shaped(
		`(?:(?:(?:has|have|is|are|was|were) |is there |are there )?(?:which|what|any|some|all|our|how much|show(?: me)?|list)?(?: of (?:the|our))? ?(?:${state} guidance|guidance ${being}${state})|(?:has|have|is|was|were|are) any(?:thing| of (?:the|our) guidance)(?: ever)?(?: been)? ${state}|what(?:['’]?s| has| was| is)(?: been)? ${state})${late}`,
	);
const withdrawn = shapeOf(off);
const superseded = shapeOf(replaced);

/** It was released once, so it stands among what is done. */
export const ofWithdrawn = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const isReplaced = superseded.test(text);
	if (!isReplaced && !withdrawn.test(text)) return undefined;
	const reading = read("which guidance has been released");
	if (reading.is !== "question") return undefined;
	const facets = isReplaced ? (["withdrawn", "replaced"] as const) : (["withdrawn"] as const);
	return {
		is: "question",
		question: { ...reading.question, facets, state: "done", kinds: ["guidance"] },
	};
};
