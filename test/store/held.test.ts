/**
 * The one read cache, held by version. Its reason: a reading of what has not changed costs one small query, however much
 * of it there is. Its proof: whoever writes, and whatever is undone, nothing is handed out but what was committed by then.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { makeHeld, refreshOnce } from "../../src/store/cache/register-cache.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { RegisterChange } from "../../src/usecases/ports.ts";
import { action, board, operator, person } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-held-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const opened = async (name = `${++files}.db`) => {
	const store = await openStore({ url: `file:${join(folder, name)}` });
	const names = async () => (await store.store.as(operator.audience).boards()).map(({ id }) => id);
	const change = <T>(work: (register: RegisterChange) => Promise<T>) =>
		store.store.change(operator, work);
	return { ...store, names, change };
};

const withFirstBoard = async () => {
	const store = await opened();
	await store.change((register) => register.save(board({ id: "first" })));
	return store;
};

const second = board({ id: "second", code: "SEC" });

describe("what is held", () => {
	it("is not read again while nothing has changed", async () => {
		const { client, close } = await withFirstBoard();
		const held = makeHeld(client);
		await held.now(["board"]);
		const boards = vi.spyOn(client.board, "findMany");
		const history = vi.spyOn(client.history, "findMany");
		expect((await held.now(["board"])).all("board")).toBe((await held.now(["board"])).all("board"));
		expect(boards).not.toHaveBeenCalled();
		expect(history).not.toHaveBeenCalled();
		await close();
	});
	it("has what another process has written since, at the next reading", async () => {
		const name = `${++files}.db`;
		const [here, there] = [await opened(name), await opened(name)];
		await here.change((register) => register.save(board({ id: "first" })));
		expect(await there.names()).toEqual(["first"]);
		await here.change((register) => register.save(second));
		expect(await there.names()).toHaveLength(2);
		await there.change(async (register) => {
			expect(await register.boards()).toHaveLength(2);
			await register.save(board({ id: "third", code: "THI" }));
		});
		expect(await here.names()).toHaveLength(3);
		await here.close();
		await there.close();
	});
});

describe("a change that is under way", () => {
	it("reads what it has saved itself, and nobody else does before the commit", async () => {
		const { change, names, close } = await withFirstBoard();
		let saved = () => {};
		const isSaved = new Promise<void>((resolve) => {
			saved = resolve;
		});
		let commit = () => {};
		const mayCommit = new Promise<void>((resolve) => {
			commit = resolve;
		});
		const changing = change(async (register) => {
			await register.save(second);
			expect(await register.boards()).toHaveLength(2);
			saved();
			await mayCommit;
		});
		await isSaved;
		expect(await names()).toEqual(["first"]);
		commit();
		await changing;
		expect(await names()).toHaveLength(2);
		await close();
	});
	it("leaves nothing behind where it is undone", async () => {
		const { change, names, close } = await withFirstBoard();
		const undone = change(async (register) => {
			await register.save(person({ id: "maya" }));
			await register.save(second);
			expect(await register.boards()).toHaveLength(2);
			throw new Error("changed my mind");
		});
		await expect(undone).rejects.toThrow("changed my mind");
		expect(await names()).toEqual(["first"]);
		const inside = await change((register) => register.boards());
		expect(inside.map(({ id }) => id)).toEqual(["first"]);
		await close();
	});
	it("sees what those before it in the same transaction have saved", async () => {
		const { change, close } = await withFirstBoard();
		const both = [
			change((register) => register.save(second)),
			change(async (register) => {
				expect(await register.boards()).toHaveLength(2);
				await register.save(action({ id: "a", number: 1, boardId: "second" }));
			}),
		];
		await Promise.all(both);
		await close();
	});
});

describe("a register that is looked at once", () => {
	it("is brought up to date at the first reading, and where a kind was not read yet", async () => {
		const { client, close } = await withFirstBoard();
		const held = makeHeld(client);
		const now = vi.spyOn(held, "now");
		const once = refreshOnce(held);
		for (let read = 0; read < 3; read++)
			expect((await once.now(["board"])).all("board")).toHaveLength(1);
		expect(now).toHaveBeenCalledTimes(1);
		await once.now(["board", "action"]);
		await once.now(["action"]);
		expect(now).toHaveBeenCalledTimes(2);
		await close();
	});
	it("is as new as the moment of its first reading", async () => {
		const { store, change, close } = await withFirstBoard();
		const before = store.as(operator.audience, "once");
		expect(await before.boards()).toHaveLength(1);
		await change((register) => register.save(second));
		expect(await before.boards()).toHaveLength(1);
		expect(await store.as(operator.audience, "once").boards()).toHaveLength(2);
		await close();
	});
});
