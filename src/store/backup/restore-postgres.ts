/** A copy of a Postgres register brought back: one transaction, in which all of it is checked before any of it stays. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type pg from "pg";
import { markers } from "../../reminders/ledger/ledger.ts";
import { takeAlone } from "../engine/advisory-lock.ts";
import { migratePostgres } from "../engine/migrate-postgres.ts";
import { applicationName } from "../engine/postgres-adapter.ts";
import { verifyChain } from "../register/history.ts";
import { linesIn } from "../text-lines.ts";
import type { Kept, Restored, Restoring } from "./backup.ts";
import {
	batchSize,
	connected,
	type End,
	type Head,
	historyIn,
	migrationsOf,
	quoted,
	type Row,
	tablesOf,
} from "./postgres-copy.ts";

class Refused extends Error {}

const parsed = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		throw new Refused("That is no backup of a Postgres register, or it is damaged.");
	}
};

const checkHead = (head: unknown, known: readonly string[]): void => {
	const { convenor, format, migrations = [] } = (head ?? {}) as Partial<Head>;
	if (convenor !== "backup" || format !== 1)
		throw new Refused("That is no backup of a Postgres register, which DATABASE_URL names.");
	if (migrations.some((name) => !known.includes(name)))
		throw new Refused("That backup was made by a newer Convenor. Update this one first.");
};

const insert = async (client: pg.Client, table: string, rows: readonly Row[1][]): Promise<void> => {
	const columns = Object.keys(rows[0] ?? {})
		.map(quoted)
		.join(", ");
	await client.query(
		`INSERT INTO ${quoted(table)} (${columns})
		SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
		[JSON.stringify(rows)],
	);
};

/** Reads the whole file once, a batch of rows at a time; throws where it is not whole. */
const readRows = async (client: pg.Client, file: string): Promise<Kept> => {
	const known = await migrationsOf(client);
	const tables = new Set(await tablesOf(client));
	const digest = createHash("sha256");
	let batch: { table: string; rows: Row[1][] } = { table: "", rows: [] };
	let count = 0;
	let end: End | undefined;
	const flush = async (table: string) => {
		if (batch.rows.length > 0) await insert(client, batch.table, batch.rows);
		batch = { table, rows: [] };
	};
	let isFirst = true;
	for await (const line of linesIn(createReadStream(file, "utf8"))) {
		const read = parsed(line);
		if (isFirst) checkHead(read, known);
		else if (Array.isArray(read)) {
			const [table, row] = read as unknown as Row;
			if (!tables.has(table)) throw new Refused("That backup was made by another Convenor.");
			if (table !== batch.table || batch.rows.length === batchSize) await flush(table);
			batch.rows.push(row);
			count += 1;
		} else end = read as End;
		isFirst = false;
		if (!end) digest.update(`${line}\n`);
	}
	await flush("");
	if (!end || end.rows !== count || end.digest !== digest.digest("hex"))
		throw new Refused("That backup is not whole: it was cut short or changed.");
	return end.end;
};

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/** Rows come table by table: what they refer to may come later, and is checked once all are there. */
const withoutForeignKeys = async <T>(client: pg.Client, work: () => Promise<T>): Promise<T> => {
	const { rows: keys } = await client.query<ForeignKey>(
		`SELECT conrelid::regclass::text AS "table", conname AS "name", pg_get_constraintdef(oid) AS "definition"
		FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
	);
	for (const { table, name } of keys)
		await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
	const done = await work();
	for (const { table, name, definition } of keys)
		await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
	return done;
};

const empty = async (client: pg.Client): Promise<void> => {
	const tables = (await tablesOf(client)).map(quoted);
	for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
	await client.query(`TRUNCATE ${tables.join(", ")}`);
	for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
};

const others = `SELECT 1 FROM pg_stat_activity
	WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = '${applicationName}' LIMIT 1`;

const checkTarget = async (client: pg.Client, { force }: Restoring): Promise<void> => {
	if (!(await takeAlone(client)) || ((await client.query(others)).rowCount ?? 0) > 0)
		throw new Refused("The register is in use. Stop every Convenor first.");
	const isFull = ((await client.query(`SELECT 1 FROM "History" LIMIT 1`)).rowCount ?? 0) > 0;
	if (isFull && !force)
		throw new Refused("The register is not empty. Give --force to lose what is in it.");
};

const fill = async (client: pg.Client, file: string): Promise<Kept> => {
	const kept = await withoutForeignKeys(client, async () => {
		await empty(client);
		return readRows(client, file);
	});
	const verdict = await verifyChain(historyIn(client));
	if ("brokenAt" in verdict)
		throw new Refused(
			`The backup's history is broken at entry ${verdict.brokenAt}: ${verdict.because}.`,
		);
	await client.query(
		`INSERT INTO "Marker" ("name", "value") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "value" = $2`,
		[markers.restored, kept.madeAt],
	);
	return kept;
};

export const restorePostgres = async (
	url: string,
	file: string,
	restoring: Restoring,
): Promise<Restored> => {
	await migratePostgres(url);
	return connected(url, async (client) => {
		try {
			await client.query("BEGIN");
			await checkTarget(client, restoring);
			const kept = await fill(client, file);
			await client.query("COMMIT");
			return { is: "restored", ...kept };
		} catch (failure) {
			await client.query("ROLLBACK");
			if (failure instanceof Refused) return { is: "refused", because: failure.message };
			throw failure;
		}
	});
};
