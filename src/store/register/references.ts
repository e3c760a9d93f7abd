/** What each value refers to, so that memory refuses a dangling reference just as the databases do. */

import type { Board } from "../../domain/boards/board.ts";
import type { Coverage } from "../../domain/items/coverage.ts";
import { isRecordKind, type MeetingRecord } from "../../domain/meetings/records.ts";
import type { Owner } from "../../domain/people/person.ts";
import type { Entity, EntityKind, Item } from "../../domain/register.ts";

type Reference = readonly [EntityKind, string | undefined];

const toOwner = (owner: Owner | undefined): readonly Reference[] => [
	[owner?.kind ?? "person", owner?.id],
	...(owner?.helperIds ?? []).map((id): Reference => ["person", id]),
];

const ofBoard = (board: Board): readonly Reference[] => [
	["person", board.secretaryId],
	["person", board.chairId],
	["board", board.overseenById],
	["board", board.parentId],
	["board", board.state.is === "ended" ? board.state.mergedIntoId : undefined],
	...board.memberIds.map((id): Reference => ["person", id]),
	...board.seats.flatMap((seat): Reference[] => [
		["organisation", seat.organisationId],
		["person", seat.holderId],
		["person", seat.deputyId],
	]),
	...(board.handOvers ?? []).flatMap(({ fromId, toId }): Reference[] => [
		["person", fromId],
		["person", toId],
	]),
];

const referencesOf = (entity: Entity): readonly Reference[] => {
	switch (entity.kind) {
		case "person":
			return [["organisation", entity.organisationId]];
		case "organisation":
			return [...(entity.memberIds ?? []), entity.succeeded?.byId].map((id) => [
				"organisation",
				id,
			]);
		case "term":
			return [];
		case "board":
			return ofBoard(entity);
		case "plan":
			return [["plan", entity.absorbedIntoId]];
		case "workStream":
			return [
				["plan", entity.planId],
				["person", entity.report?.byId],
				...(entity.boardIds ?? []).map((id): Reference => ["board", id]),
			];
		case "series":
			return [["board", entity.boardId]];
		case "merge":
			return [
				["board", entity.fromId],
				["board", entity.intoId],
				["person", entity.byId],
			];
		default:
			return isRecord(entity) ? ofRecord(entity) : ofItem(entity);
	}
};

const isRecord = (entity: Entity): entity is MeetingRecord => isRecordKind(entity.kind);

const ofRecord = (record: MeetingRecord): readonly Reference[] => {
	const board: Reference = ["board", record.boardId];
	switch (record.kind) {
		case "reply":
			return [
				board,
				["meeting", record.meetingId],
				["person", record.personId],
				["person", record.answer.is === "deputy" ? record.answer.byId : undefined],
			];
		case "agendaItem":
			return [
				board,
				["meeting", record.meetingId],
				["person", record.presenterId],
				["meeting", record.carriedFromId],
			];
		case "paper":
			return [
				board,
				["agendaItem", record.agendaItemId],
				["person", record.ownerId],
				["person", record.state.is === "received" ? record.state.byId : undefined],
			];
		case "minutes":
			return [
				board,
				["meeting", record.meetingId],
				["meeting", record.state.is === "approved" ? record.state.atId : undefined],
				["person", record.state.is === "approved" ? record.state.byId : undefined],
			];
		default:
			return [board, ["meeting", record.meetingId]];
	}
};

const covered = (coverage: Coverage = []): readonly Reference[] =>
	coverage.flatMap(({ organisationId, done }): Reference[] => [
		["organisation", organisationId],
		["person", done?.byId],
	]);

const ofItem = (item: Item): readonly Reference[] => {
	const board: Reference = ["board", item.boardId];
	switch (item.kind) {
		case "meeting":
			return [board, ["series", item.seriesId]];
		case "action":
			return [
				board,
				...toOwner(item.owner),
				["workStream", item.workStreamId],
				["meeting", item.meetingId],
				["person", item.state.is === "closed" ? item.state.byId : undefined],
				...covered(item.rollOut),
			];
		case "milestone":
			return [
				board,
				...toOwner(item.owner),
				["person", item.report?.byId],
				["workStream", item.workStreamId],
				["plan", item.planId],
				...covered(item.rollOut),
			];
		case "guidance":
			return [
				board,
				["organisation", item.issuerId],
				...toOwner(item.watcher),
				["workStream", item.workStreamId],
				["guidance", item.state.is === "withdrawn" ? item.state.supersededById : undefined],
				...covered(item.recipients),
			];
	}
};

export const missingFrom = (
	entity: Entity,
	has: (kind: EntityKind, id: string) => boolean,
): string | undefined => {
	const missing = referencesOf(entity).find(([kind, id]) => {
		const isItself = kind === entity.kind && id === entity.id;
		return id !== undefined && !isItself && !has(kind, id);
	});
	return missing && `${missing[0]} ${missing[1]}`;
};
