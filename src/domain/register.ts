/**
 * The register is everything that Convenor keeps for a programme.
 * Items belong to a board and have a reference; people, organisations, plans and work streams belong to the programme.
 */
import type { Action } from "./action.ts";
import type { Board } from "./board.ts";
import type { Guidance } from "./guidance.ts";
import type { Meeting } from "./meeting.ts";
import type { MeetingRecord } from "./meeting-records.ts";
import type { Merge } from "./merge.ts";
import type { Milestone } from "./milestone.ts";
import type { Organisation, Person } from "./person.ts";
import type { Plan, WorkStream } from "./plan.ts";
import { type Reference, writeReference } from "./reference.ts";
import type { Series } from "./series.ts";

/** What a board owns, each with a reference. */
export type Item = Meeting | Action | Milestone | Guidance;

export type Entity =
	| Board
	| Person
	| Organisation
	| Plan
	| WorkStream
	| Series
	| Merge
	| Item
	| MeetingRecord;
export type EntityKind = Entity["kind"];

export const referenceOf = (item: Item, board: Board): Reference => ({
	code: board.code,
	series: item.kind === "meeting" ? "meeting" : "item",
	number: item.number,
});

export const referenceText = (item: Item, board: Board): string =>
	writeReference(referenceOf(item, board));

const itemKinds: ReadonlySet<string> = new Set(["meeting", "action", "milestone", "guidance"]);

export const isItemKind = (kind: EntityKind): kind is Item["kind"] => itemKinds.has(kind);

/** What somebody has to do or to watch for, and no meeting. */
export const isDuty = ({ kind }: { readonly kind: EntityKind }): boolean =>
	isItemKind(kind) && kind !== "meeting";
