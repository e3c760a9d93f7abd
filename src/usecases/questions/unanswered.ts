/** Of several things asked in one message, those that cannot be answered are left and told of beside the rest. */
import type { Unanswered } from "../../domain/questions/answer.ts";
import type { Ordering } from "./ordering.ts";
import { wordedOrder } from "./orders.ts";
import type { Reading, World } from "./understanding.ts";
import type { Room } from "./working.ts";

export const orderingIn = ({ world, asked, boardHereId }: Room): Ordering => ({
	world,
	meId: asked.viewer.personId,
	now: asked.now,
	zone: asked.zone,
	boardHereId,
});

/** Whoever was mentioned is told of by their name. */
export const withMentions = (
	left: readonly Unanswered[],
	{ people }: Pick<World, "people">,
): readonly Unanswered[] =>
	left.map((each) => ({
		...each,
		said: each.said.replace(
			/<@([UW][A-Z\d]+)(?:\|[^>]*)?>/g,
			(_, id: string) => people.find(({ slackId }) => slackId === id)?.name ?? "someone",
		),
	}));

/** "What is late, and close LFT-2": the order is told what does it, beside what is answered. What fits several things is asked back, whatever else was asked. */
export const leftOf = (
	reading: Reading,
	said: string,
	ordering: Ordering,
): Unanswered | undefined => {
	if (reading.is === "not-held") return { said, matter: reading.matter };
	if (reading.is !== "unread") return undefined;
	if (!reading.order) return { said };
	const order = wordedOrder(reading.order, ordering);
	return order && { said, order };
};

export const isOrder = (reading: Reading): boolean =>
	reading.is === "unread" && reading.order !== undefined;
