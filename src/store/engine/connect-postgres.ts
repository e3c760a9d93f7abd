/** One connection to Postgres, for what must be one session; a failure to connect is told in a sentence about DATABASE_URL. */
import pg from "pg";
import { CannotOpenDatabase } from "./sqlite/open.ts";

const example = "such as postgresql://convenor:password@localhost/convenor";

/** By the server's own code, or the system's. */
const sentences: Readonly<Record<string, string>> = {
	"28P01": `The database refused the user or the password that DATABASE_URL names: put them right, ${example}.`,
	"28000": `The database does not let in the user that DATABASE_URL names: put it right, ${example}.`,
	"3D000": `There is no database of the name that DATABASE_URL gives: make it with createdb, or name another, ${example}.`,
	ENOTFOUND: `There is no host of the name that DATABASE_URL gives: put it right, ${example}.`,
	EAI_AGAIN: `The host that DATABASE_URL names could not be looked up: is there a network, and is the name right, ${example}?`,
	ECONNREFUSED: `Nothing answers where DATABASE_URL points. Is the database running, and DATABASE_URL right? One is postgresql://convenor:password@localhost/convenor.`,
};

const told = (failure: unknown): CannotOpenDatabase => {
	const { code, message } = failure as { readonly code?: string; readonly message?: string };
	const known = sentences[code ?? ""];
	const said = message || code || "no answer";
	return new CannotOpenDatabase(
		known ?? `The database that DATABASE_URL names cannot be reached (${said}): ${example}.`,
	);
};

export const connectPostgres = async (url: string): Promise<pg.Client> => {
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: 10_000,
		keepAlive: true,
		keepAliveInitialDelayMillis: 60_000,
	});
	// A connection that breaks shows in the query that was waiting; unheard, it would end the process.
	client.on("error", () => {});
	await client.connect().catch((failure: unknown) => {
		throw told(failure);
	});
	return client;
};
