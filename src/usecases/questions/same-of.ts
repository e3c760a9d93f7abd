/** What the very same was asked of, one after another: the two of them are "which has more". */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";

const restOf = (question: Question): string => JSON.stringify({ ...question, subjects: [] });

/** The last of them is what was asked of now. */
export const sameOfAfter = (
	{ question: before, sameOf = [] }: ThreadContext,
	question: Question,
): readonly Subject[] | undefined => {
	const [one, ...others] = question.subjects;
	if (!one || others.length > 0) return undefined;
	const [earlier] = before?.subjects.length === 1 ? before.subjects : [];
	const isSame =
		before && earlier && earlier.kind === one.kind && restOf(before) === restOf(question);
	return isSame ? [...sameOf.filter(({ id }) => id !== one.id), one].slice(-5) : [one];
};
