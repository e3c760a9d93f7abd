/** A register with its ledger, in memory or in a database, on which merges are carried out and undone. */

import type { Board } from "../../src/domain/boards/board.ts";
import { setSeat } from "../../src/domain/boards/seats.ts";
import {
	addDays,
	dayIn,
	type Instant,
	instantOf,
	type PlainDate,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import { closeAction } from "../../src/domain/items/action.ts";
import { type Merge, type Movable, numberedIn } from "../../src/domain/merges/merge.ts";
import { type Entity, type Item, isItemKind } from "../../src/domain/register.ts";
import type { Ledger, Occurrence } from "../../src/reminders/ledger/ledger.ts";
import { createPlanner } from "../../src/reminders/ledger/materialise.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import { ledgerIn, planLedgerIn } from "../../src/store/ledger/ledger.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { openStore, type Transaction } from "../../src/store/open-store.ts";
import { entitiesOfKind, ownedBy } from "../../src/usecases/merge/estate.ts";
import type { Directory, RegisterChange, Store } from "../../src/usecases/ports.ts";
import { memoryLedger } from "../reminders/memory-ledger.ts";
import { action, meeting, onDay, organisation, person } from "../store/world.ts";
import { type Deed, organisationIds, type Pair, peopleIds } from "./pair.ts";

export type World = {
	readonly store: Store;
	readonly ledger: Pick<Ledger, "ofItem" | "claim" | "settle">;
	readonly verifyHistory: () => Promise<object>;
	readonly close: () => Promise<void>;
};

let count = 0;
const ids = () => `row-${String(++count).padStart(7, "0")}`;
export const planning = {
	calendar: weekendsOnly,
	rules: () => defaultRules,
	ids,
	zoneData: "2026a",
};

export const inMemory = async (): Promise<World> => {
	const ledger = memoryLedger();
	const planner = createPlanner<undefined>({ ...planning, ledgerIn: () => ledger });
	return { ...openMemoryStore({ planner }), ledger };
};

export const inDatabase = async (url: string): Promise<World> => {
	const planner = createPlanner<Transaction>({ ...planning, ledgerIn: planLedgerIn });
	const open = await openStore({ url, planner });
	return { ...open, ledger: ledgerIn({ ...open, url }) };
};

/** Of whom nobody asks, where a merge says nothing of those whom its preview named. */
export const nobodyAsked = {} as Directory;

export const momentOn = (day: PlainDate, hour: string): Instant =>
	instantOf(day, wallTime(hour), "Europe/London");

export const at = (now: Instant) => ({
	audience: { kind: "operator" } as const,
	author: { name: "The operator", through: "test" },
	now,
});

export const boardIn = async ({ store }: World, id: string): Promise<Board> => {
	const found = (await store.as({ kind: "operator" }).boards()).find((board) => board.id === id);
	if (!found) throw new Error(`no board ${id}`);
	return found;
};

export const ownedOn = ({ store }: World, boardId: string): Promise<readonly Movable[]> =>
	ownedBy(store.as({ kind: "operator" }), boardId);

const isItem = (one: Movable): one is Item => isItemKind(one.kind);

export const itemsOn = async (world: World, boardId: string): Promise<readonly Item[]> =>
	(await ownedOn(world, boardId)).filter(isItem);

/** As the world was when nothing had merged: everything saved with numbers drawn as people would draw them. */
export const populate = async (world: World, pair: Pair, now: Instant): Promise<void> => {
	await world.store.change(at(now), async (register) => {
		for (const id of organisationIds) await register.save(organisation({ id }));
		for (const id of peopleIds) await register.save(person({ id, slackId: `U-${id}` }));
		const boards: readonly Entity[] = [
			{ ...pair.from, id: "top", code: "TOP", name: "Top", overseenById: undefined, seats: [] },
			pair.from,
			pair.into,
			{ ...pair.into, id: "low", code: "LOW", name: "Low", overseenById: "one", seats: [] },
		];
		for (const board of boards) await register.save(board);
		await register.save({
			kind: "workStream",
			id: "stream",
			version: 0,
			name: "Stream",
			aliases: [],
			boardIds: ["one", "low"],
		});
		for (const { items, series, records } of [pair.ours, pair.theirs])
			for (const each of [...series, ...items, ...records]) {
				const run = numberedIn(each.kind);
				if (run) await register.nextNumber(each.boardId, run);
				await register.save(each);
			}
	});
};

/** What is due by now is said, and counts as said. */
export const sayWhatIsDue = async ({ ledger }: World, now: Instant): Promise<void> => {
	const claim = { worker: "w", now, leaseUntil: momentOn(addDays(dayIn("UTC", now), 2), "00:00") };
	const rows = await ledger.claim({ ...claim, limit: 2_000, state: "planned" });
	const holds = rows.map(({ id, fence }) => ({ id, fence }));
	await ledger.settle(holds, { is: "sent", channelId: "C1", messageTs: "1.1" }, now);
};

export const merging = (pair: Pair, on: PlainDate): Merge => ({
	kind: "merge",
	id: "merge",
	version: 0,
	fromId: "one",
	intoId: "two",
	on,
	settled: pair.settled,
	state: { is: "planned" },
});

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % all.length];

