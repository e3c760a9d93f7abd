/** Writing to the shelves, inside a transaction: the row and its lists, the number, the history entry. */

import type { Entity } from "../../domain/register.ts";
import type { ProgrammeInside } from "../cache/register-cache.ts";
import type { Transaction } from "../engine/open-database.ts";
import { exactly, type Hanging, layout, tableOf, type Was } from "../rows/tables.ts";
import { type Entry, emptyHead, nextRow } from "./history.ts";
import { type Chain, mostPending, writePending } from "./history-head.ts";
import { itemKinds, type Shelves, type WritableShelves } from "./shelves.ts";
import { anchoredTo, readShelves } from "./sql-shelves.ts";

const linesOf = (id: string, { key, lines }: Hanging): readonly object[] =>
	lines.map((line, place) => ({ ...line, place, [key]: id }));

const create = async (
	tx: Transaction,
	table: Hanging["table"],
	data: readonly object[],
): Promise<void> => {
	if (data.length > 0) await tableOf(tx, table).createMany({ data: [...data] });
};

/** Of one kind, in one statement a table. */
const createAll = async (tx: Transaction, entities: readonly Entity[]): Promise<void> => {
	const [first] = entities;
	if (!first) return;
	const { table, columns, hanging } = layout(first.kind);
	await create(tx, table, entities.map(columns));
	const lists = new Map<Hanging["table"], readonly object[]>();
	for (const entity of entities)
		for (const list of hanging?.(entity) ?? [])
			lists.set(list.table, [...(lists.get(list.table) ?? []), ...linesOf(entity.id, list)]);
	for (const [lines, data] of lists) await create(tx, lines, data);
};

const takeDown = (tx: Transaction, id: string, list: Hanging): Promise<unknown> =>
	tableOf(tx, list.table).deleteMany({ where: { [list.key]: id } });

const put = async (tx: Transaction, entity: Entity, was: Was): Promise<boolean> => {
	if (was.version === 0) {
		await createAll(tx, [entity]);
		return true;
	}
	const { table, columns, hanging } = layout(entity.kind);
	const change = { where: exactly(entity, was), data: columns(entity) };
	const { count } = await tableOf(tx, table).updateMany(change);
	if (count === 0) return false;
	const lists = hanging?.(entity) ?? [];
	for (const list of lists) await takeDown(tx, entity.id, list);
	for (const list of lists) await create(tx, list.table, linesOf(entity.id, list));
	return true;
};

const record = async (tx: Transaction, chain: Chain, entry: Entry): Promise<void> => {
	const row = nextRow(chain.head ?? emptyHead, entry);
	chain.head = row;
	chain.pending = [...chain.pending, row];
	if (chain.pending.length >= mostPending) await writePending(tx, chain);
};

/** The row is held from the first number on, so that no two are given the same; a rollback gives it back. */
const numbersIn =
	(tx: Transaction): WritableShelves["nextNumber"] =>
	async (boardId, series, count = 1) => {
		const { last } = await tx.counter.upsert({
			where: { boardId_series: { boardId, series } },
			create: { boardId, series, last: count },
			update: { last: { increment: count } },
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
	nextNumber: numbersIn(tx),
	put: async (entity, was) => {
		const isPut = await put(tx, entity, was);
		if (isPut) programme.saved(entity);
		return isPut;
	},
	putNew: async (items) => {
		for (const kind of itemKinds)
			await createAll(
				tx,
				items.filter((item) => item.kind === kind),
			);
	},
	record: (entry) => record(tx, chain, entry),
});
