/** "Which of those are hers", "does he own those": the things that were told, and whose they may be. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Cover } from "./cover.ts";
import { items } from "./pattern.ts";
import type { Clause } from "./pieces.ts";
import { saysPerson } from "./pronouns.ts";
import { withSeveral } from "./several.ts";
import { meantByThem } from "./subjects.ts";

const things =
	/\b(?:it|those|these|them|they)\b|\b(?:to|at|on|in|for|of|about|with) (?:that|this)\W*$/i;

export const saysWhoseAndWhat = (clause: Clause): boolean =>
	saysPerson(clause) && things.test(clause.text);

const people = ["person"] as const;

/** Whoever was told of last; of several, none is "she". */
const whoIsMeant = (thread: ThreadContext): Subject | undefined => {
	const told = thread.focus.slice(0, thread.latest).filter(({ kind }) => kind === "person");
	const [only, ...others] = told.length > 0 ? told : meantByThem(thread, people);
	return others.length === 0 ? only : undefined;
};

/** Both stand for something, or the question is asked of neither: with one of them dropped it would be asked of too much. */
export const whoseAndWhat = (
	{ text }: Clause,
	{ pattern }: Cover,
	thread: ThreadContext,
): readonly Subject[] | undefined => {
	const who = whoIsMeant(thread);
	const { question } = thread;
	// "Does he chair any of them", after the boards that he is on.
	const areHis = question?.ask === "seats" && question.subjects.some(({ id }) => id === who?.id);
	if (who && areHis && pattern.ask === "seats") return [who];
	const what = meantByThem(withSeveral(text, thread), items);
	return pattern.ask === "items" && who && what.length > 0 ? [who, ...what] : undefined;
};

/** Whoever stands beside the things that the thread gives. */
export const whoseOf = (clause: Clause, more: readonly Subject[]): readonly Subject[] =>
	saysWhoseAndWhat(clause) ? more.filter(({ kind }) => kind === "person") : [];
