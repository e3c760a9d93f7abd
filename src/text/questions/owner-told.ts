/** "What else does she owe", after one thing or several of one person were told of: whoever has those, where nobody was spoken of. */
import type { Board } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { asksForSomebody } from "./turned-away.ts";

const somebody = /\b(?:he|she|him|her|his|hers)\b/i;

/** Whoever is to do it, or keeps an eye on it. */
export const ownerIdOf = ({ id }: Subject, { holdings }: World): string | undefined => {
	const item = itemAmong(holdings, id);
	if (!item || item.kind === "meeting") return undefined;
	return item.kind === "guidance" ? item.watcher?.id : item.owner?.id;
};

const isPerson = ({ kind }: Subject): boolean => kind === "person";

/** "What else is he on", after who stands in for somebody: whoever was told, and not whoever was asked of. */
const standIn = ({ focus, latest = 0, question }: ThreadContext): Subject | undefined => {
	if (question?.ask !== "deputies") return undefined;
	const isAsked = ({ id }: Subject) => question.subjects.some((each) => each.id === id);
	const people = focus.slice(0, latest).filter(isPerson);
	const [only, ...others] = people.filter((each) => !isAsked(each));
	return people.some(isAsked) && others.length === 0 ? only : undefined;
};

/** The same, as if nobody else had been spoken of. */
const aboutAlone = (person: Subject, thread: ThreadContext): ThreadContext => {
	const { focus, latest = 0, question } = thread;
	const isOther = (each: Subject) => isPerson(each) && each.id !== person.id;
	const without = (all: readonly Subject[]) => all.filter((each) => !isOther(each));
	const others = question?.subjects.filter((each) => !isPerson(each)) ?? [];
	return {
		...thread,
		question: question && { ...question, subjects: [person, ...others] },
		focus: without(focus),
		latest: without(focus.slice(0, latest)).length,
	};
};

/** A meeting names nobody else: "is she on any other board", after her action and when its board meets. */
const stillSpokenOf = (thread: ThreadContext): ThreadContext => {
	const { focus, latest = 0 } = thread;
	const [person] = focus.filter(isPerson);
	if (!person) return thread;
	const rest = focus.slice(latest).filter((each) => !isPerson(each));
	return { ...thread, focus: [...focus.slice(0, latest), person, ...rest], latest: latest + 1 };
};

/** The only person whose all that is, put beside it; of several that were spoken of before, it is none of the others. */
export const withOwner = (text: string, thread: ThreadContext, world: World): ThreadContext => {
	const { focus, latest = 0, question } = thread;
	const told = focus.slice(0, latest);
	const spoken = new Set(focus.filter(isPerson).map(({ id }) => id));
	const asked = (question?.subjects ?? []).filter(isPerson);
	// Whoever was asked of stands in no answer that tells of meetings alone.
	const isUntold = asked.length === 1 && !asked.some(({ id }) => spoken.has(id));
	if (somebody.test(text) && isUntold && question?.ask === "records" && !told.some(isPerson)) {
		const rest = focus.slice(latest).filter((each) => !isPerson(each));
		return { ...thread, focus: [...told, ...asked, ...rest], latest: latest + 1 };
	}
	const deputy = somebody.test(text) ? standIn(thread) : undefined;
	if (deputy) return aboutAlone(deputy, thread);
	// Somebody was asked for since: "he" is whoever that may be.
	if (asksForSomebody(thread.unread ?? "")) return thread;
	const isAsked = [...told, ...(question?.subjects ?? [])].some(isPerson);
	if (!somebody.test(text) || isAsked) return thread;
	const ids = new Set(told.flatMap((each) => ownerIdOf(each, world) ?? []));
	if (spoken.size === 1) {
		const isTheirs = ids.size === 1 && [...spoken].every((id) => ids.has(id));
		const isOfMeeting = question?.ask === "meetings" && ids.size === 0;
		return isTheirs || isOfMeeting ? stillSpokenOf(thread) : thread;
	}
	const [owner, ...others] = world.people.filter(({ id }) => ids.has(id));
	if (!owner || others.length > 0 || ids.size > 1) return thread;
	const whose: Subject = { kind: "person", id: owner.id };
	const before = focus.slice(latest).filter((each) => !isPerson(each));
	return { ...thread, focus: [...told, whose, ...before], latest: latest + 1 };
};

const theirBoard = /\b(?:his|her|their) (?:own )?(board|committee|group|panel|forum|team)\b/i;

const sitsOn = (id: string, board: Board): boolean =>
	[
		board.chairId,
		board.secretaryId,
		...board.memberIds,
		...board.seats.map(({ holderId }) => holderId),
	].includes(id);

/** "When does his committee next sit", after one thing of somebody was told: the board of that, where he sits on it. */
export const ofOwnersBoard = (
	text: string,
	{ focus, latest = 0 }: ThreadContext,
	world: World,
): string | undefined => {
	const [said, noun = ""] = theirBoard.exec(text) ?? [];
	const told = focus.slice(0, latest).filter((each) => itemAmong(world.holdings, each.id));
	const [one, ...others] = told;
	const ownerId = one && ownerIdOf(one, world);
	if (said === undefined || !one || others.length > 0 || ownerId === undefined) return undefined;
	const boardId = itemAmong(world.holdings, one.id)?.boardId;
	const board = world.boards.find(({ id }) => id === boardId);
	const isCalledSo = board?.name.toLowerCase().includes(noun.toLowerCase());
	return board && isCalledSo && sitsOn(ownerId, board)
		? text.replace(said, calledBy(board))
		: undefined;
};
