/** The short form: a worker killed with kill -9 at each step of the protocol, on both databases. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FailpointName } from "../../src/reminders/desk.ts";
import { startPostgres, type TestPostgres } from "../build/postgres.ts";
import { type Arena, openArena } from "./arena.ts";
import { check } from "./checker.ts";

let postgres: TestPostgres;
const folder = mkdtempSync(join(tmpdir(), "convenor-kills-"));
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(async () => {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
});

const untilSettled = async (arena: Arena, seconds: number): Promise<void> => {
	for (let waited = 0; waited < seconds * 10; waited++) {
		if ((await arena.unsettled()) === 0) return;
		await pause(100);
	}
};

const moments: readonly FailpointName[] = ["claimed", "intended", "re-read", "posted", "settled"];
const databases: readonly [string, () => Promise<string>][] = [
	["SQLite", async () => `file:${join(folder, "kills.db")}`],
	["Postgres", () => postgres.url("kills")],
];

describe.each(databases)("kill -9 at each step, on %s", (_name, databaseUrl) => {
	it("loses nothing, doubles nothing, and says nothing early or in the wrong place", async () => {
		const arena = await openArena({ databaseUrl: await databaseUrl(), boards: 3, duePerBoard: 4 });
		try {
			const expected = [...arena.due];
			for (const at of moments) {
				for (let number = 0; number < arena.boards; number++)
					expected.push(await arena.happen(number));
				const doomed = await arena.worker({ at, time: 2 });
				if (doomed.signalCode === null) await once(doomed, "exit");
				expect(doomed.signalCode, `at ${at}`).toBe("SIGKILL");
			}
			const last = await arena.worker();
			await untilSettled(arena, 30);
			expect(await arena.unsettled()).toBe(0);
			last.kill("SIGTERM");
			const [code] = await once(last, "exit");
			expect(code).toBe(0);
			expect(check(expected, await arena.posts())).toEqual({
				expected: expected.length,
				lost: [],
				doubled: [],
				labelledRepeats: 0,
				early: [],
				wrongAudience: [],
			});
		} finally {
			await arena.close();
		}
	}, 90_000);
});
