/** Opens the database that an address names, migrated and ready, whichever of the two kinds it is. */
import { fileURLToPath } from "node:url";
import type { Prisma, PrismaClient } from "../generated/sqlite/client.ts";
import { migrateSqlite } from "./migrate.ts";
import { sqliteAdapter } from "./sqlite/adapter.ts";
import { openBestDriver } from "./sqlite/driver.ts";
import { saysDamaged, whyUnusable } from "./sqlite/errors.ts";
import { CannotOpenDatabase, openConnections } from "./sqlite/open.ts";

/** The client of either database: both have the same shape, and go by the name of the hand-edited one. */
export type Client = PrismaClient;

/** What a transaction is to whoever writes inside it. */
export type Transaction = Prisma.TransactionClient;

export type Database = {
	readonly kind: "sqlite" | "postgresql";
	readonly client: Client;
};

const postgresConnections = 10;

export const pathOf = (url: string): string =>
	url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);

/** What is wrong with the file, for whoever named it. */
export const explainFailure = (failure: unknown, path: string): unknown => {
	if (saysDamaged(failure))
		return new CannotOpenDatabase(
			`${path}, which DATABASE_URL names, is damaged or no SQLite database: put a backup in its place with convenor restore FILE --force, or name another, such as file:data/convenor.db.`,
		);
	const why = whyUnusable(failure);
	if (why === "full")
		return new CannotOpenDatabase(`The disk that ${path} is on is full: make room on it.`);
	return why === "closed"
		? new CannotOpenDatabase(
				`${path}, which DATABASE_URL names, cannot be opened and written: name a file in a folder that is there and yours, such as file:data/convenor.db.`,
			)
		: failure;
};

const openSqlite = async (url: string): Promise<Database> => {
	const path = pathOf(url);
	await migrateSqlite(openBestDriver, path).catch((failure: unknown) => {
		throw explainFailure(failure, path);
	});
	const { PrismaClient: Sqlite } = await import("../generated/sqlite/client.ts");
	const open = () => openConnections(openBestDriver, path);
	return { kind: "sqlite", client: new Sqlite({ adapter: sqliteAdapter(open, open) }) };
};

const openPostgres = async (url: string): Promise<Database> => {
	const { migratePostgres } = await import("./migrate-postgres.ts");
	const { postgresAdapter } = await import("./postgres-adapter.ts");
	await migratePostgres(url);
	const { PrismaClient: Postgres } = await import("../generated/postgres/client.ts");
	const client = new Postgres({ adapter: postgresAdapter(url, postgresConnections) });
	return { kind: "postgresql", client: client as unknown as Client };
};

export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** SQLite knows by itself who has its file open. Answers how to let go. */
export const holdOpen = async (url: string): Promise<() => Promise<void>> =>
	isPostgres(url) ? (await import("./advisory-lock.ts")).holdInUse(url) : async () => {};

export const openDatabase = (url: string): Promise<Database> => {
	if (url.startsWith("file:")) return openSqlite(url);
	if (isPostgres(url)) return openPostgres(url);
	throw new CannotOpenDatabase("A database address starts with file: or postgresql://.");
};
