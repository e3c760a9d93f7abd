/**
 * What is overdue already when it is recorded missed its own reminders, and is not owed them in a burst.
 * It is mentioned once, on the next working day; from there on its ordinary plan continues.
 */

import { answerableFor } from "../domain/answering.ts";
import type { Board } from "../domain/board.ts";
import { isOverdue } from "../domain/honest-date.ts";
import { dayIn, type Instant } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import { nextWorkingDay } from "../domain/working-days.ts";
import { inPerson } from "./mornings.ts";
import {
	boardTime,
	dayOf,
	destinationOf,
	type LocalTime,
	type Planned,
	type PlanningWorld,
} from "./planned.ts";
import { awaited } from "./prompts.ts";

export const planWhenRecorded = (
	item: Item,
	board: Board,
	{ world, now }: { readonly world: PlanningWorld; readonly now: Instant },
): Planned | undefined => {
	const localAt = boardTime(nextWorkingDay(dayIn(board.zone, now), world.calendar), world.rules);
	return isMentioned(item, board, dayIn(board.zone, now))
		? mention(item, board, { world, localAt })
		: undefined;
};

/** The same reminder planned again, to see whether it is still wanted and where. */
export const planMention = (
	item: Item,
	board: Board,
	context: { readonly world: PlanningWorld; readonly localAt: LocalTime },
): Planned | undefined =>
	isMentioned(item, board, dayOf(context.localAt)) ? mention(item, board, context) : undefined;

const isMentioned = (item: Item, board: Board, day: ReturnType<typeof dayIn>): boolean => {
	const date = awaited(item);
	return board.state.is !== "ended" && date !== undefined && isOverdue(date, day);
};

const mention = (
	item: Item,
	board: Board,
	{ world, localAt }: { readonly world: PlanningWorld; readonly localAt: LocalTime },
): Planned | undefined => {
	const destination = destinationOf(board, answerableFor(item), world);
	if (destination === undefined) return undefined;
	const planned: Planned = {
		boardId: board.id,
		itemKind: item.kind,
		itemId: item.id,
		rule: "overdue:when-recorded",
		localAt,
		zone: board.zone,
		destination,
	};
	return inPerson(planned, world);
};
