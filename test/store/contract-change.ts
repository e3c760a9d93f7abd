/** A change is kept as a whole or not at all, and two people never overwrite one another. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { RegisterChange, Store } from "../../src/usecases/ports.ts";
import type { AnyPlanner, Subject } from "./contract.ts";
import { action, board, byPerson, guidance, now, operator, person, settle } from "./world.ts";

const add = (store: Store, id: string, boardId = "lpb"): Promise<number> =>
	store.change(operator, async (register) => {
		const number = await register.nextNumber(boardId, "item");
		await register.save(action({ id, boardId, number }));
		return number;
	});

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, n) => n + 1);

/** As a use case does: load, decide, save. */
const close = (store: Store, by: string): Promise<"closed" | "was closed already"> =>
	store.change(byPerson(by), async (register) => {
		const found = (await register.itemById("action", "a")) as Action;
		if (found.state.is === "closed") return "was closed already";
		await register.save({
			...found,
			state: { is: "closed", on: plainDate("2009-01-29"), byId: by },
		});
		return "closed";
	});

const wholeOrNothing = (subject: Subject): void => {
	it("leaves nothing behind when the work fails half-way", async () => {
		const { store } = subject.open;
		const failing = store.change(operator, async (register) => {
			await register.nextNumber("lpb", "item");
			await register.save(action({ id: "lost" }));
			await register.save(board({ id: "gone" }));
			throw new Error("changed my mind");
		});
		await expect(failing).rejects.toThrow("changed my mind");
		const all = store.as(operator.audience);
		expect(await all.itemById("action", "lost")).toBeUndefined();
		expect((await all.boards()).map(({ id }) => id)).not.toContain("gone");
		expect(await all.changesOf("action", "lost")).toEqual([]);
		expect(await add(store, "next")).toBe(1);
	});
	it("keeps the neighbours of a change that fails", async () => {
		const { store } = subject.open;
		const all = upTo(20).map((n) =>
			n % 5 === 0
				? store
						.change(operator, async (register) => {
							await register.save(
								action({ id: `a${n}`, number: await register.nextNumber("lpb", "item") }),
							);
							throw new Error("no");
						})
						.catch(() => 0)
				: add(store, `a${n}`),
		);
		const numbers = (await Promise.all(all)).filter((number) => number > 0);
		expect([...numbers].sort((a, b) => a - b)).toEqual(upTo(16));
		expect(await store.as(operator.audience).actions()).toHaveLength(16);
	});
	it("keeps nothing of a change that goes on after one of its saves has failed", async () => {
		const { store } = subject.open;
		const careless = store.change(operator, async (register) => {
			await register.save(action({ id: "a", number: 1 }));
			await register.save(board({ id: "b", code: "LPB" })).catch(() => {});
			return "all well";
		});
		await expect(careless).rejects.toThrow();
		expect(await store.as(operator.audience).actions()).toEqual([]);
	});
	it("keeps the neighbours of a change whose row the database refuses", async () => {
		const { store } = subject.open;
		const refused = store.change(operator, (register) =>
			register.save(action({ id: "x", owner: { kind: "person", id: "nobody" } })),
		);
		const all = await Promise.allSettled([add(store, "a"), refused, add(store, "b")]);
		expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
		const kept = await store.as(operator.audience).actions();
		expect(kept.map(({ id, number }) => [id, number])).toEqual([
			["a", 1],
			["b", 2],
		]);
		expect(await add(store, "c")).toBe(3);
	});
	it("saves many new items as it saves one: each whole, numbered in a row, planned and in the history", async () => {
		const planned: string[] = [];
		const { store, verifyHistory } = await subject.openEmpty({
			...{ onSaved: async () => {}, onAnnounce: async () => {}, onSnooze: async () => {} },
			onSavedNew: async (items) => void planned.push(...items.map(({ id }) => id)),
		});
		await settle(store);
		const before = await verifyHistory();
		await store.change(operator, async (register) => {
			const last = await register.nextNumber("lpb", "item", 3);
			await register.saveNew([
				action({ id: "a", number: last - 2 }),
				guidance({ id: "g", number: last - 1, aliases: ["The guide"] }),
				action({ id: "b", number: last }),
			]);
		});
		const all = store.as(operator.audience);
		expect(planned).toEqual(["a", "g", "b"]);
		expect((await all.actions()).map(({ id, number, version }) => [id, number, version])).toEqual([
			["a", 1, 1],
			["b", 3, 1],
		]);
		expect(await all.guidance()).toMatchObject([{ id: "g", number: 2, aliases: ["The guide"] }]);
		expect(await all.changesOf("guidance", "g")).toMatchObject([{ author: operator.author }]);
		expect(await verifyHistory()).toMatchObject({
			entries: ("entries" in before ? before.entries : 0) + 3,
		});
		expect(await add(store, "c")).toBe(4);
	});
	it("undoes the save when its reminders cannot be planned", async () => {
		const planner: AnyPlanner = {
			onSaved: async (entity) => {
				if (entity.kind === "action") throw new Error("no reminders today");
			},
			onSavedNew: async () => {},
			onAnnounce: async () => {},
			onSnooze: async () => {},
		};
		const { store } = await subject.openEmpty(planner);
		await settle(store);
		await expect(add(store, "a")).rejects.toThrow("no reminders today");
		expect(await store.as(operator.audience).actions()).toEqual([]);
	});
};

