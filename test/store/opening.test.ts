/** Opening a database: what it must promise before the bot runs on it, and how it comes to its present shape. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import {
	asPostgres,
	migratedSchema,
	migrationsOf,
	postgresTwin,
	sqliteTwin,
	twins,
} from "../../prisma/twins.ts";
import { openDatabase } from "../../src/store/engine/open-database.ts";
import { withSchemaEngine } from "../../src/store/engine/schema-engine.ts";
import { sqliteAdapter } from "../../src/store/engine/sqlite/adapter.ts";
import {
	hasNodeSqlite,
	type OpenDriver,
	openBestDriver,
	openNodeSqlite,
	openPackaged,
} from "../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../src/store/engine/sqlite/open.ts";
import { startPostgres } from "../build/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-opening-"));
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await (await startPostgres()).stop();
});
let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

/** A driver that says one thing of its settings, whatever was asked of it. */
const claiming =
	(setting: string, value: number): OpenDriver =>
	async (path) => {
		const driver = await openBestDriver(path);
		return {
			...driver,
			all: async (sql, values) =>
				sql === `PRAGMA ${setting}` ? [{ [setting]: value }] : driver.all(sql, values),
		};
	};

describe("an SQLite file", () => {
	it("is opened so that a commit is on the disk before it is acknowledged", async () => {
		const { writer, reader } = await openConnections(openBestDriver, newFile());
		for (const driver of [writer, reader]) {
			expect(await driver?.all("PRAGMA synchronous", [])).toEqual([{ synchronous: 2 }]);
			expect(await driver?.all("PRAGMA journal_mode", [])).toEqual([{ journal_mode: "wal" }]);
			expect(await driver?.all("PRAGMA foreign_keys", [])).toEqual([{ foreign_keys: 1 }]);
			await driver?.close();
		}
	});
	it.each([
		["synchronous", 1],
		["foreign_keys", 0],
	])("is refused where %s does not read back as it must", async (setting, value) => {
		await expect(openConnections(claiming(setting, value), newFile())).rejects.toThrow(
			`SQLite must run with ${setting}`,
		);
	});
	const unbuilt = [
		{ name: "the driver whose binary is in its package", open: openPackaged },
		...(hasNodeSqlite()
			? [{ name: "the driver that Node itself brings", open: openNodeSqlite }]
			: []),
	];
	it.each(unbuilt)("is opened just so by $name", async ({ open }) => {
		const { writer, reader } = await openConnections(open, newFile());
		expect(await writer.all("PRAGMA synchronous", [])).toEqual([{ synchronous: 2 }]);
		await writer.exec("CREATE TABLE t (a)");
		expect(await writer.run("INSERT INTO t VALUES (?), (?)", [1, null])).toBe(2);
		expect(await reader?.all("SELECT a FROM t", [])).toEqual([{ a: 1 }, { a: null }]);
		await reader?.close();
		await writer.close();
	});
	it("takes no writing on the connection that only reads", async () => {
		const { writer, reader } = await openConnections(openBestDriver, newFile());
		await writer.exec("CREATE TABLE t (a)");
		await expect(reader?.run("INSERT INTO t VALUES (1)", [])).rejects.toThrow("readonly");
		await reader?.close();
		await writer.close();
	});
});

const databases = {
	SQLite: async () => `file:${newFile()}`,
	Postgres: async () => (await startPostgres()).url("opening"),
};

describe.each(Object.entries(databases))("migrations of %s", (_name, urlOf) => {
	const appliedIn = async (url: string): Promise<readonly { migration_name: string }[]> => {
		const { client } = await openDatabase(url);
		const rows = await client.$queryRaw<{ migration_name: string }[]>`
			SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`;
		await client.$disconnect();
		return rows;
	};
	it("are applied once, however many open it at once or again", async () => {
		const url = await urlOf();
		await Promise.all([1, 2, 3].map(() => appliedIn(url)));
		const names = (await appliedIn(url)).map((row) => row.migration_name);
		expect(names.sort()).toEqual(migrationsOf(sqliteTwin).map(({ name }) => name));
	});
	it("are not run on a database that a newer version has used", async () => {
		const url = await urlOf();
		const { client } = await openDatabase(url);
		await client.$executeRaw`
			INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "started_at", "applied_steps_count")
			SELECT 'x', 'x', '29990101000000_later', "finished_at", "started_at", 1 FROM "_prisma_migrations" LIMIT 1`;
		await client.$disconnect();
		await expect(openDatabase(url)).rejects.toThrow("newer Convenor");
	});
	it("roll a nested transaction back alone", async () => {
		const { client } = await openDatabase(await urlOf());
		const mark = (name: string) => ({ data: { name, value: "" } });
		await client.$transaction(async (tx) => {
			await tx.marker.create(mark("outer"));
			const inner = tx.$transaction(async (nested) => {
				await nested.marker.create(mark("inner"));
				throw new Error("only the inner");
			});
			await expect(inner).rejects.toThrow("only the inner");
			await tx.$transaction((nested) => nested.marker.create(mark("second")));
		});
		const names = (await client.marker.findMany()).map(({ name }) => name);
		expect(names.sort()).toEqual(["outer", "second"]);
		await client.$disconnect();
	});
});

