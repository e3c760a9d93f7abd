/**
 * B3: a status answer over a large programme, filtered for its asker, beside a title search with the same filter and a
 * naive read. Every question is a new one to all three, and they are asked it in turn.
 */
import type { ChildProcess } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";
import type { Question, Ready, Side, Took } from "./answerer.ts";
import { folder } from "./children.ts";
import { type Case, type Figure, share } from "./figures.ts";
import { keptWorld } from "./kept-world.ts";
import { answersOf, shipped } from "./shipped.ts";
import { by, type Size, w1, w10 } from "./world.ts";

/** For each size: beyond it, only the fewest are asked. */
const budgetMs = 30_000;
const fewest = 20;

const sides: readonly Side[] = ["ours", "search", "naive"];

const questionsIn = async (path: string): Promise<readonly Question[]> => {
	const opened = await openStore({ url: `file:${path}` });
	const register = opened.store.as(by.audience);
	const [boards, actions] = [await register.boards(), await register.actions()];
	await opened.close();
	return boards.flatMap(({ name: board }, n) =>
		[
			`what is overdue for ${board}?`,
			`when does ${board} next meet?`,
			`what is due for ${board} this month?`,
			`who is the chair of ${board}?`,
			`where are we with ${actions[n * 7]?.title ?? ""}?`,
			`wat is overdeu for ${board}`,
			"what are my actions?",
		].map((text) => ({ text, board })),
	);
};

type Asked = { readonly heldMb: number; readonly ask: (question: Question) => Promise<number> };

type Begun = Asked & { readonly end: () => void };

const begin = async (child: ChildProcess): Promise<Begun> => {
	const answer = answersOf(child);
	const { heldMb } = (await answer()) as Ready;
	const ask = async (question: Question) => {
		child.send(question);
		return ((await answer()) as Took).ms;
	};
	return { heldMb, ask, end: () => child.disconnect() };
};

type Times = Readonly<Record<Side, number[]>>;

const measure = async (path: string): Promise<{ took: Times; heldMb: number }> => {
	const questions = await questionsIn(path);
	const start = await shipped("answerer");
	const asked = [];
	for (const side of sides) asked.push({ side, ...(await begin(start(side, path))) });
	const took: Times = { ours: [], search: [], naive: [] };
	const until = performance.now() + budgetMs;
	for (const [n, question] of questions.entries()) {
		if (performance.now() > until && n > fewest) break;
		for (const { side, ask } of asked) took[side].push(await ask(question));
	}
	for (const { end } of asked) end();
	return { took, heldMb: asked[0]?.heldMb ?? Number.NaN };
};

const searched = "MiniSearch on titles, filtered";

type Measured = {
	readonly size: Size;
	readonly name: string;
	/** Of ours at its slowest, and of how many times as long a title search takes. */
	readonly limit: number;
	readonly least?: number | undefined;
};

const figuresOf = async ({ size, name, limit, least }: Measured): Promise<readonly Figure[]> => {
	const path = join(folder(), `answers-${name}.db`);
	copyFileSync(await keptWorld(size), path);
	const { took, heldMb } = await measure(path);
	const half = { ours: share(took.ours, 0.5), search: share(took.search, 0.5) };
	const most = { ours: share(took.ours, 0.99), search: share(took.search, 0.99) };
	const common = { of: "B3", unit: "ms" };
	const what = `status answer at ${name}: p50 of ${took.ours.length}`;
	const times = least && { target: `search ≥ ${least}×`, met: half.search >= least * half.ours };
	return [
		{ ...common, what, ours: half.ours, peer: half.search, beside: searched, ...times },
		{ ...common, what, ours: half.ours, peer: share(took.naive, 0.5), beside: "Prisma include" },
		{
			...common,
			what: `status answer at ${name}: p99`,
			ours: most.ours,
			peer: most.search,
			beside: searched,
			target: `≤ ${limit} ms`,
			met: most.ours <= limit,
		},
		{ of: "B3", unit: "MB", what: `register and its words in memory at ${name}`, ours: heldMb },
	];
};

/** Ten times the programme takes a minute to make, once. */
export const answers: Case = {
	name: "B3",
	run: async () => [
		...(await figuresOf({ size: w1, name: "W1", limit: 10 })),
		...(await figuresOf({ size: w10, name: "W10", limit: 20, least: 10 })),
	],
};
