/**
 * B3: a status answer over a large programme, filtered for its asker, beside a title search with the same filter and a
 * naive read. Every question is a new one to all three; the register is in memory and the
 * answering practised, as they are once a bot has started.
 */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import MiniSearch from "minisearch";
import type { Viewer } from "../../src/domain/audience.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { englandAndWales } from "../../src/text/holidays.ts";
import { understand } from "../../src/text/questions/understand.ts";
import { answerQuestion } from "../../src/usecases/questions/ask.ts";
import { practise } from "../../src/usecases/questions/practise.ts";
import { folder } from "./children.ts";
import { type Case, type Figure, share, timed } from "./figures.ts";
import { keptWorld } from "./kept-world.ts";
import { by, now, type Size, w1, w10 } from "./world.ts";

/** For each size: beyond it, only the fewest are asked. */
const budgetMs = 12_000;
const fewest = 20;

type Title = { readonly title: string; readonly boardId: string };
type Names = { readonly boards: readonly string[]; readonly titles: readonly Title[] };

const questionsOf = ({ boards, titles }: Names): readonly string[] =>
	boards.flatMap((board, n) => [
		`what is overdue for ${board}?`,
		`when does ${board} next meet?`,
		`what is due for ${board} this month?`,
		`who is the chair of ${board}?`,
		`where are we with ${titles[n * 7]?.title ?? ""}?`,
		`wat is overdeu for ${board}`,
		"what are my actions?",
	]);

const viewerIn = async ({ store }: OpenStore): Promise<Viewer> => {
	const [me] = await store.as(by.audience).people();
	return {
		slackId: me?.slackId ?? "U0BENCH",
		personId: me?.id,
		standing: "member",
		administrator: false,
	};
};

const given = { now, zone: "Europe/London", calendar: englandAndWales, understand };

const answering =
	({ store }: OpenStore, viewer: Viewer) =>
	(text: string) =>
		answerQuestion({ ...given, text, viewer, register: store.as({ kind: "person", viewer }) });

/** What a first version of a bot does: the board by its name, with everything under it. */
const naiveRead = ({ client }: OpenStore, name: string) =>
	client.board.findMany({
		where: { name },
		include: { actions: true, meetings: true, milestones: true, guidance: true },
	});

const searchOver = (titles: readonly Title[], visible: ReadonlySet<string>) => {
	const index = new MiniSearch({
		fields: ["title"],
		storeFields: ["boardId"],
		searchOptions: { prefix: true, fuzzy: 0.2 },
	});
	index.addAll(titles.map((title, id) => ({ id, ...title })));
	const filter = ({ boardId }: { boardId?: string }) => visible.has(boardId ?? "");
	return (text: string) => index.search(text, { filter: filter as never }).slice(0, 10);
};

const namesIn = async ({ store }: OpenStore): Promise<Names> => {
	const register = store.as(by.audience);
	const [boards, actions] = [await register.boards(), await register.actions()];
	return {
		boards: boards.map(({ name }) => name),
		titles: actions.map(({ title, boardId }) => ({ title, boardId })),
	};
};

/** What is alive, in MB. */
const alive = (): number => {
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 1e6;
};

type Took = { readonly ours: number[]; readonly search: number[]; readonly naive: number[] };

const measure = async (opened: OpenStore): Promise<Took> => {
	const names = await namesIn(opened);
	const viewer = await viewerIn(opened);
	const seen = await opened.store.as({ kind: "person", viewer }).boards();
	const search = searchOver(names.titles, new Set(seen.map(({ id }) => id)));
	const answer = answering(opened, viewer);
	const questions = questionsOf(names);
	const took: Took = { ours: [], search: [], naive: [] };
	const until = performance.now() + budgetMs;
	for (const [n, text] of questions.entries()) {
		if (performance.now() > until && n > fewest) break;
		took.ours.push(await timed(() => answer(text)));
		took.search.push(await timed(async () => search(text)));
		took.naive.push(
			await timed(() => naiveRead(opened, names.boards[n % names.boards.length] ?? "")),
		);
	}
	return took;
};

const searched = "MiniSearch on titles, filtered";

type Measured = {
	readonly took: Took;
	readonly heldMb: number;
	/** Of ours at its slowest, and of how many times as long a title search takes. */
	readonly limit: number;
	readonly least?: number | undefined;
};

const figuresOf = (name: string, { took, heldMb, limit, least }: Measured): readonly Figure[] => {
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

type Asked = {
	readonly size: Size;
	readonly name: string;
	readonly limit: number;
	readonly least?: number;
};

const measured = async ({ size, name, ...targets }: Asked): Promise<readonly Figure[]> => {
	const path = join(folder(), `answers-${name}.db`);
	copyFileSync(await keptWorld(size), path);
	const opened = await openStore({ url: `file:${path}` });
	try {
		const before = alive();
		await practise({ ...given, store: opened.store, mayGoOn: async () => true });
		const heldMb = alive() - before;
		return figuresOf(name, { took: await measure(opened), heldMb, ...targets });
	} finally {
		await opened.close();
	}
};

/** Ten times the programme takes a minute to make, once. */
export const answers: Case = {
	name: "B3",
	run: async () => [
		...(await measured({ size: w1, name: "W1", limit: 10 })),
		...(await measured({ size: w10, name: "W10", limit: 20, least: 10 })),
	],
};
