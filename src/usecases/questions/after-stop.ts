/** What a thread still speaks of after words that could not be answered, or after something was asked back. */
import { begunAnew, type ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "./understanding.ts";

/** Enough of what could not be read to put another name in it. */
const mostKept = 200;

/** What was spoken of before, however many turns since were not answered. */
const earlierOf = (thread: ThreadContext): ThreadContext["before"] => {
	const { before, offered: _o, chosen: _c, unread: _u, lists: _l, ...spoken } = thread;
	return spoken.question || spoken.focus.length > 0 ? spoken : before;
};

/**
 * What is asked back may be answered in a few words. After words that were not answered nothing carries over;
 * after an order, what it is done to is spoken of.
 */
export const afterStop = (
	reading: Reading,
	before: ThreadContext,
	{ said }: { readonly said: string },
): ThreadContext => {
	if (reading.is === "empty") return before;
	const anew = { ...begunAnew(before), before: earlierOf(before) };
	if (reading.is === "which") return { ...anew, offered: reading.choices };
	const order = reading.is === "unread" ? reading.order : undefined;
	if (!order) return { ...anew, unread: said.slice(0, mostKept) };
	return order.item ? { ...anew, focus: [order.item], latest: 1 } : before;
};

/** Whoever chooses goes on from what was told before it was asked back. */
export const whereAskedBack = (thread: ThreadContext): ThreadContext => ({
	...thread,
	unread: undefined,
	...thread.before,
});
