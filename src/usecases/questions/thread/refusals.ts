/** What is answered where a question cannot be: what was not read, what is not kept, which of several is meant, the command that does what was ordered, and questions that work. */

import { type Board, belongs } from "../../../domain/boards/board.ts";
import { holdingOf } from "../../../domain/boards/board-contents.ts";
import type { Answer, Suggestion, Unanswered } from "../../../domain/questions/answer.ts";
import type { Ordering } from "../orders/order-parts.ts";
import { wordedOrder } from "../orders/orders.ts";
import type { Reading, World } from "../understanding.ts";
import { lookupsOf } from "../world.ts";
import type { Room } from "./clauses.ts";

export const refused = (reading: Reading, room: Room): Answer => {
	const suggestions = workingQuestions(room.world, room.asked.viewer.personId);
	switch (reading.is) {
		case "which": {
			const { question, choices, more } = reading;
			return { is: "which", question, choices, more };
		}
		case "not-held":
			return { is: "not-recorded", looked: reading.matter, held: ["matter"], suggestions };
		case "unread": {
			const order = reading.order && wordedOrder(reading.order, orderingIn(room));
			return { is: "not-understood", unread: reading.words, order, suggestions };
		}
		case "empty":
			return reading.thanks ? { is: "welcome" } : { is: "help", suggestions };
		default:
			return { is: "help", suggestions };
	}
};

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

const suggestion = (question: string): Suggestion => ({ label: question, question });

/** Longer than this, a button would be cut before the end of its question. */
const longest = 75;

const nextMeetingOf = ({ name, code }: Board): string => {
	const asked = (called: string) => `When does ${called} next meet?`;
	return asked(name).length > longest ? asked(code) : asked(name);
};

const aboutBoard = (
	{ boards, holdings }: World,
	meId: string | undefined,
): readonly Suggestion[] => {
	const alive = boards.filter(({ state }) => state.is !== "ended");
	const own = alive.filter((board) => belongs(board, meId));
	const isToMeet = ({ id }: Board) =>
		holdingOf(holdings, id)?.items.meeting.some(({ state }) => state.is === "planned");
	const board = own.find(isToMeet) ?? alive.find(isToMeet) ?? own[0] ?? alive[0];
	return board ? [suggestion(nextMeetingOf(board))] : [];
};

const aboutItem = (world: World): readonly Suggestion[] => {
	const item =
		world.holdings.find(({ items }) => items.action.length > 0)?.items.action[0] ??
		world.holdings.find(({ items }) => items.milestone.length > 0)?.items.milestone[0];
	return item ? [suggestion(`Who owns ${lookupsOf(world).reference(item)}?`)] : [];
};

/** Three at most; with an empty register, the questions that need nothing in it. */
export const workingQuestions = (world: World, meId?: string | undefined): readonly Suggestion[] =>
	[
		...aboutBoard(world, meId),
		suggestion("What is overdue?"),
		...aboutItem(world),
		suggestion("Which boards are there?"),
		suggestion("What is due this month?"),
	].slice(0, 3);
