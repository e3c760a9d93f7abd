/**
 * B13: what a whole typed command takes of the processor at W1, from the signed request to its answer, beside a bare
 * Bolt app that makes a row of its words with Prisma; and a hundred of them at once.
 */
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { openRegister } from "../../src/main.ts";
import { markers } from "../../src/reminders/ledger/ledger.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { bundle } from "./bundle.ts";
import { type Child, folder, resting, start } from "./children.ts";
import { type Case, type Figure, pause, share } from "./figures.ts";
import { keptWorld } from "./kept-world.ts";
import { convenor, openSlackRoom, overHttp } from "./slack-room.ts";
import { ask, openAnswers } from "./slash-caller.ts";
import { by } from "./world.ts";

const rounds = 40;
const warmUps = 30;
const atOnce = 100;
const patienceMs = 30_000;
/** For what goes on after the answer: a command is not done when its words are. */
const afterMs = 20;

type Line = { readonly command: string; readonly text: string };
type Typing = { readonly slackId: string; readonly lines: (round: number) => readonly Line[] };

/** Somebody who looks after a board, and what they type: each round names other things. */
const typingIn = async (path: string): Promise<Typing> => {
	const register = await openRegister(`file:${path}`);
	await ledgerIn(register).mark(markers.simulated, "for the benchmark");
	const seen = register.store.as(by.audience);
	const people = new Map((await seen.people()).map((person) => [person.id, person]));
	const found = (await seen.boards()).flatMap((board) => {
		const slackId = people.get(board.secretaryId ?? "")?.slackId;
		return slackId && board.visibility === "open" ? [{ board, slackId }] : [];
	});
	const [first] = found;
	if (!first) throw new Error("No board's secretary has an account.");
	const { board, slackId } = first;
	const open = await seen.actions({ boardIds: [board.id], openOnly: true });
	await register.close();
	const item = (round: number) => `${board.code}-${open[round % open.length]?.number}`;
	const lines = (round: number): readonly Line[] => [
		{
			command: "/action",
			text: `add Draft the risk paper for the northern boroughs (${round}) for ${board.name}, owner @lead-7, due Fri 6 March`,
		},
		{ command: "/action", text: `list ${board.name} overdue` },
		{ command: "/action", text: `re-date ${item(round)} to 14 March` },
		{ command: "/action", text: `update ${item(round)} two boroughs have answered, one is late` },
		{
			command: "/milestone",
			text: `add Benchmark survey published (${round}) for ${board.name}, owner @lead-9, due end of April`,
		},
		{
			command: "/meeting",
			text: `schedule ${board.name} 1${round % 9} March 2009 2pm for 90 minutes at City Hall`,
		},
	];
	return { slackId, lines };
};

/** Milliseconds of the processor that all its threads have had. */
const spent = ({ pid }: Child): number =>
	readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
		const [ran = "0"] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
		return sum + Number(ran) / 1e6;
	}, 0);

type Asking = {
	readonly slackId: string;
	readonly channelId: string;
	readonly answers: Awaited<ReturnType<typeof openAnswers>>;
	readonly agent: Agent;
};
type Side = { readonly child: Child; readonly port: number };

const send = ({ port }: Side, { slackId, channelId, answers, agent }: Asking, line: Line) =>
	ask({ port, agent, userId: slackId, channelId, responseUrl: answers.url, ...line });

const answered = async ({ answers }: Asking, count: number): Promise<void> => {
	const until = performance.now() + patienceMs;
	while (answers.count() < count) {
		if (performance.now() > until) throw new Error("Not everything was answered.");
		await pause(2);
	}
};

const costOf = async (side: Side, asking: Asking, line: Line): Promise<number> => {
	const [before, count] = [spent(side.child), asking.answers.count()];
	await send(side, asking, line);
	await answered(asking, count + 1);
	await pause(afterMs);
	return spent(side.child) - before;
};

type Took = { readonly acked: readonly number[]; readonly answeredMs: number };

const burst = async (side: Side, asking: Asking, lines: readonly Line[]): Promise<Took> => {
	const [began, count] = [performance.now(), asking.answers.count()];
	const acked = await Promise.all(lines.map((line) => send(side, asking, line)));
	await answered(asking, count + lines.length);
	return { acked, answeredMs: performance.now() - began };
};

const verbOf = ({ command, text }: Line): string => `${command} ${text.split(" ")[0]}`;
const beside = "Bolt + Prisma create";

type Sides = { readonly ours: Side; readonly peer: Side };

/** Each line of ours, and a create of the other's right after it. */
const inTurns = async ({ ours, peer }: Sides, asking: Asking, { lines }: Typing) => {
	const took = new Map<string, { ours: number[]; peer: number[] }>();
	for (let round = 0; round < warmUps + rounds; round += 1)
		for (const line of lines(round)) {
			const costs = [await costOf(ours, asking, line), await costOf(peer, asking, line)] as const;
			if (round < warmUps) continue;
			const known = took.get(verbOf(line)) ?? { ours: [], peer: [] };
			took.set(verbOf(line), known);
			known.ours.push(costs[0]);
			known.peer.push(costs[1]);
		}
	return [...took].map(([verb, { ours: own, peer: other }]): Figure => {
		const half = share(own, 0.5);
		const target = { target: "≤ 20 ms", met: half <= 20 };
		const common = { of: "B13", unit: "ms", beside, ...target };
		return { ...common, what: `CPU of ${verb} at W1: p50`, ours: half, peer: share(other, 0.5) };
	});
};

const atATime = async ({ ours, peer }: Sides, asking: Asking, { lines }: Typing) => {
	const adds = Array.from({ length: atOnce }, (_, n) => lines(1_000 + n)[0] as Line);
	const [mine, theirs] = [await burst(ours, asking, adds), await burst(peer, asking, adds)];
	const slowest = { ours: share(mine.acked, 1), peer: share(theirs.acked, 1) };
	const whole = { ours: mine.answeredMs, peer: theirs.answeredMs };
	const common = { of: "B13", unit: "ms", beside };
	const of = `${atOnce} adds at once`;
	const acked = { target: "≤ 1,000 ms", met: slowest.ours <= 1_000 };
	const done = { target: "≤ 10,000 ms", met: whole.ours <= 10_000 };
	return [
		{ ...common, what: `${of}: last acknowledged`, ...slowest, ...acked },
		{ ...common, what: `${of}: all answered`, ...whole, ...done },
	];
};

const run = async (): Promise<readonly Figure[]> => {
	const [room, answers, world] = [await openSlackRoom(), await openAnswers(), await keptWorld()];
	const paths = ["ours", "peer"].map((side) => join(folder(), `${side}.db`));
	for (const path of paths) copyFileSync(world, path);
	const [own = "", other = ""] = paths;
	const typing = await typingIn(own);
	const bot = start([...convenor, "start"], overHttp(room, `file:${own}`));
	const bolt = start([await bundle("peers/bolt-creates")], overHttp(room, `file:${other}`));
	const sideOf = async (child: Child): Promise<Side> => ({
		child,
		port: Number((await child.says(/on port (\d+)/))[1]),
	});
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
	try {
		const sides = { ours: await sideOf(bot), peer: await sideOf(bolt) };
		const asking = { slackId: typing.slackId, channelId: room.channelId, answers, agent };
		await resting(bot);
		return [...(await inTurns(sides, asking, typing)), ...(await atATime(sides, asking, typing))];
	} finally {
		agent.destroy();
		await Promise.all([bot.stop(), bolt.stop()]);
		await room.stop();
		answers.close();
	}
};

export const typed: Case = { name: "B13", run };
