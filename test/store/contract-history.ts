/** Every change is kept with who made it, when, and the whole value after it. */
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Subject } from "./contract.ts";
import { action, asPerson, byPerson, operator } from "./world.ts";

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
		it("gives the first change of each of several entities at once, and of those before a moment", async () => {
			const { store } = subject.open;
			const onDay = (day: string) => ({ ...operator, now: instant(`2009-${day}T09:00:00Z`) });
			await store.change(onDay("02-01"), async (register) => {
				await register.save(action({ id: "a", number: 1 }));
				await register.save({ ...action({ id: "a", number: 1 }), version: 1, title: "Again" });
			});
			await store.change(onDay("02-03"), (register) =>
				register.save(action({ id: "b", number: 2 })),
			);
			const all = store.as(operator.audience);
			const ids = ["a", "b", "nothing", "lpb"];
			const told = [...(await all.firstChanges(ids))]
				.map(([id, { at, entity }]) => [id, at.slice(0, 10), entity.version])
				.sort();
			expect(told.slice(0, 2)).toEqual([
				["a", "2009-02-01", 1],
				["b", "2009-02-03", 1],
			]);
			expect(told.map(([id]) => id)).toEqual(["a", "b", "lpb"]);
			const then = await all.asAt(instant("2009-02-02T00:00:00Z")).firstChanges(ids);
			expect([...then.keys()].sort()).not.toContain("b");
			expect(await all.firstChanges([])).toEqual(new Map());
		});
		it("shows the register as it stood before any moment, and what was changed within a time", async () => {
			const { store } = subject.open;
			const onDay = (day: string) => ({ ...operator, now: instant(`2009-0${day}T09:00:00Z`) });
			await store.change(onDay("2-01"), (register) => register.save(action({ id: "a" })));
			await store.change(onDay("2-03"), async (register) => {
				const found = (await register.itemById("action", "a")) as Action;
				await register.save({ ...found, title: "Renamed" });
			});
			const all = store.as(operator.audience);
			const titles = async (at: string) =>
				(await all.asAt(instant(at)).actions()).map(({ title }) => title);
			expect(await titles("2009-01-31T00:00:00Z")).toEqual([]);
			expect(await titles("2009-02-03T09:00:00Z")).toEqual(["Action a"]);
			expect(await titles("2009-02-03T09:00:01Z")).toEqual(["Renamed"]);
			const held = await all.asAt(instant("2009-02-02T00:00:00Z")).holdings();
			expect(held.flatMap(({ items }) => items.action.map(({ title }) => title))).toEqual([
				"Action a",
			]);
			const period = {
				from: instant("2009-02-01T09:00:00Z"),
				until: instant("2009-02-03T09:00:00Z"),
			};
			const { count, newest } = await all.changedWithin(period, { most: 10 });
			expect(newest.map(({ last: { entity } }) => [entity.id, entity.version])).toEqual([["a", 1]]);
			expect(count).toBe(1);
			expect(await all.began()).toBe("2009-01-29T10:00:00.000Z");
		});
		it("keeps the past of a board as hidden as the board is now", async () => {
			const { store } = subject.open;
			await store.change(operator, (register) =>
				register.save(action({ id: "s", boardId: "sob" })),
			);
			const later = instant("2010-01-01T00:00:00Z");
			const ever = { from: instant("2000-01-01T00:00:00Z"), until: later };
			const maya = store.as(asPerson("maya"));
			expect(await maya.asAt(later).actions()).toEqual([]);
			expect(await maya.asAt(later).itemById("action", "s")).toBeUndefined();
			expect((await maya.asAt(later).boards()).map(({ id }) => id)).toEqual(["lpb"]);
			const within = await maya.changedWithin(ever, { most: 100 });
			const seen = within.newest.map(({ last }) => last.entity.id);
			expect(within.count).toBe(seen.length);
			expect(seen).not.toContain("s");
			expect(seen).not.toContain("sob");
			expect((await maya.holdings()).map(({ boardId }) => boardId)).toEqual(["lpb"]);
		});
		it("forms one chain that verifies", async () => {
			expect(await subject.open.verifyHistory()).toMatchObject({ entries: 6 });
		});
	});
};
