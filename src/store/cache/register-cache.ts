/**
 * The one read cache: the register as this process holds it in memory, at one version, the newest entry of the history
 * that it has taken in. Every reading first asks the history for its newest entry and takes in what is new, whichever
 * process wrote it; so what is handed out is what was committed when it was asked for, and a question costs one small query.
 * A transaction reads the programme's short lists from it too, which every save looks at: nobody else writes meanwhile.
 */

import type { Holding } from "../../domain/boards/board-contents.ts";
import type { RecordKind } from "../../domain/meetings/records.ts";
import type { Entity, EntityKind, Item } from "../../domain/register.ts";
import type { Transaction } from "../engine/open-database.ts";
import { refuseInside } from "../engine/transaction-guard.ts";
import { changeIn, type HistoryRow } from "../register/history.ts";
import { type Chain, newestEntry } from "../register/history-head.ts";
import { holdingOf, type ItemShelf, itemShelf } from "../register/item-shelf.ts";
import {
	type ItemKind,
	itemKinds,
	type ProgrammeKind,
	programmeKinds,
} from "../register/shelves.ts";
import { everyOf } from "../register/sql-shelves.ts";
import type { EntityOf } from "../rows/values.ts";

/** What is held, at the moment of asking: to be read before anything else is waited for. */
type Holdings = {
	readonly all: <Kind extends ProgrammeKind | RecordKind>(kind: Kind) => readonly EntityOf<Kind>[];
	readonly items: (kind: ItemKind, boardId: string) => readonly Item[];
	readonly item: (kind: ItemKind, id: string) => Item | undefined;
	readonly numbered: (kind: ItemKind, boardId: string, number: number) => Item | undefined;
	readonly holding: (boardId: string) => Holding;
};

/** The programme inside one transaction. */
export type ProgrammeInside = {
	/** As it was committed, with what the transaction has saved itself. */
	readonly all: <Kind extends ProgrammeKind>(kind: Kind) => readonly EntityOf<Kind>[];
	readonly saved: (entity: Entity) => void;
};

export type Held = {
	/** Brought up to date, with these kinds at least. */
	readonly now: (kinds: readonly EntityKind[]) => Promise<Holdings>;
	/** Brought up to date in a transaction that has written nothing yet and holds every other writer off. */
	readonly inside: (tx: Transaction, chain: Chain) => Promise<ProgrammeInside>;
	/** Whether all of a kind is here already. */
	readonly has: (kind: EntityKind) => boolean;
};

type State = {
	readonly entities: Map<EntityKind, Map<string, Entity>>;
	readonly lists: Map<EntityKind, readonly Entity[]>;
	readonly shelves: Map<string, ItemShelf>;
	readonly loading: Map<EntityKind, Promise<void>>;
	readonly loaded: Set<EntityKind>;
	/** The newest entry of the history that was taken in. */
	version: number | undefined;
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
	lying.set(entity.id, entity);
	state.lists.delete(entity.kind);
	if (!isItem(entity)) return;
	if (before && isItem(before)) shelfOf(state, before.boardId).remove(before);
	shelfOf(state, entity.boardId).place(entity);
};

const page = 1_000;

/** Takes in what the history holds up to there beyond what is known, all of it or none. */
const takeIn = async (client: Transaction, state: State, head: number): Promise<void> => {
	state.version ??= head;
	const found: Entity[] = [];
	for (let after = state.version; after < head; after += page) {
		const rows = await client.history.findMany({
			where: { sequence: { gt: after, lte: Math.min(after + page, head) } },
			orderBy: { sequence: "asc" },
		});
		for (const row of rows)
			if (state.entities.has(row.kind as EntityKind))
				found.push(changeIn(row as HistoryRow).entity);
	}
	for (const entity of found) place(state, entity);
	state.version = Math.max(state.version, head);
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

const begin = async (tx: Transaction, state: State, chain: Chain): Promise<void> => {
	const head = await newestEntry(tx);
	await takeIn(tx, state, head.sequence);
	for (const kind of programmeKinds) if (!state.loaded.has(kind)) await load(tx, state, kind);
	chain.head = head;
};

const isOfProgramme = (entity: Entity): entity is EntityOf<ProgrammeKind> =>
	(programmeKinds as readonly string[]).includes(entity.kind);

const programmeInside = (reading: Holdings, { saved }: Chain): ProgrammeInside => ({
	all: <Kind extends ProgrammeKind>(kind: Kind) => {
		const own = saved.get(kind);
		if (!own) return reading.all(kind);
		const committed: readonly Entity[] = reading.all(kind);
		own.list ??= [
			...new Map([...committed.map((one) => [one.id, one] as const), ...own.byId]).values(),
		];
		return own.list as readonly EntityOf<Kind>[];
	},
	saved: (entity) => {
		if (!isOfProgramme(entity)) return;
		const byId = saved.get(entity.kind)?.byId ?? new Map<string, Entity>();
		saved.set(entity.kind, { byId: byId.set(entity.id, entity) });
	},
});

export const makeHeld = (client: Transaction): Held => {
	const state: State = {
		entities: new Map(),
		lists: new Map(),
		shelves: new Map(),
		loading: new Map(),
		loaded: new Set(),
		version: undefined,
	};
	const reading = readingOf(state);
	const upToDate = together(async () =>
		takeIn(client, state, (await newestEntry(client)).sequence),
	);
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
		inside: async (tx, chain) => {
			chain.begun ??= begin(tx, state, chain);
			await chain.begun;
			return programmeInside(reading, chain);
		},
		has: (kind) => state.loaded.has(kind),
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
