/** Writing to the shelves, inside a transaction: the row and its lists, the number, the history entry. */

import type { Entity } from "../../domain/register.ts";
import type { ProgrammeInside } from "../cache/register-cache.ts";
import type { Transaction } from "../engine/open-database.ts";
import { exactly, type Hanging, layout, tableOf, type Was } from "../rows/tables.ts";
import { type Entry, emptyHead, nextRow } from "./history.ts";
import { type Chain, mostPending, writePending } from "./history-head.ts";
import type { Shelves, WritableShelves } from "./shelves.ts";
import { anchoredTo, readShelves } from "./sql-shelves.ts";

const hang = async (tx: Transaction, id: string, { table, key, lines }: Hanging): Promise<void> => {
	const data = lines.map((line, place) => ({ ...line, place, [key]: id }));
	if (data.length > 0) await tableOf(tx, table).createMany({ data });
};

const takeDown = (tx: Transaction, id: string, list: Hanging): Promise<unknown> =>
	tableOf(tx, list.table).deleteMany({ where: { [list.key]: id } });

const put = async (tx: Transaction, entity: Entity, was: Was): Promise<boolean> => {
	const { table, columns, hanging } = layout(entity.kind);
	const data = columns(entity);
	const lists = hanging?.(entity) ?? [];
	if (was.version === 0) await tableOf(tx, table).createMany({ data: [data] });
	else {
		const where = exactly(entity, was);
		const { count } = await tableOf(tx, table).updateMany({ where, data });
		if (count === 0) return false;
		for (const list of lists) await takeDown(tx, entity.id, list);
	}
	for (const list of lists) await hang(tx, entity.id, list);
	return true;
};

const record = async (tx: Transaction, chain: Chain, entry: Entry): Promise<void> => {
	const row = nextRow(chain.head ?? emptyHead, entry);
	chain.head = row;
	chain.pending = [...chain.pending, row];
	if (chain.pending.length >= mostPending) await writePending(tx, chain);
};

/** The row is held from the first number on, so that no two are given the same; a rollback gives it back. */
const nextNumber = async (tx: Transaction, boardId: string, series: string): Promise<number> => {
	const { last } = await tx.counter.upsert({
		where: { boardId_series: { boardId, series } },
		create: { boardId, series, last: 1 },
		update: { last: { increment: 1 } },
	});
	return last;
};

/** What reads the history finds in it all that this transaction has recorded. */
const historyAfter = (shelves: Shelves, write: () => Promise<void>) => {
	const after =
		<A extends readonly unknown[], T>(ask: (...asked: A) => Promise<T>) =>
		async (...asked: A): Promise<T> => {
			await write();
			return ask(...asked);
		};
	return {
		changesOf: after(shelves.changesOf),
		lastChanges: after(shelves.lastChanges),
		firstChanges: after(shelves.firstChanges),
		marksWithin: after(shelves.marksWithin),
		changesAt: after(shelves.changesAt),
		standingAt: after(shelves.standingAt),
		began: after(shelves.began),
	};
};

/** In a transaction that has begun: what it reads of the programme is held, and shows what it has saved itself. */
export const writableShelves = (
	tx: Transaction,
	chain: Chain,
	programme: ProgrammeInside,
): WritableShelves => ({
	...readShelves(tx),
	...historyAfter(readShelves(tx), () => writePending(tx, chain)),
	all: async (kind) => programme.all(kind),
	anchoredTo: (meeting) => anchoredTo(tx, meeting),
	nextNumber: (boardId, series) => nextNumber(tx, boardId, series),
	put: async (entity, was) => {
		const isPut = await put(tx, entity, was);
		if (isPut) programme.saved(entity);
		return isPut;
	},
	record: (entry) => record(tx, chain, entry),
});
