/** The history cannot be rewritten unnoticed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { verifyRegister } from "../../src/store/register/verify-history.ts";
import { startPostgres } from "../build/postgres.ts";
import { action, operator, settle } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-tampering-"));
const opened: OpenStore[] = [];
afterAll(async () => {
	for (const each of opened) await each.close();
	rmSync(folder, { recursive: true, force: true });
	await (await startPostgres()).stop();
});

let files = 0;
const databases = {
	SQLite: {
		url: async () => `file:${join(folder, `${++files}.db`)}`,
		liftGuards: [`DROP TRIGGER "History_refuses_update"`, `DROP TRIGGER "History_refuses_delete"`],
		tricks: [`INSERT OR REPLACE INTO "History" SELECT * FROM "History" WHERE "sequence" = 3`],
	},
	Postgres: {
		url: async () => (await startPostgres()).url("tampering"),
		liftGuards: [`DROP TRIGGER "History_refuses_change" ON "History"`],
		tricks: [`TRUNCATE "History"`],
	},
};

describe.each(Object.entries(databases))("history in %s", (_name, database) => {
	const written = async (): Promise<OpenStore> => {
		const open = await openStore({ url: await database.url() });
		opened.push(open);
		await settle(open.store);
		await open.store.change(operator, (register) => register.save(action({ id: "a" })));
		return open;
	};
	const forge = async ({ client }: OpenStore, statement: string): Promise<void> => {
		for (const guard of database.liftGuards) await client.$executeRawUnsafe(guard);
		expect(await client.$executeRawUnsafe(statement)).toBeGreaterThan(0);
	};

	it("refuses to be changed, shortened or replaced", async () => {
		const { client, verifyHistory } = await written();
		const tries = [
			`UPDATE "History" SET "value" = '{}' WHERE "sequence" = 3`,
			`DELETE FROM "History" WHERE "sequence" = 7`,
			...database.tricks,
		];
		for (const statement of tries)
			await expect(client.$executeRawUnsafe(statement)).rejects.toThrow("append-only");
		expect(await verifyHistory()).toMatchObject({ entries: 7 });
	});

	it("is found cut off or written anew by whoever noted its head elsewhere", async () => {
		const url = await database.url();
		const open = await openStore({ url });
		opened.push(open);
		await settle(open.store);
		await open.store.change(operator, (register) => register.save(action({ id: "a" })));
		const noted = await open.historyHead();
		expect(noted?.sequence).toBe(7);
		await open.store.change(operator, (register) => register.save(action({ id: "b", number: 2 })));
		expect(await verifyRegister(url, noted)).toMatchObject({ entries: 8 });
		const another = { sequence: 7, hash: "0".repeat(64) };
		expect(await verifyRegister(url, another)).toMatchObject({ brokenAt: 7 });
		await forge(open, `DELETE FROM "History" WHERE "sequence" >= 7`);
		expect(await verifyRegister(url)).toMatchObject({ entries: 6 });
		expect(await verifyRegister(url, noted)).toMatchObject({ brokenAt: 7 });
	});

	it("is checked as it stands, with nothing made or brought up to date for it", async () => {
		const url = await database.url();
		expect(await verifyRegister(url)).toMatchObject({
			missing: expect.stringContaining("no register"),
		});
		const open = await openStore({ url });
		opened.push(open);
		await settle(open.store);
		const migrations = `FROM "_prisma_migrations"`;
		const latest = `(SELECT MAX("migration_name") ${migrations})`;
		await open.client.$executeRawUnsafe(`DELETE ${migrations} WHERE "migration_name" = ${latest}`);
		const count = async () => open.client.$queryRawUnsafe(`SELECT COUNT(*) ${migrations}`);
		const before = await count();
		expect(await verifyRegister(url)).toMatchObject({ entries: 6 });
		expect(await count()).toEqual(before);
	});

	it.each([
		[
			"its value was altered",
			`UPDATE "History" SET "value" = replace("value", 'Action', 'Auction') WHERE "sequence" = 7`,
			7,
		],
		[
			"its author was altered",
			`UPDATE "History" SET "author" = '{"name":"Nobody","through":"test"}' WHERE "sequence" = 4`,
			4,
		],
		[
			"its time was altered",
			`UPDATE "History" SET "at" = '2009-01-01T00:00:00.000Z' WHERE "sequence" = 2`,
			2,
		],
		["an entry was taken out", `DELETE FROM "History" WHERE "sequence" = 3`, 4],
		["the first was taken out", `DELETE FROM "History" WHERE "sequence" = 1`, 2],
		["one was moved to the end", `UPDATE "History" SET "sequence" = 8 WHERE "sequence" = 5`, 6],
		["one was put before all", `UPDATE "History" SET "sequence" = 0 WHERE "sequence" = 1`, 0],
	])("names the entry where the chain breaks when %s", async (_case, statement, brokenAt) => {
		const open = await written();
		await forge(open, statement);
		expect(await open.verifyHistory()).toMatchObject({ brokenAt });
	});
});
