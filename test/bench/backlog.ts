/**
 * B6: how near to one message a second in each channel a backlog is said, beside Slack's own client told of it all.
 * B7: after a day away, with 1,200 reminders missed on 50 boards.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LogLevel, WebClient } from "@slack/web-api";
import { usualTimings } from "../../src/reminders/deliver/delivery-context.ts";
import { type Arena, channelOf, openArena, type Seen } from "../faults/arena.ts";
import { endGently } from "../faults/play.ts";
import { type Case, type Figure, pause } from "./figures.ts";

const channels = 8;
const each = 12;
const mostMs = 120_000;

const opened = (folder: string, name: string, more: object): Promise<Arena> =>
	openArena({
		databaseUrl: `file:${join(folder, `${name}.db`)}`,
		boards: channels,
		duePerBoard: 0,
		isPaced: true,
		...more,
	});

const inChannels = (posts: readonly Seen[]): readonly Seen[] =>
	posts.filter(({ channel }) => !channel.startsWith("@"));

/** What one message a second would have taken, against what it took by the channels' own clock. */
const efficiency = (posts: readonly Seen[]): number => {
	const times = inChannels(posts).map(({ ts }) => Number(ts));
	return (each - 1) / (Math.max(...times) - Math.min(...times));
};

const refusals = async ({ slack }: Arena): Promise<number> => {
	const answer = await fetch(`${slack.url}/local/log?since=0`);
	const { entries } = (await answer.json()) as { entries: { type: string; response?: unknown }[] };
	return entries.filter(
		({ type, response }) =>
			type === "chat.postMessage" && JSON.stringify(response ?? "").includes("ratelimited"),
	).length;
};

const isInOrder = (posts: readonly Seen[]): boolean =>
	Array.from({ length: channels }, (_, number) => channelOf(number)).every((channel) => {
		const said = posts
			.filter((post) => post.channel === channel)
			.sort((a, b) => Number(a.ts) - Number(b.ts))
			.map(({ text }) => Number(/New thing (\d+)\./.exec(text)?.[1] ?? /^(\d+)$/.exec(text)?.[1]));
		return said.every((number, n) => n === 0 || number > (said[n - 1] ?? 0));
	});

type Drained = { readonly share: number; readonly refused: number; readonly inOrder: boolean };

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
	const end = performance.now() + mostMs;
	while (!(await isSo()) && performance.now() < end) await pause(300);
};

const drained = async (arena: Arena): Promise<Drained> => {
	const posts = await arena.posts();
	return { share: efficiency(posts), refused: await refusals(arena), inOrder: isInOrder(posts) };
};

const ours = async (folder: string): Promise<Drained> => {
	const arena = await opened(folder, "ours", {});
	for (let round = 0; round < each; round++)
		for (let board = 0; board < channels; board++) await arena.happen(board);
	const worker = await arena.worker({ timings: usualTimings });
	await until(async () => (await arena.unsettled()) === 0);
	await endGently(worker);
	const result = await drained(arena);
	await arena.close();
	return result;
};

/** The client as it comes: it waits when it is told to, and tries again. */
const bare = async (folder: string, isAtOnce: boolean): Promise<Drained> => {
	const arena = await opened(folder, `bare-${isAtOnce}`, {});
	const { apiUrl: slackApiUrl, botToken } = arena.slack;
	const client = new WebClient(botToken, { slackApiUrl, logLevel: LogLevel.ERROR });
	let number = 0;
	const messages = Array.from({ length: each }, () =>
		Array.from({ length: channels }, (_, board) => ({
			channel: channelOf(board),
			text: String(++number),
		})),
	).flat();
	const post = (message: (typeof messages)[number]) => client.chat.postMessage(message);
	const all = isAtOnce
		? Promise.all(messages.map(post))
		: messages.reduce<Promise<unknown>>(
				(last, one) => last.then(() => post(one)),
				Promise.resolve(),
			);
	await Promise.race([all.catch(() => undefined), pause(mostMs)]);
	const result = await drained(arena);
	await arena.close();
	return result;
};

const runDrain = async (): Promise<readonly Figure[]> => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-drain-"));
	const mine = await ours(folder);
	const turns = await bare(folder, false);
	const atOnce = await bare(folder, true);
	rmSync(folder, { recursive: true, force: true });
	const what = `${each} messages in each of ${channels} channels: part of the perfect pace`;
	const figure = { of: "B6", what, unit: "", ours: mine.share };
	return [
		{
			...figure,
			peer: turns.share,
			beside: "SDK, one by one",
			target: "≥ 0.95",
			met: mine.share >= 0.95,
		},
		{ ...figure, peer: atOnce.share, beside: "SDK, all at once" },
		{
			of: "B6",
			what: "refused for pace (429)",
			unit: "",
			ours: mine.refused,
			peer: atOnce.refused,
			beside: "SDK, all at once",
			target: "0",
			met: mine.refused === 0,
		},
		{
			of: "B6",
			what: "channels in order",
			unit: "",
			ours: mine.inOrder ? 1 : 0,
			target: "all",
			met: mine.inOrder,
		},
	];
};

export const drain: Case = { name: "B6", run: runDrain };

const boards = 50;
const missed = 24;
const dayAway = 26 * 3_600;

const runBoot = async (): Promise<readonly Figure[]> => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-boot-"));
	const arena = await opened(folder, "boot", { boards, duePerBoard: missed, isPaced: false });
	await pause(2_500);
	await arena.leap(dayAway);
	const began = performance.now();
	const worker = await arena.worker({ timings: usualTimings });
	const waiting = await arena.unsettled();
	await until(async () => (await arena.unsettled()) === 0);
	const seconds = (performance.now() - began) / 1_000;
	await endGently(worker);
	const posts = inChannels(await arena.posts());
	const counts = Array.from({ length: boards }, (_, number) => channelOf(number)).map(
		(channel) => posts.filter((post) => post.channel === channel).length,
	);
	const most = Math.max(...counts);
	await arena.close();
	rmSync(folder, { recursive: true, force: true });
	const common = { of: "B7", beside: "one message each" };
	return [
		{
			...common,
			what: `after a day away, ${waiting} missed on ${boards} boards: messages in a channel`,
			unit: "",
			ours: most,
			peer: waiting / boards,
			target: "≤ 1",
			met: most <= 1,
		},
		{
			...common,
			what: "from starting to the last of them",
			unit: "s",
			ours: seconds,
			peer: waiting / boards,
			target: "≤ 15 s",
			met: seconds <= 15,
		},
	];
};

export const boot: Case = { name: "B7", run: runBoot };
