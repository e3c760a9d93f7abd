/** The shelves as they are held in memory, for reading outside transactions; the history stays in the database. */

import type { MeetingRecord, RecordKind } from "../../domain/meetings/records.ts";
import { answersQuery } from "../register/query-match.ts";
import {
	type BoundQuery,
	type BoundRecordQuery,
	type ItemKind,
	itemKinds,
	type Shelves,
} from "../register/shelves.ts";
import type { EntityOf } from "../rows/values.ts";
import type { Held } from "./register-cache.ts";

/** A few of a kind; a list over many boards reads nearly all of it, and had better be held from then on. */
const isNarrow = ({ boardIds, ownerId, workStreamId }: BoundQuery): boolean =>
	boardIds.length <= 1 || ownerId !== undefined || workStreamId !== undefined;

/** They are short and few, and many a question about what is due asks for those of every board; minutes are long. */
const heldRecords: ReadonlySet<RecordKind> = new Set(["agendaItem", "paper"]);

const isOfMany = (kind: RecordKind, { boardIds, meetingId }: BoundRecordQuery): boolean =>
	heldRecords.has(kind) && meetingId === undefined && boardIds.length > 1;

/**
 * Until a kind is here as a whole, what is asked of it by name is fetched by name: a bot that starts need not wait.
 * The programme's short lists may be of one moment, at the cost of one look for all of them.
 */
export const cachedShelves = (held: Held, database: Shelves, programme: Held): Shelves => ({
	...database,
	all: async (kind) => (await programme.now([kind])).all(kind),
	items: async <Kind extends ItemKind>(kind: Kind, bound: BoundQuery) => {
		if (!held.has(kind) && isNarrow(bound)) return database.items(kind, bound);
		const { boardIds, ...query } = bound;
		const now = await held.now([kind]);
		return boardIds.flatMap((boardId) =>
			now.items(kind, boardId).filter((item) => answersQuery(item, query)),
		) as EntityOf<Kind>[];
	},
	itemById: async (kind, id) =>
		held.has(kind) ? (await held.now([kind])).item(kind, id) : database.itemById(kind, id),
	itemByNumber: async (kinds, boardId, number) => {
		if (!kinds.every(held.has)) return database.itemByNumber(kinds, boardId, number);
		const now = await held.now(kinds);
		for (const kind of kinds) {
			const item = now.numbered(kind, boardId, number);
			if (item) return item;
		}
		return undefined;
	},
	records: async <Kind extends RecordKind>(kind: Kind, bound: BoundRecordQuery) => {
		if (!isOfMany(kind, bound)) return database.records(kind, bound);
		const boardIds = new Set(bound.boardIds);
		const all: readonly MeetingRecord[] = (await held.now([kind])).all(kind);
		return all.filter(({ boardId }) => boardIds.has(boardId)) as EntityOf<Kind>[];
	},
	holdings: async (boardIds) => {
		const now = await held.now(itemKinds);
		return boardIds.map(now.holding);
	},
});
