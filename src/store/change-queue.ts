/**
 * Changes take turns, and those that wait share one transaction and so one write to disk.
 * Each has a savepoint of its own: a change that fails undoes itself alone, and none is acknowledged before the commit.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { runInside } from "./inside.ts";
import type { Database, Transaction } from "./open-database.ts";
import { Stale } from "./register-change.ts";
import type { Chain } from "./sql-writes.ts";

/** A change inside its transaction. */
export type Work<T> = (tx: Transaction, chain: Chain) => Promise<T>;

type Outcome = { readonly value: unknown } | { readonly failure: unknown };
type Waiting = {
	/** In the caller's own asynchronous context, so that logs still know whose request this is. */
	readonly work: Work<unknown>;
	readonly resolve: (value: unknown) => void;
	readonly reject: (failure: unknown) => void;
};

const tries = 5;
const most = 64;
/** Nothing slow belongs in a change; one that has saved nothing for so long gives way to the others. */
const patience = 10_000;
/** A whole programme is loaded in one change. */
const limits = { maxWait: 60_000, timeout: 600_000 };

class TooSlow extends Error {
	constructor() {
		super("A change stood still for 10 seconds, and was undone.");
	}
}

const whileItMoves = async <T>(chain: Chain, work: Promise<T>): Promise<T> => {
	let timer: NodeJS.Timeout | undefined;
	let seen = chain.head;
	const standstill = new Promise<never>((_, reject) => {
		timer = setInterval(() => {
			if (seen === chain.head) reject(new TooSlow());
			seen = chain.head;
		}, patience);
	});
	return Promise.race([work, standstill]).finally(() => clearInterval(timer));
};

const codeOf = (failure: unknown): unknown => (failure as { code?: unknown } | undefined)?.code;

/** Stale, or refused by the database only because of another transaction. */
const isWorthAnotherTry = (failure: unknown): boolean =>
	failure instanceof Stale || codeOf(failure) === "P2034";

/** The transaction itself is gone, with all that was in it. */
const isGone = (failure: unknown): boolean =>
	failure instanceof TooSlow || codeOf(failure) === "P2028";

const attempt = async (tx: Transaction, chain: Chain, { work }: Waiting): Promise<Outcome> => {
	const before = chain.head;
	for (let tried = 1; ; tried++) {
		try {
			return {
				value: await tx.$transaction((inner) => whileItMoves(chain, work(inner, chain))),
			};
		} catch (failure) {
			chain.head = before;
			if (isGone(failure)) throw failure;
			if (tried === tries || !isWorthAnotherTry(failure)) return { failure };
		}
	}
};

/** On Postgres, the one lock that makes changes take turns across replicas, so that there is one chain. */
const takeTurn = async (kind: Database["kind"], tx: Transaction): Promise<void> => {
	if (kind === "postgresql")
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor history'))`;
};

type Taken = { readonly waiting: Waiting; outcome?: Outcome };

const takeAll = async (tx: Transaction, queue: Waiting[], taken: Taken[]): Promise<void> => {
	const chain: Chain = { head: undefined };
	while (taken.length < most) {
		const waiting = queue.shift();
		if (!waiting) return;
		const one: Taken = { waiting };
		taken.push(one);
		one.outcome = await attempt(tx, chain, waiting);
	}
};

type Ending = { readonly failure?: unknown; readonly isUndone: boolean };

const runOnce = async (
	{ client, kind }: Database,
	queue: Waiting[],
	taken: Taken[],
): Promise<Ending> => {
	let isUndone = true;
	try {
		await client.$transaction(async (tx) => {
			await takeTurn(kind, tx);
			await takeAll(tx, queue, taken);
			isUndone = false;
		}, limits);
		return { isUndone };
	} catch (failure) {
		return { failure: failure ?? new Error("The transaction failed."), isUndone };
	}
};

/** After a failed commit nobody can tell what was kept, so nothing is run again that might then happen twice. */
const settle = ({ waiting, outcome }: Taken, ending: Ending, queue: Waiting[]): void => {
	if (outcome && "failure" in outcome) waiting.reject(outcome.failure);
	else if (ending.failure === undefined) waiting.resolve(outcome?.value);
	else if (outcome && ending.isUndone) queue.push(waiting);
	else waiting.reject(ending.failure);
};

const runTogether = async (database: Database, queue: Waiting[]): Promise<void> => {
	const taken: Taken[] = [];
	const ending = await runOnce(database, queue, taken);
	// Where the transaction could not even begin, the first in the queue hears why.
	const first = taken.length === 0 && ending.failure !== undefined ? queue.shift() : undefined;
	if (first) taken.push({ waiting: first });
	for (const one of taken) settle(one, ending, queue);
};

export type ChangeQueue = <T>(work: Work<T>) => Promise<T>;

export const makeChangeQueue = (database: Database): ChangeQueue => {
	const queue: Waiting[] = [];
	let running = false;
	const drain = async (): Promise<void> => {
		if (running) return;
		running = true;
		while (queue.length > 0) await runTogether(database, queue);
		running = false;
	};
	return <T>(work: Work<T>): Promise<T> =>
		new Promise<T>((resolve, reject) => {
			const context = AsyncLocalStorage.snapshot();
			queue.push({
				work: (tx, chain) => context(() => runInside(() => work(tx, chain))),
				resolve: resolve as (value: unknown) => void,
				reject,
			});
			void drain();
		});
};
