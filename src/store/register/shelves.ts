/**
 * What the register is read from and written to, unfiltered; two implementations, memory and database.
 * Nothing here leaves this room: `register.ts` and `register-change.ts` are the only readers, and they filter.
 */

import type { Holding } from "../../domain/boards/board-contents.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Anchored } from "../../domain/items/anchor.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { MeetingRecord, RecordKind } from "../../domain/meetings/records.ts";
import type { Entity, EntityKind, Item } from "../../domain/register.ts";
import type {
	Change,
	ItemQuery,
	Period,
	RecordQuery,
	RegisterChange,
} from "../../usecases/ports.ts";
import type { Was } from "../rows/tables.ts";
import type { EntityOf } from "../rows/values.ts";
import type { Entry } from "./history.ts";

/** Few and seldom changed, so they are read whole. */
export const programmeKinds = [
	"board",
	"person",
	"organisation",
	"plan",
	"term",
	"workStream",
	"series",
	"merge",
] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

export type ItemKind = Item["kind"];
export const itemKinds = ["meeting", "action", "milestone", "guidance"] as const;

export type BoundQuery = Omit<ItemQuery, "boardIds"> & { readonly boardIds: readonly string[] };

export type BoundRecordQuery = RecordQuery & { readonly boardIds: readonly string[] };

/** That something was changed so many times while it was its board's, and the last of them. */
export type Mark = {
	readonly kind: string;
	readonly entityId: string;
	readonly boardId: string | null;
	readonly sequence: number;
	readonly times: number;
};

export type Shelves = {
	/** All of a kind. Asked once for each register, which then keeps the answer. */
	readonly all: <Kind extends ProgrammeKind>(kind: Kind) => Promise<readonly EntityOf<Kind>[]>;
	readonly items: <Kind extends ItemKind>(
		kind: Kind,
		query: BoundQuery,
	) => Promise<readonly EntityOf<Kind>[]>;
	readonly itemById: (kind: ItemKind, id: string) => Promise<Item | undefined>;
	readonly itemByNumber: (
		kinds: readonly ItemKind[],
		boardId: string,
		number: number,
	) => Promise<Item | undefined>;
	/** Those of a meeting are its own; a paper is its agenda item's. */
	readonly records: <Kind extends RecordKind>(
		kind: Kind,
		query: BoundRecordQuery,
	) => Promise<readonly EntityOf<Kind>[]>;
	readonly recordById: (kind: RecordKind, id: string) => Promise<MeetingRecord | undefined>;
	readonly recordByNumber: (
		kind: RecordKind,
		boardId: string,
		number: number,
	) => Promise<MeetingRecord | undefined>;
	/** Everything of each of these boards; the very same value for as long as nothing of the board's has changed, if it can. */
	readonly holdings: (boardIds: readonly string[]) => Promise<readonly Holding[]>;
	readonly changesOf: (kind: EntityKind, id: string) => Promise<readonly Change[]>;
	readonly lastChanges: (ids: readonly string[]) => Promise<readonly Change[]>;
	readonly firstChanges: (ids: readonly string[]) => Promise<readonly Change[]>;
	/** What was changed from the one moment until before the other: not the values, of which there may be very many. */
	readonly marksWithin: (period: Period) => Promise<readonly Mark[]>;
	readonly changesAt: (sequences: readonly number[]) => Promise<readonly Change[]>;
	/** The newest change, before then, of everything that there was. */
	readonly standingAt: (until: Instant) => Promise<readonly Change[]>;
	/** When the first change of these boards, or of the programme, was recorded. */
	readonly began: (boardIds: readonly string[]) => Promise<Instant | undefined>;
};

export type WritableShelves = Shelves & {
	readonly nextNumber: RegisterChange["nextNumber"];
	/** Puts many items where nothing lies yet. */
	readonly putNew: (items: readonly Item[]) => Promise<void>;
	/** Puts it where version `was` lies, 0 for nothing yet; false when something else lies there. */
	readonly put: (entity: Entity, was: Was) => Promise<boolean>;
	readonly record: (entry: Entry) => Promise<void>;
	/** What is due by this meeting, or by the next one that its board books. */
	readonly anchoredTo: (meeting: Meeting) => Promise<readonly Anchored[]>;
};
