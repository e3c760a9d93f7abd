/** However many reminders are kept, those of one item are found by it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { migrateSqlite } from "../../src/store/engine/migrate.ts";
import { sqliteAdapter } from "../../src/store/engine/sqlite/adapter.ts";
import { type OpenDriver, openBestDriver } from "../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../src/store/engine/sqlite/open.ts";
import { PrismaClient } from "../../src/store/generated/sqlite/client.ts";
import { planLedgerIn } from "../../src/store/ledger/ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-of-an-item-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("finds them by the item, and reads no other's", async () => {
	const said: string[] = [];
	const listening: OpenDriver = async (path) => {
		const driver = await openBestDriver(path);
		const heard = (sql: string): string => {
			said.push(sql);
			return sql;
		};
		return {
			...driver,
			all: (sql, values) => driver.all(heard(sql), values),
			run: (sql, values) => driver.run(heard(sql), values),
		};
	};
	const path = join(folder, "register.db");
	await migrateSqlite(openBestDriver, path);
	const open = () => openConnections(listening, path);
	const client = new PrismaClient({ adapter: sqliteAdapter(open, open) });
	const ledger = planLedgerIn(client as never);
	said.length = 0;
	await ledger.ofItem("a");
	await ledger.showAgain("a", instant("2009-01-29T10:00:00Z"));
	const asked = said.filter((sql) => sql.includes("Occurrence"));
	expect(asked).toHaveLength(2);
	for (const sql of asked) {
		const blanks = Array.from({ length: sql.split("?").length - 1 }, () => "a");
		const steps = await client.$queryRawUnsafe<{ detail: string }[]>(
			`EXPLAIN QUERY PLAN ${sql}`,
			...blanks,
		);
		expect(steps.map(({ detail }) => detail).join(), sql).toContain("itemId=?");
	}
	await client.$disconnect();
});
