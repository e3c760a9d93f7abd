/** Brings a Postgres database up to the schema; apart from SQLite's, whose bots need not load Postgres's driver. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type Migration, migrations } from "../generated/migrations.ts";
import { connectPostgres } from "./connect-postgres.ts";
import { type Applied, applied, isUpToDate } from "./migrate.ts";
import { CannotOpenDatabase } from "./sqlite/open.ts";

const appliedIn = async (client: pg.Client): Promise<readonly Applied[]> => {
	const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS "found"`);
	return rows[0]?.found ? (await client.query<Applied>(applied)).rows : [];
};

const migrationLock = "SELECT pg_advisory_lock(hashtext('convenor migrations'))";

/** As Prisma keeps it, so that its own tools read it too. */
const makeTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
	"id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
	"migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
	"started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const forget = `DELETE FROM "_prisma_migrations"
	WHERE "migration_name" = $1 AND "finished_at" IS NULL AND "rolled_back_at" IS NULL`;

const record = `INSERT INTO "_prisma_migrations"
	("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ($1, $2, $3, now(), 1)`;

const begun = `SELECT "migration_name" FROM "_prisma_migrations"
	WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`;

/** A script and the record of it are kept together, or neither is; no limit on how long it waits for a table. */
const take = async (client: pg.Client, { name, sql, checksum }: Migration): Promise<void> => {
	await client.query("BEGIN");
	try {
		if (sql) await client.query(sql);
		await client.query(forget, [name]);
		await client.query(record, [randomUUID(), checksum, name]);
		await client.query("COMMIT");
	} catch (failure) {
		await client.query("ROLLBACK").catch(() => {});
		throw failure;
	}
};

/** What it makes is there already, or what it drops is gone. */
const doneBefore = new Set(["42P06", "42P07", "42701", "42704", "42710", "42723"]);

/** A script that earlier versions began and never recorded was done whole or not at all: trying it tells which. */
const takeUp = async (client: pg.Client, migration: Migration): Promise<void> =>
	take(client, migration).catch((failure: { readonly code?: string }) => {
		if (!doneBefore.has(failure.code ?? "")) throw failure;
		return take(client, { ...migration, sql: "" });
	});

const bringUp = async (client: pg.Client, found: readonly Applied[]): Promise<void> => {
	await client.query(makeTable);
	const { rows } = await client.query<Applied>(begun);
	const unfinished = new Set(rows.map((row) => row.migration_name));
	const finished = new Set(found.map((row) => row.migration_name));
	for (const migration of migrations.postgresql) {
		if (finished.has(migration.name)) continue;
		await (unfinished.has(migration.name) ? takeUp : take)(client, migration);
	}
};

const notBroughtUp = (failure: { readonly message?: string }): never => {
	throw new CannotOpenDatabase(
		`The database that DATABASE_URL names could not be brought up to this version, and stays as it was: ${failure.message}.`,
	);
};

/** Replicas that start together take turns on a lock that the server lets go of when its holder's last query ends. */
export const migratePostgres = async (url: string): Promise<void> => {
	const client = await connectPostgres(url);
	const isDone = (found: readonly Applied[]) => isUpToDate(migrations.postgresql, found);
	try {
		if (isDone(await appliedIn(client))) return;
		await client.query(migrationLock);
		const found = await appliedIn(client);
		if (!isDone(found)) await bringUp(client, found).catch(notBroughtUp);
	} finally {
		await client.end();
	}
};
