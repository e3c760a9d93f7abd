/**
 * Changes take turns, and those that wait share one transaction and so one write to disk.
 * None is acknowledged before the commit. Where one of them fails, all that shared its transaction are undone and run
 * again, each alone: then only the one that failed hears of it.
 */

import { AsyncResource } from "node:async_hooks";
import { type Chain, newChain, writePending } from "../register/history-head.ts";
import { Stale } from "../register/register-change.ts";
import type { Database, Transaction } from "./open-database.ts";
import { runInside } from "./transaction-guard.ts";

/** A change inside its transaction. */
type Work<T> = (tx: Transaction, chain: Chain) => Promise<T>;

type Waiting = {
	/** In the caller's own asynchronous context, so that logs still know whose request this is. */
	readonly work: Work<unknown>;
	readonly resolve: (value: unknown) => void;
	readonly reject: (failure: unknown) => void;
	/** How often it has failed so far, or was undone by another's failure; from then on it runs alone. */
	failures: number;
	isAlone: boolean;
};

const tries = 5;
const most = 64;
/** Nothing slow belongs in a change; one that has saved nothing for so long gives way to the others. */
const usualPatience = 10_000;
/** A whole programme is loaded in one change. */
const limits = { maxWait: 60_000, timeout: 600_000 };

class TooSlow extends Error {
	constructor() {
		super("A change stood still for too long, and was undone.");
	}
}

const whileItMoves = async <T>(chain: Chain, work: Promise<T>, patience: number): Promise<T> => {
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

type Told = {
	readonly code?: unknown;
	/** How a statement of our own fails. */
	readonly meta?: {
		readonly driverAdapterError?: { readonly cause?: { readonly kind?: unknown } };
	};
};

/** Stale, or refused by the database only because of another transaction. */
const isWorthAnotherTry = (failure: unknown): boolean => {
	const told = failure as Told | undefined;
	const kind = told?.meta?.driverAdapterError?.cause?.kind;
	return failure instanceof Stale || told?.code === "P2034" || kind === "TransactionWriteConflict";
};

/** On Postgres, the one lock that makes changes take turns across replicas, so that there is one chain. */
const takeTurn = async (kind: Database["kind"], tx: Transaction): Promise<void> => {
	if (kind === "postgresql")
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor history'))`;
};

type Running = Database & { readonly patience: number };

type Done = { readonly waiting: Waiting; readonly value: unknown };

/** Everything that waits, up to a limit; or one that must run alone. */
const takeFrom = (queue: Waiting[], taken: readonly Waiting[]): Waiting | undefined => {
	const [next] = queue;
	if (!next || taken.length === most) return undefined;
	const isFull = taken.length > 0 && (next.isAlone || taken[0]?.isAlone === true);
	return isFull ? undefined : queue.shift();
};

type Ending = {
	readonly taken: readonly Waiting[];
	readonly done: readonly Done[];
	readonly failure?: unknown;
	/** Whether the commit was asked for: if that failed, nobody can tell what was kept. */
	readonly isCommitAsked: boolean;
};

const runOnce = async (running: Running, queue: Waiting[]): Promise<Ending> => {
	const { client, kind, patience } = running;
	const chain = newChain();
	const taken: Waiting[] = [];
	const done: Done[] = [];
	let isCommitAsked = false;
	const takeAll = async (tx: Transaction): Promise<void> => {
		await takeTurn(kind, tx);
		for (let next = takeFrom(queue, taken); next; next = takeFrom(queue, taken)) {
			taken.push(next);
			const value = await whileItMoves(chain, next.work(tx, chain), patience);
			done.push({ waiting: next, value });
		}
		await writePending(tx, chain);
		isCommitAsked = true;
	};
	try {
		await client.$transaction(takeAll, limits);
		return { taken, done, isCommitAsked };
	} catch (failure) {
		return { taken, done, isCommitAsked, failure: failure ?? new Error("The change failed.") };
	}
};

const againAlone = (queue: Waiting[], taken: readonly Waiting[]): void => {
	for (const waiting of taken) waiting.isAlone = true;
	queue.unshift(...taken);
};

const settleFailed = (queue: Waiting[], { taken, failure, isCommitAsked }: Ending): void => {
	const [first] = taken;
	// Where the transaction could not even begin, the first in the queue hears why.
	if (!first) queue.shift()?.reject(failure);
	else if (isCommitAsked) for (const waiting of taken) waiting.reject(failure);
	else if (taken.length > 1) againAlone(queue, taken);
	else if (++first.failures < tries && isWorthAnotherTry(failure)) againAlone(queue, taken);
	else first.reject(failure);
};

const runTogether = async (database: Running, queue: Waiting[]): Promise<void> => {
	const ending = await runOnce(database, queue);
	if (ending.failure !== undefined) settleFailed(queue, ending);
	else for (const { waiting, value } of ending.done) waiting.resolve(value);
};

export type ChangeQueue = <T>(work: Work<T>) => Promise<T>;

export const makeChangeQueue = (database: Database, patience = usualPatience): ChangeQueue => {
	const queue: Waiting[] = [];
	const turns: Running = { ...database, patience };
	let running = false;
	const drain = async (): Promise<void> => {
		if (running) return;
		running = true;
		while (queue.length > 0) await runTogether(turns, queue);
		running = false;
	};
	return <T>(work: Work<T>): Promise<T> =>
		new Promise<T>((resolve, reject) => {
			const context = new AsyncResource("change");
			queue.push({
				work: (tx, chain) => context.runInAsyncScope(() => runInside(() => work(tx, chain))),
				resolve: resolve as (value: unknown) => void,
				reject,
				failures: 0,
				isAlone: false,
			});
			void drain();
		});
};
