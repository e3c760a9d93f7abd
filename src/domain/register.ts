/**
 * The register is everything that Convenor keeps for a programme.
 * Items belong to a board and have a reference; people, organisations, plans and work streams belong to the programme.
 */

import type { Board } from "./boards/board.ts";
import type { Action } from "./items/action.ts";
import type { Guidance } from "./items/guidance.ts";
import type { Milestone } from "./items/milestone.ts";
import type { Plan, Term, WorkStream } from "./items/plan.ts";
import type { Meeting } from "./meetings/meeting.ts";
import type { MeetingRecord } from "./meetings/records.ts";
import type { Merge } from "./merges/merge.ts";
import type { Organisation, Person } from "./people/person.ts";
import { type Reference, writeReference } from "./reference.ts";
import type { Series } from "./series/series.ts";

/** What a board owns, each with a reference. */
export type Item = Meeting | Action | Milestone | Guidance;

export type Entity =
	| Board
	| Person
	| Organisation
	| Plan
	| Term
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
