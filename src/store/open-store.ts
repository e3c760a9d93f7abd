/** The store in a database. `main` opens it once, and hands its parts to whoever needs them. */

import type { Desk } from "../usecases/desk.ts";
import type { Outbox } from "../usecases/outbox.ts";
import type { PendingRequests } from "../usecases/pending-requests.ts";
import type { Feeds, Links, Store } from "../usecases/ports.ts";
import { cachedShelves } from "./cache/cached-shelves.ts";
import { type Held, makeHeld, refreshOnce } from "./cache/register-cache.ts";
import { deskIn } from "./desk.ts";
import { type ChangeQueue, makeChangeQueue } from "./engine/change-queue.ts";
import {
	type Client,
	type Database,
	holdOpen,
	isPostgres,
	openDatabase,
	pathOf,
	type Transaction,
} from "./engine/open-database.ts";
import { watchForOthers } from "./engine/sqlite/other-process.ts";
import { watchForReplacement } from "./engine/sqlite/replaced-file.ts";
import { refuseInside, runInside } from "./engine/transaction-guard.ts";
import { feedsIn, feedWritesIn } from "./feeds.ts";
import { linksIn, linkWritesIn } from "./links.ts";
import { outboxIn } from "./outbox.ts";
import { pendingRequestsIn, recordPending } from "./pending-requests.ts";
import { type Head, type HistoryRow, type Verdict, verifyChain } from "./register/history.ts";
import { remembering, seeing } from "./register/register.ts";
import { type By, carryOut, type Planner, remindNobody } from "./register/register-change.ts";
import { itemKinds, programmeKinds } from "./register/shelves.ts";
import { readShelves } from "./register/sql-shelves.ts";
import { writableShelves } from "./register/sql-writes.ts";

export type { Transaction } from "./engine/open-database.ts";

export type { Planner } from "./register/register-change.ts";

export type OpenStore = {
	readonly store: Store;
	readonly desk: Desk;
	readonly links: Links;
	readonly feeds: Feeds;
	readonly outbox: Outbox;
	readonly pending: PendingRequests;
	/** For the ledger of reminders, which lives in this room. */
	readonly client: Client;
	/** A transaction of the ledger's own, outside the register and its history. */
	readonly runInTransaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
	/** Resolves when the database answers. */
	readonly ping: () => Promise<unknown>;
	/** What to say where the register's file is no longer the one that was opened. */
	readonly whyReplaced: () => Error | undefined;
	/** Whether another process serves the same SQLite file: it has said so since this was last asked. */
	readonly isShared: () => Promise<boolean>;
	/** Reads the register into memory, so that the first question need not wait for it. */
	readonly warm: () => Promise<void>;
	readonly verifyHistory: () => Promise<Verdict>;
	/** The end of the history; none where there is none yet. */
	readonly historyHead: () => Promise<Head | undefined>;
	readonly close: () => Promise<void>;
};

type Parts = {
	readonly database: Database;
	readonly held: Held;
	readonly queue: ChangeQueue;
	readonly planner: Planner<Transaction>;
	readonly letGo: () => Promise<void>;
	/** By which it holds pending requests. */
	readonly worker: string;
	readonly whyReplaced: OpenStore["whyReplaced"];
};

/** Nothing is acknowledged that was written to a file that is gone. */
const refuseReplaced = (why: OpenStore["whyReplaced"]): void => {
	const replaced = why();
	if (replaced) throw replaced;
};

const storeOf = ({ database: { client }, held, queue, planner, ...parts }: Parts): Store => ({
	as: (audience, look) => {
		const once = refreshOnce(held);
		const holding = look === "once" ? once : held;
		const shelves = remembering(cachedShelves(holding, readShelves(client), once));
		return seeing(shelves, audience).register;
	},
	change: async (by, work) => {
		refuseInside();
		refuseReplaced(parts.whyReplaced);
		const done = await queue(async (tx, chain) => {
			const shelves = writableShelves(tx, chain, await held.inside(tx, chain));
			const onRecorded = async ({ requestId: id }: By) =>
				id === undefined ? undefined : recordPending(tx, { id, worker: parts.worker });
			const keeping = { links: linkWritesIn(tx), feeds: feedWritesIn(tx) };
			return carryOut({ tx, shelves, planner, onRecorded, ...keeping }, by, work);
		});
		refuseReplaced(parts.whyReplaced);
		return done;
	},
	close: async () => {
		await client.$disconnect();
		await parts.letGo();
	},
});

const headIn = async (client: Client): Promise<Head | undefined> =>
	(await client.history.findFirst({
		orderBy: { sequence: "desc" },
		select: { sequence: true, hash: true },
	})) ?? undefined;

const page = 1_000;

const verify = (client: Client): Promise<Verdict> =>
	verifyChain(async (after) => {
		const rows = await client.history.findMany({
			where: { sequence: { gt: after } },
			orderBy: { sequence: "asc" },
			take: page,
		});
		return rows satisfies HistoryRow[];
	});

const replacementOf = (url: string): OpenStore["whyReplaced"] =>
	isPostgres(url) ? () => undefined : watchForReplacement(pathOf(url));

const reach = async (client: Client, why: OpenStore["whyReplaced"]): Promise<unknown> => {
	refuseReplaced(why);
	return client.$queryRaw`SELECT 1`;
};

const transactionLimits = { maxWait: 30_000, timeout: 30_000 };

export const openStore = async (options: {
	/** `file:…` or `postgresql://…` */
	readonly url: string;
	readonly planner?: Planner<Transaction> | undefined;
}): Promise<OpenStore> => {
	const letGo = await holdOpen(options.url);
	const database = await openDatabase(options.url).catch(async (failure: unknown) => {
		await letGo();
		throw failure;
	});
	const { client } = database;
	const whyReplaced = replacementOf(options.url);
	const planner = options.planner ?? remindNobody();
	const held = makeHeld(client);
	const queue = makeChangeQueue(database);
	const { worker, requests: pending } = pendingRequestsIn(client);
	const store = storeOf({ database, held, queue, planner, letGo, whyReplaced, worker });
	const runInTransaction: OpenStore["runInTransaction"] = (work) =>
		client.$transaction((tx) => runInside(() => work(tx)), transactionLimits);
	return {
		store,
		desk: deskIn(client),
		links: linksIn(client),
		feeds: feedsIn(client),
		outbox: outboxIn(client),
		pending,
		client,
		runInTransaction,
		ping: () => reach(client, whyReplaced),
		whyReplaced,
		isShared: isPostgres(options.url) ? async () => false : watchForOthers(client, worker),
		warm: async () => void (await held.now([...programmeKinds, ...itemKinds])),
		verifyHistory: () => verify(client),
		historyHead: () => headIn(client),
		close: store.close,
	};
};
