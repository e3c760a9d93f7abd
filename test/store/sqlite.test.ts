import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { storeContract } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-sqlite-"));
let files = 0;

storeContract("SQLite", (planner) =>
	openStore({ url: `file:${join(folder, `${++files}.db`)}`, planner }),
);

storeContract("SQLite, read into memory", async (planner) => {
	const opened = await openStore({ url: `file:${join(folder, `${++files}.db`)}`, planner });
	await opened.warm();
	return opened;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
