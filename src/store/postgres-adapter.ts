/** Postgres for Prisma: the official adapter, with a limit on silence and with the transaction's guard. */
import { PrismaPg } from "@prisma/adapter-pg";
import type {
	SqlDriverAdapter,
	SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { refuseInside } from "./inside.ts";

/** Without a limit on the client's side, a network that drops packets silently hangs the bot for ever. */
const limits = {
	query_timeout: 15_000,
	connectionTimeoutMillis: 10_000,
	idle_in_transaction_session_timeout: 60_000,
	keepAlive: true,
};

type PgAdapter = Awaited<ReturnType<PrismaPg["connect"]>>;

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
		return adapter.startTransaction(isolation);
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
