/**
 * Rows that a transaction is to insert wait for one another: those of one table go in by one statement, before anything
 * is read that they could change, and before the commit. Where one of them is refused, the transaction has failed.
 */
import type { Database, Transaction } from "./open-database.ts";

type Kind = Database["kind"];

export type Into = {
	readonly table: string;
	/** It refers to no other table, so that its rows may wait whatever else is written meanwhile. */
	readonly isApart?: boolean;
	/** What is there already by its key stays as it is. */
	readonly keepsWhatIsThere?: boolean;
};

type Run = { readonly into: Into; readonly rows: object[] };

export type Together = {
	readonly add: (into: Into, rows: readonly object[]) => Promise<void>;
	readonly isWaiting: (table: string) => boolean;
	/** Writes what waits, before the commit; whoever comes later is refused. */
	readonly end: () => Promise<void>;
	/** The transaction as it is without waiting for what waits here. */
	readonly tx: Transaction;
};

/** The rows travel as one JSON text: one statement for a table, however many they are. */
const statementFor = (kind: Kind, { table, keepsWhatIsThere }: Into, names: readonly string[]) => {
	const columns = names.map((name) => `"${name}"`).join();
	const onConflict = keepsWhatIsThere ? " ON CONFLICT DO NOTHING" : "";
	const parts = names.map((_, at) => `json_extract("value", '$[${at}]')`).join();
	const from =
		kind === "postgresql"
			? `${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`
			: `${parts} FROM json_each(?) WHERE true`;
	return `INSERT INTO "${table}" (${columns}) SELECT ${from}${onConflict}`;
};

type Columns = Readonly<Record<string, unknown>>;

const insert = async (tx: Transaction, kind: Kind, { into, rows }: Run): Promise<void> => {
	const names = [...new Set(rows.flatMap(Object.keys))];
	const lists = () =>
		(rows as readonly Columns[]).map((row) => names.map((name) => row[name] ?? null));
	const said = JSON.stringify(kind === "postgresql" ? rows : lists());
	await tx.$executeRawUnsafe(statementFor(kind, into, names), said);
};

const atOnce = 200;

/** One after the other; once one has been refused, so is whatever comes after. */
const inserting = (tx: Transaction, kind: Kind) => {
	let last: Promise<void> = Promise.resolve();
	let running = 0;
	return {
		isRunning: () => running > 0,
		all: async (runs: readonly Run[]): Promise<void> => {
			if (runs.length === 0) return last;
			running += 1;
			for (const run of runs) last = last.then(() => insert(tx, kind, run));
			await last;
			running -= 1;
		},
	};
};

const makeLists = () => {
	/** In the order in which each may refer to what was added before it. */
	let ordered: Run[] = [];
	const apart = new Map<string, Run>();
	return {
		runFor: (into: Into): Run => {
			const lately = into.isApart ? apart.get(into.table) : ordered.at(-1);
			if (lately?.into.table === into.table) return lately;
			const run: Run = { into, rows: [] };
			if (into.isApart) apart.set(into.table, run);
			else ordered.push(run);
			return run;
		},
		isOrdered: (table: string) => ordered.some(({ into }) => into.table === table),
		takeOrdered: (): readonly Run[] => {
			const taken = ordered;
			ordered = [];
			return taken;
		},
		takeApart: (tables: readonly string[] = [...apart.keys()]): readonly Run[] => {
			const taken = tables.flatMap((table) => apart.get(table) ?? []);
			for (const table of tables) apart.delete(table);
			return taken;
		},
	};
};

const waitingIn = (tx: Transaction, kind: Kind) => {
	const insertion = inserting(tx, kind);
	const { runFor, isOrdered, takeOrdered, takeApart } = makeLists();
	let isOver = false;
	const write = () => insertion.all([...takeOrdered(), ...takeApart()]);
	return {
		add: async (into: Into, rows: readonly object[]) => {
			if (isOver) throw new Error("The transaction is over: nothing can be added to it.");
			if (rows.length === 0) return;
			const run = runFor(into);
			run.rows.push(...rows);
			if (run.rows.length < atOnce) return;
			await insertion.all(into.isApart ? takeApart([into.table]) : takeOrdered());
		},
		isWaiting: (table: string) => insertion.isRunning() || isOrdered(table),
		write,
		end: () => {
			isOver = true;
			return write();
		},
		/** Before one table is read or changed: what stands apart has nothing to do with the others. */
		writeFor: (table: string) => insertion.all([...takeOrdered(), ...takeApart([table])]),
	};
};

/** Asked of the transaction itself: what a table of weak keys holds outlives the transaction by seconds. */
const waits = Symbol("what waits");

/** What waits in this transaction; nothing where it collects no rows. */
export const togetherIn = (tx: Transaction): Together | undefined =>
	(tx as Transaction & { readonly [waits]?: Together })[waits];

/** The transaction for what has nothing to do with the rows that wait, unless some wait for this very table. */
export const besideWhatWaits = (tx: Transaction, table?: string): Transaction => {
	const together = togetherIn(tx);
	return together && !(table && together.isWaiting(table)) ? together.tx : tx;
};

/** A table as the database calls it. */
export const nameOf = (table: keyof Transaction): string =>
	String(table).replace(/^./, (first) => first.toUpperCase());

export const insertTogether = (
	tx: Transaction,
	into: Into,
	rows: readonly object[],
): Promise<void> => {
	const together = togetherIn(tx);
	if (!together) throw new Error("This transaction collects no rows.");
	return together.add(into, rows);
};

type Call = (...asked: unknown[]) => unknown;

/** Whatever is asked of it is asked when it is ready. */
const delaying = <T extends object>(it: T, ready: () => Promise<void>): T => {
	const made = new Map<string | symbol, unknown>();
	const wrap = (name: string | symbol): unknown => {
		const found: unknown = Reflect.get(it, name);
		if (typeof found !== "function") return found;
		return async (...asked: unknown[]) => {
			await ready();
			return (found as Call).apply(it, asked);
		};
	};
	return new Proxy(it, {
		get: (_, name) => {
			if (!made.has(name)) made.set(name, wrap(name));
			return made.get(name);
		},
	});
};

const isTable = (part: unknown): part is object =>
	typeof part === "object" && part !== null && "findMany" in part;

/** The transaction to work in: what is asked of it finds everything that was added before. */
export const collecting = (tx: Transaction, kind: Kind): Transaction => {
	const { write, writeFor, ...waiting } = waitingIn(tx, kind);
	const parts = new Map<string | symbol, unknown>([[waits, { ...waiting, tx }]]);
	const calls = delaying(tx, write);
	return new Proxy(tx, {
		get: (_, name) => {
			const kept = parts.get(name);
			if (kept) return kept;
			const part: unknown = Reflect.get(calls, name);
			if (!isTable(part)) return part;
			const delayed = delaying(part, () => writeFor(nameOf(name as keyof Transaction)));
			parts.set(name, delayed);
			return delayed;
		},
	});
};
