/**
 * Where workers are killed: a local Slack, a database, boards with a channel each, and things happening to them.
 * The truth about what was posted is the local Slack's own, never the ledger's.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Board } from "../../src/domain/boards/board.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/index.ts";
import { fromMillis, millis } from "../../src/reminders/instants.ts";
import { createPlanner } from "../../src/reminders/ledger/materialise.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import { planLedgerIn } from "../../src/store/ledger/ledger.ts";
import { type OpenStore, openStore, type Transaction } from "../../src/store/open-store.ts";
import type { News } from "../../src/usecases/news.ts";
import { asProgram } from "../build/program.ts";
import { manifest, world } from "../local-slack/sample.ts";
import { action, at, board, day, person } from "../reminders/world.ts";
import type { Orders } from "./orders.ts";

/** Two seconds before the reminders of everything due on 6 March. */
export const start = "2009-03-06T08:59:58.000Z";
export const dueMoment = at("2009-03-06T09:00:00.000Z");

const folder = fileURLToPath(
	new URL("../../node_modules/.cache/convenor-faults/", import.meta.url),
);
type Program = "worker" | "answerer";

const bundled = new Map<Program, Promise<string>>();

const makeBundle = async (name: Program): Promise<string> => {
	mkdirSync(folder, { recursive: true });
	const outfile = `${folder}${name}-${process.pid}.mjs`;
	process.on("exit", () => rmSync(outfile, { force: true }));
	await build({
		entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
		outfile,
		...asProgram,
	});
	return outfile;
};

/** One file that starts in a third of a second. */
export const bundle = (name: Program): Promise<string> => {
	const made = bundled.get(name) ?? makeBundle(name);
	bundled.set(name, made);
	return made;
};

export type Arena = {
	readonly slack: LocalSlack;
	readonly register: OpenStore;
	readonly databaseUrl: string;
	readonly boards: number;
	readonly now: () => ReturnType<typeof at>;
	/** Starts a worker, and answers once it works. */
	readonly worker: (more?: Partial<Orders>) => Promise<ChildProcess>;
	/** Something new on a board, told to its channel at once; answers what must be said there once. */
	readonly happen: (boardNumber: number) => Promise<Expected>;
	/** What happened there last is changed, and need not be said as it was: that belongs in the post which told of it. */
	readonly happenAgain: (boardNumber: number) => Promise<Expected & { readonly was: string }>;
	/** The reminders that fall due at nine. */
	readonly due: readonly Expected[];
	readonly fault: (fault: object) => Promise<void>;
	readonly clearFaults: () => Promise<void>;
	/** Changes people and places in the local Slack. */
	readonly world: (change: object) => Promise<void>;
	/** Time goes by for everybody at once, workers included. */
	readonly leap: (seconds: number) => Promise<void>;
	readonly unsettled: () => Promise<number>;
	/** When the next that is unsettled may be touched. */
	readonly nextWanted: () => Promise<ReturnType<typeof at> | undefined>;
	/** What is unsettled and why, for whoever has to find out. */
	readonly leftovers: () => Promise<readonly object[]>;
	readonly posts: () => Promise<readonly Seen[]>;
	readonly close: () => Promise<void>;
};

/** Words that nothing else says, and the channel that they belong in. */
export type Expected = {
	readonly words: string;
	readonly channel: string;
	/** It cannot be said there: a person is told instead, in private. */
	readonly isTold?: boolean | undefined;
	/** It need not be said: nobody was ever told that it was kept, or it was settled in time. */
	readonly isOptional?: boolean | undefined;
};
export type Seen = { readonly channel: string; readonly text: string; readonly ts: string };

export const channelOf = (number: number) => `CB${number}`;
const boardOf = (number: number, more: Partial<Board>) =>
	board({
		id: `board${number}`,
		code: `B${number}`,
		name: `Board ${number}`,
		channelId: channelOf(number),
		secretaryId: "sec",
		chairId: undefined,
		memberIds: [],
		...more,
	});

const slackWorld = (boards: number, kind: "public" | "private") => ({
	...world,
	channels: Array.from({ length: boards }, (_, number) => ({
		id: channelOf(number),
		name: `board-${number}`,
		kind,
		members: ["@app", "U1"],
	})),
});

