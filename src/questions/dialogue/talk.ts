/** What a talk remembers: the last query, and what was told in the order in which it was. Nothing else. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Query } from "../model/query.ts";
import { queryOf } from "../model/query-of-question.ts";

export type Talk = {
	readonly last?: Query | undefined;
	/** The query that told the list, while one after another of it is asked of. */
	readonly listing?: Query | undefined;
	/** Told in the last answer, the first first. */
	readonly told: readonly Subject[];
	/** Told as several, last; kept while one after another is asked of. */
	readonly list: readonly Subject[];
	/** All of the list of which those may be a few. */
	readonly whole: readonly Subject[];
	/** All that was told of late. */
	readonly focus: readonly Subject[];
};

export const nothingSaid: Talk = { told: [], list: [], whole: [], focus: [] };

/** After words that were not read nothing carries. */
export const talkOf = (thread: ThreadContext): Talk => {
	const { question, focus, latest, listed, listing, few, unread } = thread;
	if (unread !== undefined) return nothingSaid;
	const told = focus.slice(0, latest ?? focus.length);
	return {
		last: question && queryOf(question),
		listing: listing && queryOf(listing),
		told,
		list: few ?? listed ?? told,
		whole: listed ?? told,
		focus,
	};
};
