/** Takes each check out of the program in turn, and sees that the comparison of worlds notices. */
import { describe, expect, it } from "vitest";
import { type Breach, bundledTrial } from "./bundle.ts";
import { mutants, plantedMutants } from "./mutants.ts";

/** A leak that takes more worlds than this would be found by luck only. */
const most = 2_000;

const seedThatShows = async (breach: Breach, likely: number): Promise<number | undefined> => {
	const { tryWorld } = await bundledTrial(breach);
	const seeds = [likely, ...Array.from({ length: most }, (_, at) => at + 1)];
	for (const seed of seeds) if ((await tryWorld(seed))?.difference) return seed;
	return undefined;
};

describe("something out of sight shows as soon as it no longer holds that", () => {
	it("while it holds, those same worlds show nothing", async () => {
		const { tryWorld } = await bundledTrial();
		for (const seed of new Set(mutants.flatMap(({ shows }) => shows ?? [])))
			expect((await tryWorld(seed))?.difference).toBeUndefined();
	}, 120_000);

	it.each(mutants)(
		"$without",
		async (mutant) => {
			const seed = await seedThatShows(mutant, mutant.shows ?? 1);
			if (seed !== mutant.shows) console.info(`without "${mutant.without}": shows: ${seed}`);
			expect(seed).toBeDefined();
		},
		600_000,
	);
});

describe("in a world made for it, something out of sight shows only once it no longer holds that", () => {
	it.each(plantedMutants)(
		"$without",
		async ({ planted, ...breach }) => {
			const whole = await bundledTrial();
			const [real, bare] = await whole.tryPlanted(planted);
			expect(real).toBe(bare);
			expect(real).toContain(`"to"`);
			const broken = await bundledTrial(breach);
			const [shown, without] = await broken.tryPlanted(planted);
			expect(shown).not.toBe(without);
		},
		120_000,
	);
});
