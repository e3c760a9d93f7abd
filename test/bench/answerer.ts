/**
 * One side of B3 in a process of its own, so that none pays for another's memory: told which, and of what database, by
 * its arguments. It answers what it is asked, one by one, with the milliseconds that each took.
 */

import MiniSearch from "minisearch";
import type { Viewer } from "../../src/domain/audience/audience.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { timed } from "./figures.ts";
import { by } from "./world.ts";

export type Side = "ours" | "search" | "naive";
export type Question = { readonly text: string; readonly board: string };
export type Ready = { readonly heldMb: number };
export type Took = { readonly ms: number };

export type Ask = (question: Question) => Promise<unknown>;

/** In MB. */
const memory = (): number => process.memoryUsage.rss() / 1e6;

const viewerIn = async ({ store }: OpenStore): Promise<Viewer> => {
	const [me] = await store.as(by.audience).people();
	const slackId = me?.slackId ?? "U0BENCH";
	return { slackId, personId: me?.id, standing: "member", administrator: false };
};

const ours = async (opened: OpenStore): Promise<Ask> =>
	(await import("./our-answers.ts")).ours(opened, await viewerIn(opened));

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
const before = memory();
const ask = await sides[side as Side](opened);
process.on("message", async (question: Question) => {
	process.send?.({ ms: await timed(() => ask(question)) } satisfies Took);
});
process.once("disconnect", () => process.exit(0));
process.send?.({ heldMb: memory() - before } satisfies Ready);
