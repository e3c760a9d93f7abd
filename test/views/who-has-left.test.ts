/** Whoever gives something to somebody whose account is closed is told so as they do it. */
import { expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import type { Register } from "../../src/usecases/ports.ts";
import { boardCreated } from "../../src/views/boards/board-created.ts";
import { appointed } from "../../src/views/boards/board-saved.ts";
import { itemDone } from "../../src/views/items/item-saved.ts";
import { action, board, now, person } from "../store/world.ts";

const gone = person({ id: "gone", name: "Gwen Gone", leftOn: plainDate("2009-01-20") });
const here = person({ id: "here", name: "Hal Here" });
const own = board({ id: "own", secretaryId: "here", chairId: "gone", memberIds: [] });
const register = {
	boards: async () => [own],
	people: async () => [gone, here],
	organisations: async () => [],
} as unknown as Register;
const says = "Gwen Gone has left: their Slack account was closed on Tue 20 January 2009";

it("of a duty on a board, when it is set up and later", async () => {
	const names = await namesFor(register);
	const created = { names, now, isCodeMadeUp: false };
	expect(boardCreated({ board: own }, created).text).toContain(says);
	const withoutChair = { ...own, chairId: undefined };
	expect(boardCreated({ board: withoutChair }, created).text).not.toContain("has left");
	expect(appointed({ role: "chair", people: [here, gone] }, own).text).toContain(says);
	expect(appointed({ role: "chair", people: [here] }, own).text).not.toContain("has left");
});

it("of an action, until it is closed", async () => {
	const names = await namesFor(register);
	const done = (owner: string, state: object) =>
		itemDone({
			fact: "Recorded",
			item: action({ id: "a1", boardId: own.id, owner: { kind: "person", id: owner }, ...state }),
			board: own,
			names,
			now,
		}).text;
	expect(done("gone", {})).toContain(says);
	expect(done("here", {})).not.toContain("has left");
	const closed = { state: { is: "closed", on: plainDate("2009-01-21") } };
	expect(done("gone", closed)).not.toContain("has left");
});
