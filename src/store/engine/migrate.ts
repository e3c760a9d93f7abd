/** Brings a database up to the schema that this version of the bot was built with, before anything else uses it. */
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { type Migration, migrations } from "../generated/migrations.ts";
import { makeGate } from "./gate.ts";
import { withSchemaEngine } from "./schema-engine.ts";
import { sqliteAdapter } from "./sqlite/adapter.ts";
import type { OpenDriver, SqliteDriver } from "./sqlite/driver.ts";
import { CannotOpenDatabase, openForMigration } from "./sqlite/open.ts";

export type Applied = { readonly migration_name: string; readonly checksum: string };

export const applied = `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
	WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;

/** True when every migration is there already: the usual start, which then need not load the engine. */
export const isUpToDate = (wanted: readonly Migration[], found: readonly Applied[]): boolean => {
	const names = new Map(found.map((row) => [row.migration_name, row.checksum]));
	const known = new Set(wanted.map((migration) => migration.name));
	const stranger = found.find((row) => !known.has(row.migration_name));
	if (stranger)
		throw new CannotOpenDatabase(
			`The database was last used by a newer Convenor (migration ${stranger.migration_name} is not known here): update this one, or name another database in DATABASE_URL, such as file:data/convenor.db.`,
		);
	return wanted.every((migration) => names.get(migration.name) === migration.checksum);
};

const migrationsList: MigrationList = {
	baseDir: "migrations",
	lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
	shadowDbInitScript: "",
	migrationDirectories: migrations.sqlite.map(({ name, sql }) => ({
		path: name,
		migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
	})),
};

const nothingExcluded = { externalTables: [], externalEnums: [] };

const hasTable = async (driver: SqliteDriver): Promise<boolean> =>
	(await driver.all("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'", [])).length >
	0;

const isSqliteUpToDate = async (driver: SqliteDriver): Promise<boolean> => {
	const found = (await hasTable(driver)) ? await driver.all(applied, []) : [];
	return isUpToDate(migrations.sqlite, found as readonly Applied[]);
};

/** The engine closes the adapter it was given; the connection stays ours, for the COMMIT. */
const lent = (driver: SqliteDriver): SqliteDriver => ({ ...driver, close: async () => {} });

const migrateConnection = async (driver: SqliteDriver): Promise<void> => {
	const connections = async () => ({ writer: lent(driver), gate: makeGate() });
	await withSchemaEngine(sqliteAdapter(connections, connections), (engine) =>
		engine.applyMigrations({ migrationsList, filters: nothingExcluded }),
	);
	const [broken] = await driver.all("PRAGMA foreign_key_check", []);
	if (broken) throw new CannotOpenDatabase(`Migration left a row of ${broken.table} dangling.`);
};

/** One transaction around it all: another process waits for its end, and a failure leaves the file as it was. */
export const migrateSqlite = async (open: OpenDriver, path: string): Promise<void> => {
	const driver = await openForMigration(open, path);
	try {
		if (await isSqliteUpToDate(driver)) return;
		await driver.exec("BEGIN IMMEDIATE");
		if (!(await isSqliteUpToDate(driver))) await migrateConnection(driver);
		await driver.exec("COMMIT");
	} finally {
		await driver.close();
	}
};
