/** Weeks of changes on a moved clock, against a plain statement of what should have been said, when and to whom. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instant, plainDate } from "../../src/domain/plain-date.ts";
import { minutesLater } from "../../src/reminders/instants.ts";
import { staleOffers } from "./oracle/cards.ts";
import { faultsIn } from "./oracle/judge.ts";
import type { Programme } from "./oracle/programme.ts";
import { momentsOf } from "./oracle/promises.ts";
import { anyStory } from "./oracle/steps.ts";
import { live } from "./oracle/story.ts";
import { action, board, day, meeting, people } from "./world.ts";

const programme = (...boards: ReturnType<typeof board>[]): Programme => ({
	boards: new Map(boards.map((one) => [one.id, one])),
	people: new Map(people.map((one) => [one.id, one])),
	things: new Map(),
	papers: new Map(),
	agenda: new Map(),
});

describe("whatever is moved, settled, opened again, given away, blocked or put off, whoever travels, whatever boards choose or merge", () => {
	it("each thing is said at its moment in its place in its words, once, nothing else is said, and no card offers what is settled", async () => {
		await fc.assert(
			fc.asyncProperty(anyStory, async (story) => {
				const { office, chapters } = await live(story);
				expect(faultsIn(office, chapters)).toEqual([]);
				expect(await staleOffers(office)).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	}, 240_000);
});

describe("the statement that it is checked by", () => {
	it("knows a calendar of its own", () => {
		const moments = momentsOf(action(day("2009-04-17")), programme(board()));
		const inChannel = moments.filter(({ place }) => place === "C_LPB");
		// A week before is Good Friday: the working day before it is Thursday 9 April.
		expect(
			inChannel.map(({ at }) => Temporal.Instant.fromEpochMilliseconds(at).toString()),
		).toEqual([
			"2009-04-09T08:00:00Z",
			"2009-04-17T08:00:00Z",
			"2009-04-20T08:00:00Z",
			"2009-04-27T08:00:00Z",
			"2009-05-05T08:00:00Z",
		]);
	});
	it("finds fault where something is missing, and where something was never promised", async () => {
		const [story] = fc.sample(anyStory, { numRuns: 1, seed: 4 });
		if (!story) return expect.unreachable();
		const { office, chapters } = await live({ ...story, steps: [] });
		expect(faultsIn(office, chapters)).toEqual([]);
		const [first] = office.chat.posts.splice(0, 1);
		expect(faultsIn(office, chapters).join()).toContain("is missing");
		const last = office.chat.posts.at(-1);
		if (!first || !last) return expect.unreachable();
		office.chat.posts.push(first, { ...last, at: minutesLater(instant(last.at), 7) });
		expect(faultsIn(office, chapters).join()).toContain("never promised");
		expect(await staleOffers(office)).toEqual([]);
		office.chat.posts.push({ ...last, offers: ['do:action close {"item":"LPB-99"}'] });
		expect(await staleOffers(office)).toHaveLength(1);
	});
	it("asks nobody about a meeting that is cancelled", () => {
		const cancelled = { is: "cancelled", on: plainDate("2009-02-01") } as const;
		const one = meeting("2009-03-05", { state: cancelled });
		expect(momentsOf(one, programme(board()))).toEqual([]);
	});
});
