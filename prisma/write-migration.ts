/**
 * `npm run db:migration -- add-something`: writes the SQL that takes both databases from the schema as last migrated
 * to the schema as it is now. Needs no database and no binary: the engine compares the two schemas.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";
import { machineClock } from "../src/clock.ts";
import { makeGate } from "../src/store/engine/gate.ts";
import { withSchemaEngine } from "../src/store/engine/schema-engine.ts";
import { sqliteAdapter } from "../src/store/engine/sqlite/adapter.ts";
import { openBestDriver } from "../src/store/engine/sqlite/driver.ts";
import { asPostgres, migratedSchema, postgresTwin, sqliteTwin, type Twin, twins } from "./twins.ts";

const inMemory = async () => ({ writer: await openBestDriver(":memory:"), gate: makeGate() });

const toldPostgres = { provider: "postgres", adapterName: "on-paper" } as const;
const nothing = async (): Promise<never> => {
	throw new Error("There is no database here to ask.");
};

/** A Postgres that can only say which version it is: all that comparing two schemas asks of it. */
const postgresOnPaper: SqlDriverAdapter = {
	...toldPostgres,
	queryRaw: async () => ({
		columnNames: ["exists", "version", "numeric_version"],
		columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
		rows: [[true, "PostgreSQL 15.0", 150000]],
	}),
	executeRaw: nothing,
	executeScript: nothing,
	startTransaction: nothing,
	dispose: async () => {},
};
const onPaper = async () => postgresOnPaper;

const engineFor = <T>(twin: Twin, work: (engine: SchemaEngine) => Promise<T>): Promise<T> =>
	withSchemaEngine(
		twin.provider === "sqlite"
			? sqliteAdapter(inMemory, inMemory)
			: { ...toldPostgres, connect: onPaper, connectToShadowDb: onPaper },
		work,
	);

const schemaAt = (path: string): DiffTarget =>
	existsSync(path)
		? { tag: "schemaDatamodel", files: [{ path, content: readFileSync(path, "utf8") }] }
		: { tag: "empty" };

const difference = (twin: Twin): Promise<string> =>
	engineFor(twin, async (engine) => {
		const { stdout } = await engine.diff({
			from: schemaAt(migratedSchema(twin)),
			to: schemaAt(twin.schema),
			script: true,
			exitCode: null,
			filters: { externalTables: [], externalEnums: [] },
		});
		return stdout ?? "";
	});

const write = async (twin: Twin, name: string): Promise<void> => {
	const folder = join(twin.migrations, name);
	const sql = await difference(twin);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, "migration.sql"), sql);
	writeFileSync(migratedSchema(twin), readFileSync(twin.schema, "utf8"));
	writeFileSync(join(twin.migrations, "migration_lock.toml"), `provider = "${twin.provider}"\n`);
	console.log(`${folder}: read it, then run npm run db:generate`);
};

const stamp = (): string => machineClock.now().replaceAll(/[-:T]/g, "").slice(0, 14);

const [title] = process.argv.slice(2);
if (!title || !/^[a-z0-9-]+$/.test(title))
	throw new Error("Name the migration: npm run db:migration -- add-something");
writeFileSync(postgresTwin.schema, asPostgres(readFileSync(sqliteTwin.schema, "utf8")));
const name = `${stamp()}_${title.replaceAll("-", "_")}`;
for (const twin of twins) await write(twin, name);
