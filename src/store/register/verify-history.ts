/** A check of a register's history as it stands: nothing is made, and nothing is brought up to this version for it. */
import { existsSync } from "node:fs";
import { explainFailure, isPostgres, pathOf } from "../engine/open-database.ts";
import { openBestDriver, type SqliteDriver } from "../engine/sqlite/driver.ts";
import { saysDamaged } from "../engine/sqlite/errors.ts";
import { type Head, type HistoryRow, type Verdict, verifyChain } from "./history.ts";

type Page = Parameters<typeof verifyChain>[0];
type Missing = { readonly missing: string };

const atOnce = 1_000;

const inSqlite =
	(driver: SqliteDriver): Page =>
	async (after) => {
		const sql = `SELECT * FROM "History" WHERE "sequence" > ? ORDER BY "sequence" LIMIT ${atOnce}`;
		return (await driver.all(sql, [after])) as readonly HistoryRow[];
	};

const noRegister = (where: string): Missing => ({ missing: `There is no register in ${where}.` });

const readSqlite = async <T>(
	path: string,
	work: (page: Page) => Promise<T>,
): Promise<T | Missing> => {
	if (!existsSync(path)) return { missing: `There is no register ${path}.` };
	const driver = await openBestDriver(path).catch((failure: unknown) => {
		throw explainFailure(failure, path);
	});
	try {
		await driver.exec("PRAGMA busy_timeout=10000; PRAGMA query_only=ON");
		const tables = await driver.all(`SELECT 1 FROM sqlite_master WHERE name = 'History'`, []);
		return tables.length > 0 ? await work(inSqlite(driver)) : noRegister(path);
	} catch (failure) {
		if (saysDamaged(failure)) return { missing: `${path} is damaged, or no SQLite database.` };
		throw failure;
	} finally {
		await driver.close();
	}
};

const readPostgres = async <T>(
	url: string,
	work: (page: Page) => Promise<T>,
): Promise<T | Missing> => {
	const { connected, historyIn } = await import("../backup/postgres-copy.ts");
	return connected(url, async (client) => {
		const { rows } = await client.query(`SELECT to_regclass('"History"') AS "found"`);
		if (!rows[0]?.found) return noRegister("the database that DATABASE_URL names");
		return work(historyIn(client));
	});
};

const reading = <T>(url: string, work: (page: Page) => Promise<T>): Promise<T | Missing> =>
	isPostgres(url) ? readPostgres(url, work) : readSqlite(pathOf(url), work);

/** With a head that was noted elsewhere, a history that was cut off or written anew since does not pass. */
export const verifyRegister = (url: string, noted?: Head): Promise<Verdict | Missing> =>
	reading(url, (page) => verifyChain(page, noted));

/** In words, where there is nothing to read. */
export const whyMissing = async (url: string): Promise<string | undefined> =>
	(await reading(url, async () => ({ missing: undefined }))).missing;
