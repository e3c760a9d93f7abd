/** The shelves in a database, read through Prisma; the same for SQLite and Postgres. */

import { type Instant, instant } from "../../domain/dates/plain-date.ts";
import type { Anchored } from "../../domain/items/anchor.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { MeetingRecord, RecordKind } from "../../domain/meetings/records.ts";
import type { Entity, Item } from "../../domain/register.ts";
import type { Change, Period } from "../../usecases/ports.ts";
import type { Transaction } from "../engine/open-database.ts";
import { Prisma } from "../generated/sqlite/client.ts";
import { layout, tableOf } from "../rows/tables.ts";
import { type EntityOf, readValue } from "../rows/values.ts";
import { changeIn, type HistoryRow } from "./history.ts";
import { holdingsOf } from "./item-shelf.ts";
import {
	type BoundQuery,
	type BoundRecordQuery,
	type ItemKind,
	itemKinds,
	type Mark,
	type ProgrammeKind,
	type Shelves,
} from "./shelves.ts";

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
	const helped = kind === "guidance" ? [] : [{ helpers: { contains: JSON.stringify(id) } }];
	return { OR: [{ [`${name}PersonId`]: id }, { [`${name}OrganisationId`]: id }, ...helped] };
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

const whereRecord = (kind: RecordKind, { boardIds, meetingId }: BoundRecordQuery): object => {
	const ofMeeting = kind === "paper" ? { agendaItem: { meetingId } } : { meetingId };
	return { boardId: { in: boardIds }, ...(meetingId === undefined ? {} : ofMeeting) };
};

type Kind = ItemKind | ProgrammeKind | RecordKind;
/** As many as fit in one statement of either database, lists included. */
const portion = 200;

const portionsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(all.length / portion) }, (_, n) =>
		all.slice(n * portion, (n + 1) * portion),
	);

const find = async <K extends Kind>(
	tx: Transaction,
	kind: K,
	where: object,
): Promise<EntityOf<K>[]> => {
	const { table, include, read } = layout(kind);
	const rows = await tableOf(tx, table).findMany(include ? { where, include } : { where });
	return rows.map((row) => readValue(kind, read(row)) as EntityOf<K>);
};

/** Every row of a kind, some at a time: whoever reads them lets others have their turn in between. */
export async function* everyOf(tx: Transaction, kind: Kind): AsyncGenerator<readonly Entity[]> {
	const { table, include, read } = layout(kind);
	for (let after = ""; ; ) {
		const rows = await tableOf(tx, table).findMany({
			where: { id: { gt: after } },
			orderBy: { id: "asc" },
			take: portion,
			...(include ? { include } : {}),
		});
		const some = rows.map((row) => readValue(kind, read(row)));
		yield some;
		const last = some.at(-1);
		if (!last || rows.length < portion) return;
		after = last.id;
	}
}

const historyWhere = async (tx: Transaction, where: object): Promise<readonly Change[]> => {
	const rows = await tx.history.findMany({ where, orderBy: { sequence: "asc" } });
	return rows.map((row) => changeIn(row as HistoryRow));
};

/** Each entity's newest change, in one statement. */
const lastOf = async (tx: Transaction, ids: readonly string[]): Promise<readonly Change[]> => {
	const rows = await tx.$queryRaw<HistoryRow[]>`SELECT * FROM "History" WHERE "sequence" IN
		(SELECT MAX("sequence") FROM "History" WHERE "entityId" IN (${Prisma.join([...ids])}) GROUP BY "entityId")
		ORDER BY "sequence"`;
	return rows.map(changeIn);
};

/** Each entity's newest change before then. */
const standingAt = async (tx: Transaction, until: Instant): Promise<readonly Change[]> => {
	const newest = await tx.history.groupBy({
		by: ["kind", "entityId"],
		where: { at: { lt: until } },
		_max: { sequence: true },
	});
	const sequences = newest.flatMap(({ _max }) => _max.sequence ?? []);
	const found: Change[] = [];
	for (const some of portionsOf(sequences))
		found.push(...(await historyWhere(tx, { sequence: { in: [...some] } })));
	return found;
};

const marksWithin = async (tx: Transaction, { from, until }: Period): Promise<readonly Mark[]> => {
	const rows = await tx.history.groupBy({
		by: ["kind", "entityId", "boardId"],
		where: { at: { gte: from, lt: until } },
		_max: { sequence: true },
		_count: true,
	});
	return rows.map(({ _max, _count, ...mark }) => ({
		...mark,
		sequence: _max.sequence ?? 0,
		times: _count,
	}));
};

type OfHistory = "marksWithin" | "changesAt" | "standingAt" | "began";

const historyIn = (tx: Transaction): Pick<Shelves, OfHistory> => ({
	marksWithin: (period) => marksWithin(tx, period),
	changesAt: (sequences) => historyWhere(tx, { sequence: { in: [...sequences] } }),
	standingAt: (until) => standingAt(tx, until),
	began: async (boardIds) => {
		const seen = [{ boardId: { in: [...boardIds] } }, { boardId: null }];
		const first = await tx.history.findFirst({
			where: { OR: seen },
			orderBy: { sequence: "asc" },
			select: { at: true },
		});
		return first ? instant(first.at) : undefined;
	},
});

const lastOfAll = async (tx: Transaction, ids: readonly string[]): Promise<readonly Change[]> => {
	const found: Change[] = [];
	for (const some of portionsOf([...new Set(ids)])) found.push(...(await lastOf(tx, some)));
	return found;
};

const firstOfAll = async (tx: Transaction, ids: readonly string[]): Promise<readonly Change[]> => {
	const found: Change[] = [];
	for (const some of portionsOf([...new Set(ids)]))
		found.push(...(await historyWhere(tx, { entityId: { in: [...some] }, version: 1 })));
	return found;
};

const hangsOn = ({ id, boardId }: Meeting, prefix: string): object => ({
	OR: [
		{ [`${prefix}AnchorMeetingId`]: id },
		{ [`${prefix}AnchorMeetingId`]: null, [`${prefix}AnchorBoardId`]: boardId },
	],
});

export const anchoredTo = async (
	tx: Transaction,
	meeting: Meeting,
): Promise<readonly Anchored[]> => [
	...(await find(tx, "action", hangsOn(meeting, "due"))),
	...(await find(tx, "milestone", hangsOn(meeting, "forecast"))),
];

export const readShelves = (tx: Transaction): Shelves => {
	return {
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
		records: (kind, query) => find(tx, kind, whereRecord(kind, query)),
		recordById: async (kind, id): Promise<MeetingRecord | undefined> =>
			(await find(tx, kind, { id }))[0],
		recordByNumber: async (kind, boardId, number): Promise<MeetingRecord | undefined> =>
			(await find(tx, kind, { boardId, number }))[0],
		holdings: async (boardIds) => {
			const query = { boardIds };
			const kinds = itemKinds.map(
				async (kind) => [kind, await find(tx, kind, whereOf(kind, query))] as const,
			);
			return holdingsOf(boardIds, new Map(await Promise.all(kinds)));
		},
		...historyIn(tx),
		changesOf: (kind, entityId) => historyWhere(tx, { kind, entityId }),
		lastChanges: (ids) => lastOfAll(tx, ids),
		firstChanges: (ids) => firstOfAll(tx, ids),
	};
};
