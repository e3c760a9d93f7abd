/** What somebody may not see might as well not be: random worlds, with and without it, look the same to the byte. */
import { expect, it } from "vitest";
import { tryWorld } from "./trial.ts";

/** Where it once showed, in when a reminder was given up in a channel that also others' boards have. */
const shownOnce = [505_029, 506_133, 509_860];

/** What each check holds back shows in a world of its own (`mutants.test.ts`); `npm run test:audience` tries ten thousand. */
const worlds = 60;

it("shows the same whether or not there is something out of sight", async () => {
	const leaks: unknown[] = [];
	let tried = 0;
	for (let seed = 1; tried < worlds && leaks.length < 3; seed += 1) {
		const trial = await tryWorld(seed);
		if (!trial) continue;
		tried += 1;
		const { difference, view, requests, ran } = trial;
		if (difference) leaks.push({ seed, from: view.from, ...difference, requests });
		expect(ran.office.faults).toEqual([]);
	}
	expect(leaks).toEqual([]);
}, 300_000);

it.each(shownOnce)(
	"shows it no more in world %i",
	async (seed) => {
		expect((await tryWorld(seed))?.difference).toBeUndefined();
	},
	60_000,
);
