import { afterAll } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { startPostgres } from "../build/postgres.ts";
import { storeContract } from "./contract.ts";

storeContract("Postgres", async (planner) => {
	const postgres = await startPostgres();
	return openStore({ url: await postgres.url("store"), planner });
});

afterAll(async () => (await startPostgres()).stop());
