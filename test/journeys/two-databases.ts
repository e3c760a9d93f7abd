/** An office over HTTP keeps its register on a Postgres of its own, and over Socket Mode in a file. */
import { startOwnPostgres } from "../build/postgres.ts";
import { type Office, openOffice } from "./office.ts";

export const transports = ["http", "socket"] as const;

export const openOnEither = async (opening: Parameters<typeof openOffice>[0]): Promise<Office> => {
	if (opening.via === "socket") return openOffice(opening);
	const postgres = await startOwnPostgres();
	const office = await openOffice({ ...opening, databaseUrl: await postgres.url("office") });
	const close = async () => {
		await office.close();
		await postgres.stop();
	};
	return { ...office, close };
};
