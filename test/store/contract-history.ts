/** Every change is kept with who made it, when, and the whole value after it. */
import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { instant } from "../../src/domain/plain-date.ts";
import type { Subject } from "./contract.ts";
import { action, byPerson, operator } from "./world.ts";

export const historyContract = (subject: Subject): void => {
	describe("history", () => {
		it("tells who changed an item, when, and what it was then, oldest first", async () => {
			const { store } = subject.open;
			await store.change(byPerson("maya"), (register) => register.save(action({ id: "a" })));
			const later = instant("2009-02-02T09:00:00Z");
			const sam = { ...byPerson("sam"), now: later };
			await store.change(sam, async (register) => {
				const found = (await register.itemById("action", "a")) as Action;
				await register.save({ ...found, title: "Recruit three" });
			});
			const changes = await store.as(operator.audience).changesOf("action", "a");
			expect(changes.map(({ author, at, entity }) => [author.name, at, entity.version])).toEqual([
				["maya", "2009-01-29T10:00:00.000Z", 1],
				["sam", "2009-02-02T09:00:00.000Z", 2],
			]);
			expect(changes.map(({ entity }) => (entity as Action).title)).toEqual([
				"Action a",
				"Recruit three",
			]);
		});
		it("gives the latest change of each of several entities at once", async () => {
			const { store } = subject.open;
			await store.change(operator, async (register) => {
				await register.save(action({ id: "a", number: 1 }));
				await register.save(action({ id: "b", number: 2 }));
				await register.save({ ...action({ id: "a", number: 1 }), version: 1, title: "Again" });
			});
			const last = await store.as(operator.audience).lastChanges(["a", "b", "nothing", "lpb"]);
			const told = [...last].map(([id, change]) => [id, change.entity.version]).sort();
			expect(told).toEqual([
				["a", 2],
				["b", 1],
				["lpb", 1],
			]);
			expect(await store.as(operator.audience).lastChanges([])).toEqual(new Map());
		});
		it("forms one chain that verifies", async () => {
			expect(await subject.open.verifyHistory()).toMatchObject({ entries: 6 });
		});
	});
};
