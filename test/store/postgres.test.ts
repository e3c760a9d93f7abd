import { afterAll } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { startPostgres } from "../build/postgres.ts";
import { storeContract } from "./contract.ts";

const makeEmpty = async (): Promise<string> => {
	const url = await (await startPostgres()).url("empty");
	await (await openStore({ url })).close();
	return url;
};

let empty: Promise<string> | undefined;

storeContract("Postgres", async (planner) => {
	empty ??= makeEmpty();
	const postgres = await startPostgres();
	return openStore({ url: await postgres.url("store", await empty), planner });
});

afterAll(async () => (await startPostgres()).stop());
