/** Brings a Postgres database up to the schema; apart from SQLite's, whose bots need not load Postgres's driver. */
import pg from "pg";
import { migrations } from "./generated/migrations.ts";
import { type Applied, applied, isUpToDate, listOf, nothingExcluded } from "./migrate.ts";
import { postgresAdapter } from "./postgres-adapter.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const isPostgresUpToDate = async (client: pg.Client): Promise<boolean> => {
	const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS "found"`);
	const found = rows[0]?.found ? (await client.query<Applied>(applied)).rows : [];
	return isUpToDate(migrations.postgresql, found);
};

const migrationLock = "SELECT pg_advisory_lock(hashtext('convenor migrations'))";

/** Replicas that start together take turns on a lock that the server lets go of when its holder dies. */
export const migratePostgres = async (url: string): Promise<void> => {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	// A connection that breaks shows in the query that was waiting; unheard, it would end the process.
	client.on("error", () => {});
	await client.connect();
	try {
		if (await isPostgresUpToDate(client)) return;
		await client.query(migrationLock);
		if (await isPostgresUpToDate(client)) return;
		await withSchemaEngine(postgresAdapter(url, 1), (engine) =>
			engine.applyMigrations({ migrationsList: listOf("postgresql"), filters: nothingExcluded }),
		);
	} finally {
		await client.end();
	}
};
