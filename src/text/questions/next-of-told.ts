/** "And then?", "the one before", "the last one", after one thing of a list was told of: another of that list, by its name. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";

/** Words that say what they mean, or that point at nothing. */
export type Pointed = { readonly text: string } | { readonly lost: string };

const onward =
	/^\W*(?:(?:and|so|ok|but)\b[\s,]*)*(?:then(?: what)?|what then|(?:the )?next(?: one)?|(?:the one )?after that|the one after)\W*$/i;
const backward =
	/^\W*(?:(?:and|so|ok|but)\b[\s,]*)*(?:the )?(?:one before(?: that| it)?|previous(?: one)?)\W*$/i;

export const lastOfAll =
	/^\W*(?:(?:and|so|ok|but|no|sorry|or)\b[\s,]*)*(?:i meant? )?the (?:very )?last one\W*$/i;

/** After the last of the list there is none. */
export const ofTheNext = (text: string, thread: ThreadContext, world: World): Pointed => {
	const { focus, latest, question, listed = [], lists = [] } = thread;
	// Of a list that was told a page at a time, the last has not been told.
	const isLast = lastOfAll.test(text) && lists.length === 0;
	// "Which is first" picks one of them.
	const isOfOne = question?.ask === "facts" || (question?.ask === "items" && question.limit === 1);
	const isBack = backward.test(text);
	if (!isOfOne || !(isLast || isBack || onward.test(text))) return { text };
	const [told, ...others] = focus.slice(0, latest).filter(isDuty);
	const row = listed.filter(isDuty);
	const at = row.findIndex(({ id }) => id === told?.id);
	if (others.length > 0 || at < 0) return { text };
	const next = isLast ? row.at(-1) : row[isBack ? at - 1 : at + 1];
	const name = next && nameOf(next, world);
	return name ? { text: `and ${name}` } : { lost: text.trim() };
};
