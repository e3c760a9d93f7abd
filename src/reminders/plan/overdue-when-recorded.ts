/**
 * What is overdue already when it is recorded missed its own reminders, and is not owed them in a burst.
 * It is mentioned once, on the next working day; from there on its ordinary plan continues. So is what has become overdue
 * in another way than by its days going by: its date was moved into the past, or it waits for nobody any more.
 */

import type { Board } from "../../domain/boards/board.ts";
import { isDated, isOverdue } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import { nextWorkingDay } from "../../domain/dates/working-days.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import { type Entity, type Item, isItemKind } from "../../domain/register.ts";
import type { Register } from "../../usecases/ports.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	dayOf,
	destinationOf,
	dueAt,
	type LocalTime,
	type Planned,
	type PlanningWorld,
} from "./planned-reminder.ts";
import { awaited, reviewOf } from "./prompts.ts";
import { isNews, isTold, type Rule } from "./rule.ts";

type Mentioning = {
	readonly world: PlanningWorld;
	/** What the ledger holds of it. */
	readonly rows: readonly Occurrence[];
	/** Its plan without a mention. */
	readonly ordinary: readonly Planned[];
	readonly now: Instant;
	readonly register: Pick<Register, "changesOf">;
};

/** The mention that is owed, or still on its way; none where something else of it says as much. */
export const mentionOf = async (
	item: Item,
	board: Board,
	mentioning: Mentioning,
): Promise<Planned | undefined> => {
	const { world, rows, now } = mentioning;
	// One that was dropped may be wanted again before its moment has come.
	const onItsWay = rows.find(
		({ rule, state, dueAt: due }) =>
			rule === mentionRule && (isToCome(state) || (due > now && state !== "sent")),
	);
	const found = onItsWay
		? planMention(item, board, { world, localAt: onItsWay.localAt })
		: planWhenRecorded(item, board, { world, now });
	if (found === undefined || comesBefore(found, mentioning)) return undefined;
	if (rows.length === 0) return found;
	if (!onItsWay && isSpokenOf(found, mentioning)) return undefined;
	return (await isSaidSince(found, item, mentioning)) ? undefined : found;
};

export const mentionRule = "overdue:when-recorded";

const isToCome = (state: Occurrence["state"]): boolean =>
	state === "planned" || state === "sending";

/** Something else of it comes there by then: that does for the mention. */
const comesBefore = (mention: Planned, { ordinary, now }: Mentioning): boolean =>
	ordinary.some((planned) => isThere(planned, mention) && dueAt(planned) > now);

const isThere = ({ destination, localAt }: Planned, mention: Planned): boolean =>
	destination === mention.destination && localAt <= mention.localAt;

const isLate = (rule: Rule): boolean =>
	/^(?:overdue|escalated|review):|^guidance:ended$/.test(rule);

/** Its being late is to be spoken of anyway, or its board has chosen that it never is. */
const isSpokenOf = (mention: Planned, { world, rows, ordinary, now }: Mentioning): boolean =>
	(world.rules.overdue.times === 0 && mention.itemKind !== "guidance") ||
	ordinary.some((planned) => isLate(planned.rule) && dueAt(planned) > now) ||
	rows.some((row) => isPutOff(row, mention) && isToCome(row.state));

const isPutOff = ({ rule, destination }: Planned, mention: Planned): boolean =>
	rule === "snoozed" && destination === mention.destination;

/** It was said that it is late, or whatever else there, since it has had its date and waited for what it waits for. */
const isSaidSince = async (
	mention: Planned,
	item: Item,
	{ rows, register }: Mentioning,
): Promise<boolean> => {
	const said = rows.filter(
		(row) =>
			row.state !== "superseded" &&
			row.state !== "cancelled" &&
			row.state !== "planned" &&
			!isNews(row.rule) &&
			!isTold(row.rule) &&
			(isLate(row.rule) || isThere(row, mention)) &&
			(row.rule !== "snoozed" || isPutOff(row, mention)),
	);
	if (said.length === 0) return false;
	const since = await datedSince(item, register);
	return said.some((row) => (row.intendedAt ?? row.dueAt) >= since);
};

/** Since when it has had its date, and waited for what it waits for. */
const datedSince = async (
	item: Item,
	register: Pick<Register, "changesOf">,
): Promise<Instant | ""> => {
	const changes = await register.changesOf(item.kind, item.id);
	const now = waitingFor(item);
	const before = changes.findLastIndex(({ entity }) => waitingFor(entity) !== now);
	return changes[before + 1]?.at ?? "";
};

const waitingFor = (entity: Entity): string => {
	if (!isItemKind(entity.kind)) return "";
	const item = entity as Item;
	const date = awaited(item);
	return `${date && isDated(date) ? `${date.first} ${date.last}` : ""} ${reviewOf(item) ?? ""}`;
};

const planWhenRecorded = (
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

/** While it waits for an outside body until a day that is still to come, it is asked about then. */
const isMentioned = (item: Item, board: Board, day: ReturnType<typeof dayIn>): boolean => {
	const date = awaited(item);
	const isWaiting = (reviewOf(item) ?? "") >= day;
	return board.state.is !== "ended" && date !== undefined && isOverdue(date, day) && !isWaiting;
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
		rule: mentionRule,
		localAt,
		zone: board.zone,
		destination,
	};
	return moveToDigestHour(planned, world);
};
