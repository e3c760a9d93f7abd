/** What a thread remembers, as far as it still stands. */
import { noThread, type Question, type ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "./understanding.ts";
import { entityIn } from "./world.ts";

/** A thread may remember what has since been removed, or what this audience may no longer see. */
export const stillKnown = (thread: ThreadContext, world: World): ThreadContext => {
	const known = ({ id }: { readonly id: string }) => entityIn(world, id) !== undefined;
	const isKnown = ({ subjects, among = [] }: Question) => [...subjects, ...among].every(known);
	const kept = (asked: Question | undefined) => (asked && isKnown(asked) ? asked : undefined);
	const { question, focus, latest, lists, list, offered, unread, before } = thread;
	return {
		offered,
		chosen: thread.chosen,
		unread,
		before: before && { ...noThread, ...stillKnown({ ...before, before: undefined }, world) },
		// The places in a list are those that were told: with one gone, they mean nothing more.
		latest: latest && (focus.slice(0, latest).every(known) ? latest : 0),
		question: kept(question),
		asked: kept(thread.asked),
		timed: kept(thread.timed),
		focus: focus.filter(known),
		listed: thread.listed?.every(known) ? thread.listed : undefined,
		decided: thread.decided,
		few: thread.few?.every(known) ? thread.few : undefined,
		inTurn: thread.inTurn?.filter(known),
		sameOf: thread.sameOf?.filter(known),
		askedOf: thread.askedOf?.filter(known),
		list: kept(list),
		whole: kept(thread.whole),
		lists: lists?.filter((list) => isKnown(list.question)),
	};
};
