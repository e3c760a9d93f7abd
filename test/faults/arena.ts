/**
 * Where workers are killed: a local Slack, a database, boards with a channel each, and things happening to them.
 * The truth about what was posted is the local Slack's own, never the ledger's.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/index.ts";
import { fromMillis, millis } from "../../src/reminders/instants.ts";
import { createPlanner } from "../../src/reminders/materialise.ts";
import { defaultRules } from "../../src/reminders/rules.ts";
import { planLedgerIn } from "../../src/store/ledger.ts";
import { type OpenStore, openStore, type Transaction } from "../../src/store/open-store.ts";
import { manifest, world } from "../local-slack/sample.ts";
import { action, at, board, day, person } from "../reminders/world.ts";
import type { Orders } from "./orders.ts";

/** Two seconds before the reminders of everything due on 6 March. */
export const start = "2009-03-06T08:59:58.000Z";
export const dueMoment = at("2009-03-06T09:00:00.000Z");

const folder = fileURLToPath(
	new URL("../../node_modules/.cache/convenor-faults/", import.meta.url),
);
let bundled: Promise<string> | undefined;

/** One file that starts in a third of a second. */
const bundle = (): Promise<string> => {
	bundled ??= (async () => {
		mkdirSync(folder, { recursive: true });
		const outfile = `${folder}worker-${process.pid}.mjs`;
		process.on("exit", () => rmSync(outfile, { force: true }));
		const { dependencies } = JSON.parse(
			readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
		) as { dependencies: Record<string, string> };
		await build({
			entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
			outfile,
			bundle: true,
			format: "esm",
			platform: "node",
			target: "node20",
			external: [...Object.keys(dependencies), "esbuild"],
			loader: { ".wasm": "copy" },
			banner: {
				js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
			},
			logLevel: "error",
		});
		return outfile;
	})();
	return bundled;
};

export type Arena = {
	readonly slack: LocalSlack;
	readonly register: OpenStore;
	readonly boards: number;
	readonly now: () => ReturnType<typeof at>;
	/** Starts a worker, and answers once it works. */
	readonly worker: (dies?: Orders["dies"]) => Promise<ChildProcess>;
	/** Something new on a board, told to its channel at once; answers what must be said there once. */
	readonly happen: (boardNumber: number) => Promise<Expected>;
	/** The reminders that fall due at nine. */
	readonly due: readonly Expected[];
	readonly fault: (fault: object) => Promise<void>;
	readonly unsettled: () => Promise<number>;
	/** What is unsettled and why, for whoever has to find out. */
	readonly leftovers: () => Promise<readonly object[]>;
	readonly posts: () => Promise<readonly Seen[]>;
	readonly close: () => Promise<void>;
};

/** Words that nothing else says, and the channel that they belong in. */
export type Expected = { readonly words: string; readonly channel: string };
export type Seen = { readonly channel: string; readonly text: string; readonly ts: string };

const channelOf = (number: number) => `CB${number}`;
const boardOf = (number: number) =>
	board({
		id: `board${number}`,
		code: `B${number}`,
		name: `Board ${number}`,
		channelId: channelOf(number),
		secretaryId: "sec",
		chairId: undefined,
		memberIds: [],
	});

const slackWorld = (boards: number) => ({
	...world,
	channels: Array.from({ length: boards }, (_, number) => ({
		id: channelOf(number),
		name: `board-${number}`,
		kind: "public" as const,
		members: ["@app", "U1"],
	})),
});

const author = { name: "Secretary", through: "faults" };
const operator = { kind: "operator" } as const;

