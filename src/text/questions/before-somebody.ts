/** "How late is it", once whoever has a thing was told of: the one thing that was told before that. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";

/** "It" is nobody. */
const ofThing =
	/\b(?:its?|that one|(?:is|was|does|did|has) that|that (?:action|milestone|thing))\b/i;
const ofSomebody = /\b(?:he|she|him|her|his|hers|they|them|their|who|whos|who['’]s)\b/i;

const isPerson = ({ kind }: Subject): boolean => kind === "person";

/** That thing as what was told last; the person is spoken of still. */
export const withThingBefore = (text: string, thread: ThreadContext): ThreadContext => {
	const { question, focus, latest = 0 } = thread;
	const told = focus.slice(0, latest);
	const isOfSomebody = question?.ask === "about" && told.length > 0 && told.every(isPerson);
	if (!isOfSomebody || !ofThing.test(text) || ofSomebody.test(text)) return thread;
	const [only, ...others] = focus.slice(latest).filter(({ kind }) => isItemKind(kind));
	if (!only || only.kind === "meeting" || others.length > 0) return thread;
	const rest = focus.filter(({ id }) => id !== only.id);
	return { ...thread, focus: [only, ...rest], latest: 1 };
};
