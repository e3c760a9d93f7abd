/** Opens an SQLite file so that what is acknowledged stays written, and refuses to run where that cannot be had. */
import { makeGate } from "../gate.ts";
import type { SqliteConnections } from "./adapter.ts";
import type { OpenDriver, SqliteDriver } from "./driver.ts";

export class CannotOpenDatabase extends Error {
	override readonly name = "CannotOpenDatabase";
}

const pragma = async (driver: SqliteDriver, name: string): Promise<unknown> => {
	const [row] = await driver.all(`PRAGMA ${name}`, []);
	return row && Object.values(row)[0];
};

/** Each setting as it must read back. A driver's own default in WAL is NORMAL, which loses commits to a power cut. */
const settings: readonly (readonly [string, unknown, string])[] = [
	["journal_mode", "wal", "PRAGMA journal_mode=WAL"],
	["synchronous", 2, "PRAGMA synchronous=FULL"],
	["foreign_keys", 1, "PRAGMA foreign_keys=ON"],
	// In pages: whoever commits waits while the log is put into the file, so it is done seldom: it is about 16 MB then.
	["wal_autocheckpoint", 4_000, "PRAGMA wal_autocheckpoint=4000"],
	// What one statement of many rows would be undone by is no file then, made and deleted each time.
	["temp_store", 2, "PRAGMA temp_store=MEMORY"],
	// In KiB, of each connection: what is read often is held as what it means, and the system holds the file's pages.
	["cache_size", -500, "PRAGMA cache_size=-500"],
];

const waitForOthers = "PRAGMA busy_timeout=10000";

const settle = async (driver: SqliteDriver): Promise<void> => {
	await driver.exec(waitForOthers);
	for (const [name, wanted, statement] of settings) {
		await driver.all(statement, []);
		const found = await pragma(driver, name);
		if (found !== wanted)
			throw new CannotOpenDatabase(
				`SQLite must run with ${name} ${wanted}, but it reads back as ${found}.`,
			);
	}
};

const openSettled = async (open: OpenDriver, path: string): Promise<SqliteDriver> => {
	const driver = await open(path);
	try {
		await settle(driver);
		return driver;
	} catch (failure) {
		await driver.close();
		throw failure;
	}
};

/** Going over to WAL needs the file alone for a moment, and does not wait for it. */
const persistently = async <T>(work: () => Promise<T>, tries = 20): Promise<T> => {
	try {
		return await work();
	} catch (failure) {
		if (tries <= 1 || !/SQLITE_BUSY|database is locked/.test(String(failure))) throw failure;
		await new Promise((resolve) => setTimeout(resolve, 50));
		return persistently(work, tries - 1);
	}
};

export const openConnections = async (
	open: OpenDriver,
	path: string,
): Promise<SqliteConnections> => {
	const writer = await persistently(() => openSettled(open, path));
	const reader = await persistently(() => openSettled(open, path));
	await reader.exec("PRAGMA query_only=ON");
	return { writer, reader, gate: makeGate() };
};

/** One connection, for migrations: no other may see a half-migrated file, and tables may be rebuilt. */
export const openForMigration = async (open: OpenDriver, path: string): Promise<SqliteDriver> => {
	const driver = await persistently(() => openSettled(open, path));
	await driver.exec("PRAGMA foreign_keys=OFF");
	return driver;
};
