/** B1: from a signed slash command to its acknowledgement, at 50 connections, beside a bare Bolt app. */
import { Agent } from "node:http";
import { bundle } from "./bundle.ts";
import { start } from "./children.ts";
import { type Case, type Figure, pause, share } from "./figures.ts";
import { convenor, loadDemonstration, openSlackRoom, overHttp } from "./slack-room.ts";
import { ask, openAnswers } from "./slash-caller.ts";

const connections = 50;
const rounds = 4;
const roundMs = 3_000;
/** Each connection waits this long between commands: 200 commands a second in all. */
const thinkMs = 250;

const typed = [
	["/action", "list"],
	["/meeting", "next London Prevent board"],
	["/programme", "help"],
	["/milestone", "list"],
] as const;

type Place = { readonly userId: string; readonly channelId: string; readonly responseUrl: string };

const callUntil = async (
	port: number,
	place: Place,
	{ until, think }: { readonly until: number; readonly think: number },
): Promise<readonly number[]> => {
	const took: number[] = [];
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const talk = async (n: number) => {
		await pause((think * n) / connections);
		for (let turn = n; performance.now() < until; turn += 1) {
			const [command, text] = typed[turn % typed.length] ?? typed[0];
			took.push(await ask({ port, agent, ...place, command, text }));
			if (think > 0) await pause(think);
		}
	};
	await Promise.all(Array.from({ length: connections }, (_, n) => talk(n)));
	// The app closes connections that were idle for a while: none is left over for the next turn.
	agent.destroy();
	return took;
};

/** The ports. */
type Sides = { readonly ours: number; readonly peer: number };
type Took = { readonly ours: number[]; readonly peer: number[] };

/** In turns, so that a busy machine slows both alike; the first turn of each warms it up. */
const inTurns = async (sides: Sides, place: Place, think: number): Promise<Took> => {
	const took: Took = { ours: [], peer: [] };
	for (let round = 0; round < rounds; round += 1)
		for (const side of ["ours", "peer"] as const) {
			const until = performance.now() + (round === 0 ? 1_000 : roundMs);
			const found = await callUntil(sides[side], place, { until, think });
			if (round > 0) took[side].push(...found);
			// What was acknowledged is still being answered: let it finish before the other's turn.
			await pause(500);
		}
	return took;
};

const beside = "bare Bolt";

const figuresOf = (load: string, { ours, peer }: Took): readonly Figure[] => {
	const at = (part: number) => ({ ours: share(ours, part), peer: share(peer, part) });
	const common = { of: "B1", unit: "ms", beside };
	const p99 = at(0.99);
	return [
		{ ...common, what: `slash command to ack, ${load}: p50`, ...at(0.5) },
		{
			...common,
			what: `slash command to ack, ${load}: p99`,
			...p99,
			target: "≤ 1.25× and ≤ 30 ms",
			met: p99.ours <= 1.25 * p99.peer && p99.ours <= 30,
		},
	];
};

const run = async (): Promise<readonly Figure[]> => {
	const room = await openSlackRoom();
	const answers = await openAnswers();
	const environment = overHttp(room, await loadDemonstration());
	const bot = start([...convenor, "start"], environment);
	const bolt = start([await bundle("peers/bolt")], environment);
	const target = async (child: typeof bot) => Number((await child.says(/on port (\d+)/))[1]);
	try {
		const sides = { ours: await target(bot), peer: await target(bolt) };
		const place = { userId: room.userId, channelId: room.channelId, responseUrl: answers.url };
		const paced = await inTurns(sides, place, thinkMs);
		const flatOut = await inTurns(sides, place, 0);
		return [
			...figuresOf("50 connections, 200/s", paced),
			...figuresOf("50 connections, flat out", flatOut).map(
				({ target: _, met: __, ...figure }) => figure,
			),
		];
	} finally {
		await Promise.all([bot.stop(), bolt.stop()]);
		await room.stop();
		answers.close();
	}
};

export const acks: Case = { name: "B1", run };
