/** How far minutes or papers have come, as the words of a question say it. */
import type { ItemState, Question } from "../../domain/question.ts";
import type { Tag } from "./vocabulary.ts";

export const opensYesNo =
	/^\W*(?:and |so |hi |hello |please )*(is|are|has|have|had|did|does|do|will|was|were|any|anything|isn.?t|hasn.?t|aren.?t)\b/i;

const circulated =
	/\b(?:circulated|sent|gone out|gone round|went out|went round|issued|published)\b/i;
const not =
	/\b(?:not|never|yet to|still to|to be|without|(?:has|have|had|is|are|was|were|did|do|does)n[’']?t)\b/i;

/** "Haven't been circulated" are drafts, "sent out" is any that left the secretary; "not approved" is all that wait. */
export const minutesStates = (text: string): Question["minutesAre"] => {
	// "Are they approved yet" is asked of whatever there is.
	if (opensYesNo.test(text) && !/^\W*(?:and |so )?any\b/i.test(text)) return undefined;
	if (/\b(?:draft|in draft|drafted)\b/i.test(text)) return ["draft"];
	const isNot = not.test(text);
	if (circulated.test(text)) return isNot ? ["draft"] : ["circulated", "approved"];
	return /\b(?:approved|signed off|agreed|ratified)\b/i.test(text) && !isNot
		? ["approved"]
		: undefined;
};

/** Papers that are in, or that are not; "are they all in" asks after both. */
export const paperState = (tags: readonly Tag[], text: string): ItemState | undefined => {
	if (tags.includes("overdue")) return "overdue";
	// Who owes a paper has not handed it in.
	const isOwed = tags.includes("own") && /\bow(?:es?|ed|ing)\b/i.test(text);
	if (isOwed || tags.some((tag) => /^(negated|expect|open)$/.test(tag))) return "open";
	if (tags.includes("handed")) return opensYesNo.test(text) ? undefined : "done";
	return tags.includes("due") ? "due" : undefined;
};