const together = (subject: Subject): void => {
	it("gives 200 changes at once numbers without a gap or a double, and one unbroken history", async () => {
		const { store, verifyHistory } = subject.open;
		const numbers = await Promise.all(
			upTo(200).map((n) => add(store, `a${n}`, n % 2 ? "lpb" : "sob")),
		);
		expect([...numbers].sort((a, b) => a - b)).toEqual(upTo(100).flatMap((n) => [n, n]));
		expect(await store.as(operator.audience).actions()).toHaveLength(200);
		expect(await verifyHistory()).toMatchObject({ entries: 206 });
	});
	it("gives several numbers asked for in one change, each once", async () => {
		const numbers = await subject.open.store.change(operator, (register) =>
			Promise.all(upTo(5).map(() => register.nextNumber("lpb", "item"))),
		);
		expect([...numbers].sort((a, b) => a - b)).toEqual(upTo(5));
		expect(await add(subject.open.store, "a")).toBe(6);
	});
	it("lets one of two people close an action, and shows the other that it is closed", async () => {
		const { store } = subject.open;
		await add(store, "a");
		const answers = await Promise.all([close(store, "maya"), close(store, "sam")]);
		expect([...answers].sort()).toEqual(["closed", "was closed already"]);
		expect(await store.as(operator.audience).changesOf("action", "a")).toHaveLength(2);
	});
	it("starts again from the load when what was loaded is stale, five times at most", async () => {
		const { store } = subject.open;
		await add(store, "a");
		const old = (await store.as(operator.audience).itemById("action", "a")) as Action;
		await close(store, "maya");
		let tries = 0;
		const stale = (register: RegisterChange) => {
			tries++;
			return register.save({ ...old, title: "Overwritten" });
		};
		await expect(store.change(operator, stale)).rejects.toThrow("no longer at version 1");
		expect(tries).toBe(5);
		expect(await store.as(operator.audience).itemById("action", "a")).toMatchObject({
			state: { is: "closed" },
			version: 2,
		});
	});
};

const guards = (subject: Subject): void => {
	it("refuses the store itself inside a change, where only the transaction may be used", async () => {
		const { store, desk } = subject.open;
		const inside = (use: () => Promise<unknown>) => expect(store.change(operator, use)).rejects;
		await inside(() => store.as(operator.audience).actions()).toThrow("inside a transaction");
		await inside(() => add(store, "b")).toThrow("inside a transaction");
		await inside(() => store.change(operator, async () => {})).toThrow("inside a transaction");
		expect(await add(store, "c")).toBe(1);
		expect(await desk.isFirst("still works", now)).toBe(true);
	});
	it("refuses an item that refers to what is not there, a code that is taken and a reused id", async () => {
		const { store } = subject.open;
		const saving = (...entities: Parameters<RegisterChange["save"]>[0][]) =>
			expect(
				store.change(operator, async (register) => {
					for (const entity of entities) await register.save(entity);
				}),
			).rejects;
		await saving(action({ id: "a", owner: { kind: "person", id: "nobody" } })).toThrow();
		await saving(guidance({ id: "g", issuerId: "nobody" })).toThrow();
		await saving(board({ id: "b", code: "LPB" })).toThrow();
		await saving(person({ id: "maya" })).toThrow();
		await saving(action({ id: "a", number: 1 }), action({ id: "b", number: 1 })).toThrow();
	});
	it("sees, inside a change, what the change itself has saved", async () => {
		const seen = await subject.open.store.change(operator, async (register) => {
			await register.save(board({ id: "new", aliases: ["Newcomer"] }));
			await register.save(action({ id: "a", boardId: "new" }));
			const codes = (await register.boards()).map(({ code }) => code);
			return [
				codes,
				(await register.actions({ boardIds: ["new"] })).length,
				await register.isTaken("new"),
			];
		});
		expect(seen).toEqual([["LPB", "NEW", "SOB"], 1, true]);
	});
};

export const changeContract = (subject: Subject): void => {
	describe("changing", () => {
		wholeOrNothing(subject);
		together(subject);
		guards(subject);
	});
};
