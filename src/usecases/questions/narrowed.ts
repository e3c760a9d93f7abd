/** "Just the Signs Group's", "which are mine": a list narrowed, and the whole that can be gone back to. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";

const says = (said: unknown): boolean =>
	said !== undefined && said !== false && !(Array.isArray(said) && said.length === 0);

const same = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

const holdsAll = (part: readonly Subject[] = [], whole: readonly Subject[] = []): boolean =>
	whole.every(({ id }) => part.some((each) => each.id === id));

const bounds = [
	"kinds",
	"rags",
	"lacking",
	"span",
	"topic",
	"mine",
	"fromPaper",
	"raisedAt",
] as const;

/** Whatever bounds the whole bounds the part as well, and the part is bounded by more. */
const isPartOf = (part: Question, whole: Question): boolean => {
	const isOpen = whole.state === undefined || whole.state === "open";
	const isOfState = isOpen ? part.state !== "done" : part.state === whole.state || !!part.among;
	const isBound = bounds.every((key) => !says(whole[key]) || same(part[key], whole[key]));
	const areOfIt = !whole.among || (part.among !== undefined && holdsAll(whole.among, part.among));
	return (
		isOfState &&
		(isBound || part.among !== undefined) &&
		areOfIt &&
		(holdsAll(part.subjects, whole.subjects) || part.among !== undefined) &&
		!same(part, whole)
	);
};

/** The list that was asked for first, while parts of it are asked for, one or another. */
export const wholeAfter = (
	{ list, whole }: Pick<ThreadContext, "list" | "whole">,
	question: Question,
	now: Question | undefined,
): Question | undefined => {
	if (question.ask !== "items") return now === undefined ? undefined : whole;
	return [whole, list].find((each) => each !== undefined && isPartOf(question, each));
};
