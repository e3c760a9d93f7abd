/** The four things asked of an SQLite driver, and the two drivers that can do them. */

import type { Database, Statement } from "sqlite3";

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

export type SqliteDriver = {
	readonly all: (sql: string, values: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
	/** Gives the number of rows changed. */
	readonly run: (sql: string, values: readonly SqlValue[]) => Promise<number>;
	readonly exec: (script: string) => Promise<void>;
	readonly close: () => Promise<void>;
};

export type OpenDriver = (path: string) => Promise<SqliteDriver>;

type Settle<T> = (failure: Error | null, result: T) => void;

const settled = <T>(start: (done: Settle<T>) => void): Promise<T> =>
	new Promise((resolve, reject) => {
		start((failure, result) => (failure ? reject(failure) : resolve(result)));
	});

const most = 200;

/** Statements already compiled, the least recently used let go: compiling is a trip to another thread each time. */
const compiledBy = (database: Database) => {
	const kept = new Map<string, Promise<Statement>>();
	const compile = (sql: string): Promise<Statement> =>
		new Promise((resolve, reject) => {
			const statement = database.prepare(sql, (failure) =>
				failure ? reject(failure) : resolve(statement),
			);
		});
	const letGo = (statement: Statement): Promise<unknown> =>
		settled((done) => statement.finalize(() => done(null, undefined)));
	return {
		of: (sql: string): Promise<Statement> => {
			const statement = kept.get(sql) ?? compile(sql);
			kept.delete(sql);
			kept.set(sql, statement);
			statement.catch(() => kept.delete(sql));
			const [oldest] = kept.size > most ? kept : [];
			if (oldest) {
				kept.delete(oldest[0]);
				void oldest[1].then(letGo, () => {});
			}
			return statement;
		},
		close: async () => {
			for (const statement of kept.values()) await statement.then(letGo, () => {});
		},
	};
};

/** The `sqlite3` package: works off the main thread. */
const openSqlite3: OpenDriver = async (path) => {
	const { default: sqlite3 } = await import("sqlite3");
	const database = await new Promise<Database>((resolve, reject) => {
		const opened = new sqlite3.Database(path, (failure) =>
			failure ? reject(failure) : resolve(opened),
		);
	});
	const compiled = compiledBy(database);
	return {
		all: async (sql, values) => {
			const statement = await compiled.of(sql);
			return settled((done) => statement.all(values, done));
		},
		run: async (sql, values) => {
			const statement = await compiled.of(sql);
			return new Promise((resolve, reject) => {
				statement.run(values, function (this: { changes: number }, failure: Error | null) {
					if (failure) reject(failure);
					else resolve(this.changes);
				});
			});
		},
		exec: (script) =>
			settled((done) => database.exec(script, (failure) => done(failure, undefined))),
		close: async () => {
			await compiled.close();
			await settled((done) => database.close((failure) => done(failure, undefined)));
		},
	};
};

type BlockingStatement = {
	all(...values: readonly SqlValue[]): readonly SqlRow[];
	run(...values: readonly SqlValue[]): { changes: number | bigint };
};
type BlockingDatabase = {
	prepare(sql: string): BlockingStatement;
	exec(script: string): unknown;
	close(): unknown;
};

const overBlocking = (database: BlockingDatabase): SqliteDriver => ({
	all: async (sql, values) => database.prepare(sql).all(...values),
	run: async (sql, values) => Number(database.prepare(sql).run(...values).changes),
	exec: async (script) => void database.exec(script),
	close: async () => void database.close(),
});

type NodeSqlite = { DatabaseSync: new (path: string) => BlockingDatabase };

/** Node's own SQLite, where this Node has it. Named at run time, because Node 20 has none to bundle or to check. */
export const openNodeSqlite: OpenDriver = async (path) => {
	const name = "node:sqlite";
	const { DatabaseSync } = (await import(name)) as NodeSqlite;
	return overBlocking(new DatabaseSync(path));
};

/** A driver whose binary comes inside its package: for a Node without its own SQLite on a machine without a compiler. */
export const openPackaged: OpenDriver = async (path) => {
	const { default: Database } = await import("libsql");
	return overBlocking(new Database(path) as BlockingDatabase);
};

export const hasNodeSqlite = (): boolean => process.getBuiltinModule?.("node:sqlite") !== undefined;

const cannotLoad = (failure: unknown): boolean =>
	failure instanceof Error &&
	/Could not locate the bindings file|Cannot find (module|package)|ERR_DLOPEN_FAILED|\.node/.test(
		`${(failure as { code?: string }).code} ${failure.message}`,
	);

/** `sqlite3`; where its binding was not built for this machine, Node's own, or the one that needs no building. */
export const openBestDriver: OpenDriver = async (path) => {
	try {
		return await openSqlite3(path);
	} catch (failure) {
		if (!cannotLoad(failure)) throw failure;
		return hasNodeSqlite() ? openNodeSqlite(path) : openPackaged(path);
	}
};
