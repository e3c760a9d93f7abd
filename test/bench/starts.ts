/** B11: from starting the bot alone to its first acknowledged command, beside Bolt with Prisma; and its memory. */
import { copyFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { openRegister } from "../../src/main.ts";
import { markers } from "../../src/reminders/ledger/ledger.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { questionsIn } from "./answers.ts";
import { bundle } from "./bundle.ts";
import { type Child, folder, memoryOf, resting, start } from "./children.ts";
import { type Case, type Figure, median, pause } from "./figures.ts";
import { keptWorld } from "./kept-world.ts";
import {
	convenor,
	loadDemonstration,
	openSlackRoom,
	overHttp,
	overSocket,
	type SlackRoom,
} from "./slack-room.ts";
import { ask, openAnswers } from "./slash-caller.ts";

const runs = 5;
/** So that what was asked last is answered, and its memory can be told. */
const quietMs = 5_000;
const patienceMs = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

type Room = SlackRoom & { readonly responseUrl: string; readonly answered: () => number };
type Started = { readonly child: Child; readonly port: number };

const askOver = ({ userId, channelId, responseUrl }: Room, port: number, text = "status") =>
	ask({ port, agent, userId, channelId, responseUrl, command: "/programme", text });

const startHttp = async (args: readonly string[], room: Room, databaseUrl: string) => {
	const began = performance.now();
	const child = start(args, overHttp(room, databaseUrl));
	const port = Number((await child.says(/on port (\d+)/))[1]);
	await askOver(room, port);
	return { child, port, took: performance.now() - began };
};

/** Asked through the local Slack, until the bot is there to be asked. */
const startSocket = async (args: readonly string[], room: Room, databaseUrl: string) => {
	const began = performance.now();
	const child = start(args, overSocket(room, databaseUrl));
	const { userId: user, channelId: channel } = room;
	const body = JSON.stringify({ user, channel, command: "/programme", text: "help" });
	const headers = { "content-type": "application/json" };
	for (;;) {
		const answer = await fetch(`${room.url}/local/command`, { method: "POST", headers, body });
		const { outcome } = (await answer.json()) as { outcome?: string };
		if (outcome === "acknowledged") return { child, port: 0, took: performance.now() - began };
		if (performance.now() - began > 20_000) throw new Error(`No answer: ${outcome}`);
		await pause(5);
	}
};

type Starting = { readonly peer: string; readonly room: Room; readonly databaseUrl: string };

const compare = async (
	how: typeof startHttp,
	{ peer, room, databaseUrl }: Starting,
): Promise<{ readonly ours: number; readonly peer: number }> => {
	const took = { ours: [] as number[], peer: [] as number[] };
	const sides = { ours: [...convenor, "start"], peer: [peer] };
	// One more than is counted: the first of each reads its files from the disk.
	for (let run = 0; run <= runs; run += 1)
		for (const side of ["ours", "peer"] as const) {
			const started = await how(sides[side], room, databaseUrl);
			if (run > 0) took[side].push(started.took);
			await started.child.stop();
		}
	return { ours: median(took.ours), peer: median(took.peer) };
};

/** Once its reminders are planned, commands of every kind have been answered, and everybody has been quiet for a while. */
const memoryAfterUse = async (room: Room, { child, port }: Started): Promise<number> => {
	await resting(child);
	for (let n = 0; n < 40; n += 1) await askOver(room, port, n % 2 === 0 ? "status" : "help");
	const { userId, channelId, responseUrl } = room;
	for (const command of ["/action", "/meeting", "/milestone", "/guidance", "/board"])
		await ask({ port, agent, userId, channelId, responseUrl, command, text: "list" });
	await pause(quietMs);
	return memoryOf(child);
};

/** Asked, and answered: what is acknowledged at once is answered in its turn. */
const askAndHear = async (room: Room, port: number, question: string): Promise<void> => {
	const before = room.answered();
	await askOver(room, port, `status ${question}`);
	const until = performance.now() + patienceMs;
	while (room.answered() === before) {
		if (performance.now() > until) throw new Error(`No answer to: ${question}`);
		await pause(2);
	}
};

type Used = { readonly used: number; readonly asked: number };

/** After use, and after each of the questions has been asked and everybody has been quiet for a while. */
const memoryWith = async (
	args: readonly string[],
	room: Room,
	{ databaseUrl, questions = [] }: { databaseUrl: string; questions?: readonly string[] },
): Promise<Used> => {
	const started = await startHttp(args, room, databaseUrl);
	try {
		const used = await memoryAfterUse(room, started);
		for (const question of questions) await askAndHear(room, started.port, question);
		if (questions.length > 0) await pause(quietMs);
		return { used, asked: memoryOf(started.child) };
	} finally {
		await started.child.stop();
	}
};

const large = async () => {
	const copy = join(folder(), "large.db");
	copyFileSync(await keptWorld(), copy);
	const { inRow } = await questionsIn(copy);
	const url = `file:${copy}`;
	const register = await openRegister(url);
	await ledgerIn(register).mark(markers.simulated, "for the benchmark");
	await register.close();
	return { databaseUrl: url, questions: inRow.map(({ text }) => text) };
};

const startFigure = (
	how: string,
	took: { readonly ours: number; readonly peer: number },
): Figure => ({
	of: "B11",
	what: `start to first acknowledged command, ${how}: median of ${runs}`,
	unit: "ms",
	...took,
	beside: "Bolt + Prisma",
	target: "≤ 2×",
	met: took.ours <= 2 * took.peer,
});

const memoryFigure = (what: string, ours: number, peer: number): Figure => ({
	of: "B11",
	what: `memory ${what}`,
	unit: "MB",
	ours,
	peer,
	beside: "Bolt + Prisma",
	target: "≤ 300 MB",
	met: ours <= 300,
});

const run = async (): Promise<readonly Figure[]> => {
	const answers = await openAnswers();
	const room = {
		...(await openSlackRoom()),
		responseUrl: answers.url,
		answered: answers.count,
	};
	try {
		const databaseUrl = await loadDemonstration();
		const starting = { peer: await bundle("peers/bolt-prisma"), room, databaseUrl };
		const { peer } = starting;
		const bot = [...convenor, "start"];
		const { used: least } = await memoryWith([peer], room, { databaseUrl });
		const { used: usual } = await memoryWith(bot, room, { databaseUrl });
		const most = await memoryWith(bot, room, await large());
		return [
			startFigure("HTTP", await compare(startHttp, starting)),
			startFigure("Socket Mode", await compare(startSocket, starting)),
			memoryFigure("with the demonstration, after use", usual, least),
			memoryFigure("at W1, after use", most.used, least),
			memoryFigure("at W1, after some hundreds of questions", most.asked, least),
		];
	} finally {
		await room.stop();
		answers.close();
	}
};

export const starts: Case = { name: "B11", run };
