/** The shelves in memory: for unit tests, and for the rehearsal of what a change would do. */

import { type Instant, instant } from "../../domain/dates/plain-date.ts";
import { type Anchored, dueOf } from "../../domain/items/anchor.ts";
import type { MeetingRecord, RecordKind } from "../../domain/meetings/records.ts";
import type { Entity, EntityKind, Item } from "../../domain/register.ts";
import type { Period } from "../../usecases/ports.ts";
import type { Was } from "../rows/tables.ts";
import type { EntityOf } from "../rows/values.ts";
import { boardIdOf, changeIn, emptyHead, type Head, type HistoryRow, nextRow } from "./history.ts";
import { holdingsOf } from "./item-shelf.ts";
import { answersQuery } from "./query-match.ts";
import { missingFrom } from "./references.ts";
import {
	type BoundQuery,
	type BoundRecordQuery,
	type ItemKind,
	itemKinds,
	type Mark,
	type WritableShelves,
} from "./shelves.ts";

export type Memory = {
	readonly entities: Map<string, Entity>;
	readonly counters: Map<string, number>;
	readonly history: HistoryRow[];
};

export const emptyMemory = (): Memory => ({
	entities: new Map(),
	counters: new Map(),
	history: [],
});

const keyOf = (kind: EntityKind, id: string): string => `${kind} ${id}`;

const answers = (item: Item, query: BoundQuery): boolean =>
	query.boardIds.includes(item.boardId) && answersQuery(item, query);

const meetingOf = (memory: Memory, record: MeetingRecord): string | undefined => {
	if (record.kind !== "paper") return record.meetingId;
	const item = memory.entities.get(keyOf("agendaItem", record.agendaItemId));
	return item?.kind === "agendaItem" ? item.meetingId : undefined;
};

const isAskedFor = (memory: Memory, record: MeetingRecord, query: BoundRecordQuery): boolean =>
	query.boardIds.includes(record.boardId) &&
	(query.meetingId === undefined || meetingOf(memory, record) === query.meetingId);

const uniqueIn: Partial<Record<EntityKind, (entity: Entity) => readonly unknown[]>> = {
	board: (entity) => (entity.kind === "board" ? [entity.code] : []),
	person: (entity) => (entity.kind === "person" && entity.slackId ? [entity.slackId] : []),
};

/** A meeting has one of these, or one for each person. */
const isOneOfMeeting = (
	entity: Entity,
): entity is Extract<Entity, { kind: "reply" | "attendance" | "minutes" }> =>
	["reply", "attendance", "minutes"].includes(entity.kind);

/** What the database's unique indexes refuse, refused here too. */
const clashes = (memory: Memory, entity: Entity): boolean => {
	const marks = (each: Entity) => [
		...(uniqueIn[each.kind]?.(each) ?? []),
		...(each.key === undefined ? [] : [`key ${each.key}`]),
		...(each.kind === "meeting" && each.seriesId && each.originalOn
			? [`of ${each.seriesId} on ${each.originalOn}`]
			: []),
		...(isOneOfMeeting(each)
			? [`for ${each.meetingId} ${"personId" in each ? each.personId : ""}`]
			: []),
		...(each.kind === "agendaItem" && each.meetingId && each.matter
			? [`${each.matter.is} ${each.matter.id} at ${each.meetingId}`]
			: []),
		...("number" in each ? [`number ${each.boardId} ${each.number}`] : []),
	];
	const wanted = new Set(marks(entity));
	return [...memory.entities.values()].some(
		(other) =>
			other.kind === entity.kind &&
			other.id !== entity.id &&
			marks(other).some((mark) => wanted.has(mark)),
	);
};

const put = (memory: Memory, entity: Entity, was: Was): boolean => {
	const key = keyOf(entity.kind, entity.id);
	const old = memory.entities.get(key);
	if (was.version === 0 && old) throw new Error(`${key} is there already.`);
	if ((old?.version ?? 0) !== was.version) return false;
	if (old && boardIdOf(old) !== (was.boardId ?? boardIdOf(entity))) return false;
	if (clashes(memory, entity)) throw new Error(`${key} takes a code, key or number that is taken.`);
	const missing = missingFrom(entity, (kind, id) => memory.entities.has(keyOf(kind, id)));
	if (missing) throw new Error(`${key} refers to ${missing}, which is not there.`);
	memory.entities.set(key, entity);
	return true;
};