const author = { name: "Secretary", through: "faults" };
const operator = { kind: "operator" } as const;

export type ArenaOptions = {
	readonly databaseUrl: string;
	/** How the workers reach the database, where that is another way than the arena's own. */
	readonly workersUrl?: string | undefined;
	readonly boards: number;
	readonly duePerBoard: number;
	/** Each board is seen by its members alone, in a private channel. */
	readonly isRestricted?: boolean | undefined;
	/** What differs in each board. */
	readonly boardMore?: Partial<Board> | undefined;
	/** Who answers for everything that is due; nobody, where it is absent. */
	readonly ownerId?: string | undefined;
	/** Slack takes one message a second in a channel, and no burst. */
	readonly isPaced?: boolean | undefined;
	/** Without the scope to read what was posted. */
	readonly isHistoryClosed?: boolean | undefined;
};

const withoutHistory = (of: typeof manifest): typeof manifest => ({
	...of,
	oauth_config: {
		...of.oauth_config,
		scopes: {
			...of.oauth_config?.scopes,
			bot: (of.oauth_config?.scopes?.bot ?? []).filter(
				(scope) => !/^(channels|groups):history$/.test(scope),
			),
		},
	},
});

const planning = {
	calendar: weekendsOnly,
	rules: () => defaultRules,
	ids: randomUUID,
	zoneData: "2026a",
};

