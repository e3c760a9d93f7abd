/** Writing to the shelves, inside a transaction: the row and its lists, the number, the history entry. */
import type { Entity } from "../../domain/register.ts";
import { type EntityCache, onlyCommitted } from "../cache/entity-cache.ts";
import { insertTogether, nameOf, togetherIn } from "../engine/insert-batcher.ts";
import type { Transaction } from "../engine/open-database.ts";
import { exactly, type Hanging, layout, tableOf, type Was } from "../rows/tables.ts";
import { type Entry, nextRow } from "./history.ts";
import { type Chain, headOf, numbersIn } from "./history-head.ts";
import type { ProgrammeKind, WritableShelves } from "./shelves.ts";
import { anchoredTo, readShelves } from "./sql-shelves.ts";

const hang = (tx: Transaction, id: string, { table, key, lines }: Hanging): Promise<void> => {
	const rows = lines.map((line, place) => ({ ...line, place, [key]: id }));
	return insertTogether(tx, { table: nameOf(table) }, rows);
};

const takeDown = (tx: Transaction, id: string, list: Hanging): Promise<unknown> =>
	tableOf(tx, list.table).deleteMany({ where: { [list.key]: id } });

const put = async (tx: Transaction, entity: Entity, was: Was): Promise<boolean> => {
	const { table, columns, hanging } = layout(entity.kind);
	const data = columns(entity);
	const lists = hanging?.(entity) ?? [];
	if (was.version === 0) await insertTogether(tx, { table: nameOf(table) }, [data]);
	else {
		const where = exactly(entity, was);
		const { count } = await tableOf(tx, table).updateMany({ where, data });
		if (count === 0) return false;
		for (const list of lists) await takeDown(tx, entity.id, list);
	}
	for (const list of lists) await hang(tx, entity.id, list);
	return true;
};

const history = { table: "History", isApart: true };

const record = async (tx: Transaction, chain: Chain, entry: Entry): Promise<void> => {
	const row = nextRow(await headOf(tx, chain), entry);
	chain.head = row;
	chain.newest.set(row.kind as ProgrammeKind, row.sequence);
	await insertTogether(tx, history, [row]);
};

/** Whatever still waits to be written, before the commit. */
export const finish = async (tx: Transaction, chain: Chain): Promise<void> => {
	await togetherIn(tx)?.end();
	await numbersIn(tx, chain).keep();
};

export const writableShelves = (
	tx: Transaction,
	chain: Chain,
	cache: EntityCache,
): WritableShelves => {
	const committed = onlyCommitted(cache, chain);
	return {
		...readShelves(tx, committed),
		anchoredTo: (meeting) => anchoredTo(tx, committed, meeting),
		nextNumber: numbersIn(tx, chain).next,
		put: (entity, was) => {
			chain.written.add(entity.kind);
			return put(tx, entity, was);
		},
		record: (entry) => record(tx, chain, entry),
	};
};
