/** "What else does she owe", after one thing or several of one person were told of: whoever has those, where nobody was spoken of. */
import { itemAmong } from "../../domain/holding.ts";
import type { Subject, ThreadContext } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const somebody = /\b(?:he|she|him|her|his|hers)\b/i;

/** Whoever is to do it, or keeps an eye on it. */
export const ownerIdOf = ({ id }: Subject, { holdings }: World): string | undefined => {
	const item = itemAmong(holdings, id);
	if (!item || item.kind === "meeting") return undefined;
	return item.kind === "guidance" ? item.watcher?.id : item.owner?.id;
};

const isPerson = ({ kind }: Subject): boolean => kind === "person";

/** The only person whose all that is, put beside it; of several that were spoken of before, it is none of the others. */
export const withOwner = (text: string, thread: ThreadContext, world: World): ThreadContext => {
	const { focus, latest = 0, question } = thread;
	const told = focus.slice(0, latest);
	const spoken = new Set(focus.filter(isPerson).map(({ id }) => id));
	const isAsked = [...told, ...(question?.subjects ?? [])].some(isPerson);
	if (!somebody.test(text) || isAsked || spoken.size === 1) return thread;
	const ids = new Set(told.flatMap((each) => ownerIdOf(each, world) ?? []));
	const [owner, ...others] = world.people.filter(({ id }) => ids.has(id));
	if (!owner || others.length > 0 || ids.size > 1) return thread;
	const whose: Subject = { kind: "person", id: owner.id };
	const before = focus.slice(latest).filter((each) => !isPerson(each));
	return { ...thread, focus: [...told, whose, ...before], latest: latest + 1 };
};
