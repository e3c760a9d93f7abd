/** What a thread remembers, as far as it still stands. */
import { noThread, type Question, type ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "./understanding.ts";
import { entityIn } from "./world.ts";

/** A thread may remember what has since been removed, or what this audience may no longer see. */
export const stillKnown = (thread: ThreadContext, world: World): ThreadContext => {
	const known = ({ id }: { readonly id: string }) => entityIn(world, id) !== undefined;
	const isKnown = ({ subjects, among = [] }: Question) => [...subjects, ...among].every(known);
	const { question, focus, latest, listed, few, lists, offered, chosen, unread, before } = thread;
	return {
		...{ offered, chosen, unread },
		before: before && { ...noThread, ...stillKnown({ ...before, before: undefined }, world) },
		// The places in a list are those that were told: with one gone, they mean nothing more.
		latest: latest && (focus.slice(0, latest).every(known) ? latest : 0),
		question: question && isKnown(question) ? question : undefined,
		focus: focus.filter(known),
		listed: listed?.every(known) ? listed : undefined,
		few: few?.every(known) ? few : undefined,
		lists: lists?.filter((list) => isKnown(list.question)),
	};
};
