/** A copy of an SQLite register while it is in use: one read transaction, written by SQLite itself. */
import { existsSync } from "node:fs";
import { copyFile, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { markers } from "../../reminders/ledger/ledger.ts";
import { pathOf } from "../engine/open-database.ts";
import { openBestDriver, type SqliteDriver } from "../engine/sqlite/driver.ts";
import { saysDamaged, whyUnusable } from "../engine/sqlite/errors.ts";
import { CannotOpenDatabase } from "../engine/sqlite/open.ts";
import { openStore } from "../open-store.ts";
import type { Kept, Refused, Restored, Restoring } from "./backup.ts";
import { isPartOfRegister, passingTable, sides } from "./register-files.ts";

/** The first 16 bytes of every SQLite file. */
export const sqliteHeader = "SQLite format 3\0";

const withDriver = async <T>(path: string, work: (driver: SqliteDriver) => Promise<T>) => {
	const driver = await openBestDriver(path).catch((failure: unknown) => {
		throw whyUnusable(failure)
			? new CannotOpenDatabase(`${path} cannot be opened and written: is it yours, and its folder?`)
			: failure;
	});
	try {
		await driver.exec("PRAGMA busy_timeout=10000");
		return await work(driver);
	} finally {
		await driver.close();
	}
};

/** On disk, and under its name there. */
const keepOnDisk = async (path: string): Promise<void> => {
	for (const one of [path, dirname(path)]) {
		const handle = await open(one);
		await handle.sync().finally(() => handle.close());
	}
};

const first = async (driver: SqliteDriver, sql: string): Promise<unknown> => {
	const [row] = await driver.all(sql, []);
	return row && Object.values(row)[0];
};

const heartbeat = `SELECT "value" FROM "Marker" WHERE "name" = '${markers.heartbeat}'`;

/** When it was made is what the ledger's heartbeat says: the clock that the reminders go by. */
const markAsCopy = async (driver: SqliteDriver): Promise<Kept> => {
	const madeAt = String((await first(driver, heartbeat)) ?? "");
	// A register of an older version has none.
	const passing = `SELECT 1 FROM sqlite_master WHERE "name" = '${passingTable}'`;
	if (await first(driver, passing)) await driver.run(`DELETE FROM "${passingTable}"`, []);
	await driver.run(`INSERT OR REPLACE INTO "Marker" ("name", "value") VALUES (?, ?)`, [
		markers.restored,
		madeAt,
	]);
	return { madeAt, entries: Number(await first(driver, `SELECT COUNT(*) FROM "History"`)) };
};

/** SQLite says the same of the register and of the copy; the register has been read already. */
const copyInto = async (driver: SqliteDriver, part: string): Promise<void> => {
	await first(driver, "SELECT COUNT(*) FROM sqlite_master");
	await driver.run("VACUUM INTO ?", [part]).catch((failure: unknown) => {
		const why = whyUnusable(failure);
		if (!why) throw failure;
		throw new CannotOpenDatabase(
			why === "full"
				? `There is no room for ${part}: make room there, or name a file elsewhere.`
				: `${part} cannot be written: name a file in a folder that is yours.`,
		);
	});
};

export const backUpSqlite = async (url: string, file: string): Promise<Kept | Refused> => {
	const path = pathOf(url);
	if (!existsSync(path)) return refuse(`There is no register ${path}.`);
	const part = `${file}.part`;
	if ([file, part].some((one) => isPartOfRegister(one, path)))
		return refuse(`${file} is the register itself, or part of it: name another file.`);
	await rm(part, { force: true });
	try {
		await withDriver(path, (driver) => copyInto(driver, part));
		const kept = await withDriver(part, async (driver) => {
			await driver.exec("PRAGMA synchronous=FULL");
			return markAsCopy(driver);
		});
		await rename(part, file);
		await keepOnDisk(file);
		return kept;
	} finally {
		await rm(part, { force: true });
	}
};

/** Leaving WAL needs the file alone: whoever else has it open keeps it from being replaced under them. */
const isInUse = async (path: string): Promise<boolean> =>
	withDriver(path, async (driver) => {
		await driver.exec("PRAGMA busy_timeout=500");
		try {
			return (await first(driver, "PRAGMA journal_mode=DELETE")) === "wal";
		} catch (failure) {
			if (/locked|busy/i.test(String(failure))) return true;
			throw failure;
		}
	});

const hasHistory = (path: string): Promise<boolean> =>
	withDriver(path, async (driver) => {
		const tables = `SELECT COUNT(*) FROM sqlite_master WHERE name = 'History'`;
		if (Number(await first(driver, tables)) === 0) return false;
		return (await first(driver, `SELECT 1 FROM "History" LIMIT 1`)) !== undefined;
	});

const refuse = (because: string): Refused => ({ is: "refused", because });

/** So far that not even a look into it can be had: whether it holds anything is not known. */
const isRegisterDamaged = async (path: string): Promise<boolean> => {
	if (!existsSync(path)) return false;
	try {
		await hasHistory(path);
		return false;
	} catch (failure) {
		if (saysDamaged(failure)) return true;
		throw failure;
	}
};

/** Somebody may still read something out of it. */
const setAside = async (path: string): Promise<void> => {
	let aside = `${path}.damaged`;
	for (let count = 2; existsSync(aside); count++) aside = `${path}.damaged-${count}`;
	await rename(path, aside);
	for (const side of sides)
		if (existsSync(`${path}${side}`)) await rename(`${path}${side}`, `${aside}${side}`);
};

type Standing = Restoring & { readonly isDamaged: boolean };

const objection = async (
	path: string,
	{ force, isDamaged }: Standing,
): Promise<string | undefined> => {
	if (!existsSync(path)) return undefined;
	if (isDamaged)
		return force
			? undefined
			: `The register ${path} is damaged and cannot be read. Give --force to put the backup in its place; the damaged file is kept beside it, as ${path}.damaged.`;
	if (!force && (await hasHistory(path)))
		return `The register ${path} is not empty. Give --force to lose what is in it.`;
	return (await isInUse(path)) ? `The register ${path} is in use. Stop Convenor first.` : undefined;
};

/** Brought up to this version, its pages whole and its chain of history unbroken. */
const checkCopy = async (copy: string): Promise<string | undefined> => {
	const sound = await withDriver(copy, (driver) => first(driver, "PRAGMA quick_check"));
	if (sound !== "ok") return `The backup is damaged: ${String(sound)}.`;
	const opened = await openStore({ url: `file:${copy}` });
	try {
		const verdict = await opened.verifyHistory();
		return "brokenAt" in verdict
			? `The backup's history is broken at entry ${verdict.brokenAt}: ${verdict.because}.`
			: undefined;
	} finally {
		await opened.close();
	}
};

const withoutSides = async (path: string): Promise<void> => {
	for (const side of sides) await rm(`${path}${side}`, { force: true });
};

export const restoreSqlite = async (
	url: string,
	file: string,
	restoring: Restoring,
): Promise<Restored> => {
	const path = pathOf(url);
	if (isPartOfRegister(file, path)) return refuse(`${file} is the register itself: name a backup.`);
	const isDamaged = await isRegisterDamaged(path);
	const because = await objection(path, { ...restoring, isDamaged });
	if (because) return refuse(because);
	const copy = `${path}.restoring`;
	try {
		await copyFile(file, copy);
		const fault = await checkCopy(copy).catch((failure: unknown) => damaged(failure));
		if (fault) return refuse(fault);
		const kept = await withDriver(copy, markAsCopy);
		if (isDamaged) await setAside(path);
		await withoutSides(path);
		await rename(copy, path);
		await keepOnDisk(path);
		return { is: "restored", ...kept };
	} finally {
		await rm(copy, { force: true });
		await withoutSides(copy);
	}
};

const damaged = (failure: unknown): string =>
	failure instanceof CannotOpenDatabase
		? failure.message
		: `The backup is damaged: ${failure instanceof Error ? failure.message : String(failure)}.`;
