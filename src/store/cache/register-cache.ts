/**
 * The register as this process holds it in memory, for reading outside transactions.
 * Every reading first asks the history for its newest entry and takes in what is new, whichever process wrote it;
 * so what is handed out is what was committed when it was asked for, and a question costs one small query.
 */
import type { Holding } from "../../domain/boards/board-contents.ts";
import type { RecordKind } from "../../domain/meetings/records.ts";
import type { Entity, EntityKind, Item } from "../../domain/register.ts";
import type { Change } from "../../usecases/ports.ts";
import type { Transaction } from "../engine/open-database.ts";
import { refuseInside } from "../engine/transaction-guard.ts";
import { changeIn, type HistoryRow } from "../register/history.ts";
import { holdingOf, type ItemShelf, itemShelf } from "../register/item-shelf.ts";
import { type ItemKind, itemKinds, type ProgrammeKind } from "../register/shelves.ts";
import { everyOf } from "../register/sql-shelves.ts";
import type { EntityOf } from "../rows/values.ts";
import { recentChanges } from "./recent-changes.ts";
import { makeInterner } from "./string-interning.ts";

/** What is held, at the moment of asking: to be read before anything else is waited for. */
export type Holdings = {
	readonly all: <Kind extends ProgrammeKind | RecordKind>(kind: Kind) => readonly EntityOf<Kind>[];
	readonly items: (kind: ItemKind, boardId: string) => readonly Item[];
	readonly item: (kind: ItemKind, id: string) => Item | undefined;
	readonly numbered: (kind: ItemKind, boardId: string, number: number) => Item | undefined;
	readonly holding: (boardId: string) => Holding;
	readonly everything: () => readonly Entity[];
	readonly change: (id: string) => Change | undefined;
	readonly keepChange: (change: Change) => void;
};

export type Held = {
	/** Brought up to date, with these kinds at least. */
	readonly now: (kinds: readonly EntityKind[]) => Promise<Holdings>;
	/** Whether all of a kind is here already. */
	readonly has: (kind: EntityKind) => boolean;
	/** What is held of this version, without asking whether there is a newer one. */
	readonly find: (kind: EntityKind, id: string, version: number) => Entity | undefined;
};

type State = {
	readonly entities: Map<EntityKind, Map<string, Entity>>;
	readonly lists: Map<EntityKind, readonly Entity[]>;
	readonly shelves: Map<string, ItemShelf>;
	readonly loading: Map<EntityKind, Promise<void>>;
	readonly loaded: Set<EntityKind>;
	readonly changes: ReturnType<typeof recentChanges>;
	readonly intern: <T>(value: T) => T;
	upTo: number | undefined;
};

const shelfOf = ({ shelves }: State, boardId: string): ItemShelf => {
	const found = shelves.get(boardId);
	if (found) return found;
	const made = itemShelf(boardId);
	shelves.set(boardId, made);
	return made;
};

const isItem = (entity: Entity): entity is Item =>
	(itemKinds as readonly string[]).includes(entity.kind);

/** A row may be newer than the entry of the history that comes to it later: the higher version stays. */
const place = (state: State, entity: Entity): void => {
	const lying = state.entities.get(entity.kind);
	const before = lying?.get(entity.id);
	if (!lying || (before && before.version >= entity.version)) return;
	const kept = state.intern(entity);
	lying.set(kept.id, kept);
	state.lists.delete(kept.kind);
	if (!isItem(kept)) return;
	if (before && isItem(before)) shelfOf(state, before.boardId).remove(before);
	shelfOf(state, kept.boardId).place(kept);
};

const page = 1_000;

