/**
 * What was put off comes once, at the moment that was chosen, and nothing of its item is said there before.
 * While whoever answers for it, or its board's channel, has put it off, the line of those who would hear of it next
 * waits too; what anybody else puts off is their own peace alone.
 */

import type { Board } from "../../domain/boards/board.ts";
import { wallTime } from "../../domain/dates/plain-date.ts";
import { nextWorkingDay } from "../../domain/dates/working-days.ts";
import { answerableFor, type Knowing, personFor } from "../../domain/people/accountable-person.ts";
import type { Item } from "../../domain/register.ts";
import type { Snoozing } from "../../usecases/ports.ts";
import type { Occurrence, PlanChange } from "../ledger/ledger.ts";
import { fresh, type Stamp } from "./plan-change.ts";
import {
	dayOf,
	destinationOf,
	dueAt,
	keyOf,
	localTime,
	type Planned,
	type PlanningWorld,
	readerOf,
} from "./planned-reminder.ts";
import { escalatedTo, isNews, isShortNotice, isTold, matterOf } from "./rule.ts";
import { silentFor } from "./unacknowledged.ts";

type Settled = Pick<Board, "state">;

/** Is there anything left of which to remind? */
export const isOpen = (item: Item, board: Settled): boolean => {
	if (board.state.is === "ended") return false;
	switch (item.kind) {
		case "meeting":
			return item.state.is === "planned";
		case "action":
			return item.state.is === "open";
		case "milestone":
			return item.actual === undefined;
		case "guidance":
			return item.state.is === "expected";
	}
};

/** Guidance that is out is asked about of those alone whose body has not acknowledged it. */
export const isOpenTo = (
	readerId: string | undefined,
	item: Item,
	{ board, knowing }: { readonly board: Board; readonly knowing: Knowing },
): boolean =>
	item.kind === "guidance" && item.state.is === "released" && board.state.is !== "ended"
		? silentFor(readerId, item, { board, knowing }).length > 0
		: isOpen(item, board);

/** Those put off that have not come yet. */
export const snoozesIn = (rows: readonly Occurrence[]): readonly Occurrence[] =>
	rows.filter(
		({ rule, state }) => rule === "snoozed" && (state === "planned" || state === "sending"),
	);

/**
 * What was put off of an item, where it belongs now: with its board's channel, and with its item to another board.
 * What may be out already stays as it is.
 */
export const snoozesOf = (
	item: Item,
	board: Board,
	{ rows, world }: Around,
): readonly Planned[] => {
	const isSettled = ({ destination }: Planned) =>
		!isOpenTo(readerOf({ destination }), item, { board, knowing: world });
	const channel = destinationOf(board, answerableFor(item), world);
	return snoozesIn(rows).flatMap((row): readonly Planned[] => {
		if (isSettled(row)) return [];
		if (row.state === "sending") return [row];
		const { itemKind, itemId, rule, localAt, zone } = row;
		const readerId = readerOf(row);
		const hasLeft = world.person(readerId ?? "")?.leftOn !== undefined;
		if (hasLeft) return [];
		const destination = readerId === undefined ? channel : row.destination;
		const planned = { boardId: board.id, itemKind, itemId, rule, localAt, zone };
		return destination ? [{ ...planned, destination }] : [];
	});
};

/** Said no sooner than what was put off there: that one then says enough. A meeting's paper is a matter of its own. */
export const isHushed = (planned: Planned, snoozes: readonly Planned[]): boolean =>
	matterOf(planned.rule) === "itself" &&
	snoozes.some(
		(snooze) =>
			planned.destination === snooze.destination &&
			(isShortNotice(planned.rule)
				? dueAt(planned) <= dueAt(snooze)
				: dayOf(planned.localAt) <= dayOf(snooze.localAt)),
	);

type Around = { readonly rows: readonly Occurrence[]; readonly world: PlanningWorld };

/** A step of the line whose day fell while its matter was put off comes on the first working day after. */
export const afterPuttingOff = (item: Item, board: Board, { rows, world }: Around) => {
	const heard = [
		`person:${personFor(item, board)}`,
		// The channel's place, where there is none.
		destinationOf(board, answerableFor(item), world),
	];
	const waits = rows.filter(
		({ rule, state, destination }) =>
			rule === "snoozed" &&
			state !== "superseded" &&
			state !== "cancelled" &&
			(destination.startsWith("channel:") || heard.includes(destination)),
	);
	return (planned: Planned): Planned => {
		if (escalatedTo(planned.rule) === undefined) return planned;
		const [last] = waits
			.filter((wait) => dueAt(planned) <= dueAt(wait))
			.sort((a, b) => (dueAt(a) < dueAt(b) ? 1 : -1));
		if (last === undefined) return planned;
		const said = rows.find(
			({ rule, state, destination, localAt }) =>
				(state === "sent" || state === "sending") &&
				rule === planned.rule &&
				destination === planned.destination &&
				localAt >= planned.localAt,
		);
		if (said) return { ...planned, localAt: said.localAt };
		const time = wallTime(planned.localAt.slice(11));
		let then = planned;
		for (let day = dayOf(last.localAt); dueAt(then) <= dueAt(last); ) {
			day = nextWorkingDay(day, world.calendar);
			then = { ...planned, localAt: localTime(day, time) };
		}
		return then;
	};
};

export const snoozed = (
	item: Item,
	board: Board,
	{ destination, moment, zone }: Snoozing,
): Planned => ({
	boardId: board.id,
	itemKind: item.kind,
	itemId: item.id,
	rule: "snoozed",
	localAt: localTime(moment.day, moment.time),
	zone,
	destination,
});

type Putting = {
	readonly rows: readonly Occurrence[];
	readonly stamp: Stamp;
	readonly detail: string;
};

/** What putting it off does to the ledger. */
export const snoozeChange = (planned: Planned, { rows, stamp, detail }: Putting): PlanChange => {
	const known = rows.find((row) => keyOf(row) === keyOf(planned));
	const dropped = rows.filter(
		(row) =>
			row.state === "planned" &&
			row.id !== known?.id &&
			!isNews(row.rule) &&
			!isTold(row.rule) &&
			(isOlder(row, planned) || isHushed(row, [planned])),
	);
	const row = fresh(planned, stamp);
	return {
		insert: known ? [] : [{ ...row, state: "planned" }],
		renew: known ? [{ ...row, id: known.id }] : [],
		drop: dropped.map(({ id }) => ({ id, state: "superseded", detail })),
	};
};

/** It was put off there before: only the later word counts. */
const isOlder = (row: Planned, planned: Planned): boolean =>
	row.rule === "snoozed" && row.destination === planned.destination;