export const openArena = async (options: {
	readonly databaseUrl: string;
	readonly boards: number;
	readonly duePerBoard: number;
}): Promise<Arena> => {
	const { databaseUrl, boards, duePerBoard } = options;
	const program = await bundle();
	const planning = {
		calendar: weekendsOnly,
		rules: () => defaultRules,
		ids: randomUUID,
		zoneData: "2026a",
	};
	const planner = createPlanner<Transaction>({ ...planning, ledgerIn: planLedgerIn });
	const register = await openStore({ url: databaseUrl, planner });
	const slack = await startLocalSlack({
		world: slackWorld(boards),
		manifest,
		start: "2009-03-06T08:59:50.000Z",
		rates: "none",
	});
	const due = await populate(register, { boards, duePerBoard });
	const epoch = Date.now();
	const tell = (verb: string, body: object) =>
		fetch(`${slack.url}/local/${verb}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
	await tell("clock", { now: start });
	const now = () => fromMillis(millis(at(start)) + (Date.now() - epoch));
	let count = 0;
	const worker = (dies?: Orders["dies"]) => {
		const name = `worker-${++count}`;
		const { apiUrl, botToken: token, teamId, botUserId } = slack;
		return startWorker(program, {
			name,
			databaseUrl,
			apiUrl,
			token,
			teamId,
			botUserId,
			start,
			epoch,
			dies,
		});
	};
	return {
		slack,
		register,
		boards,
		now,
		worker,
		due,
		happen: (number) => happen(register, number, now()),
		fault: async (fault) => void (await tell("fault", fault)),
		leftovers: () =>
			register.client.occurrence.findMany({
				where: { state: { in: ["planned", "sending"] }, dueAt: { lte: now() } },
			}),
		unsettled: () =>
			register.client.occurrence.count({
				where: {
					OR: [
						{ state: { in: ["planned", "sending"] }, dueAt: { lte: now() } },
						{ sweepAt: { not: null } },
					],
				},
			}),
		posts: () => readPosts(slack, boards),
		close: async () => {
			await register.close();
			await slack.close();
		},
	};
};

const populate = async (
	register: OpenStore,
	{ boards, duePerBoard }: { readonly boards: number; readonly duePerBoard: number },
): Promise<readonly Expected[]> => {
	const due: Expected[] = [];
	const now = at("2009-03-01T10:00:00Z");
	await register.store.change({ audience: operator, author, now }, async (change) => {
		await change.save(person("sec", { slackId: "U1" }));
		for (let number = 0; number < boards; number++) {
			await change.save(boardOf(number));
			for (let item = 1; item <= duePerBoard; item++) {
				const title = `Due thing ${number}/${item}.`;
				const id = `due-${number}-${item}`;
				await change.save(
					action(day("2009-03-06"), {
						id,
						boardId: `board${number}`,
						number: item,
						title,
						owner: undefined,
					}),
				);
				due.push({ words: title, channel: channelOf(number) });
			}
		}
	});
	return due;
};

let happened = 0;
const happen = async (
	register: OpenStore,
	number: number,
	now: ReturnType<typeof at>,
): Promise<Expected> => {
	const title = `New thing ${++happened}.`;
	const item = action(day("2009-12-01"), {
		id: `new-${happened}`,
		boardId: `board${number}`,
		number: 1_000 + happened,
		title,
		owner: undefined,
	});
	await register.store.change({ audience: operator, author, now }, async (change) => {
		await change.save(item);
		await change.announce({ ...item, version: 1 }, "added");
	});
	return { words: title, channel: channelOf(number) };
};

const startWorker = (program: string, orders: Orders): Promise<ChildProcess> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
			stdio: ["ignore", "pipe", "pipe"],
		});
		let told = "";
		const hear = (data: Buffer) => {
			told = `${told}${data}`.slice(-4_000);
			if (told.includes("ready")) resolve(child);
		};
		child.stdout.on("data", hear);
		child.stderr.on("data", hear);
		child.once("exit", (code, signal) => {
			// One that dies of its orders before it says so was ready to.
			if (signal === "SIGKILL") resolve(child);
			else reject(new Error(`A worker ended with ${code}: ${told}`));
		});
	});

const readPosts = async (slack: LocalSlack, boards: number): Promise<readonly Seen[]> => {
	const seen: Seen[] = [];
	for (let number = 0; number < boards; number++) {
		const channel = channelOf(number);
		const answer = await fetch(`${slack.url}/local/transcript?user=U1&channel=${channel}`);
		const { messages } = (await answer.json()) as {
			messages: { text: string; ts: string; bot: boolean }[];
		};
		seen.push(...messages.filter(({ bot }) => bot).map(({ text, ts }) => ({ channel, text, ts })));
	}
	return seen;
};