const askDriver = async (url: string, method: string, body?: object): Promise<void> => {
	const answer = await fetch(url, {
		method,
		headers: { "content-type": "application/json" },
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	const read = (await answer.json()) as { ok?: boolean };
	if (read.ok !== true) throw new Error(`${url}: ${JSON.stringify(read)}`);
};

export const openArena = async (options: ArenaOptions): Promise<Arena> => {
	const { databaseUrl, boards, isRestricted } = options;
	const program = await bundle("worker");
	const planner = createPlanner<Transaction>({ ...planning, ledgerIn: planLedgerIn });
	const register = await openStore({ url: databaseUrl, planner });
	const slack = await startLocalSlack({
		world: slackWorld(boards, isRestricted ? "private" : "public"),
		manifest: options.isHistoryClosed ? withoutHistory(manifest) : manifest,
		// However long it takes to fill the register, the clock is moved forward to the start.
		start: "2009-03-06T08:00:00.000Z",
		rates: options.isPaced ? "strict" : "none",
	});
	const due = await populate(register, options);
	let leapt = 0;
	const living = new Set<ChildProcess>();
	const ask = (verb: string, method: string, body?: object) =>
		askDriver(`${slack.url}/local/${verb}`, method, body);
	await ask("clock", "POST", { now: start });
	// After Slack's own clock was set, so that nobody's runs ahead of it.
	const epoch = Date.now();
	const now = () => fromMillis(millis(at(start)) + (Date.now() - epoch) + leapt);
	let count = 0;
	const worker = async (more: Partial<Orders> = {}) => {
		const { apiUrl, botToken: token, teamId, botUserId } = slack;
		const child = await startWorker(program, {
			name: `worker-${++count}`,
			databaseUrl: options.workersUrl ?? databaseUrl,
			...{ apiUrl, token, teamId, botUserId, start },
			epoch: epoch - leapt,
			...more,
		});
		living.add(child);
		child.once("exit", () => living.delete(child));
		return child;
	};
	const waiting = { state: { in: ["planned", "sending"] } };
	const latest = new Map<number, Action>();
	return {
		slack,
		register,
		databaseUrl,
		boards,
		now,
		worker,
		due,
		happen: async (number) => {
			const item = newThing(number);
			latest.set(number, item);
			await keep(register, { item, news: "added", now: now() });
			return { words: item.title, channel: channelOf(number) };
		},
		happenAgain: async (number) => {
			const item = latest.get(number) ?? newThing(number);
			const changed = { ...item, version: 1, title: item.title.replace("New", "Changed") };
			await keep(register, { item: changed, news: "reworded", now: now() });
			return { words: changed.title, was: item.title, channel: channelOf(number) };
		},
		fault: (fault) => ask("fault", "POST", fault),
		clearFaults: () => ask("fault", "DELETE"),
		world: (change) => ask("world", "POST", change),
		leap: async (seconds) => {
			leapt += seconds * 1_000;
			// To the moment itself: what each leap takes would add up, and leave its clock behind.
			await ask("clock", "POST", { now: now() });
			for (const child of living) child.stdin?.write(`${seconds * 1_000}\n`);
		},
		leftovers: () =>
			register.client.occurrence.findMany({ where: { ...waiting, dueAt: { lte: now() } } }),
		unsettled: () =>
			register.client.occurrence.count({
				where: { OR: [{ ...waiting, dueAt: { lte: now() } }, { sweepAt: { not: null } }] },
			}),
		nextWanted: async () => {
			const where = { ...waiting, dueAt: { lte: now() } };
			const { occurrence } = register.client;
			const rows = await occurrence.findMany({ where });
			const [first] = rows
				.map(({ notBefore, leaseUntil }) => [notBefore, leaseUntil ?? notBefore].sort()[1] ?? "")
				.sort();
			if (first) return at(first);
			const sweep = { where: { sweepAt: { not: null } }, orderBy: { sweepAt: "asc" } } as const;
			const swept = await occurrence.findFirst(sweep);
			return swept?.sweepAt ? at(swept.sweepAt) : undefined;
		},
		posts: () => readPosts(slack, boards),
		close: async () => {
			for (const child of living) child.kill("SIGKILL");
			await register.close();
			await slack.close();
		},
	};
};

const populate = async (
	register: OpenStore,
	{ boards, duePerBoard, isRestricted, boardMore, ownerId }: ArenaOptions,
): Promise<readonly Expected[]> => {
	const due: Expected[] = [];
	const now = at("2009-03-01T10:00:00Z");
	await register.store.change({ audience: operator, author, now }, async (change) => {
		await change.save(person("sec", { slackId: "U1" }));
		await change.save(person("chair", { slackId: "U2" }));
		const visibility = isRestricted ? ("restricted" as const) : ("open" as const);
		for (let number = 0; number < boards; number++) {
			await change.save(boardOf(number, { visibility, ...boardMore }));
			for (let item = 1; item <= duePerBoard; item++) {
				const title = `Due thing ${number}/${item}.`;
				const id = `due-${number}-${item}`;
				await change.save(
					action(day("2009-03-06"), {
						id,
						boardId: `board${number}`,
						number: item,
						title,
						owner: ownerId ? { kind: "person", id: ownerId } : undefined,
					}),
				);
				due.push({ words: title, channel: channelOf(number) });
			}
		}
	});
	return due;
};

let happened = 0;
const newThing = (number: number): Action =>
	action(day("2009-12-01"), {
		id: `new-${++happened}`,
		boardId: `board${number}`,
		number: 1_000 + happened,
		title: `New thing ${happened}.`,
		owner: undefined,
	});

type Kept = {
	readonly item: Action;
	readonly news: News;
	readonly now: ReturnType<typeof at>;
};

const keep = ({ store }: OpenStore, { item, news, now }: Kept): Promise<void> =>
	store.change({ audience: operator, author, now }, async (change) => {
		await change.save(item);
		await change.announce({ ...item, version: item.version + 1 }, news);
	});

const startWorker = (program: string, orders: Orders): Promise<ChildProcess> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
			stdio: ["pipe", "pipe", "pipe"],
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

/** A person's private conversation with the app goes by this name. */
export const directOf = (user: string) => `@${user}`;

const readOne = async (slack: LocalSlack, user: string, channel: string) => {
	const query = new URLSearchParams({ user, channel, peek: "1" });
	const answer = await fetch(`${slack.url}/local/transcript?${query}`);
	const { messages = [] } = (await answer.json()) as {
		messages?: { text: string; ts: string; bot: boolean }[];
	};
	return messages.filter(({ bot }) => bot);
};

const readPosts = async (slack: LocalSlack, boards: number): Promise<readonly Seen[]> => {
	const seen: Seen[] = [];
	for (let number = 0; number < boards; number++) {
		const channel = channelOf(number);
		for (const { text, ts } of await readOne(slack, "U1", channel))
			seen.push({ channel, text, ts });
	}
	for (const user of ["U1", "U2"])
		for (const { text, ts } of await readOne(slack, user, "@app"))
			seen.push({ channel: directOf(user), text, ts });
	return seen;
};
