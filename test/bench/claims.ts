/** B5: claiming and completing 20,000 reminders by three processes on Postgres, beside two queues that do the same. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeWorkerUtils } from "graphile-worker";
import pg from "pg";
import PgBoss from "pg-boss";
import { openStore } from "../../src/store/open-store.ts";
import { startPostgres } from "../build/postgres.ts";
import { fillLedger } from "./due-scan.ts";
import { type Case, type Figure, median } from "./figures.ts";

const count = 20_000;
const processes = 3;
const rounds = 2;
const program = fileURLToPath(new URL("./claimer.ts", import.meta.url));

type Side = "ours" | "pg-boss" | "graphile-worker";

const fillBoss = async (url: string): Promise<void> => {
	const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
	boss.on("error", () => {});
	await boss.start();
	await boss.createQueue("bench");
	const jobs = Array.from({ length: count }, () => ({ name: "bench", data: { of: "board" } }));
	await boss.insert(jobs);
	await boss.stop({ graceful: false });
};

const fillGraphile = async (url: string): Promise<void> => {
	const tools = await makeWorkerUtils({ connectionString: url });
	await tools.migrate();
	await tools.release();
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(
		`SELECT graphile_worker.add_job('bench', '{}'::json) FROM generate_series(1, ${count})`,
	);
	await client.end();
};

const fillOurs = async (url: string): Promise<void> => {
	const opened = await openStore({ url });
	await fillLedger(opened, { stored: count, due: count });
	await opened.client.$executeRaw`ANALYZE "Occurrence"`;
	await opened.close();
};

const fill: Readonly<Record<Side, (url: string) => Promise<void>>> = {
	ours: fillOurs,
	"pg-boss": fillBoss,
	"graphile-worker": fillGraphile,
};

const heard = (child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
	new Promise((resolve, reject) => {
		let said = "";
		const hear = (data: Buffer) => {
			said += data;
			const found = pattern.exec(said);
			if (found) resolve(found);
		};
		child.stdout?.on("data", hear);
		child.stderr?.on("data", hear);
		child.once("exit", () => reject(new Error(`A claimer ended: ${said}`)));
	});

type Ran = { readonly done: number; readonly began: number; readonly ended: number };

/** Answers how many were completed a second, from the first claim to the last completion. */
const drain = async (side: Side, url: string): Promise<{ rate: number; done: number }> => {
	const children = Array.from({ length: processes }, (_, n) =>
		spawn(process.execPath, ["--import", "tsx", program, side, url, `claimer-${n}`]),
	);
	await Promise.all(children.map((child) => heard(child, /ready/)));
	const results = children.map((child) => heard(child, /\{.*\}/));
	for (const child of children) child.stdin.write("go\n");
	const ran = (await Promise.all(results)).map(([text]) => JSON.parse(text) as Ran);
	const began = Math.min(...ran.map((one) => one.began));
	const ended = Math.max(...ran.map((one) => one.ended));
	const done = ran.reduce((sum, one) => sum + one.done, 0);
	// The last look of a queue that finds nothing is no part of its work.
	const idle = side === "graphile-worker" ? 800 : 0;
	return { rate: (done * 1_000) / Math.max(ended - began - idle, 1), done };
};

const run = async (): Promise<readonly Figure[]> => {
	const postgres = await startPostgres();
	const rates: Record<Side, number[]> = { ours: [], "pg-boss": [], "graphile-worker": [] };
	let doubled = 0;
	for (let round = 0; round < rounds; round += 1)
		for (const side of ["ours", "pg-boss", "graphile-worker"] as const) {
			const url = await postgres.url("claims");
			await fill[side](url);
			const { rate, done } = await drain(side, url);
			rates[side].push(rate);
			if (side === "ours") doubled += Math.abs(done - count);
		}
	await postgres.stop();
	const what = `claim and complete ${count} over ${processes} processes`;
	const ours = median(rates.ours);
	const figure = { of: "B5", what, unit: "/s", ours };
	return [
		{
			...figure,
			peer: median(rates["pg-boss"]),
			beside: "pg-boss 10.4.2, in batches",
			target: "≥ 20,000/s",
			met: ours >= 20_000,
		},
		{ ...figure, peer: median(rates["graphile-worker"]), beside: "graphile-worker 0.17.3" },
		{
			of: "B5",
			what: "claimed twice or never",
			unit: "",
			ours: doubled,
			target: "0",
			met: doubled === 0,
		},
	];
};

export const claims: Case = { name: "B5", run };
