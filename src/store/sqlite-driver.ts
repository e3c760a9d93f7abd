/** The four things asked of an SQLite driver, and the two drivers that can do them. */

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

/** The `sqlite3` package: works off the main thread. */
export const openSqlite3: OpenDriver = async (path) => {
	const { default: sqlite3 } = await import("sqlite3");
	const database = await new Promise<InstanceType<typeof sqlite3.Database>>((resolve, reject) => {
		const opened = new sqlite3.Database(path, (failure) =>
			failure ? reject(failure) : resolve(opened),
		);
	});
	return {
		all: (sql, values) => settled((done) => database.all(sql, values, done)),
		run: (sql, values) =>
			new Promise((resolve, reject) => {
				database.run(sql, values, function (failure) {
					if (failure) reject(failure);
					else resolve(this.changes);
				});
			}),
		exec: (script) =>
			settled((done) => database.exec(script, (failure) => done(failure, undefined))),
		close: () => settled((done) => database.close((failure) => done(failure, undefined))),
	};
};

type NodeStatement = {
	all(...values: readonly SqlValue[]): readonly SqlRow[];
	run(...values: readonly SqlValue[]): { changes: number | bigint };
};
type NodeDatabase = {
	prepare(sql: string): NodeStatement;
	exec(script: string): void;
	close(): void;
};
type NodeSqlite = { DatabaseSync: new (path: string) => NodeDatabase };

/** Node's own SQLite, where this Node has it. Named at run time, because Node 20 has none to bundle or to check. */
export const openNodeSqlite: OpenDriver = async (path) => {
	const name = "node:sqlite";
	const { DatabaseSync } = (await import(name)) as NodeSqlite;
	const database = new DatabaseSync(path);
	return {
		all: async (sql, values) => database.prepare(sql).all(...values),
		run: async (sql, values) => Number(database.prepare(sql).run(...values).changes),
		exec: async (script) => database.exec(script),
		close: async () => database.close(),
	};
};

const hasNodeSqlite = (): boolean =>
	process.versions.node !== undefined && process.getBuiltinModule?.("node:sqlite") !== undefined;

const cannotLoad = (failure: unknown): boolean =>
	failure instanceof Error &&
	/Could not locate the bindings file|Cannot find (module|package)|ERR_DLOPEN_FAILED|\.node/.test(
		`${(failure as { code?: string }).code} ${failure.message}`,
	);

/** `sqlite3`; where its binding was not built for this machine, Node's own. */
export const openBestDriver: OpenDriver = async (path) => {
	try {
		return await openSqlite3(path);
	} catch (failure) {
		if (!cannotLoad(failure) || !hasNodeSqlite()) throw failure;
		return openNodeSqlite(path);
	}
};