/** Takes in what the history holds beyond what is known, all of it or none. */
const catchUp = async (client: Transaction, state: State): Promise<void> => {
	const head = (await newest(client)) ?? 0;
	state.upTo ??= head;
	const found: Change[] = [];
	for (let after = state.upTo; after < head; ) {
		const rows = await client.history.findMany({
			where: { sequence: { gt: after } },
			orderBy: { sequence: "asc" },
			take: page,
		});
		for (const row of rows) found.push(changeIn(row as HistoryRow));
		after = found.at(-1)?.sequence ?? head;
		if (rows.length < page) break;
	}
	for (const change of found) {
		place(state, change.entity);
		state.changes.renew(change);
	}
	state.upTo = Math.max(state.upTo, found.at(-1)?.sequence ?? state.upTo);
};

const newest = async (client: Transaction): Promise<number | undefined> => {
	const [row] = await client.$queryRaw<
		{ last: number | bigint | null }[]
	>`SELECT MAX("sequence") AS "last" FROM "History"`;
	return row?.last === null || row === undefined ? undefined : Number(row.last);
};

/** From before its first row is read, whatever the history brings of this kind is taken in too. */
const load = async (client: Transaction, state: State, kind: EntityKind): Promise<void> => {
	if (!state.entities.has(kind)) state.entities.set(kind, new Map());
	for await (const some of everyOf(client, kind)) for (const entity of some) place(state, entity);
	state.loaded.add(kind);
};

const loaded = (client: Transaction, state: State, kind: EntityKind): Promise<void> => {
	const begun = state.loading.get(kind);
	if (begun !== undefined) return begun;
	const loading = load(client, state, kind).catch((failure: unknown) => {
		state.loading.delete(kind);
		throw failure;
	});
	state.loading.set(kind, loading);
	return loading;
};

const readingOf = (state: State): Holdings => ({
	all: <Kind extends ProgrammeKind | RecordKind>(kind: Kind) => {
		const list = state.lists.get(kind) ?? [...(state.entities.get(kind)?.values() ?? [])];
		state.lists.set(kind, list);
		return list as readonly EntityOf<Kind>[];
	},
	items: (kind, boardId) => state.shelves.get(boardId)?.list(kind) ?? [],
	item: (kind, id) => state.entities.get(kind)?.get(id) as Item | undefined,
	numbered: (kind, boardId, number) => state.shelves.get(boardId)?.numbered(kind, number),
	holding: (boardId) => state.shelves.get(boardId)?.holding() ?? holdingOf(boardId, () => []),
	everything: () => [...state.entities.values()].flatMap((each) => [...each.values()]),
	change: state.changes.find,
	keepChange: state.changes.keep,
});

/** Everyone who asks while one is under way waits for the next, which begins after they asked. */
const together = (work: () => Promise<void>): (() => Promise<void>) => {
	let running: Promise<void> = Promise.resolve();
	let next: Promise<void> | undefined;
	return () => {
		next ??= running
			.catch(() => {})
			.then(() => {
				next = undefined;
				running = work();
				return running;
			});
		return next;
	};
};

export const makeHeld = (client: Transaction): Held => {
	const state: State = {
		entities: new Map(),
		lists: new Map(),
		shelves: new Map(),
		loading: new Map(),
		loaded: new Set(),
		changes: recentChanges(),
		intern: makeInterner(),
		upTo: undefined,
	};
	const reading = readingOf(state);
	const upToDate = together(() => catchUp(client, state));
	return {
		now: async (kinds) => {
			refuseInside();
			await upToDate();
			const missing = kinds.filter((kind) => !state.loaded.has(kind));
			for (const kind of missing) await loaded(client, state, kind);
			// What was changed while the rows were read may be half there until now.
			if (missing.length > 0) await upToDate();
			return reading;
		},
		has: (kind) => state.loaded.has(kind),
		find: (kind, id, version) => {
			const found = state.entities.get(kind)?.get(id);
			return found?.version === version ? found : undefined;
		},
	};
};

/** Brought up to date at the first reading, and after that only where a kind has yet to be read from the database. */
export const refreshOnce = (held: Held): Held => {
	let first: Holdings | undefined;
	return {
		...held,
		now: async (kinds) => {
			if (!first || !kinds.every(held.has)) first = await held.now(kinds);
			return first;
		},
	};
};
