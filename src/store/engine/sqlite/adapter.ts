/** SQLite for Prisma: one connection that writes, behind the gate, and one that only reads what is committed. */
import {
	type ArgType,
	type ColumnType,
	ColumnTypeEnum,
	type SqlDriverAdapter,
	type SqlMigrationAwareDriverAdapterFactory,
	type SqlQuery,
	type SqlResultSet,
	type Transaction,
} from "@prisma/driver-adapter-utils";
import { type Gate, runBehindGate } from "../gate.ts";
import { refuseInside } from "../transaction-guard.ts";
import type { SqliteDriver, SqlRow, SqlValue } from "./driver.ts";
import { toPrismaError } from "./errors.ts";

const told = { provider: "sqlite", adapterName: "convenor-sqlite3" } as const;

const asSql = (value: unknown, type: ArgType | undefined): SqlValue => {
	if (value === null || value === undefined) return null;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (typeof value === "bigint") return Number(value);
	if (value instanceof Date) return value.toISOString();
	if (type?.scalarType === "bytes" && typeof value === "string")
		return Buffer.from(value, "base64");
	return value as SqlValue;
};

const valuesOf = (query: SqlQuery): readonly SqlValue[] =>
	query.args.map((value, index) => asSql(value, query.argTypes[index]));

/** Prisma's own table of migrations is the only one that holds times as such; the driver does not say so. */
const timesOfMigrations = new Set(["started_at", "finished_at", "rolled_back_at"]);

const typeOfColumn = (name: string, rows: readonly SqlRow[]): ColumnType => {
	if (timesOfMigrations.has(name)) return ColumnTypeEnum.DateTime;
	const value = rows.find((row) => row[name] !== null)?.[name];
	if (typeof value === "string") return ColumnTypeEnum.Text;
	if (typeof value !== "number") return value ? ColumnTypeEnum.Bytes : ColumnTypeEnum.Int32;
	const isWhole = rows.every((row) => row[name] === null || Number.isInteger(row[name]));
	return isWhole ? ColumnTypeEnum.Int32 : ColumnTypeEnum.Double;
};

const resultOf = (rows: readonly SqlRow[]): SqlResultSet => {
	const columnNames = Object.keys(rows[0] ?? {});
	return {
		columnNames,
		columnTypes: columnNames.map((name) => typeOfColumn(name, rows)),
		rows: rows.map((row) => columnNames.map((name) => row[name])),
	};
};

const tellingPrisma = async <T>(work: () => Promise<T>): Promise<T> => {
	try {
		return await work();
	} catch (failure) {
		throw toPrismaError(failure);
	}
};

const statementsOf = (driver: SqliteDriver) => ({
	queryRaw: (query: SqlQuery) =>
		tellingPrisma(async () => resultOf(await driver.all(query.sql, valuesOf(query)))),
	executeRaw: (query: SqlQuery) => tellingPrisma(() => driver.run(query.sql, valuesOf(query))),
});

/** COMMIT is ours to issue, so that one that fails is rolled back before the next transaction comes in. */
const commit = async (driver: SqliteDriver): Promise<void> => {
	try {
		await driver.exec("COMMIT");
	} catch (failure) {
		await driver.exec("ROLLBACK").catch(() => {});
		throw failure;
	}
};

const transactionOf = (driver: SqliteDriver, leave: () => void): Transaction => {
	const savepoint = (verb: string) => (name: string) =>
		tellingPrisma(() => driver.exec(`${verb} ${name}`));
	return {
		...told,
		...statementsOf(driver),
		options: { usePhantomQuery: true },
		commit: () => tellingPrisma(() => commit(driver)).finally(leave),
		rollback: () => tellingPrisma(() => driver.exec("ROLLBACK")).finally(leave),
		createSavepoint: savepoint("SAVEPOINT"),
		rollbackToSavepoint: savepoint("ROLLBACK TO"),
		releaseSavepoint: savepoint("RELEASE"),
	};
};

/** BEGIN IMMEDIATE: another process is waited for here, and not found out about in the middle. */
const begin = async (driver: SqliteDriver, gate: Gate): Promise<Transaction> => {
	const leave = await gate.enter();
	try {
		await tellingPrisma(() => driver.exec("BEGIN IMMEDIATE"));
		return transactionOf(driver, leave);
	} catch (failure) {
		leave();
		throw failure;
	}
};

export type SqliteConnections = {
	readonly writer: SqliteDriver;
	/** Sees what is committed, and waits for nobody. The writer itself where one connection must do all. */
	readonly reader?: SqliteDriver | undefined;
	readonly gate: Gate;
};

const isRead = (sql: string): boolean => /^\s*SELECT\b/i.test(sql);

const adapterOf = ({ writer, reader, gate }: SqliteConnections): SqlDriverAdapter => {
	const writing = statementsOf(writer);
	const reading = reader && statementsOf(reader);
	const guarded = <T>(work: () => Promise<T>): Promise<T> => runBehindGate(gate, work);
	return {
		...told,
		queryRaw: async (query) => {
			refuseInside();
			if (reading && isRead(query.sql)) return reading.queryRaw(query);
			return guarded(() => writing.queryRaw(query));
		},
		executeRaw: async (query) => {
			refuseInside();
			return guarded(() => writing.executeRaw(query));
		},
		executeScript: async (script) => {
			refuseInside();
			return guarded(() => tellingPrisma(() => writer.exec(script)));
		},
		startTransaction: async () => {
			refuseInside();
			return begin(writer, gate);
		},
		getConnectionInfo: () => ({ supportsRelationJoins: false, maxBindValues: 32_000 }),
		dispose: async () => {
			await reader?.close();
			await writer.close();
		},
	};
};

/** `open` is called once by the client and once by the migrations, each time for connections of its own. */
export const sqliteAdapter = (
	open: () => Promise<SqliteConnections>,
	openEmpty: () => Promise<SqliteConnections>,
): SqlMigrationAwareDriverAdapterFactory => ({
	...told,
	connect: async () => adapterOf(await open()),
	connectToShadowDb: async () => adapterOf(await openEmpty()),
});
