/** Merges and hand-overs whose days have gone by unattended are carried out as they would have been day by day. */
import { describe, expect, it } from "vitest";
import type { Board, HandOver } from "../../src/domain/boards/board.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { mergedHandOvers } from "../../src/domain/merges/hand-overs.ts";
import { mergedBoard, type Settled } from "../../src/domain/merges/merge.ts";
import { agendaOf } from "../../src/usecases/scheduled-changes.ts";
import { board, person } from "../store/world.ts";
import { at, boardIn, inMemory, momentOn, nobodyAsked } from "./merge-world.ts";

const passes = (day: string, fromId: string, toId: string): HandOver => ({
	...{ on: plainDate(day), duty: "secretary", fromId, toId },
});

const bare = { secretaryId: undefined, chairId: undefined, memberIds: [], seats: [] };
const one = (more: Partial<Board>): Board =>
	board({ id: "one", code: "ONE", name: "One", ...bare, ...more });
const two = (more: Partial<Board>): Board =>
	board({ id: "two", code: "TWO", name: "Two", ...bare, ...more });

const settledAs = async (days: readonly string[], boards: readonly Board[]) => {
	const world = await inMemory();
	await world.store.change(at(momentOn(plainDate("2009-03-02"), "09:00")), async (register) => {
		for (const id of ["ann", "ben", "cat"]) await register.save(person({ id, slackId: `U-${id}` }));
		for (const each of boards) await register.save(each);
		await register.save({
			...{ kind: "merge", id: "merge", version: 0, fromId: "one", intoId: "two", settled: {} },
			...{ on: plainDate("2009-04-01"), state: { is: "planned" } },
		});
	});
	for (const day of days)
		await agendaOf(world.store, nobodyAsked).run(momentOn(plainDate(day), "09:00"));
	const { secretaryId } = await boardIn(world, "two");
	await world.close();
	return secretaryId;
};

describe("merges and hand-overs", () => {
	it.each([
		["2009-03-20", "2009-04-10"],
		["2009-03-20", "2009-03-25"],
		["2009-04-05", "2009-04-10"],
	])(
		"come in the order of their days, %s and %s, whoever was away meanwhile",
		async (first, last) => {
			const planned = [passes(last, "ben", "cat"), passes(first, "ann", "ben")];
			const boards = [one({ secretaryId: "ann", handOvers: planned.slice(1) }), two({})];
			const chained = [one({ secretaryId: "ann", handOvers: planned }), two({})];
			const everyDay = ["2009-03-20", "2009-03-25", "2009-04-01", "2009-04-05", "2009-04-10"];
			expect(await settledAs(["2009-04-11"], boards)).toBe("ben");
			expect(await settledAs(everyDay, boards)).toBe("ben");
			expect(await settledAs(["2009-04-11"], chained)).toBe(await settledAs(everyDay, chained));
		},
	);

	it("pass on the merged board what was the other board's own, only after the merge", async () => {
		const boards = [
			one({ secretaryId: "ann" }),
			two({ chairId: "ann", handOvers: [passes("2009-04-10", "ann", "cat")] }),
		];
		expect(await settledAs(["2009-04-11"], boards)).toBe("cat");
	});
});

describe("a planned hand-over of the board that ends", () => {
	const merged = (from: Board, into: Board, settled: Settled = {}) => {
		const result = mergedBoard({ from, into, boards: [from, into] }, settled);
		return { result, ...mergedHandOvers({ from, into }, result) };
	};
	const planned = passes("2009-04-10", "ann", "ben");

	it("comes to nothing where the other board's own secretary stays", () => {
		const from = one({ secretaryId: "ann", handOvers: [planned] });
		const { result, kept, lost } = merged(from, two({ secretaryId: "cat" }));
		expect([kept, lost]).toEqual([[], [planned]]);
		expect(result.handOvers ?? []).toEqual([]);
		expect(merged(from, two({ secretaryId: "ann" })).kept).toEqual([]);
	});

	it("takes the other board's place where its secretary is the one who goes on", () => {
		const from = one({ secretaryId: "ann", handOvers: [planned] });
		const theirs = passes("2009-04-12", "cat", "ben");
		const into = two({ secretaryId: "cat", handOvers: [theirs] });
		expect(merged(from, into, { secretary: "from" })).toMatchObject({
			kept: [planned],
			lost: [theirs],
		});
	});

	it("of everything passes nothing that its holder had on the other board", () => {
		const everything = { ...planned, duty: "everything" } as const;
		const from = one({ secretaryId: "ann", memberIds: ["ann"], handOvers: [everything] });
		expect(merged(from, two({ chairId: "ann" })).kept).toEqual([
			planned,
			{ ...planned, duty: "member" },
		]);
		expect(merged(from, two({})).kept).toEqual([everything]);
	});
});
