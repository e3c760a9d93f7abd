/**
 * One side of B3 in a process of its own, so that none pays for another's memory: told which, and of what database, by
 * its arguments. It answers what it is asked, one by one, with the milliseconds that each took.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import MiniSearch from "minisearch";
import type { Viewer } from "../../src/domain/audience.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { englandAndWales } from "../../src/text/holidays.ts";
import { understand } from "../../src/text/questions/understand.ts";
import { answerQuestion } from "../../src/usecases/questions/ask.ts";
import { practise } from "../../src/usecases/questions/practise.ts";
import { timed } from "./figures.ts";
import { by, now } from "./world.ts";

export type Side = "ours" | "search" | "naive";
export type Question = { readonly text: string; readonly board: string };
export type Ready = { readonly heldMb: number };
export type Took = { readonly ms: number };

type Ask = (question: Question) => Promise<unknown>;

/** What is alive, in MB. */
const alive = (): number => {
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 1e6;
};

const viewerIn = async ({ store }: OpenStore): Promise<Viewer> => {
	const [me] = await store.as(by.audience).people();
	const slackId = me?.slackId ?? "U0BENCH";
	return { slackId, personId: me?.id, standing: "member", administrator: false };
};

/** The register in memory and the answering practised, as they are once a bot has started. */
const ours = async (opened: OpenStore): Promise<Ask> => {
	const { store } = opened;
	const given = { now, zone: "Europe/London", calendar: englandAndWales, understand };
	const viewer = await viewerIn(opened);
	const nobody: Viewer = { slackId: "", standing: "member", administrator: false };
	const registers = [by.audience, { kind: "person", viewer: nobody } as const].map((audience) =>
		store.as(audience),
	);
	await practise({ ...given, registers, mayGoOn: async () => true });
	return ({ text }) =>
		answerQuestion({
			...given,
			text,
			viewer,
			register: store.as({ kind: "person", viewer }, "once"),
		});
};

const search = async (opened: OpenStore): Promise<Ask> => {
	const viewer = await viewerIn(opened);
	const seen = await opened.store.as({ kind: "person", viewer }).boards();
	const visible = new Set(seen.map(({ id }) => id));
	const titles = (await opened.store.as(by.audience).actions()).map(({ title, boardId }, id) => ({
		...{ id, title, boardId },
	}));
	const index = new MiniSearch({
		fields: ["title"],
		storeFields: ["boardId"],
		searchOptions: { prefix: true, fuzzy: 0.2 },
	});
	index.addAll(titles);
	const filter = ({ boardId }: { boardId?: string }) => visible.has(boardId ?? "");
	return async ({ text }) => index.search(text, { filter: filter as never }).slice(0, 10);
};

/** What a first version of a bot does: the board by its name, with everything under it. */
const naive = async ({ client }: OpenStore): Promise<Ask> => {
	const include = { actions: true, meetings: true, milestones: true, guidance: true };
	return ({ board: name }) => client.board.findMany({ where: { name }, include });
};

const sides: Readonly<Record<Side, (opened: OpenStore) => Promise<Ask>>> = { ours, search, naive };

const [side, path] = process.argv.slice(2);
const opened = await openStore({ url: `file:${path}` });
const before = alive();
const ask = await sides[side as Side](opened);
process.on("message", async (question: Question) => {
	process.send?.({ ms: await timed(() => ask(question)) } satisfies Took);
});
process.once("disconnect", () => process.exit(0));
process.send?.({ heldMb: alive() - before } satisfies Ready);
