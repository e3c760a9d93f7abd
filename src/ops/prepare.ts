/**
 * Makes a fresh checkout ready: builds the SQLite driver from its source and generates the database clients.
 * Nothing is downloaded; each step is taken only when its result is missing. Speaks on standard error alone.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const say = (words: string) => process.stderr.write(`${words}\n`);

const isWindows = process.platform === "win32";

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

const everySeconds = 5;

/** Says every few seconds for how long it has been at it, so that nobody takes it for stuck. */
const telling = async <T>(what: string, work: Promise<T>): Promise<T> => {
	let seconds = 0;
	const timer = setInterval(() => {
		seconds += everySeconds;
		say(`  still ${what}: ${seconds} seconds so far …`);
	}, everySeconds * 1_000);
	return work.finally(() => clearInterval(timer));
};

const buildSqlite = (): Promise<boolean> =>
	new Promise((resolve) => {
		const npm = spawn("npm", ["rebuild", "sqlite3", "--ignore-scripts=false", "--loglevel=error"], {
			stdio: "ignore",
			env: { ...process.env, npm_config_build_from_source: "true" },
			shell: isWindows,
		});
		npm.once("error", () => resolve(false));
		npm.once("exit", (code) => resolve(code === 0));
	});

const goOnWithout = (why: string): void => {
	rememberFailure();
	say(`${why}: a slower driver that needs no building serves instead. npm ci tries again.`);
};

const answers = (command: string): boolean =>
	spawnSync(command, ["--version"], { stdio: "ignore", shell: isWindows }).status === 0;

/** What compiling needs. On Windows it lies where only the build itself looks for it. */
const hasCompiler = (): boolean =>
	isWindows ||
	([process.env.CXX ?? "c++", "g++", "clang++"].some(answers) &&
		["python3", "python"].some(answers) &&
		answers("make"));

/** Compiled here, since its ready-made binary would come from outside the package registry. */
const prepareSqlite = async (): Promise<void> => {
	if (canLoad("sqlite3") || existsSync(couldNotBuild)) return;
	if (!hasCompiler())
		return goOnWithout("There is no C++ compiler, make and Python to build the SQLite driver with");
	say("Building the SQLite driver, once: about a minute, on a busy machine some minutes …");
	const isBuilt = await telling("building the SQLite driver", buildSqlite());
	if (isBuilt && canLoad("sqlite3")) say("The SQLite driver is built.");
	else goOnWithout("The SQLite driver could not be built");
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
	const { status } = spawnSync("npm", ["run", "--silent", "db:generate"], {
		stdio: ["ignore", "ignore", "inherit"],
		shell: isWindows,
	});
	if (status !== 0) throw new Error("The database clients could not be generated.");
};

await prepareSqlite();
prepareClients();
