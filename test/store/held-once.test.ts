/** A register that is looked at once asks the database once what is new, however much of it is read. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { makeHeld, refreshOnce } from "../../src/store/cache/register-cache.ts";
import { openStore } from "../../src/store/open-store.ts";
import { board, operator } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-held-once-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = async (name: string) => {
	const store = await openStore({ url: `file:${join(folder, name)}` });
	await store.store.change(operator, (register) => register.save(board({ id: "first" })));
	return store;
};

it("is brought up to date at the first reading, and where a kind was not read yet", async () => {
	const { client, close } = await opened("once.db");
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
	const { store, close } = await opened("anew.db");
	const before = store.as(operator.audience, "once");
	expect(await before.boards()).toHaveLength(1);
	await store.change(operator, (register) => register.save(board({ id: "second", code: "SEC" })));
	expect(await store.as(operator.audience, "once").boards()).toHaveLength(2);
	await close();
});
