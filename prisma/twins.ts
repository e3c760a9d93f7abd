/** Where the two schemas, their migrations and what is generated from them live. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

export type Twin = {
	readonly provider: "sqlite" | "postgresql";
	readonly schema: string;
	readonly migrations: string;
};

export const sqliteTwin: Twin = {
	provider: "sqlite",
	schema: join(here, "schema.prisma"),
	migrations: join(here, "migrations"),
};

export const postgresTwin: Twin = {
	provider: "postgresql",
	schema: join(here, "postgres", "schema.prisma"),
	migrations: join(here, "postgres", "migrations"),
};

export const twins: readonly Twin[] = [sqliteTwin, postgresTwin];

/** The schema as the newest migration left it; what has changed since is what the next migration must do. */
export const migratedSchema = (twin: Twin): string => join(twin.migrations, "migrated.prisma");

/** The Postgres twin of the hand-edited schema: another provider and another output, nothing else. */
export const asPostgres = (schema: string): string =>
	schema
		.replace('"../src/store/generated/sqlite"', '"../../src/store/generated/postgres"')
		.replace('provider = "sqlite"', 'provider = "postgresql"');

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

export const migrationsOf = (twin: Twin): readonly Migration[] =>
	readdirSync(twin.migrations, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.filter((name) => existsSync(join(twin.migrations, name, "migration.sql")))
		.sort()
		.map((name) => {
			const sql = readFileSync(join(twin.migrations, name, "migration.sql"), "utf8");
			return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
		});

export const generatedFolder = join(here, "..", "src", "store", "generated");
export const repository = join(here, "..");
