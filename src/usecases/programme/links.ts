/**
 * Where one entry of the register names another: the one place that knows, for loading and for exporting.
 * Loading turns keys into ids, exporting turns ids into keys; both are the same walk.
 */

import type { Board } from "../../domain/boards/board.ts";
import type { Coverage } from "../../domain/items/coverage.ts";
import type { GuidanceState } from "../../domain/items/guidance.ts";
import { isRecordKind, type RecordKind } from "../../domain/meetings/records.ts";
import type { Owner } from "../../domain/people/person.ts";
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { Entry } from "./programme.ts";
import { recordLinks } from "./record-links.ts";

export type Rename = (kind: EntityKind, name: string) => string;

const one = (rename: Rename, kind: EntityKind, name: string | undefined) =>
	name === undefined ? undefined : rename(kind, name);

const owner = (rename: Rename, held: Owner | undefined): Owner | undefined =>
	held && {
		kind: held.kind,
		id: rename(held.kind, held.id),
		helperIds: held.helperIds?.map((id) => rename("person", id)),
	};

const coverage = (rename: Rename, held: Coverage | undefined): Coverage | undefined =>
	held?.map((each) => ({
		...each,
		organisationId: rename("organisation", each.organisationId),
		done: each.done && { ...each.done, byId: one(rename, "person", each.done.byId) },
	}));

type BoardLinks = Pick<
	Board,
	| "secretaryId"
	| "chairId"
	| "memberIds"
	| "seats"
	| "overseenById"
	| "parentId"
	| "state"
	| "reminders"
>;

const reminderLinks = (reminders: Board["reminders"], rename: Rename): Board["reminders"] =>
	reminders?.series
		? {
				...reminders,
				series: Object.fromEntries(
					Object.entries(reminders.series).map(([id, rules]) => [rename("series", id), rules]),
				),
			}
		: reminders;

const boardLinks = (board: BoardLinks, rename: Rename): BoardLinks => ({
	secretaryId: one(rename, "person", board.secretaryId),
	chairId: one(rename, "person", board.chairId),
	memberIds: board.memberIds.map((id) => rename("person", id)),
	seats: board.seats.map((seat) => ({
		organisationId: rename("organisation", seat.organisationId),
		holderId: one(rename, "person", seat.holderId),
		deputyId: one(rename, "person", seat.deputyId),
		from: seat.from,
		until: seat.until,
	})),
	overseenById: one(rename, "board", board.overseenById),
	parentId: one(rename, "board", board.parentId),
	state:
		board.state.is === "ended"
			? { ...board.state, mergedIntoId: one(rename, "board", board.state.mergedIntoId) }
			: board.state,
	reminders: reminderLinks(board.reminders, rename),
});

const linksOf = (entry: Entity | Entry, rename: Rename): object => {
	switch (entry.kind) {
		case "organisation":
			return {
				memberIds: entry.memberIds?.map((id) => rename("organisation", id)),
				succeeded: entry.succeeded && {
					...entry.succeeded,
					byId: rename("organisation", entry.succeeded.byId),
				},
			};
		case "term":
			return {};
		case "person":
			return { organisationId: one(rename, "organisation", entry.organisationId) };
		case "board":
			return boardLinks(entry, rename);
		case "plan":
			return { absorbedIntoId: one(rename, "plan", entry.absorbedIntoId) };
		case "workStream":
			return {
				planId: one(rename, "plan", entry.planId),
				leadId: one(rename, "person", entry.leadId),
				boardIds: entry.boardIds?.map((id) => rename("board", id)),
				report: entry.report && {
					...entry.report,
					byId: one(rename, "person", entry.report.byId),
				},
			};
		case "series":
			return { boardId: rename("board", entry.boardId) };
		case "merge":
			return {};
		default:
			return isRecord(entry) ? recordLinks(entry, rename) : itemLinks(entry, rename);
	}
};

type OfBoard = Exclude<Extract<Entity | Entry, { boardId: string }>, { kind: "series" }>;
type RecordLike = Extract<OfBoard, { kind: RecordKind }>;
type ItemLike = Exclude<OfBoard, RecordLike>;

const isRecord = (entry: OfBoard): entry is RecordLike => isRecordKind(entry.kind);

const meetingLinks = (
	{ seriesId, joint }: Extract<ItemLike, { kind: "meeting" }>,
	rename: Rename,
): object => ({
	seriesId: one(rename, "series", seriesId),
	joint: joint && {
		...joint,
		boardId: rename("board", joint.boardId),
		meetingId: rename("meeting", joint.meetingId),
	},
});

const guidanceState = (state: GuidanceState, rename: Rename): GuidanceState =>
	state.is === "withdrawn"
		? { ...state, supersededById: one(rename, "guidance", state.supersededById) }
		: state;

const itemLinks = (item: ItemLike, rename: Rename): object => {
	const boardId = rename("board", item.boardId);
	if (item.kind === "meeting") return { boardId, ...meetingLinks(item, rename) };
	const workStreamId = one(rename, "workStream", item.workStreamId);
	if (item.kind === "guidance")
		return {
			boardId,
			workStreamId,
			issuerId: rename("organisation", item.issuerId),
			watcher: owner(rename, item.watcher),
			recipients: coverage(rename, item.recipients),
			state: guidanceState(item.state, rename),
		};
	const shared = { boardId, workStreamId, owner: owner(rename, item.owner) };
	if (item.kind === "milestone")
		return {
			...shared,
			planId: one(rename, "plan", item.planId),
			rollOut: coverage(rename, item.rollOut),
			report: item.report && {
				...item.report,
				byId: one(rename, "person", item.report.byId),
			},
		};
	return {
		...shared,
		rollOut: coverage(rename, item.rollOut),
		meetingId: one(rename, "meeting", item.meetingId),
		state:
			item.state.is === "closed"
				? { ...item.state, byId: one(rename, "person", item.state.byId) }
				: item.state,
	};
};

/** Whatever any of these names. */
export const linkedFrom = (entities: readonly Entity[]): ReadonlySet<string> => {
	const ids = new Set<string>();
	const note: Rename = (_, id) => {
		ids.add(id);
		return id;
	};
	for (const entity of entities) linksOf(entity, note);
	return ids;
};

export const renameLinks = <E extends Entity | Entry>(entry: E, rename: Rename): E => ({
	...entry,
	...linksOf(entry, rename),
});
