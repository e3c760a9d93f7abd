/** Slack as it fails: before and after it accepted, too busy, late, closed, and with another time than ours. */
import { setTimeout as pause } from "node:timers/promises";
import { usualTimings } from "../../src/reminders/deliver/delivery-context.ts";
import { markers } from "../../src/reminders/ledger/ledger.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import type { Seen } from "./arena.ts";
import { endGently, play, type Row, type Scene, settle } from "./play.ts";

const post = "chat.postMessage";

type Trouble = { readonly name: string; readonly fault: object; readonly isQuick?: boolean };

const troubles: readonly Trouble[] = [
	{ name: "500 after accepting", fault: { kind: "server-error", method: post, accepted: true } },
	{ name: "500 without accepting", fault: { kind: "server-error", method: post, accepted: false } },
	{
		name: "internal_error after accepting",
		fault: { kind: "refuse", method: post, error: "internal_error", accepted: true },
	},
	{
		name: "internal_error without accepting",
		fault: { kind: "refuse", method: post, error: "internal_error" },
	},
	{ name: "a reset after accepting", fault: { kind: "lost-answer", method: post }, isQuick: true },
	{ name: "a timeout after accepting", fault: { kind: "hang", method: post, seconds: 3 } },
	{
		name: "429 in one channel",
		fault: { kind: "rate-limit", method: post, channel: "CB1", seconds: 1 },
	},
	{ name: "429 for the workspace", fault: { kind: "rate-limit", method: post, seconds: 2 } },
	{
		name: "an absurd Retry-After",
		fault: { kind: "rate-limit", method: post, seconds: 9_999_999 },
	},
	{
		name: "no Retry-After",
		fault: { kind: "rate-limit", method: post, error: "no_retry_after" },
	},
];

const troubled = ({ name, fault, isQuick }: Trouble): Row => ({
	name: `Slack: ${name}`,
	isQuick,
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				await scene.arena.fault({ ...fault, times: 4 });
				await scene.happenEverywhere();
				const worker = await scene.arena.worker();
				await settle(scene.arena);
				await scene.happenEverywhere();
				await endGently(worker);
			},
		}),
});

const numberIn = ({ text }: Seen): number => Number(/New thing (\d+)\./.exec(text)?.[1] ?? 0);

/** Each channel's news as it happened, whoever said it and whatever was refused meanwhile. */
const checkOrder = (posts: readonly Seen[]): void => {
	const last = new Map<string, number>();
	const news = posts.filter((post) => numberIn(post) > 0 && !post.channel.startsWith("@"));
	for (const post of [...news].sort((a, b) => Number(a.ts) - Number(b.ts))) {
		const before = last.get(post.channel) ?? 0;
		if (numberIn(post) < before)
			throw new Error(`${post.channel}: New thing ${numberIn(post)}. was said after ${before}`);
		last.set(post.channel, numberIn(post));
	}
};

const inOrder: Row = {
	name: "Slack: 429s while three replicas speak in the same channels: each in order",
	isQuick: true,
	run: (stage) =>
		play(stage, {
			arena: { duePerBoard: 1, isPaced: true },
			script: async (scene) => {
				const { arena } = scene;
				// A busy machine must not make an answer late: what is not known to be said may be overtaken.
				const timings = usualTimings;
				const three = ["one", "two", "three"];
				const workers = await Promise.all(three.map(() => arena.worker({ timings })));
				for (let round = 0; round < (stage.isShort ? 5 : 10); round++) {
					await scene.happenEverywhere();
					if (round % 2 === 1)
						await arena.fault({ kind: "rate-limit", method: post, seconds: 1, times: 2 });
					await pause(300);
				}
				await settle(arena);
				for (const worker of workers) await endGently(worker);
			},
			after: async ({ arena }) => checkOrder(await arena.posts()),
		}),
};

