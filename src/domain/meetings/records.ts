/**
 * Around each meeting the register keeps replies, attendance, an agenda with its papers, minutes and decisions.
 * Each belongs to one board, and is seen by whoever may see that board.
 */

import type { Board } from "../boards/board.ts";
import { type Reference, writeReference } from "../reference.ts";
import type { AgendaItem } from "./agenda.ts";
import type { Attendance, ReplyRecord } from "./attendance.ts";
import type { Decision, Minutes } from "./minutes.ts";
import type { Paper } from "./paper.ts";

export type MeetingRecord = ReplyRecord | Attendance | AgendaItem | Paper | Minutes | Decision;
export type RecordKind = MeetingRecord["kind"];
export type RecordOf<Kind extends RecordKind> = Extract<MeetingRecord, { readonly kind: Kind }>;

/** Those that people name by a reference of their own. */
export type Numbered = AgendaItem | Paper | Decision;

export const recordSeries = { agendaItem: "agenda", paper: "paper", decision: "decision" } as const;

export const isRecordKind = (kind: string): kind is RecordKind =>
	["reply", "attendance", "agendaItem", "paper", "minutes", "decision"].includes(kind);

export const recordReference = (record: Numbered, board: Board): Reference => ({
	code: board.code,
	series: recordSeries[record.kind],
	number: record.number,
});

export const recordText = (record: Numbered, board: Board): string =>
	writeReference(recordReference(record, board));

/** Is it that one, by its own reference? */
export const isNumbered = (
	record: Numbered,
	board: Board | undefined,
	said: string | undefined,
): boolean => board !== undefined && recordText(record, board) === said;
