/** The shelves in a database, read through Prisma; the same for SQLite and Postgres. */
import type { Item } from "../domain/register.ts";
import type { Change } from "../usecases/ports.ts";
import { changeIn, type HistoryRow } from "./history.ts";
import type { Transaction } from "./open-database.ts";
import { type EntityOf, readValue } from "./rows-values.ts";
import type { BoundQuery, ItemKind, ProgrammeKind, Shelves } from "./shelves.ts";
import { layout, tableOf } from "./tables.ts";

/** What closed, achieved, cancelled and withdrawn look like in each table. */
const open: Readonly<Record<ItemKind, object>> = {
	meeting: { state: { not: "cancelled" } },
	action: { state: "open" },
	milestone: { actual: null },
	guidance: { state: { not: "withdrawn" } },
};

const nobody = { id: { in: [] } };

const ownedBy = (kind: ItemKind, id: string): object => {
	if (kind === "meeting") return nobody;
	const name = kind === "guidance" ? "watcher" : "owner";
	return { OR: [{ [`${name}PersonId`]: id }, { [`${name}OrganisationId`]: id }] };
};

const inStream = (kind: ItemKind, workStreamId: string): object =>
	kind === "meeting" ? nobody : { workStreamId };

const whereOf = (kind: ItemKind, query: BoundQuery): object => ({
	AND: [
		{ boardId: { in: query.boardIds } },
		query.ownerId === undefined ? {} : ownedBy(kind, query.ownerId),
		query.workStreamId === undefined ? {} : inStream(kind, query.workStreamId),
		query.openOnly ? open[kind] : {},
	],
});

type Kind = ItemKind | ProgrammeKind;

const find = async <K extends Kind>(
	tx: Transaction,
	kind: K,
	where: object,
): Promise<EntityOf<K>[]> => {
	const { table, include, read } = layout(kind);
	const rows = await tableOf(tx, table).findMany(include ? { where, include } : { where });
	return rows.map((row) => readValue(kind, read(row)));
};

const historyWhere = async (tx: Transaction, where: object): Promise<readonly Change[]> => {
	const rows = await tx.history.findMany({ where, orderBy: { sequence: "asc" } });
	return rows.map((row) => changeIn(row as HistoryRow));
};

const lastOf = async (tx: Transaction, ids: readonly string[]): Promise<readonly Change[]> => {
	if (ids.length === 0) return [];
	const newest = await tx.history.groupBy({
		by: ["entityId"],
		where: { entityId: { in: [...new Set(ids)] } },
		_max: { sequence: true },
	});
	const sequences = newest.flatMap(({ _max }) => _max.sequence ?? []);
	return historyWhere(tx, { sequence: { in: sequences } });
};

export const readShelves = (tx: Transaction): Shelves => ({
	all: (kind) => find(tx, kind, {}),
	items: (kind, query) => find(tx, kind, whereOf(kind, query)),
	itemById: async (kind, id): Promise<Item | undefined> => (await find(tx, kind, { id }))[0],
	itemByNumber: async (kinds, boardId, number) => {
		for (const kind of kinds) {
			const [item] = await find(tx, kind, { boardId, number });
			if (item) return item;
		}
		return undefined;
	},
	changesOf: (kind, entityId) => historyWhere(tx, { kind, entityId }),
	lastChanges: (ids) => lastOf(tx, ids),
});
