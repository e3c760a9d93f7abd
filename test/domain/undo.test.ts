import { expect, test } from "vitest";
import { type Board, removeFrom, renameBoard } from "../../src/domain/boards/board.ts";
import { dayOnly } from "../../src/domain/dates/honest-date.ts";
import { instant, plainDate } from "../../src/domain/dates/plain-date.ts";
import {
	type Action,
	closeAction,
	completeCounts,
	remaindersOf,
	reopenAction,
} from "../../src/domain/items/action.ts";
import {
	isUndoable,
	isWorthTelling,
	mayStillUndo,
	readMark,
	undone,
	writeMark,
} from "../../src/domain/undo.ts";

const today = plainDate("2009-01-29");
const action: Action = {
	kind: "action",
	id: "a1",
	version: 3,
	boardId: "b1",
	number: 7,
	title: "Four co-ordinators in post",
	due: dayOnly(today, today),
	posts: { filled: 2, wanted: 4 },
	rollOut: [{ organisationId: "barnet", since: today }],
	state: { is: "open", note: "interviews on Monday" },
};
const closed = closeAction(action, { on: today });

test("closing leaves the posts and places as they were recorded", () => {
	expect(closed.posts).toEqual({ filled: 2, wanted: 4 });
	expect(remaindersOf(closed)).toEqual([
		{ of: "posts", done: 2, wanted: 4 },
		{ of: "places", done: 0, wanted: 1 },
	]);
	expect(remaindersOf(completeCounts(action, { on: today }))).toEqual([]);
});

test("reopening takes back what only the closing counted", () => {
	const filled = closeAction(completeCounts(action, { on: today }), { on: today });
	const open = reopenAction({ ...filled, title: "Other words" }, action);
	expect(open).toEqual({ ...action, title: "Other words" });
});

test("what is undone has its earlier value under the version of now", () => {
	const now = { ...closed, version: 4 };
	expect(undone({ before: action, now }, today)).toEqual({ ...action, version: 4 });
	const added = undone({ before: undefined, now: action }, today);
	expect(added).toMatchObject({ state: { is: "closed", outcome: "Recorded by mistake" } });
});

test("a thing that is new can be undone only where it can be closed, cancelled or withdrawn", () => {
	expect(isUndoable({ kind: "action", version: 0 })).toBe(true);
	expect(isUndoable({ kind: "milestone", version: 0 })).toBe(true);
	expect(isUndoable({ kind: "milestone", version: 1 })).toBe(true);
	expect(isUndoable({ kind: "merge", version: 1 })).toBe(false);
});

test("an import can be undone for a day", () => {
	const at = instant("2009-01-29T10:00:00Z");
	expect(mayStillUndo({ at, isImport: true }, instant("2009-01-30T10:00:00Z"))).toBe(true);
	expect(mayStillUndo({ at, isImport: true }, instant("2009-01-30T10:00:01Z"))).toBe(false);
});

test("undo lasts ten minutes", () => {
	const at = instant("2009-01-29T10:00:00Z");
	expect(mayStillUndo({ at }, instant("2009-01-29T10:10:00Z"))).toBe(true);
	expect(mayStillUndo({ at }, instant("2009-01-29T10:10:01Z"))).toBe(false);
});

test("that one more body is done is told to nobody, and that an action is closed is", () => {
	const [barnet] = action.rollOut ?? [];
	const done = { ...action, rollOut: barnet ? [{ ...barnet, done: { on: today } }] : [] };
	expect(isWorthTelling(action, done)).toBe(false);
	expect(isWorthTelling(action, closed)).toBe(true);
});

test("a button's mark reads back as it was written, and no other words do", () => {
	const mark = { kind: "action", id: "a-1", version: 4 } as const;
	expect(readMark(writeMark(mark))).toEqual(mark);
	expect(readMark("action a-1")).toBeUndefined();
});

const board: Board = {
	kind: "board",
	id: "b1",
	version: 1,
	code: "LPB",
	name: "London Prevent board",
	aliases: [],
	state: { is: "active" },
	visibility: "restricted",
	zone: "Europe/London",
	secretaryId: "ann",
	chairId: "ben",
	memberIds: ["ann", "ben"],
	seats: [{ organisationId: "npia", holderId: "ben", deputyId: "ann" }],
	handOvers: [{ on: today, duty: "chair", fromId: "ben", toId: "cat" }],
};

test("whoever is removed holds no place, and no duty passes from them any more", () => {
	expect(removeFrom(board, "ben")).toMatchObject({
		secretaryId: "ann",
		chairId: undefined,
		memberIds: ["ann"],
		seats: [{ holderId: undefined, deputyId: "ann" }],
		handOvers: [],
	});
	const noChair = removeFrom(board, "ben", "chair");
	expect(noChair).toMatchObject({ chairId: undefined, memberIds: ["ann", "ben"] });
	expect(noChair.seats).toEqual(board.seats);
});

test("a board keeps answering to its old name, and to each of them once", () => {
	const renamed = renameBoard(renameBoard(board, "Partnership board"), board.name);
	expect(renamed).toMatchObject({ name: board.name, aliases: ["Partnership board"] });
});
