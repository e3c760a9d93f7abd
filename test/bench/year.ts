/** Memory over a year of fifty boards' reminders, told month by month: it must not grow. */
import { join } from "node:path";
import { bundleInto } from "../../src/ops/bundle.ts";
import { folder, start } from "./children.ts";
import type { Case, Figure } from "./figures.ts";

const months = 12;
/** Bundled as the bot is. */
const program = "dist/year";

type Month = { readonly posts: number; readonly rss: number; readonly heap: number };

/** By how much it grows in a month, by least squares over the months after the first two. */
const slopeOf = (all: readonly number[]): number => {
	const figures = all.slice(2);
	const middle = (figures.length - 1) / 2;
	const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
	const rise = figures.reduce((sum, figure, n) => sum + (n - middle) * (figure - mean), 0);
	return rise / figures.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
};

const run = async (): Promise<readonly Figure[]> => {
	const url = `file:${join(folder(), "year.db")}`;
	await bundleInto(program, "test/bench/year-run.ts");
	const child = start([`${program}/year-run.js`, url, String(months)], {}, 2_400_000);
	const [said] = await child.says(new RegExp(`(?:\\{.*\\}\\s*){${months}}`));
	const told = said
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Month);
	for (const [n, { posts, rss, heap }] of told.entries())
		process.stderr.write(
			`month ${n + 1}: ${posts} posts, RSS ${Math.round(rss)} MB, heap ${Math.round(heap)} MB\n`,
		);
	const most = Math.max(...told.map(({ rss }) => rss));
	const common = { of: "year", unit: "MB" };
	const what = `a year of 50 boards, ${told.at(-1)?.posts} messages:`;
	return [
		{ ...common, what: `${what} most memory`, ours: most, target: "≤ 300 MB", met: most <= 300 },
		{
			...common,
			what: `${what} heap grown in a month`,
			ours: slopeOf(told.map(({ heap }) => heap)),
		},
		{
			...common,
			what: `${what} memory grown in a month`,
			ours: slopeOf(told.map(({ rss }) => rss)),
		},
	];
};

export const year: Case = { name: "year", run };