describe("an upgrade of Postgres that was cut short", () => {
	const on = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
		const client = new pg.Client({ connectionString: url });
		client.on("error", () => {});
		await client.connect();
		return work(client).finally(() => client.end());
	};
	const named = async (url: string): Promise<readonly string[]> => {
		const { client } = await openDatabase(url);
		const rows = await client.$queryRaw<{ migration_name: string }[]>`
			SELECT "migration_name" FROM "_prisma_migrations"
			WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`;
		await client.$disconnect();
		return rows.map(({ migration_name }) => migration_name);
	};
	const all = migrationsOf(postgresTwin).map(({ name }) => name);

	it.each(all.map((_, index) => index))(
		"is taken up where script %i was done and never recorded",
		async (index) => {
			const url = await (await startPostgres()).url("unrecorded");
			await (await openDatabase(url)).client.$disconnect();
			await on(url, (client) =>
				client.query(
					`UPDATE "_prisma_migrations" SET "finished_at" = NULL, "applied_steps_count" = 0
					WHERE "migration_name" = $1`,
					[all[index]],
				),
			);
			expect(await named(url)).toEqual(all);
		},
	);

	it("is taken up where a script was begun and not done", async () => {
		const url = await (await startPostgres()).url("undone");
		const whole = await (await startPostgres()).url("whole");
		await (await openDatabase(whole)).client.$disconnect();
		const { rows } = await on(whole, (client) =>
			client.query(`SELECT "checksum" FROM "_prisma_migrations" ORDER BY "migration_name" LIMIT 1`),
		);
		await on(url, async (client) => {
			await client.query(`CREATE TABLE "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL,
				"checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL,
				"logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
				"applied_steps_count" INTEGER NOT NULL DEFAULT 0)`);
			await client.query(
				`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', $1, $2)`,
				[rows[0]?.checksum, all[0]],
			);
		});
		expect(await named(url)).toEqual(all);
	});

	it("waits for a table as long as it takes, and leaves nothing half done when it is ended", async () => {
		const url = await (await startPostgres()).url("waiting");
		await on(url, async (holder) => {
			await holder.query(`BEGIN; CREATE TABLE "Marker" ("name" TEXT)`);
			const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
				AND wait_event_type = 'Lock' AND wait_event <> 'advisory'`;
			const ended = expect(openDatabase(url)).rejects.toThrow("DATABASE_URL");
			await on(url, async (watcher) => {
				let pid: unknown;
				while (pid === undefined) pid = (await watcher.query(waiting)).rows[0]?.pid;
				await watcher.query("SELECT pg_terminate_backend($1)", [pid]);
			});
			await ended;
			const again = named(url);
			await new Promise((resolve) => setTimeout(resolve, 16_000));
			await holder.query("ROLLBACK");
			expect(await again).toEqual(all);
		});
	}, 60_000);
});

describe("the two schemas", () => {
	it("differ in provider and output, and in nothing else", () => {
		const ours = readFileSync(sqliteTwin.schema, "utf8").split("\n");
		const theirs = readFileSync(postgresTwin.schema, "utf8").split("\n");
		expect(theirs).toHaveLength(ours.length);
		const differing = ours.flatMap((line, n) =>
			line === theirs[n] ? [] : [line.trim().split(/\s/)[0]],
		);
		expect(differing).toEqual(["output", "provider"]);
		expect(theirs.join("\n")).toBe(asPostgres(ours.join("\n")));
	});
	it("have the same migrations, and none is missing for what the schemas now say", () => {
		const [first, second] = twins.map((twin) => migrationsOf(twin).map(({ name }) => name));
		expect(first).toEqual(second);
		for (const twin of twins) {
			expect(existsSync(join(twin.migrations, "migration_lock.toml"))).toBe(true);
			expect(readFileSync(migratedSchema(twin), "utf8")).toBe(readFileSync(twin.schema, "utf8"));
		}
	});
	it("are what the migrations make of an empty file", async () => {
		const path = newFile();
		await (await openDatabase(`file:${path}`)).client.$disconnect();
		const open = () => openConnections(openBestDriver, path);
		const content = readFileSync(sqliteTwin.schema, "utf8");
		const files = [{ path: sqliteTwin.schema, content }];
		const { stdout } = await withSchemaEngine(sqliteAdapter(open, open), (engine) =>
			engine.diff({
				from: { tag: "schemaDatasource", files, configDir: dirname(sqliteTwin.schema) },
				to: { tag: "schemaDatamodel", files },
				script: true,
				exitCode: null,
				filters: { externalTables: [], externalEnums: [] },
			}),
		);
		expect(stdout).toBe("-- This is an empty migration.\n");
	});
});
