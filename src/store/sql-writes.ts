/** Writing to the shelves, inside a transaction: the row and its lists, the number, the history entry. */
import type { Entity } from "../domain/register.ts";
import { type EntityCache, whileUntouched } from "./entity-cache.ts";
import { Prisma } from "./generated/sqlite/client.ts";
import { beforeAll, type Entry, type Head, type HistoryRow, nextRow } from "./history.ts";
import type { Transaction } from "./open-database.ts";
import type { ProgrammeKind, WritableShelves } from "./shelves.ts";
import { anchoredTo, readShelves } from "./sql-shelves.ts";
import { exactly, type Hanging, layout, tableOf, type Was } from "./tables.ts";

const hang = async (tx: Transaction, id: string, list: Hanging): Promise<void> => {
	const data = list.lines.map((line, place) => ({ ...line, place, [list.key]: id }));
	if (data.length > 0) await tableOf(tx, list.table).createMany({ data });
};

const takeDown = (tx: Transaction, id: string, list: Hanging): Promise<unknown> =>
	tableOf(tx, list.table).deleteMany({ where: { [list.key]: id } });

const put = async (tx: Transaction, entity: Entity, was: Was): Promise<boolean> => {
	const { table, columns, hanging } = layout(entity.kind);
	const data = columns(entity);
	const lists = hanging?.(entity) ?? [];
	if (was.version === 0) await tableOf(tx, table).create({ data, select: { id: true } });
	else {
		const where = exactly(entity, was);
		const { count } = await tableOf(tx, table).updateMany({ where, data });
		if (count === 0) return false;
		for (const list of lists) await takeDown(tx, entity.id, list);
	}
	for (const list of lists) await hang(tx, entity.id, list);
	return true;
};

/** One statement, so that no two are given the same number; a rollback gives it back, so that none is skipped. */
const nextNumber = async (tx: Transaction, boardId: string, series: string): Promise<number> => {
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		INSERT INTO "Counter" ("boardId", "series", "last") VALUES (${boardId}, ${series}, 1)
		ON CONFLICT ("boardId", "series") DO UPDATE SET "last" = "Counter"."last" + 1
		RETURNING "last"`;
	if (!row) throw new Error(`No number was given for board ${boardId}.`);
	return Number(row.last);
};

/** What one transaction knows while it holds every other writer off. */
export type Chain = {
	/** The end of the history; not yet asked where undefined. */
	head: Head | undefined;
	/** The newest entry of each kind of the programme. */
	readonly newest: Map<ProgrammeKind, number>;
	/** Nothing written so far: what it reads is what is committed. */
	isUntouched: boolean;
	/** Entries that are to be written together: before anyone reads the history, and before the commit. */
	pending: HistoryRow[];
};

export const newChain = (): Chain => ({
	head: undefined,
	newest: new Map(),
	isUntouched: true,
	pending: [],
});

const headOf = async (tx: Transaction): Promise<Head> =>
	(await tx.history.findFirst({
		orderBy: { sequence: "desc" },
		select: { sequence: true, hash: true },
	})) ?? beforeAll;

const lineOf = (row: HistoryRow): Prisma.Sql => Prisma.sql`(
	${row.sequence}, ${row.at}, ${row.author}, ${row.kind}, ${row.entityId},
	${row.boardId}, ${row.version}, ${row.value}, ${row.previousHash}, ${row.hash})`;

/** Said in SQL, because Prisma would plan a list of rows anew for every length it has. */
export const writePending = async (tx: Transaction, chain: Chain): Promise<void> => {
	const rows = chain.pending;
	if (rows.length === 0) return;
	chain.pending = [];
	await tx.$executeRaw`
		INSERT INTO "History" ("sequence", "at", "author", "kind", "entityId",
			"boardId", "version", "value", "previousHash", "hash")
		VALUES ${Prisma.join(rows.map(lineOf))}`;
};

const atOnce = 200;

const record = async (tx: Transaction, chain: Chain, entry: Entry): Promise<void> => {
	const row = nextRow(chain.head ?? (await headOf(tx)), entry);
	chain.head = row;
	chain.newest.set(row.kind as ProgrammeKind, row.sequence);
	chain.pending.push(row);
	if (chain.pending.length >= atOnce) await writePending(tx, chain);
};

export const writableShelves = (
	tx: Transaction,
	chain: Chain,
	cache: EntityCache,
): WritableShelves => {
	const untouched = whileUntouched(cache, chain);
	const read = readShelves(tx, untouched);
	return {
		...read,
		anchoredTo: (meeting) => anchoredTo(tx, untouched, meeting),
		changesOf: async (kind, id) => {
			await writePending(tx, chain);
			return read.changesOf(kind, id);
		},
		lastChanges: async (ids) => {
			await writePending(tx, chain);
			return read.lastChanges(ids);
		},
		marksWithin: async (period) => {
			await writePending(tx, chain);
			return read.marksWithin(period);
		},
		standingAt: async (until) => {
			await writePending(tx, chain);
			return read.standingAt(until);
		},
		nextNumber: (boardId, series) => nextNumber(tx, boardId, series),
		put: (entity, was) => {
			chain.isUntouched = false;
			return put(tx, entity, was);
		},
		record: (entry) => record(tx, chain, entry),
	};
};
