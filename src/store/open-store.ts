/** The store in a database. `main` opens it once, and hands its parts to whoever needs them. */

import type { Desk } from "../usecases/desk.ts";
import type { Outbox } from "../usecases/outbox.ts";
import type { Feeds, Links, Store } from "../usecases/ports.ts";
import { type ChangeQueue, makeChangeQueue } from "./change-queue.ts";
import { deskIn } from "./desk.ts";
import { feedsIn } from "./feeds.ts";
import { type Held, heldOnce, makeHeld } from "./held.ts";
import { heldShelves } from "./held-shelves.ts";
import { type Head, type HistoryRow, type Verdict, verifyChain } from "./history.ts";
import { refuseInside, runInside } from "./inside.ts";
import { linksIn } from "./links.ts";
import {
	type Client,
	type Database,
	heldOpen,
	openDatabase,
	type Transaction,
} from "./open-database.ts";
import { outboxIn } from "./outbox.ts";
import { remembering, seeing } from "./register.ts";
import { carryOut, type Planner, remindNobody } from "./register-change.ts";
import { itemKinds, programmeKinds } from "./shelves.ts";
import { readShelves } from "./sql-shelves.ts";
import { writableShelves } from "./sql-writes.ts";

export type { Verdict } from "./history.ts";
export type { Transaction } from "./open-database.ts";
export type { Planner, PlanningScope } from "./register-change.ts";

export type OpenStore = {
	readonly store: Store;
	readonly desk: Desk;
	readonly links: Links;
	readonly feeds: Feeds;
	readonly outbox: Outbox;
	/** For the ledger of reminders, which lives in this room. */
	readonly client: Client;
	/** A transaction of the ledger's own, outside the register and its history. */
	readonly runInTransaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
	/** Resolves when the database answers. */
	readonly ping: () => Promise<unknown>;
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
};

const storeOf = ({ database: { client }, held, queue, planner, letGo }: Parts): Store => ({
	as: (audience, look) => {
		const holding = look === "once" ? heldOnce(held) : held;
		const shelves = remembering(heldShelves(holding, readShelves(client)));
		return seeing(shelves, audience).register;
	},
	change: async (by, work) => {
		refuseInside();
		return queue(async (tx, chain) => {
			const shelves = writableShelves(tx, chain, await held.inside(tx, chain));
			return carryOut({ tx, shelves, planner }, by, work);
		});
	},
	close: async () => {
		await client.$disconnect();
		await letGo();
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

const transactionLimits = { maxWait: 30_000, timeout: 30_000 };

export const openStore = async (options: {
	/** `file:…` or `postgresql://…` */
	readonly url: string;
	readonly planner?: Planner<Transaction> | undefined;
}): Promise<OpenStore> => {
	const letGo = await heldOpen(options.url);
	const database = await openDatabase(options.url).catch(async (failure: unknown) => {
		await letGo();
		throw failure;
	});
	const { client } = database;
	const planner = options.planner ?? remindNobody();
	const held = makeHeld(client);
	const store = storeOf({
		database,
		held,
		queue: makeChangeQueue(database),
		planner,
		letGo,
	});
	const runInTransaction: OpenStore["runInTransaction"] = (work) =>
		client.$transaction((tx) => runInside(() => work(tx)), transactionLimits);
	return {
		store,
		desk: deskIn(client),
		links: linksIn(client),
		feeds: feedsIn({ client, url: options.url, runInTransaction }),
		outbox: outboxIn(client),
		client,
		runInTransaction,
		ping: () => client.$queryRaw`SELECT 1`,
		warm: async () => void (await held.now([...programmeKinds, ...itemKinds])),
		verifyHistory: () => verify(client),
		historyHead: () => headIn(client),
		close: store.close,
	};
};