const toItem = async (
	register: RegisterChange,
	{ does, which }: Extract<Deed, { which: number }>,
	today: PlainDate,
): Promise<Entity | undefined> => {
	const owned = await ownedBy(register, "two");
	const actions = entitiesOfKind(owned, "action").filter(({ state }) => state.is === "open");
	const meetings = entitiesOfKind(owned, "meeting").filter(({ state }) => state.is === "planned");
	const one = pick(actions, which);
	const met = pick(meetings, which);
	if (does === "close") return one && closeAction(one, { on: today });
	if (does === "re-date") return one && { ...one, due: onDay(addDays(today, 9)) };
	if (does === "cancel") return met && { ...met, state: { is: "cancelled", on: today } };
	if (does === "say") {
		const id = `say-${which}`;
		const reply = { kind: "reply", id, version: 0, boardId: "two", personId: "eve" } as const;
		const isSaid = entitiesOfKind(owned, "reply").some(
			(each) => each.id === id || (each.meetingId === met?.id && each.personId === "eve"),
		);
		return met && !isSaid
			? { ...reply, meetingId: met.id, answer: { is: "apologies" }, on: today }
			: undefined;
	}
	const running = pick(
		entitiesOfKind(owned, "series").filter(({ state }) => state.is === "running"),
		which,
	);
	const on = addDays(today, 50 + which);
	const number = await register.nextNumber("two", "meeting");
	const seriesId = running?.id;
	const isTaken = entitiesOfKind(owned, "meeting").some(({ originalOn }) => originalOn === on);
	const ofSeries = seriesId && !isTaken ? { seriesId, originalOn: on } : {};
	return meeting({ id: `new-m${number}`, boardId: "two", number, ...ofSeries });
};

const toBoard = (board: Board, deed: Deed): Board => {
	if (deed.does === "secretary") return { ...board, secretaryId: deed.who };
	if (deed.does === "member")
		return { ...board, memberIds: [...new Set([...board.memberIds, deed.who])] };
	if (deed.does === "leave")
		return { ...board, memberIds: board.memberIds.filter((id) => id !== deed.who) };
	return deed.does === "seat"
		? setSeat(board, { organisationId: deed.organisationId, holderId: deed.who })
		: board;
};

/** Does it, and says what it saved. */
export const perform = (world: World, deed: Deed, now: Instant): Promise<Entity | undefined> =>
	world.store.change(at(now), async (register) => {
		const today = dayIn("Europe/London", now);
		const board = (await register.boards()).find(({ id }) => id === "two");
		if (deed.does === "add") {
			const number = await register.nextNumber("two", "item");
			const added = action({ id: `new-i${number}`, boardId: "two", number });
			await register.save(added);
			return added;
		}
		const changed =
			"which" in deed ? await toItem(register, deed, today) : board && toBoard(board, deed);
		if (changed) await register.save(changed);
		return changed;
	});

export const rowsOf = async (world: World, subjects: readonly { readonly id: string }[]) => {
	const rows: Occurrence[] = [];
	for (const { id } of subjects) rows.push(...(await world.ledger.ofItem(id)));
	return rows;
};
