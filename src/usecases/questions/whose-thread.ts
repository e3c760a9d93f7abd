/** "Which are late?", after somebody else asked for their own, is asked of what was told them. */
import type { Exclusion } from "../../domain/questions/list-filter.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";

/** Asked of whoever asks, these can be asked of anybody by name. */
const ofAnybody: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"meetings",
	"next",
	"seats",
	"roles",
	"records",
]);

const nowNamed =
	(who: Subject) =>
	(part: Exclusion): Exclusion =>
		part.mine ? { ...part, mine: false, subjects: [...part.subjects, who] } : part;

const ofThem = (question: Question, who: Subject): Question => {
	const { without } = question;
	const plain: Question = {
		...question,
		...(without && { without: without.map(nowNamed(who)) }),
	};
	return plain.mine && ofAnybody.has(plain.ask)
		? { ...plain, mine: false, subjects: [...plain.subjects, who] }
		: plain;
};

/** The thread as whoever speaks now goes on from it. */
export const threadFor = (
	thread: ThreadContext | undefined,
	personId: string | undefined,
): ThreadContext | undefined => {
	const { saidBy } = thread ?? {};
	if (!thread || saidBy === undefined || saidBy === personId) return thread;
	const who: Subject = { kind: "person", id: saidBy };
	const { question, lists, before } = thread;
	return {
		...thread,
		before: before && threadFor({ ...before, lists: undefined, saidBy }, personId),
		question: question && ofThem(question, who),
		lists: lists?.map((each) => ({ ...each, question: ofThem(each.question, who) })),
	};
};
