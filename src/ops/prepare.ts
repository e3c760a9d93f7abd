/**
 * Makes a fresh checkout ready: builds the SQLite driver from its source and generates the database clients.
 * Nothing is downloaded; each step is taken only when its result is missing. Speaks on standard error alone.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const say = (words: string) => process.stderr.write(`${words}\n`);

type Running = {
	readonly environment?: Readonly<Record<string, string>>;
	readonly showErrors?: boolean;
};

const runs = (
	command: string,
	args: readonly string[],
	{ environment, showErrors }: Running,
): boolean =>
	spawnSync(command, args, {
		stdio: ["ignore", "ignore", showErrors ? "inherit" : "ignore"],
		env: { ...process.env, ...environment },
		shell: process.platform === "win32",
	}).status === 0;

const canLoad = (name: string): boolean => {
	try {
		require(name);
		return true;
	} catch {
		return false;
	}
};

/** Gone with the packages: `npm ci` tries again. */
const couldNotBuild = "node_modules/.cache/convenor/sqlite3-could-not-be-built";

const rememberFailure = (): void => {
	mkdirSync(dirname(couldNotBuild), { recursive: true });
	writeFileSync(couldNotBuild, "");
};

/** Compiled here, since its ready-made binary would come from outside the package registry. */
const prepareSqlite = (): void => {
	if (canLoad("sqlite3") || existsSync(couldNotBuild)) return;
	say("Building the SQLite driver (about a minute, once) …");
	const built = runs("npm", ["rebuild", "sqlite3", "--ignore-scripts=false", "--loglevel=error"], {
		environment: { npm_config_build_from_source: "true" },
	});
	if (built && canLoad("sqlite3")) return;
	rememberFailure();
	say(
		"It could not be built (it needs a C++ compiler and Python): a slower driver that needs no building serves instead. npm ci tries again.",
	);
};

const newest = (folder: string): number =>
	Math.max(
		...readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => /\.(?:prisma|sql|ts)$/.test(name))
			.map((name) => statSync(join(folder, name)).mtimeMs),
	);

const prepareClients = (): void => {
	const made = "src/store/generated/migrations.ts";
	if (existsSync(made) && statSync(made).mtimeMs >= newest("prisma")) return;
	say("Generating the database clients …");
	if (!runs("npm", ["run", "--silent", "db:generate"], { showErrors: true }))
		throw new Error("The database clients could not be generated.");
};

prepareSqlite();
prepareClients();
