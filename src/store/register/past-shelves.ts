/** The shelves as they stood at some moment, made from the history: the newest value, up to then, of everything. */

import type { Instant } from "../../domain/dates/plain-date.ts";
import type { MeetingRecord, RecordKind } from "../../domain/meetings/records.ts";
import type { EntityKind, Item } from "../../domain/register.ts";
import type { Change } from "../../usecases/ports.ts";
import type { EntityOf } from "../rows/values.ts";
import { holdingsOf } from "./item-shelf.ts";
import { type Stood, stoodAs } from "./merge-visibility.ts";
import { answersQuery } from "./query-match.ts";
import {
	type BoundQuery,
	type BoundRecordQuery,
	type ItemKind,
	itemKinds,
	type Shelves,
} from "./shelves.ts";

type Standing = ReadonlyMap<EntityKind, readonly Change[]>;

const byKind = (changes: readonly Change[]): Standing => {
	const sorted = new Map<EntityKind, Change[]>();
	for (const change of changes) {
		const { kind } = change.entity;
		const known = sorted.get(kind);
		if (known) known.push(change);
		else sorted.set(kind, [change]);
	}
	return sorted;
};

type Every = <Kind extends EntityKind>(kind: Kind) => Promise<readonly EntityOf<Kind>[]>;

const itemsThen = (
	every: Every,
): Pick<Shelves, "items" | "itemById" | "itemByNumber" | "holdings"> => {
	const itemsOf = async (kind: ItemKind): Promise<readonly Item[]> => every<ItemKind>(kind);
	return {
		items: async <Kind extends ItemKind>(kind: Kind, { boardIds, ...query }: BoundQuery) =>
			(await itemsOf(kind)).filter(
				(item) => boardIds.includes(item.boardId) && answersQuery(item, query),
			) as EntityOf<Kind>[],
		itemById: async (kind, id) => (await itemsOf(kind)).find((item) => item.id === id),
		itemByNumber: async (kinds, boardId, number) => {
			const all = (await Promise.all(kinds.map(itemsOf))).flat();
			return all.find((item) => item.boardId === boardId && item.number === number);
		},
		holdings: async (boardIds) => {
			const kinds = itemKinds.map(async (kind) => [kind, await itemsOf(kind)] as const);
			return holdingsOf(boardIds, new Map(await Promise.all(kinds)));
		},
	};
};

const recordsThen = (every: Every): Pick<Shelves, "records" | "recordById" | "recordByNumber"> => {
	const recordsOf = async (kind: RecordKind): Promise<readonly MeetingRecord[]> =>
		every<RecordKind>(kind);
	return {
		records: async <Kind extends RecordKind>(kind: Kind, query: BoundRecordQuery) => {
			const agenda = new Map((await every("agendaItem")).map((item) => [item.id, item.meetingId]));
			const meetingOf = (record: MeetingRecord) =>
				record.kind === "paper" ? agenda.get(record.agendaItemId) : record.meetingId;
			return (await recordsOf(kind)).filter(
				(record) =>
					query.boardIds.includes(record.boardId) &&
					(query.meetingId === undefined || meetingOf(record) === query.meetingId),
			) as EntityOf<Kind>[];
		},
		recordById: async (kind, id) => (await recordsOf(kind)).find((record) => record.id === id),
		recordByNumber: async (kind, boardId, number) =>
			(await recordsOf(kind)).find(
				(record) => record.boardId === boardId && "number" in record && record.number === number,
			),
	};
};

/** `keeping` says whether a thing may be told as it stood then. */
export const pastShelves = (
	shelves: Shelves,
	at: Instant,
	keeping: () => Promise<(stood: Stood) => boolean>,
): Shelves => {
	const kept = async (all: readonly Change[]): Promise<readonly Change[]> => {
		const keeps = await keeping();
		return all.filter(({ entity }) => keeps(stoodAs(entity)));
	};
	let asked: Promise<Standing> | undefined;
	const standing = (): Promise<Standing> => {
		asked ??= shelves.standingAt(at).then(async (all) => byKind(await kept(all)));
		return asked;
	};
	const every: Every = async (kind) =>
		((await standing()).get(kind) ?? []).map(({ entity }) => entity) as never;
	const isThen = (change: Change): boolean => change.at < at;
	return {
		all: every,
		...itemsThen(every),
		...recordsThen(every),
		changesOf: async (kind, id) => kept((await shelves.changesOf(kind, id)).filter(isThen)),
		lastChanges: async (ids) => {
			const wanted = new Set(ids);
			const all = [...(await standing()).values()].flat();
			return all.filter(({ entity }) => wanted.has(entity.id));
		},
		firstChanges: async (ids) => kept((await shelves.firstChanges(ids)).filter(isThen)),
		marksWithin: async ({ from, until }) => {
			const keeps = await keeping();
			const marks = await shelves.marksWithin({ from, until: until < at ? until : at });
			return marks.filter(({ entityId, boardId }) => keeps({ id: entityId, boardId }));
		},
		changesAt: async (sequences) => kept(await shelves.changesAt(sequences)),
		standingAt: async (until) => kept(await shelves.standingAt(until < at ? until : at)),
		began: shelves.began,
	};
};
