/** Postgres from the packages, three bots over HTTP, a proxy before them, and a local Slack: all on this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { demoProgramme, pageFiles, readManifest } from "../../src/cli/assets.ts";
import { startLocalSlack } from "../../src/local-slack/index.ts";
import { demoWorld } from "../../src/local-slack/world/demo-world.ts";
import { openSimulated } from "../../src/wiring/local-slack.ts";
import { loadInto, readProgramme, startOf } from "../../src/wiring/simulation.ts";
import { startOwnPostgres } from "../build/postgres.ts";
import { openProxy } from "./proxy.ts";

export type Replica = { readonly port: number; readonly child: ChildProcess };

export type Replicas = {
	/** The local Slack's page and driver. */
	readonly url: string;
	readonly proxyPort: number;
	readonly databaseUrl: string;
	readonly running: () => readonly Replica[];
	/** Asks one to stop and starts another in its place; answers how the first ended. */
	readonly replace: (replica: Replica) => Promise<number | null>;
	readonly stop: () => Promise<void>;
};

export type ReplicasOptions = {
	readonly slackPort: number;
	readonly proxyPort: number;
	readonly count: number;
	/** Where the program is, built. */
	readonly program: string;
};

const startOne = (
	program: string,
	environment: Readonly<Record<string, string>>,
): Promise<Replica> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, "start"], {
			env: {
				PATH: process.env.PATH ?? "",
				HOME: process.env.HOME ?? "",
				NODE_ENV: "test",
				...environment,
			},
			stdio: ["ignore", "pipe", "inherit"],
		});
		let said = "";
		child.stdout.on("data", (data) => {
			said += data;
			const port = /on port (\d+)/.exec(said)?.[1];
			if (port) resolve({ port: Number(port), child });
		});
		child.once("exit", (code) => reject(new Error(`A replica ended with ${code}: ${said}`)));
	});

const endOne = async ({ child }: Replica): Promise<number | null> => {
	if (child.exitCode !== null) return child.exitCode;
	child.kill("SIGTERM");
	await once(child, "exit");
	return child.exitCode;
};

export const startReplicas = async (options: ReplicasOptions): Promise<Replicas> => {
	const programme = readProgramme(demoProgramme());
	const start = startOf(programme);
	const postgres = await startOwnPostgres();
	const databaseUrl = await postgres.url("replicas");
	const register = await openSimulated(databaseUrl);
	await loadInto(register.store, demoProgramme(), start);
	await register.close();
	const page = await pageFiles();
	const slack = await startLocalSlack({
		port: options.slackPort,
		world: demoWorld(programme),
		manifest: readManifest(),
		start,
		pageFiles: (path) => page.get(path),
	});
	const proxy = await openProxy(options.proxyPort);
	slack.deliverTo(`http://127.0.0.1:${proxy.port}/slack/events`);
	const environment = {
		DATABASE_URL: databaseUrl,
		SLACK_BOT_TOKEN: slack.botToken,
		SLACK_SIGNING_SECRET: slack.signingSecret,
		SLACK_API_URL: slack.apiUrl,
		CONVENOR_SIMULATION: slack.url,
		CONVENOR_TRANSPORT: "http",
		CONVENOR_HOST: "127.0.0.1",
		CONVENOR_PORT: "0",
		CONVENOR_ALLOWANCE: "100000",
		CONVENOR_DRAIN_SECONDS: "1",
		LOG_LEVEL: "warn",
	};
	const add = () => startOne(options.program, environment);
	let running: readonly Replica[] = [];
	for (let count = 0; count < options.count; count++) running = [...running, await add()];
	const lead = () => proxy.lead(running.map(({ port }) => port));
	await lead();
	return {
		url: slack.url,
		proxyPort: proxy.port,
		databaseUrl,
		running: () => running,
		replace: async (replica) => {
			const next = await add();
			running = [...running, next];
			await lead();
			const code = await endOne(replica);
			running = running.filter((one) => one !== replica);
			await lead();
			return code;
		},
		stop: async () => {
			await Promise.all(running.map(endOne));
			await proxy.close();
			await slack.close();
			await postgres.stop();
		},
	};
};
