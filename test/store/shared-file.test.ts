/** Two processes that serve one SQLite file: each finds out, the log and an administrator are told; on Postgres nobody is. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import type { Directory } from "../../src/usecases/ports.ts";
import { lookForOthers } from "../../src/wiring/one-process.ts";
import { startPostgres } from "../build/postgres.ts";
import { person } from "../reminders/world.ts";
import { operator } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-shared-"));
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await (await startPostgres()).stop();
});

const two = async (url: string): Promise<readonly [OpenStore, OpenStore]> => [
	await openStore({ url }),
	await openStore({ url }),
];

const file = (name: string) => `file:${join(folder, name)}`;

describe("a register", () => {
	it("in one SQLite file is known to be served twice, and not to have been served before", async () => {
		const url = file("twice.db");
		const [first, second] = await two(url);
		expect(await first.isShared()).toBe(false);
		expect(await first.isShared()).toBe(false);
		// What the first left, it may have left before it died.
		expect(await second.isShared()).toBe(false);
		expect(await first.isShared()).toBe(true);
		expect(await second.isShared()).toBe(true);
		await first.close();
		await second.isShared();
		expect(await second.isShared()).toBe(false);
		await second.close();
	});

	it("on Postgres is never said to be", async () => {
		const [first, second] = await two(await (await startPostgres()).url("sharing"));
		for (const one of [first, second, first, second]) expect(await one.isShared()).toBe(false);
		await first.close();
		await second.close();
	});

	it("tells one administrator, once a day, and the log each time", async () => {
		const [first, second] = await two(file("told.db"));
		await first.store.change(operator, async (register) => {
			await register.save(person("member", { slackId: "U1" }));
			await register.save(person("minder", { slackId: "U2" }));
		});
		const viewer = async (slackId: string) => ({
			...{ slackId, standing: "member" as const, administrator: slackId === "U2" },
		});
		const told: string[] = [];
		const logged: string[] = [];
		const note = (_: object, words: string) => void logged.push(words);
		const watching = {
			directory: { viewer } as Pick<Directory, "viewer"> as Directory,
			clock: { now: () => operator.now },
			log: { info: note, warn: note, error: note },
			tell: async (slackId: string, { text }: { readonly text: string }) => {
				told.push(`${slackId}: ${text}`);
				return "told" as const;
			},
		};
		for (let round = 0; round < 3; round += 1)
			for (const register of [first, second]) await lookForOthers({ ...watching, register });
		expect(told).toEqual([expect.stringMatching(/^U2: Two processes serve this register/)]);
		expect(logged).toHaveLength(4);
		expect(logged[0]).toContain("another process serves this SQLite register too");
		await first.close();
		await second.close();
	});
});