const lateHistory: Row = {
	name: "Slack: a history that shows a message a while after it was accepted",
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				await scene.arena.fault({ kind: "lagging-history", seconds: 1 });
				await scene.arena.fault({ kind: "lost-answer", method: post, times: 5 });
				await scene.happenEverywhere();
			},
		}),
};

/** Nobody can find out what became of a post: it is said again, and says that it is a repeat. */
const failingHistory = (isClosed: boolean): Row => ({
	name: `Slack: a history that ${isClosed ? "may not be read" : "cannot be read"}, and lost answers`,
	run: (stage) =>
		play(stage, {
			arena: { isHistoryClosed: isClosed },
			script: async (scene) => {
				if (!isClosed)
					await scene.arena.fault({
						kind: "server-error",
						method: "conversations.history",
						times: 60,
					});
				await scene.arena.fault({ kind: "lost-answer", method: post, times: 3 });
				await scene.happenEverywhere();
				const worker = await scene.arena.worker({ timings: { unreadableFor: 4 } });
				await settle(scene.arena);
				await endGently(worker);
			},
		}),
});

const refusing = (error: string, name: string): Row => ({
	name,
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				await scene.arena.fault({ kind: "revoke-token", error });
				await scene.happenEverywhere();
				const worker = await scene.arena.worker();
				await pause(4_000);
				await scene.arena.clearFaults();
				await settle(scene.arena);
				await endGently(worker);
			},
		}),
});

const clockOff = (seconds: number, words: string): Row => ({
	name: `a machine whose clock is ${words}, beside one whose clock is right`,
	isQuick: seconds === 3_600,
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				const off = await scene.arena.worker({ clockOff: seconds });
				const right = await scene.arena.worker();
				await scene.happenEverywhere();
				await pause(3_000);
				await scene.happenEverywhere();
				await settle(scene.arena);
				await endGently(right);
				await scene.happenEverywhere();
				await settle(scene.arena);
				await endGently(off);
			},
		}),
});

const mostPosts = (channels: readonly string[]): number =>
	Math.max(...channels.map((one) => channels.filter((other) => other === one).length));

/** It was up before: its heartbeat says since when nobody was here. */
const beAway = async ({ arena, happenEverywhere }: Scene): Promise<void> => {
	const ledger = ledgerIn({ ...arena.register, url: arena.databaseUrl });
	await ledger.mark(markers.heartbeat, arena.now());
	await happenEverywhere();
};

const down = (seconds: number, words: string): Row => ({
	name: `down for ${words}`,
	isQuick: seconds === 26 * 3_600,
	run: (stage) =>
		play(stage, {
			arena: { boards: 5 },
			script: async (scene) => {
				await beAway(scene);
				await scene.arena.leap(seconds);
			},
			after: async ({ arena }) => {
				const channels = (await arena.posts()).map(({ channel }) => channel);
				const most = mostPosts(channels.filter((channel) => !channel.startsWith("@")));
				if (most > 1) throw new Error(`${most} messages in one channel after ${words}`);
			},
		}),
});

const downForLong: Row = {
	name: "down for 8 days: too late for the channel, listed for the administrator",
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				await beAway(scene);
				await scene.arena.leap(8 * 86_400);
				// What was due on the day is overdue by now, which is said in the channel; the news is for nobody there.
				const news = scene.expected.filter(({ words }) => words.startsWith("New"));
				const told = news.map((one) => ({ ...one, isTold: true }));
				scene.expected.splice(0, scene.expected.length, ...told);
			},
		}),
};

export const slackRows: readonly Row[] = [
	...troubles.map(troubled),
	inOrder,
	lateHistory,
	failingHistory(false),
	failingHistory(true),
	refusing("token_revoked", "the token revoked for a while"),
	refusing("account_inactive", "the app uninstalled for a while"),
	clockOff(3_600, "an hour ahead"),
	clockOff(-3_600, "an hour behind"),
	clockOff(86_400, "a day ahead"),
	clockOff(-86_400, "a day behind"),
	down(3_600, "an hour"),
	down(26 * 3_600, "a day"),
	downForLong,
];
