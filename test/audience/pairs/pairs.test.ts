/** What is out of sight might as well not be, in all that Slack shows: two whole offices with and without it. */
import { expect, it } from "vitest";
import { tryPair } from "./pair.ts";

/** As many as a minute allows; `npm run test:audience` tries more, at greater length. */
it.each([
	{ seed: 4, via: "socket", length: 14 },
	{ seed: 5, via: "http", length: 14 },
] as const)(
	"shows the same over $via whether or not there is something out of sight",
	async ({ seed, via, length }) => {
		const { differences, steps } = await tryPair(seed, { via, length });
		expect(differences).toEqual([]);
		expect(steps).toBeGreaterThanOrEqual(length);
	},
	240_000,
);
