/** B3: a status answer over the large programme, filtered for its asker, beside a title search and a naive read. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { Viewer } from "../../src/domain/audience.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { englandAndWales } from "../../src/text/holidays.ts";
import { understand } from "../../src/text/questions/understand.ts";
import { answerQuestion } from "../../src/usecases/questions/ask.ts";
import { folder } from "./children.ts";
import { type Case, type Figure, share, timed } from "./figures.ts";
import { keptWorld } from "./kept-world.ts";
import { by, now } from "./world.ts";

const budgetMs = 12_000;
const fewest = 20;

type Names = { readonly boards: readonly string[]; readonly titles: readonly string[] };

const questionsOf = ({ boards, titles }: Names): readonly string[] =>
	boards.flatMap((board, n) => [
		`what is overdue for ${board}?`,
		`when does ${board} next meet?`,
		`what is due for ${board} this month?`,
		`who is the chair of ${board}?`,
		`where are we with ${titles[n * 7] ?? ""}?`,
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

const answering = (opened: OpenStore, viewer: Viewer) => (text: string) =>
	answerQuestion({
		text,
		viewer,
		now,
		zone: "Europe/London",
		register: opened.store.as({ kind: "person", viewer }),
		calendar: englandAndWales,
		understand,
	});

/** What a first version of a bot does: the board by its name, with everything under it. */
const naiveRead = ({ client }: OpenStore, name: string) =>
	client.board.findMany({
		where: { name },
		include: { actions: true, meetings: true, milestones: true, guidance: true },
	});

const searchOver = (titles: readonly string[]) => {
	const index = new MiniSearch({ fields: ["title"], searchOptions: { prefix: true, fuzzy: 0.2 } });
	index.addAll(titles.map((title, id) => ({ id, title })));
	return (text: string) => index.search(text).slice(0, 10);
};

const namesIn = async ({ store }: OpenStore): Promise<Names> => {
	const register = store.as(by.audience);
	const [boards, actions] = [await register.boards(), await register.actions()];
	return {
		boards: boards.map(({ name }) => name),
		titles: actions.map(({ title }) => title),
	};
};

type Took = { readonly ours: number[]; readonly search: number[]; readonly naive: number[] };

const measure = async (opened: OpenStore): Promise<Took> => {
	const names = await namesIn(opened);
	const answer = answering(opened, await viewerIn(opened));
	const search = searchOver(names.titles);
	const questions = questionsOf(names);
	const took: Took = { ours: [], search: [], naive: [] };
	for (const text of questions.slice(0, 6)) await answer(text);
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

const run = async (): Promise<readonly Figure[]> => {
	const path = join(folder(), "answers.db");
	copyFileSync(await keptWorld(), path);
	const opened = await openStore({ url: `file:${path}` });
	try {
		const took = await measure(opened);
		const p99 = share(took.ours, 0.99);
		const common = { of: "B3", unit: "ms" };
		const [search, naive] = ["MiniSearch on titles", "Prisma include"];
		return [
			{
				...common,
				what: "status answer at W1: p50",
				ours: share(took.ours, 0.5),
				peer: share(took.search, 0.5),
				beside: search,
			},
			{
				...common,
				what: "status answer at W1: p99",
				ours: p99,
				peer: share(took.search, 0.99),
				beside: search,
				target: "≤ 10 ms",
				met: p99 <= 10,
			},
			{
				...common,
				what: "status answer at W1: p50",
				ours: share(took.ours, 0.5),
				peer: share(took.naive, 0.5),
				beside: naive,
			},
			{
				...common,
				what: "status answer at W1: p99",
				ours: p99,
				peer: share(took.naive, 0.99),
				beside: naive,
			},
		];
	} finally {
		await opened.close();
	}
};

export const answers: Case = { name: "B3", run };
