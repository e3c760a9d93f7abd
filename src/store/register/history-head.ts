/** What one transaction knows while it holds every other writer off: the end of the history, and the numbers given. */
import type { EntityKind } from "../../domain/register.ts";
import { besideWhatWaits } from "../engine/insert-batcher.ts";
import type { Transaction } from "../engine/open-database.ts";
import { emptyHead, type Head } from "./history.ts";
import type { ProgrammeKind } from "./shelves.ts";

/** What stood at the end of the history: the newest entry of each kind of the programme, and the numbers given. */
export type Known = {
	readonly head: Head;
	readonly newest: ReadonlyMap<ProgrammeKind, number>;
	/** The last number of each series that was asked for. */
	readonly numbers: Map<string, number>;
};

type Counter = { readonly boardId: string; readonly series: string; last: number; kept: number };

export type Chain = {
	/** Not yet asked where undefined. */
	head: Head | undefined;
	readonly newest: Map<ProgrammeKind, number>;
	/** The kinds it has written: of any other, what it reads is what is committed. */
	readonly written: Set<EntityKind>;
	/** The last number given in each series of a board: the row itself follows before the commit. */
	readonly counters: Map<string, Promise<Counter>>;
	/** As the transaction before left it: still so where the history still ends there. */
	readonly before: Known | undefined;
	asked?: Promise<Head>;
	/** Where the history ended when it was asked. */
	began?: Head;
};

export const newChain = (before?: Known): Chain => ({
	head: undefined,
	newest: new Map(),
	written: new Set(),
	counters: new Map(),
	before,
});

/** What the next transaction may begin with, once this one is committed. */
export const knownAfter = async (chain: Chain): Promise<Known | undefined> => {
	const { head, newest, counters, before } = chain;
	if (!head) return before;
	const numbers = stillKnown(chain)?.numbers ?? new Map<string, number>();
	for (const [key, asked] of counters) numbers.set(key, (await asked).last);
	return { head: { sequence: head.sequence, hash: head.hash }, newest: new Map(newest), numbers };
};

/** Nobody has written since: what the transaction before left is all there is. */
const stillKnown = ({ before, began }: Chain): Known | undefined =>
	before && before.head.hash === began?.hash && before.head.sequence === began.sequence
		? before
		: undefined;

const askHead = async (tx: Transaction, chain: Chain): Promise<Head> => {
	const [found] = await besideWhatWaits(tx).$queryRaw<Head[]>`
		SELECT "sequence", "hash" FROM "History" ORDER BY "sequence" DESC LIMIT 1`;
	const head = found ? { ...found, sequence: Number(found.sequence) } : emptyHead;
	chain.began = head;
	for (const [kind, sequence] of stillKnown(chain)?.newest ?? []) chain.newest.set(kind, sequence);
	chain.head = head;
	return head;
};

export const headOf = async (tx: Transaction, chain: Chain): Promise<Head> => {
	chain.asked ??= askHead(tx, chain);
	return chain.head ?? chain.asked;
};

/** Nobody else writes while the transaction lasts, so it need not ask twice. */
export const newestOf = async (
	tx: Transaction,
	chain: Chain,
	kind: ProgrammeKind,
): Promise<number> => {
	await headOf(tx, chain);
	const found = chain.newest.get(kind);
	if (found !== undefined) return found;
	const last = await tx.history.findFirst({
		where: { kind },
		orderBy: { sequence: "desc" },
		select: { sequence: true },
	});
	const upTo = last?.sequence ?? 0;
	chain.newest.set(kind, upTo);
	return upTo;
};

/** The row is held from the first number on, so that no two are given the same; a rollback gives it back. */
const askFirst = async (tx: Transaction, boardId: string, series: string): Promise<Counter> => {
	const [row] = await besideWhatWaits(tx, "Board").$queryRaw<{ last: number }[]>`
		INSERT INTO "Counter" ("boardId", "series", "last") VALUES (${boardId}, ${series}, 1)
		ON CONFLICT ("boardId", "series") DO UPDATE SET "last" = "Counter"."last" + 1
		RETURNING "last"`;
	if (!row) throw new Error(`No number was given for board ${boardId}.`);
	const first = Number(row.last);
	return { boardId, series, last: first - 1, kept: first };
};

type Place = { readonly boardId: string; readonly series: string; readonly key: string };

const firstOf = async (tx: Transaction, chain: Chain, place: Place): Promise<Counter> => {
	const { boardId, series, key } = place;
	await headOf(tx, chain);
	const last = stillKnown(chain)?.numbers.get(key);
	return last === undefined ? askFirst(tx, boardId, series) : { boardId, series, last, kept: last };
};

export const numbersIn = (tx: Transaction, chain: Chain) => ({
	next: async (boardId: string, series: string): Promise<number> => {
		const key = `${series} ${boardId}`;
		const asked = chain.counters.get(key) ?? firstOf(tx, chain, { boardId, series, key });
		chain.counters.set(key, asked);
		const counter = await asked;
		counter.last += 1;
		return counter.last;
	},
	/** Before the commit. */
	keep: async (): Promise<void> => {
		for (const asked of chain.counters.values()) {
			const { boardId, series, last, kept } = await asked;
			if (last === kept) continue;
			await tx.$executeRaw`UPDATE "Counter" SET "last" = ${last}
				WHERE "boardId" = ${boardId} AND "series" = ${series} AND "last" < ${last}`;
		}
	},
});
