/**
 * A copy of a Postgres register while it is in use: every table read in one repeatable-read transaction, a line of
 * JSON for each row, and a last line by which a file that was cut short is known.
 */
import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type pg from "pg";
import { markers } from "../../reminders/ledger/ledger.ts";
import { connectPostgres } from "../engine/connect-postgres.ts";
import type { HistoryRow } from "../register/history.ts";
import type { Kept } from "./backup.ts";
import { passingTable } from "./register-files.ts";

export type Head = {
	readonly convenor: "backup";
	readonly format: 1;
	readonly migrations: readonly string[];
};
export type End = { readonly end: Kept; readonly rows: number; readonly digest: string };
export type Row = readonly [table: string, row: Readonly<Record<string, unknown>>];

export const batchSize = 500;
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const connected = async <T>(
	url: string,
	work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
	const client = await connectPostgres(url);
	try {
		return await work(client);
	} finally {
		await client.end();
	}
};

/** Every table but the engine's own of migrations, which each database has of itself. */
export const tablesOf = async (client: pg.Client): Promise<readonly string[]> => {
	const { rows } = await client.query<{ name: string }>(
		`SELECT table_name AS name FROM information_schema.tables
		WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
		ORDER BY table_name`,
	);
	return rows.map(({ name }) => name);
};

export const migrationsOf = async (client: pg.Client): Promise<readonly string[]> => {
	const { rows } = await client.query<{ name: string }>(
		`SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY 1`,
	);
	return rows.map(({ name }) => name);
};

export const historyIn = (client: pg.Client) => async (after: number) => {
	const { rows } = await client.query<HistoryRow>(
		`SELECT * FROM "History" WHERE "sequence" > $1 ORDER BY "sequence" LIMIT ${batchSize}`,
		[after],
	);
	return rows;
};

const contentOf = async (client: pg.Client): Promise<Kept> => {
	const beat = `SELECT "value" FROM "Marker" WHERE "name" = '${markers.heartbeat}'`;
	const { rows } = await client.query<{ madeAt: string | null; entries: string }>(
		`SELECT (${beat}) AS "madeAt", (SELECT COUNT(*) FROM "History") AS "entries"`,
	);
	return { madeAt: rows[0]?.madeAt ?? "", entries: Number(rows[0]?.entries) };
};

type Writing = { readonly handle: FileHandle; readonly digest: Hash; rows: number };

const writeLines = async (writing: Writing, lines: readonly string[]): Promise<void> => {
	if (lines.length === 0) return;
	const text = `${lines.join("\n")}\n`;
	writing.digest.update(text);
	await writing.handle.write(text);
};

/** Readers of lines that take these for the end of one would cut a row in two. */
const oneLine = (row: string): string =>
	row.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const writeTable = async (client: pg.Client, table: string, writing: Writing): Promise<void> => {
	await client.query(
		`DECLARE one NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quoted(table)} t`,
	);
	for (;;) {
		const { rows } = await client.query<{ row: string }>(`FETCH ${batchSize} FROM one`);
		if (rows.length === 0) break;
		writing.rows += rows.length;
		const name = JSON.stringify(table);
		await writeLines(
			writing,
			rows.map(({ row }) => `[${name},${oneLine(row)}]`),
		);
	}
	await client.query("CLOSE one");
};

const writeAll = async (client: pg.Client, writing: Writing): Promise<Kept> => {
	await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
	const head: Head = { convenor: "backup", format: 1, migrations: await migrationsOf(client) };
	await writeLines(writing, [JSON.stringify(head)]);
	const tables = await tablesOf(client);
	for (const table of tables.filter((name) => name !== passingTable))
		await writeTable(client, table, writing);
	const end = await contentOf(client);
	await client.query("COMMIT");
	const last: End = { end, rows: writing.rows, digest: writing.digest.digest("hex") };
	await writing.handle.write(`${JSON.stringify(last)}\n`);
	await writing.handle.sync();
	return end;
};

export const backUpPostgres = async (url: string, file: string): Promise<Kept> => {
	const part = `${file}.part`;
	try {
		const handle = await open(part, "w", 0o600);
		const writing: Writing = { handle, digest: createHash("sha256"), rows: 0 };
		const kept = await connected(url, (client) => writeAll(client, writing)).finally(() =>
			handle.close(),
		);
		await rename(part, file);
		return kept;
	} finally {
		await rm(part, { force: true });
	}
};
