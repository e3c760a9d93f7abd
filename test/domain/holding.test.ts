import { expect, test } from "vitest";
import { type Holding, itemAmong } from "../../src/domain/boards/board-contents.ts";

const holding = (boardId: string, ...ids: readonly string[]): Holding =>
	({
		boardId,
		items: { meeting: [], action: ids.map((id) => ({ id })), milestone: [], guidance: [] },
	}) as unknown as Holding;

test("a thing that moved to another board is found there, and only among the boards given", () => {
	const [first, second] = [holding("first", "a", "b"), holding("second", "c")];
	expect(itemAmong([first, second], "b")?.id).toBe("b");
	expect(itemAmong([second], "b")).toBeUndefined();
	const [left, gained] = [holding("first", "a"), holding("second", "b", "c")];
	expect(itemAmong([left, gained], "b")?.id).toBe("b");
	expect(itemAmong([left], "b")).toBeUndefined();
	expect(itemAmong([first, second], "b")?.id).toBe("b");
});
