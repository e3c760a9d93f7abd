/**
 * B3: a status answer over a large programme, filtered for its asker, beside a title search with the same filter and a
 * naive read. Every question is a new one to all three; they are asked in turn, some dozens at a time, and then
 * each question right after the others have been asked it.
 */
import type { ChildProcess } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";
import type { Took as Answered, Question, Ready, Side } from "./answerer.ts";
import { folder } from "./children.ts";
import { type Case, type Figure, share } from "./figures.ts";
import { keptWorld } from "./kept-world.ts";
import { answersOf, shipped } from "./shipped.ts";
import { by, type Size, w1, w10 } from "./world.ts";

/** A side that has taken so long is asked no more; the others go on. */
const budgetMs = 30_000;
/** So many before it is another's turn: those of seven boards. */
const inRow = 49;
/** Boards that are asked about. */
const mostBoards = 100;

const sides: readonly Side[] = ["ours", "search", "naive"];

type Asking = {
	readonly inRow: readonly Question[];
	/** Each by itself, when the others have just had the processor and its caches. */
	readonly alone: readonly Question[];
};

/** Of a register that nobody has open. */
export const questionsIn = async (path: string): Promise<Asking> => {
	const opened = await openStore({ url: `file:${path}` });
	const register = opened.store.as(by.audience);
	const [boards, actions] = [await register.boards(), await register.actions()];
	await opened.close();
	const asked = boards.slice(0, mostBoards);
	const inRow = asked.flatMap(({ name: board }, n) =>
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
	const alone = boards.slice(0, 50).flatMap(({ name: board }) =>
		[`which actions of ${board} are late?`, `who sits on ${board}?`].map((text) => ({
			...{ text, board },
		})),
	);
	return { inRow, alone };
};

type Asked = { readonly heldMb: number; readonly ask: (question: Question) => Promise<number> };

type Begun = Asked & { readonly end: () => void };

const begin = async (child: ChildProcess): Promise<Begun> => {
	const answer = answersOf(child);
	const { heldMb } = (await answer()) as Ready;
	const ask = async (question: Question) => {
		child.send(question);
		return ((await answer()) as Answered).ms;
	};
	return { heldMb, ask, end: () => child.disconnect() };
};

type Times = Readonly<Record<Side, number[]>>;

const noTimes = (): Times => ({ ours: [], search: [], naive: [] });

type Took = { readonly inRow: Times; readonly alone: Times; readonly heldMb: number };

const inTurns = async (
	asked: readonly (Asked & { readonly side: Side })[],
	questions: readonly Question[],
	atOnce: number,
): Promise<Times> => {
	const took = noTimes();
	const isSpent = (side: Side) => took[side].reduce((sum, ms) => sum + ms, 0) > budgetMs;
	for (let from = 0; from < questions.length; from += atOnce)
		for (const { side, ask } of asked)
			for (const question of isSpent(side) ? [] : questions.slice(from, from + atOnce))
				took[side].push(await ask(question));
	return took;
};

const measure = async (path: string): Promise<Took> => {
	const questions = await questionsIn(path);
	const start = await shipped("answerer");
	const asked = [];
	for (const side of sides) asked.push({ side, ...(await begin(start(side, path))) });
	const row = await inTurns(asked, questions.inRow, inRow);
	const alone = await inTurns(asked, questions.alone, 1);
	for (const { end } of asked) end();
	return { inRow: row, alone, heldMb: asked[0]?.heldMb ?? Number.NaN };
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
	const { inRow: took, alone, heldMb } = await measure(path);
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
		{
			...common,
			what: `each right after its peers at ${name}: p99 of ${alone.ours.length}`,
			ours: share(alone.ours, 0.99),
			peer: share(alone.search, 0.99),
			beside: searched,
		},
		{
			of: "B3",
			unit: "MB",
			what: `by how much the process grows with the register in memory, at ${name}`,
			ours: heldMb,
		},
	];
};

/** Ten times the programme takes a minute to make, once. */
export const answers: Case = {
	name: "B3",
	run: async () => [
		...(await figuresOf({ size: w1, name: "W1", limit: 10 })),
		...(await figuresOf({ size: w10, name: "W10", limit: 30, least: 10 })),
	],
};
