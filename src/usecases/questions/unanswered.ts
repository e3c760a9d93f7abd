/** Of several things asked in one message, those that cannot be answered are left and told of beside the rest. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Unanswered } from "../../domain/questions/answer.ts";
import type { Order } from "../../domain/questions/order.ts";
import type { Question } from "../../domain/questions/question.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import { isDone } from "./lines.ts";
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

const closing: Partial<Record<Item["kind"], Order>> = {
	action: "action close",
	milestone: "milestone achieve",
};

const asksOrWants =
	/\?|^\W*(?:(?:and|also|so|then|ok|but)\b\W*)*(?:what|when|where|which|who|whose|how|why|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|any|anything|show|tell|give|list|send|get|find)(?:['’]?s)?\b|\b(?:please|pls|plz|need|want|wonder\w*|like to|know|remind|looking for|after)\b/i;

/** "My phone died." tells something of somebody, and asks for no number. */
const isOnlyTold = (said: string): boolean => /[.!]$/.test(said.trim()) && !asksOrWants.test(said);

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

/** What fits several things is asked back, whatever else was asked. */
const unansweredOf = (reading: Reading, said: string): Unanswered | undefined => {
	if (reading.is === "lost") return { said, looked: reading.looked };
	if (reading.is === "not-held")
		return isOnlyTold(said) ? { said } : { said, matter: reading.matter };
	// "Can you chase?", in a letter that was pasted, is told of beside what was asked of us.
	const order = reading.is === "unread" ? reading.order : undefined;
	const isNudge = order?.what === "remind" && !order.isNews && !/remind/i.test(said);
	return reading.is === "unread" && (!reading.order || isNudge) ? { said } : undefined;
};

/** "What is late, and close LFT-2": the order is told what does it, beside what is answered. */
export const leftOf = (
	reading: Reading,
	said: string,
	ordering: Ordering,
): Unanswered | undefined => {
	const left = unansweredOf(reading, said);
	if (left || reading.is !== "unread") return left;
	const order = reading.order && wordedOrder(reading.order, ordering);
	return order && { said, order };
};

/** "I've finished it", of what is not recorded so: nothing is recorded by saying it, and the command that does is told. */
export const toRecord = (
	clauses: readonly string[],
	questions: readonly Question[],
	room: Room,
): readonly Unanswered[] => {
	const said = clauses.join(", ");
	const subjects = questions.flatMap((each) => [...each.subjects, ...(each.among ?? [])]);
	const [only, ...others] = subjects.filter(({ kind }) => isItemKind(kind));
	const item = only && itemAmong(room.world.holdings, only.id);
	if (!room.understanding.reportsDone(said) || !item || others.length > 0) return [];
	if (questions.some(({ ask }) => ask !== "facts")) return [];
	const what = item.kind === "meeting" || isDone(item) ? undefined : closing[item.kind];
	const order = what && wordedOrder({ what, item: only }, orderingIn(room));
	return order ? [{ said, order }] : [];
};

export const isOrder = (reading: Reading): boolean =>
	reading.is === "unread" && reading.order !== undefined;

const opens =
	/^\W*(?:(?:and|also|so|then|ok) )*(?:what|whats|what['’]s|(?:can|could|would|will) (?:you|we|i|someone|somebody)|when|whens|when['’]s|where|wheres|where['’]s|how|why|whos|who['’]s|who (?:is|are|was|were|has|have|will|owns?|chairs?)|did|does|do|any|anything|(?:is|are|was|were|has|have|did|does|do)n['’]?t (?!it\b|they\b|that\b|this\b)\w+ |(?:is|are|was|were|has|have|will) (?:there|the|our|we|i|they|it|any|anyone|anything|[A-Z]{2,}))\b/;

/** A question of its own, and no more of the one before it: "which is late" says of which. */
export const standsAlone = (clause: string): boolean => opens.test(clause);

/** "Which has no owner and is late": a part that names nobody says more of what the first asks for. */
export const saysMore = (part: string): boolean =>
	/^(?:is|are|was|were|has|have)\s+(?:not |still |now |also )*(?:late|overdue|open|done|closed|red|amber|green|blocked|due|stuck|no|without)\b/i.test(
		part,
	);

/** "How many are green and how many amber": the second says nothing of which, where the first was not read. */
export const hangsOnFirst = (part: string): boolean =>
	/^\W*(?:and |or )?(?:how many|which)(?: (?:are|of|is))?(?: [\w-]+){1,2}\W*$/i.test(part);
