/** B14: acknowledgement of everybody's commands while one member sends the longest hostile questions without pause. */
import { Agent } from "node:http";
import { start } from "./children.ts";
import { type Case, type Figure, pause, share } from "./figures.ts";
import {
	convenor,
	loadDemonstration,
	openSlackRoom,
	overHttp,
	type SlackRoom,
	slackIds,
} from "./slack-room.ts";
import { ask, openAnswers, say } from "./slash-caller.ts";

const roundMs = 10_000;
const rounds = 2;
const longest = 400;
/** The others type so often, in milliseconds. */
const thinkMs = 150;
/** How many of the one member's messages are on their way at once. */
const hostileAtOnce = 4;

/** What a reader would try every division of: words of the trade, dates, names, marks and stops, over and over. */
const units = [
	"and who owns what is overdue for the board by ",
	"the first tuesday of next month before 6 March 2009 or ",
	"LPB-1, LPB-2 and ",
	"what ",
	"a ",
	"is it, was it, ",
	"(((",
	"“who ",
	"<@U1> ",
	"não é ",
	"....",
	"1 2 3 4 ",
	"London Prevent board board ",
	"when does when is when did ",
	"not ",
];

const questionOf = (turn: number): string => {
	const unit = units[turn % units.length] ?? "a ";
	// No two are alike: the same words are heard once.
	return `${turn} ${unit.repeat(longest)}`.slice(0, longest - 1).concat("?");
};

type Place = {
	readonly port: number;
	readonly room: SlackRoom;
	readonly responseUrl: string;
	readonly others: readonly string[];
};

/** Says one after another for as long as it may; how many there were. */
const attack = async ({ port }: Place, userId: string, until: () => boolean): Promise<number> => {
	const agent = new Agent({ keepAlive: true, maxSockets: hostileAtOnce });
	let turn = 0;
	const talk = async () => {
		while (!until()) {
			turn += 1;
			await say({ port, agent, userId, text: questionOf(turn) }).catch(() => pause(5));
		}
	};
	await Promise.all(Array.from({ length: hostileAtOnce }, talk));
	agent.destroy();
	return turn;
};

/** Who is never acknowledged has waited until then. */
const waited = async (asking: Parameters<typeof ask>[0]): Promise<number> => {
	const began = performance.now();
	return ask(asking).catch(() => performance.now() - began);
};

/** How long each of the others waited, who type in turn: none of them uses up an allowance. */
const observe = async (place: Place): Promise<readonly number[]> => {
	const { port, room, responseUrl, others } = place;
	const agent = new Agent({ keepAlive: true });
	const took: number[] = [];
	const { channelId } = room;
	const asking = { port, agent, channelId, responseUrl, command: "/programme", text: "help" };
	const end = performance.now() + roundMs;
	const under: Promise<unknown>[] = [];
	for (let turn = 0; performance.now() < end; turn += 1) {
		const userId = others[turn % others.length] ?? room.userId;
		under.push(waited({ ...asking, userId }).then((one) => took.push(one)));
		await pause(thinkMs);
	}
	await Promise.all(under);
	agent.destroy();
	return took;
};

type Took = { readonly quiet: number[]; readonly attacked: number[] };

/** In turns, so that a busy machine slows both alike. */
const compare = async (place: Place, hostileId: string): Promise<Took> => {
	const took: Took = { quiet: [], attacked: [] };
	await observe(place);
	for (let round = 0; round < rounds; round += 1) {
		took.quiet.push(...(await observe(place)));
		let isOver = false;
		const attacking = attack(place, hostileId, () => isOver);
		took.attacked.push(...(await observe(place)));
		isOver = true;
		const [asked, p99] = [await attacking, share(took.attacked, 0.99)];
		process.stderr.write(`B14: ${asked} hostile questions, p99 ${Math.round(p99)} ms so far\n`);
		await pause(1_000);
	}
	return took;
};

const figuresOf = (load: string, { quiet, attacked }: Took, target?: number): readonly Figure[] =>
	[0.5, 0.99, 1].map((part) => {
		const [ours, peer] = [share(attacked, part), share(quiet, part)];
		const what = `ack while one sends hostile questions, ${load}: ${part === 1 ? "max" : `p${part * 100}`}`;
		const figure = { of: "B14", what, unit: "ms", ours, peer, beside: "nobody asking" };
		return target !== undefined && part === 0.99
			? { ...figure, target: `≤ ${target} ms`, met: ours <= target }
			: figure;
	});

const measured = async (room: SlackRoom, allowance: string): Promise<Took> => {
	const answers = await openAnswers();
	const environment = {
		...overHttp(room, await loadDemonstration()),
		CONVENOR_ALLOWANCE: allowance,
	};
	const bot = start([...convenor, "start"], environment);
	try {
		const port = Number((await bot.says(/on port (\d+)/))[1]);
		const [hostileId = "U0HOSTILE", ...others] = slackIds();
		return await compare({ port, room, responseUrl: answers.url, others }, hostileId);
	} finally {
		await bot.stop();
		answers.close();
	}
};

const run = async (): Promise<readonly Figure[]> => {
	const room = await openSlackRoom();
	try {
		const kept = await measured(room, "20");
		const lifted = await measured(room, "100000");
		return [
			...figuresOf("with the allowance", kept, 50),
			...figuresOf("with no allowance", lifted),
		];
	} finally {
		await room.stop();
	}
};

export const hostile: Case = { name: "B14", run };
