/** Takes each check out of the program in turn, and sees that the comparison of worlds notices. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { mutants, mutated } from "./mutants.ts";

/** A leak that takes more worlds than this would be found by luck only. */
const most = 2_000;

const seedThatShows = async (likely: number): Promise<number | undefined> => {
	const { tryWorld } = await import("./trial.ts");
	const seeds = [likely, ...Array.from({ length: most }, (_, at) => at + 1)];
	for (const seed of seeds) if ((await tryWorld(seed))?.difference) return seed;
	return undefined;
};

describe("something out of sight shows as soon as it no longer holds that", () => {
	afterEach(() => {
		vi.resetModules();
	});

	it("while it holds, those same worlds show nothing", async () => {
		const { tryWorld } = await import("./trial.ts");
		for (const seed of new Set(mutants.flatMap(({ shows }) => shows ?? [])))
			expect((await tryWorld(seed))?.difference).toBeUndefined();
	}, 60_000);

	it.each(mutants)(
		"$without",
		async (mutant) => {
			const broken = await mutated(mutant);
			const path = `../../${mutant.file}`;
			vi.doMock(path, () => broken);
			vi.resetModules();
			const seed = await seedThatShows(mutant.shows ?? 1);
			vi.doUnmock(path);
			expect(seed).toBeDefined();
		},
		300_000,
	);
});
