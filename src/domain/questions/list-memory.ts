/**
 * A thread remembers the lists that it was told a page at a time, so that each can be read on.
 * A page holds what none before it held: what changed meanwhile is neither said twice nor passed over.
 */
import type { Question, ThreadContext } from "./question.ts";

export type RememberedList = {
	/** Names the list in a button's words. */
	readonly mark: string;
	readonly question: Question;
	/** The ids that stood on each page. */
	readonly pages: readonly (readonly string[])[];
};

/** As many lists as a thread can go back to. */
const mostLists = 8;

/**
 * A short name that no other list of the thread has. It is made of what was asked, never of what was found: where a
 * list is the same to its reader, its name is too.
 */
export const markOf = (asked: string, lists: readonly RememberedList[] = []): string => {
	let hash = 0x811c9dc5;
	for (const character of JSON.stringify([asked, ...lists.map(({ mark }) => mark)]))
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(36);
};

/** The latest comes first. */
export const withList = (
	lists: readonly RememberedList[],
	list: RememberedList,
): readonly RememberedList[] =>
	[list, ...lists.filter(({ mark }) => mark !== list.mark)].slice(0, mostLists);

/** Lists of several places, each once; those of the first place count as later. */
export const unitedLists = (
	...places: readonly (readonly RememberedList[])[]
): readonly RememberedList[] =>
	places.flat().reduceRight<readonly RememberedList[]>((kept, list) => withList(kept, list), []);

/** What stood on the pages before this one; the first page is 1. */
export const seenBefore = ({ pages }: RememberedList, page: number): ReadonlySet<string> =>
	new Set(pages.slice(0, page - 1).flat());

/** The list that was told last, if nothing has been told since. */
export const latestList = ({
	lists = [],
	question,
}: Pick<ThreadContext, "lists" | "question">): RememberedList | undefined => {
	const latest = lists[0];
	const isJustTold = JSON.stringify(latest?.question) === JSON.stringify(question);
	return isJustTold ? latest : undefined;
};
