/** One thing looked up by its reference or its id, as one audience may see it; also by a reference that it had once. */
import type { Board } from "../../domain/boards/board.ts";
import {
	type MeetingRecord,
	type Numbered,
	type RecordKind,
	type RecordOf,
	recordSeries,
} from "../../domain/meetings/records.ts";
import { numberedThen } from "../../domain/merges/references.ts";
import type { Item } from "../../domain/register.ts";
import type { RecordQuery, Register } from "../../usecases/ports.ts";
import { redactEntity } from "./redacted-register.ts";
import type { Sight } from "./register.ts";
import { type ItemKind, itemKinds, type Shelves } from "./shelves.ts";

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const numbered = itemKinds.filter((kind) => kind !== "meeting");

/** `BFB-3` is found by the code that was asked for as it is by the one that was given, where only one board has it. */
const onlyOneCalled = (code: string, boards: readonly Board[]): Board | undefined => {
	const called = boards.filter(({ aliases }) => aliases.includes(code));
	return called.length === 1 ? called[0] : undefined;
};
const byNumber = (a: MeetingRecord, b: MeetingRecord): number =>
	compare("number" in a ? a.number : 0, "number" in b ? b.number : 0) || compare(a.id, b.id);

const recordKinds = Object.keys(recordSeries) as Numbered["kind"][];

export const records = (
	shelves: Shelves,
	seen: Sight,
): Pick<Register, "records" | "recordById" | "numbered"> => ({
	records: async <Kind extends RecordKind>(kind: Kind, query: RecordQuery = {}) => {
		const boardIds = await seen.within(query.boardIds);
		if (boardIds.length === 0) return [];
		const places = new Map(boardIds.map((id, place) => [id, place]));
		const place = ({ boardId }: MeetingRecord) => places.get(boardId) ?? 0;
		const found = await shelves.records(kind, { ...query, boardIds });
		return found.toSorted((a, b) => place(a) - place(b) || byNumber(a, b));
	},
	recordById: async <Kind extends RecordKind>(kind: Kind, id: string) => {
		const record = await shelves.recordById(kind, id);
		return record && (await seen.of(record.boardId)) ? (record as RecordOf<Kind>) : undefined;
	},
	numbered: async ({ code, series, number }) => {
		const boards = await seen.boards();
		const board = boards.find((each) => each.code === code) ?? onlyOneCalled(code, boards);
		const kind = recordKinds.find((each) => recordSeries[each] === series);
		if (!board || !kind) return undefined;
		const found = await shelves.recordByNumber(kind, board.id, number);
		if (found) return found as Numbered;
		const moved = numberedThen(await shelves.all("merge"), { boardId: board.id, series, number });
		const record = moved && (await shelves.recordById(kind, moved.id));
		return record && (await seen.of(record.boardId)) ? (record as Numbered) : undefined;
	},
});

const found = (shelves: Shelves, seen: Sight): Pick<Register, "item" | "itemById"> => ({
	item: async ({ code, series, number }) => {
		const boards = await seen.boards();
		const board = boards.find((each) => each.code === code) ?? onlyOneCalled(code, boards);
		const kinds = series === "meeting" ? (["meeting"] as const) : numbered;
		if (series !== "meeting" && series !== "item") return undefined;
		if (!board) return undefined;
		const own = await shelves.itemByNumber(kinds, board.id, number);
		if (own) return own;
		// What has moved with a merge still answers to the number it had.
		const moved = numberedThen(await shelves.all("merge"), { boardId: board.id, series, number });
		const item = moved && (await shelves.itemById(moved.kind as ItemKind, moved.id));
		return item && (await seen.of(item.boardId)) ? item : undefined;
	},
	itemById: async (kind, id) => {
		const item = await shelves.itemById(kind, id);
		return item && (await seen.of(item.boardId)) ? item : undefined;
	},
});

export const lookups = (shelves: Shelves, seen: Sight): Pick<Register, "item" | "itemById"> => {
	const { item, itemById } = found(shelves, seen);
	const shown = async (one: Item | undefined) => one && redactEntity(one, seen);
	return {
		item: async (reference) => shown(await item(reference)),
		itemById: async (kind, id) => shown(await itemById(kind, id)),
	};
};
