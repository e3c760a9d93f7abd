/**
 * A copy of the register while it is in use, and back again. SQLite's is a database file, Postgres's is lines of
 * JSON; each is one moment of the register, whole or refused, and carries a marker by which a bot that opens it knows
 * that what fell due since may have been sent already.
 */
import { existsSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isPostgres } from "../engine/open-database.ts";
import { backUpSqlite, restoreSqlite, sqliteHeader } from "./sqlite-copy.ts";

export type Kept = { readonly entries: number; readonly madeAt: string };

export type Restored =
	| ({ readonly is: "restored" } & Kept)
	/** In words that name what to do. */
	| Refused;

export type Refused = { readonly is: "refused"; readonly because: string };

export type Restoring = {
	/** Whether a register that is not empty may be lost. */
	readonly force: boolean;
};

/** Writes beside the file and renames at the end, so that a file of that name is always whole. */
export const backUp = async (url: string, file: string): Promise<Kept | Refused> => {
	const folder = dirname(resolve(file));
	if (!existsSync(folder)) return { is: "refused", because: `There is no folder ${folder}.` };
	if (existsSync(file) && statSync(file).isDirectory())
		return { is: "refused", because: `${file} is a folder: name a file in it.` };
	if (!isPostgres(url)) return backUpSqlite(url, file);
	const { backUpPostgres } = await import("./postgres-copy.ts");
	return backUpPostgres(url, file);
};

const isSqliteFile = async (file: string): Promise<boolean> => {
	const handle = await open(file);
	try {
		const { buffer } = await handle.read(Buffer.alloc(sqliteHeader.length), 0);
		return buffer.toString("latin1") === sqliteHeader;
	} finally {
		await handle.close();
	}
};

const refuse = (because: string): Restored => ({ is: "refused", because });

export const restoreFrom = async (
	url: string,
	file: string,
	restoring: Restoring,
): Promise<Restored> => {
	if (!existsSync(file)) return refuse(`There is no file ${file}.`);
	if (statSync(file).isDirectory()) return refuse(`${file} is a folder: name a file in it.`);
	if ((await isSqliteFile(file)) !== isPostgres(url)) {
		if (!isPostgres(url)) return restoreSqlite(url, file, restoring);
		const { restorePostgres } = await import("./restore-postgres.ts");
		return restorePostgres(url, file, restoring);
	}
	return refuse(
		isPostgres(url)
			? "That is a backup of an SQLite register, and DATABASE_URL names Postgres."
			: "That is no backup of an SQLite register, which DATABASE_URL names.",
	);
};
