/**
 * Whoever has a Postgres register open says so by a lock of the server's, shared with all others; whoever replaces it
 * needs the lock alone. One connection holds it for as long as the register is open: a pool would let it go.
 */
import type pg from "pg";
import { connectPostgres } from "./connect-postgres.ts";

const key = "hashtext('convenor register in use')";

const share = `SELECT pg_advisory_lock_shared(${key})`;

/** Until the end of the transaction; answers whether nobody has the register open. */
export const takeAlone = async (client: pg.Client): Promise<boolean> => {
	const { rows } = await client.query(`SELECT pg_try_advisory_xact_lock(${key}) AS "taken"`);
	return rows[0]?.taken === true;
};

const betweenTriesMs = 1_000;
const goodbyeMs = 1_000;

/** Whether a process goes on for a connection's sake, which the driver's types leave out. */
const lifeline = (client: pg.Client) =>
	client as unknown as { readonly ref: () => void; readonly unref: () => void };

type Holding = { client?: pg.Client | undefined; isOver: boolean };

/** A server that has fallen silent is not waited for. */
const letGo = async (client: pg.Client): Promise<void> => {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, goodbyeMs);
	});
	lifeline(client).ref();
	await Promise.race([client.end(), late]).catch(() => {});
	clearTimeout(timer);
	lifeline(client).unref();
};

/** It waits for whoever is just replacing the register. */
const hold = async (holding: Holding, url: string): Promise<void> => {
	const client = await connectPostgres(url);
	holding.client = client;
	await client.query(share).catch(async (failure: unknown) => {
		await letGo(client);
		throw failure;
	});
	if (holding.isOver) return letGo(client);
	client.once("end", () => holdAgain(holding, url));
	// It keeps no process alive that has nothing else to do.
	lifeline(client).unref();
};

const holdAgain = (holding: Holding, url: string): void => {
	if (holding.isOver) return;
	const retry = () => {
		if (!holding.isOver) void hold(holding, url).catch(() => holdAgain(holding, url));
	};
	setTimeout(retry, betweenTriesMs).unref();
};

/** Answers how to let go of it. */
export const holdInUse = async (url: string): Promise<() => Promise<void>> => {
	const holding: Holding = { isOver: false };
	await hold(holding, url);
	return async () => {
		holding.isOver = true;
		if (holding.client) await letGo(holding.client);
	};
};