const historyIn = ({ history }: Memory) => ({
	marksWithin: async ({ from, until }: Period) =>
		history
			.filter(({ at }) => from <= at && at < until)
			.map((row) => ({ ...row, times: 1 }) satisfies Mark),
	changesAt: async (sequences: readonly number[]) =>
		history.filter(({ sequence }) => sequences.includes(sequence)).map((row) => changeIn(row)),
	standingAt: async (until: Instant) => {
		const last = new Map<string, HistoryRow>();
		for (const row of history) if (row.at < until) last.set(`${row.kind} ${row.entityId}`, row);
		return [...last.values()].map((row) => changeIn(row));
	},
	began: async (boardIds: readonly string[]) => {
		const first = history.find(({ boardId }) => boardId === null || boardIds.includes(boardId));
		return first ? instant(first.at) : undefined;
	},
});

/** The newest change of each, and the first. */
const endsIn = (memory: Memory) => ({
	lastChanges: async (ids: readonly string[]) => {
		const wanted = new Set(ids);
		const last = new Map<string, HistoryRow>();
		for (const row of memory.history) if (wanted.has(row.entityId)) last.set(row.entityId, row);
		return [...last.values()].map((row) => changeIn(row));
	},
	firstChanges: async (ids: readonly string[]) => {
		const wanted = new Set(ids);
		return memory.history
			.filter(({ entityId, version }) => version === 1 && wanted.has(entityId))
			.map((row) => changeIn(row));
	},
});

const reads = (memory: Memory) => {
	const every = <Kind extends EntityKind>(kind: Kind): EntityOf<Kind>[] =>
		[...memory.entities.values()].filter(
			(entity): entity is EntityOf<Kind> => entity.kind === kind,
		);
	const itemsOf = <Kind extends ItemKind>(kind: Kind): EntityOf<Kind>[] => every(kind);
	return {
		all: async <Kind extends EntityKind>(kind: Kind) => every(kind),
		items: async <Kind extends ItemKind>(kind: Kind, query: BoundQuery) =>
			itemsOf(kind).filter((item) => answers(item as Item, query)),
		itemById: async (kind: ItemKind, id: string) =>
			memory.entities.get(keyOf(kind, id)) as Item | undefined,
		itemByNumber: async (kinds: readonly ItemKind[], boardId: string, number: number) =>
			kinds
				.flatMap((kind) => every<ItemKind>(kind))
				.find((item) => item.boardId === boardId && item.number === number),
		records: async <Kind extends RecordKind>(kind: Kind, query: BoundRecordQuery) =>
			every(kind).filter((record) => isAskedFor(memory, record as MeetingRecord, query)),
		recordById: async (kind: RecordKind, id: string) =>
			memory.entities.get(keyOf(kind, id)) as MeetingRecord | undefined,
		recordByNumber: async (kind: RecordKind, boardId: string, number: number) =>
			every<RecordKind>(kind).find(
				(record) => record.boardId === boardId && "number" in record && record.number === number,
			),
		changesOf: async (kind: EntityKind, id: string) =>
			memory.history
				.filter((row) => row.kind === kind && row.entityId === id)
				.map((row) => changeIn(row)),
		holdings: async (boardIds: readonly string[]) =>
			holdingsOf(boardIds, new Map(itemKinds.map((kind) => [kind, itemsOf(kind) as Item[]]))),
		...historyIn(memory),
		...endsIn(memory),
	};
};

export const memoryShelves = (memory: Memory): WritableShelves => ({
	...reads(memory),
	nextNumber: async (boardId, series, count = 1) => {
		const last = (memory.counters.get(keyOf("board", `${boardId} ${series}`)) ?? 0) + count;
		memory.counters.set(keyOf("board", `${boardId} ${series}`), last);
		return last;
	},
	anchoredTo: async (meeting) =>
		[...memory.entities.values()].filter((entity): entity is Anchored => {
			if (entity.kind !== "action" && entity.kind !== "milestone") return false;
			const { boardId, meetingId } = dueOf(entity).anchor ?? {};
			return meetingId === undefined ? boardId === meeting.boardId : meetingId === meeting.id;
		}),
	put: async (entity, was) => put(memory, entity, was),
	putNew: async (items) => {
		for (const item of items) put(memory, item, { version: 0 });
	},
	record: async (entry) => {
		const head: Head = memory.history.at(-1) ?? emptyHead;
		memory.history.push(nextRow(head, entry));
	},
});
