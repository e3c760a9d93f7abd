/** Postgres for Prisma: the official adapter, with a limit on silence and with the transaction's guard. */
import { PrismaPg } from "@prisma/adapter-pg";
import {
	isDriverAdapterError,
	type SqlDriverAdapter,
	type SqlMigrationAwareDriverAdapterFactory,
	type Transaction,
} from "@prisma/driver-adapter-utils";
import type { PoolClient } from "pg";
import { makeGate, runBehindGate } from "./gate.ts";
import { refuseInside } from "./transaction-guard.ts";

/** How the server knows who is connected. */
export const applicationName = "convenor";

/** Without a limit on the client's side, a network that drops packets silently hangs the bot for ever. */
const limits = {
	query_timeout: 15_000,
	connectionTimeoutMillis: 10_000,
	idle_in_transaction_session_timeout: 60_000,
	keepAlive: true,
	application_name: applicationName,
};

type PgAdapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** The server answered, if only to refuse: the connection is sound. */
const isAnswer = (failure: unknown): boolean =>
	isDriverAdapterError(failure) && failure.cause.originalCode !== undefined;

/**
 * One statement at a time, as a connection allows. One on which the server has fallen silent still has a transaction
 * open: it is never used again, nor given back to the pool.
 */
export const watched = (tx: Transaction): Transaction => {
	const gate = makeGate();
	let lost: unknown;
	const watching = <T>(work: () => Promise<T>): Promise<T> =>
		runBehindGate(gate, async () => {
			if (lost !== undefined) throw lost;
			return work().catch((failure) => {
				if (!isAnswer(failure)) lost = failure;
				throw failure;
			});
		});
	const { client } = tx as unknown as { client: PoolClient };
	const ending = (end: () => Promise<void>) => async () => {
		if (lost === undefined) await end();
		else client.release(true);
	};
	const savepoint = (verb: string) => (name: string) =>
		watching(async () => {
			await tx.executeRaw({ sql: `${verb} SAVEPOINT ${name}`.trim(), args: [], argTypes: [] });
		});
	return {
		provider: tx.provider,
		adapterName: tx.adapterName,
		options: tx.options,
		queryRaw: (query) => watching(() => tx.queryRaw(query)),
		executeRaw: (query) => watching(() => tx.executeRaw(query)),
		commit: ending(() => tx.commit()),
		rollback: ending(() => tx.rollback()),
		createSavepoint: savepoint(""),
		rollbackToSavepoint: savepoint("ROLLBACK TO"),
		releaseSavepoint: savepoint("RELEASE"),
	};
};

const guarded = (adapter: PgAdapter): SqlDriverAdapter => ({
	provider: adapter.provider,
	adapterName: adapter.adapterName,
	queryRaw: async (query) => {
		refuseInside();
		return adapter.queryRaw(query);
	},
	executeRaw: async (query) => {
		refuseInside();
		return adapter.executeRaw(query);
	},
	startTransaction: async (isolation) => {
		refuseInside();
		return watched(await adapter.startTransaction(isolation));
	},
	// The whole script at once: the official adapter cuts it at every semicolon, inside a function's body too.
	executeScript: async (script) => {
		await adapter.underlyingDriver().query(script);
	},
	getConnectionInfo: () => adapter.getConnectionInfo(),
	dispose: () => adapter.dispose(),
});

export const postgresAdapter = (
	url: string,
	connections: number,
): SqlMigrationAwareDriverAdapterFactory => {
	const factory = new PrismaPg({ connectionString: url, max: connections, ...limits });
	return {
		provider: factory.provider,
		adapterName: factory.adapterName,
		connect: async () => guarded(await factory.connect()),
		connectToShadowDb: async () => guarded(await factory.connectToShadowDb()),
	};
};
