import { afterAll, beforeAll } from "vitest";
import { startPostgres, type TestPostgres } from "../build/postgres.ts";
import { tellSecretarysMorning } from "./secretarys-morning.ts";

let postgres: TestPostgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

tellSecretarysMorning({ name: "over Socket Mode, on SQLite", via: "socket" });
tellSecretarysMorning({ name: "over HTTP, on SQLite", via: "http" });
tellSecretarysMorning({
	name: "over HTTP, on Postgres",
	via: "http",
	database: () => postgres.url("morning"),
});
