/** When the disk or a colleague's code fails in the middle, the others carry on and nothing is half kept. */
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeChangeQueue } from "../../src/store/engine/change-queue.ts";
import { migrateSqlite } from "../../src/store/engine/migrate.ts";
import { openDatabase } from "../../src/store/engine/open-database.ts";
import { sqliteAdapter } from "../../src/store/engine/sqlite/adapter.ts";
import { type OpenDriver, openBestDriver } from "../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../src/store/engine/sqlite/open.ts";
import { PrismaClient } from "../../src/store/generated/sqlite/client.ts";
import { openStore } from "../../src/store/open-store.ts";
import { action, board, operator, settle } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-failing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

const mark = (name: string) => ({ data: { name, value: "" } });

describe("a commit that fails", () => {
	it("is rolled back and reported, and the next transaction finds the connection clean", async () => {
		let isFull = false;
		const onFullDisk: OpenDriver = async (path) => {
			const driver = await openBestDriver(path);
			const exec = async (sql: string) => {
				if (isFull && sql === "COMMIT") throw new Error("disk is full");
				return driver.exec(sql);
			};
			return { ...driver, exec };
		};
		const path = newFile();
		await migrateSqlite(openBestDriver, path);
		const open = () => openConnections(onFullDisk, path);
		const client = new PrismaClient({ adapter: sqliteAdapter(open, open) });
		const changed = makeChangeQueue({ kind: "sqlite", client });
		isFull = true;
		const both = ["a", "b"].map((name) => changed((tx) => tx.marker.create(mark(name))));
		for (const one of await Promise.allSettled(both))
			expect(one).toMatchObject({
				status: "rejected",
				reason: { message: expect.stringContaining("disk is full") },
			});
		isFull = false;
		await changed((tx) => tx.marker.create(mark("c")));
		expect((await client.marker.findMany()).map(({ name }) => name)).toEqual(["c"]);
		await client.$disconnect();
	});
});

describe("a change that never ends", () => {
	it("is undone, and those that waited with it are kept", async () => {
		const database = await openDatabase(`file:${newFile()}`);
		const changed = makeChangeQueue(database, 100);
		const before = changed((tx) => tx.marker.create(mark("before")));
		const hangs = changed(async (tx) => {
			await tx.marker.create(mark("hangs"));
			await new Promise(() => {});
		});
		const after = changed((tx) => tx.marker.create(mark("after")));
		await expect(hangs).rejects.toThrow("stood still");
		await Promise.all([before, after]);
		const names = (await database.client.marker.findMany()).map(({ name }) => name);
		expect(names.sort()).toEqual(["after", "before"]);
		await database.client.$disconnect();
	});
});

describe("a change among others", () => {
	it("still knows whose request it serves", async () => {
		const requests = new AsyncLocalStorage<string>();
		const { store, close } = await openStore({ url: `file:${newFile()}` });
		const served = (name: string) =>
			requests.run(name, () => store.change(operator, async () => requests.getStore()));
		expect(await Promise.all(["one", "two", "three"].map(served))).toEqual(["one", "two", "three"]);
		await close();
	});
});

describe("two replicas", () => {
	it("see at once what the other has changed, in boards as in items", async () => {
		const url = `file:${newFile()}`;
		const [ours, theirs] = [await openStore({ url }), await openStore({ url })];
		await settle(ours.store);
		await ours.store.change(operator, (register) => register.save(action({ id: "a" })));
		const seenBy = async ({ store }: typeof ours) => {
			const all = store.as(operator.audience);
			return [
				(await all.boards()).map(({ name }) => name),
				(await all.actions()).map(({ title }) => title),
			];
		};
		expect(await seenBy(theirs)).toEqual(await seenBy(ours));
		await ours.store.change(operator, async (register) => {
			await register.save({ ...board({ id: "lpb", name: "Renamed" }), version: 1 });
			await register.save({ ...action({ id: "a", title: "Retitled" }), version: 1 });
		});
		expect(await seenBy(theirs)).toEqual([["Board sob", "Renamed"], ["Retitled"]]);
		await ours.close();
		await theirs.close();
	});
	it("believe nothing that was undone", async () => {
		const { store, close } = await openStore({ url: `file:${newFile()}` });
		await settle(store);
		await store.change(operator, (register) => register.save(action({ id: "a" })));
		const undone = store.change(operator, async (register) => {
			await register.save({ ...action({ id: "a", title: "Undone" }), version: 1 });
			await register.save({ ...board({ id: "lpb", name: "Undone" }), version: 1 });
			await register.actions();
			await register.boards();
			throw new Error("no");
		});
		await expect(undone).rejects.toThrow("no");
		await store.change(operator, async (register) => {
			await register.save({ ...action({ id: "a", title: "Done" }), version: 1 });
			await register.save({ ...board({ id: "lpb", name: "Done" }), version: 1 });
		});
		const all = store.as(operator.audience);
		expect((await all.actions()).map(({ title }) => title)).toEqual(["Done"]);
		expect((await all.boards()).map(({ name }) => name)).toEqual(["Board sob", "Done"]);
		await close();
	});
});
