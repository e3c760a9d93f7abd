/** What a thread still speaks of after words that could not be answered, or after something was asked back. */
import { begunAnew, type Subject, type ThreadContext } from "../../domain/questions/question.ts";
import { standsAlone } from "./unanswered.ts";
import type { Reading, Understanding } from "./understanding.ts";

/** Enough of what could not be read to put another name in it. */
const mostKept = 200;

/** What was spoken of before, however many turns since were not answered. */
const earlierOf = (thread: ThreadContext): ThreadContext["before"] => {
	const { before, offered: _o, chosen: _c, unread: _u, lists: _l, asked, ...spoken } = thread;
	const question = spoken.question ?? asked;
	if (question) return { ...spoken, question };
	return before ?? (spoken.focus.length > 0 ? spoken : undefined);
};

/** Whoever that would be is "he" in the next, and nobody who was spoken of before. */
const withoutPeople = (thread: ThreadContext): ThreadContext => {
	const { focus, latest = 0, question } = thread;
	const apart = (all: readonly Subject[]) => all.filter(({ kind }) => kind !== "person");
	return {
		...thread,
		focus: apart(focus),
		latest: apart(focus.slice(0, latest)).length,
		question: question?.subjects.some(({ kind }) => kind === "person") ? undefined : question,
	};
};

type Stop = {
	readonly said: string;
	readonly understanding: Pick<Understanding, "named" | "turnOf">;
};

/** "Has KEG got enough forks", after KEG's actions: they are spoken of still, and "it" is KEG. */
const stillOf = (
	named: readonly Subject[],
	before: ThreadContext,
	unread: string | undefined,
): ThreadContext | undefined => {
	const { question = before.asked, focus } = before;
	const isOfIt = ({ id }: Subject) => question?.subjects.some((each) => each.id === id) === true;
	if (!question || !named.every(isOfIt)) return undefined;
	const others = focus.filter(({ id }) => !named.some((each) => each.id === id));
	return {
		...before,
		question: undefined,
		asked: question,
		focus: [...named, ...others],
		latest: named.length,
		unread,
		before: earlierOf(before),
	};
};

/** "It" is what was named, and what goes on from a list goes back to what was told before. */
const ofNamed = (
	named: readonly Subject[],
	before: ThreadContext,
	unread: string | undefined,
): ThreadContext =>
	stillOf(named, before, unread) ?? {
		...begunAnew(before),
		focus: named,
		latest: named.length,
		unread,
		before: earlierOf(before),
	};

/** "Tell the director about it": nothing is changed by it, and "she" may be whoever it named. */
const afterOrder = (named: readonly Subject[], before: ThreadContext): ThreadContext => {
	if (named.length === 0) return before;
	const still = withoutPeople(before);
	return { ...still, question: before.question, focus: [...still.focus, ...named] };
};

/**
 * What is asked back may be answered in a few words. Until it is, "it" is none of what was spoken of before; nor after
 * a question of something else that was not answered, but what that named. A question of its own leaves none before it
 * to go on from, but what was told then can be asked back.
 */
export const afterStop = (
	reading: Reading,
	before: ThreadContext,
	{ said, understanding }: Stop,
): ThreadContext => {
	const anew = begunAnew(before);
	const isLoose = reading.is === "which" && reading.isLoose === true;
	if (reading.is === "which" && !isLoose) {
		const offered = reading.choices;
		const { unread } = before;
		return reading.goesBackTo
			? { ...anew, offered, unread, before: earlierOf(reading.goesBackTo) }
			: { ...anew, offered, before: earlierOf(before) };
	}
	if (reading.is === "empty") return before;
	const isUnread = isLoose || /^(?:unread|lost|not-held)$/.test(reading.is);
	const unread = isUnread ? said.slice(0, mostKept) : undefined;
	const named = understanding.named(said);
	const apart = { ...anew, unread, before: earlierOf(before) };
	if (named === "beside another") return apart;
	const turn = understanding.turnOf(said, before.focus);
	const isOfPeople = named.every(({ kind }) => kind === "person" || kind === "organisation");
	const isOrder = reading.is === "unread" && reading.order !== undefined;
	if (isOrder && isOfPeople && turn !== "another matter") return afterOrder(named, before);
	if (named.length > 0) return ofNamed(named, before, unread);
	if (turn === "another matter") return apart;
	const question = standsAlone(said) ? undefined : before.question;
	const asked = before.question ?? before.asked;
	if (turn !== "somebody") return { ...before, question, asked, unread };
	const still = withoutPeople(before);
	const wasOfPeople = before.question !== undefined && still.question === undefined;
	return wasOfPeople
		? { ...still, unread, before: earlierOf(before) }
		: { ...still, question: question && still.question, asked, unread };
};

/** Whoever chooses goes on from what was told before it was asked back. */
export const whereAskedBack = (thread: ThreadContext): ThreadContext => ({
	...thread,
	unread: undefined,
	...thread.before,
});
