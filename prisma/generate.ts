/** `npm run db:generate`: the Postgres twin, both clients, and the migrations as a module that can be bundled. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
	asPostgres,
	generatedFolder,
	migrationsOf,
	postgresTwin,
	repository,
	sqliteTwin,
	type Twin,
	twins,
} from "./twins.ts";

const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");

const writeTwin = (): void => {
	mkdirSync(dirname(postgresTwin.schema), { recursive: true });
	writeFileSync(postgresTwin.schema, asPostgres(readFileSync(sqliteTwin.schema, "utf8")));
};

/** Generating needs no schema engine, but the tool would fetch one: naming any executable stops that. */
const offline = {
	PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
	PRISMA_HIDE_UPDATE_MESSAGE: "1",
	CHECKPOINT_DISABLE: "1",
};

const generateClient = (twin: Twin): void => {
	const done = spawnSync(process.execPath, [prisma, "generate", "--schema", twin.schema], {
		cwd: repository,
		env: { ...process.env, ...offline },
		encoding: "utf8",
	});
	if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`);
};

const writeMigrations = (): void => {
	const all = Object.fromEntries(twins.map((twin) => [twin.provider, migrationsOf(twin)]));
	mkdirSync(generatedFolder, { recursive: true });
	writeFileSync(
		join(generatedFolder, "migrations.ts"),
		[
			"/** Written from prisma/ by `npm run db:generate`. */",
			"export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };",
			`export const migrations: Readonly<Record<"sqlite" | "postgresql", readonly Migration[]>> = ${JSON.stringify(all, null, "\t")};`,
			"",
		].join("\n"),
	);
};

writeTwin();
for (const twin of twins) generateClient(twin);
writeMigrations();
