/** "Those", after a list that held nothing. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const whenDue = /\bwhen(?: are| were|[’']?re) they\b/i;
/** "On those" is said of boards. */
const ofThings = /(?<!\b(?:on|for|at|in|by) )\b(?:those|these)\b/i;

/** "Who owns those", "when are they due": asked of nothing, and not of the board whose list was empty. */
export const areNone = (
	{ text }: Clause,
	cover: Cover,
	{ question, focus, latest = focus.length }: ThreadContext,
): boolean => {
	// What was picked from a list is still of that list.
	if (question?.ask !== "items" || (question.among ?? []).length > 0) return false;
	if (focus.slice(0, latest).some(({ kind }) => isItemKind(kind))) return false;
	const tags = tagsOf(cover);
	const asksOfItems = tags.includes("own") || (tags.includes("due") && whenDue.test(text));
	return asksOfItems || ofThings.test(text);
};
