/** Weeks of changes on a moved clock, against a plain statement of what should have been said, when and to whom. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instant, plainDate } from "../../src/domain/dates/plain-date.ts";
import { daysLater, minutesLater } from "../../src/reminders/instants.ts";
import { runs } from "../runs.ts";
import { staleOffers } from "./oracle/cards.ts";
import { digestFaults } from "./oracle/digests.ts";
import { faultsIn } from "./oracle/judge.ts";
import type { Programme } from "./oracle/programme.ts";
import { momentsOf } from "./oracle/promises.ts";
import {
	anyStory,
	anyStoryByEmail,
	anyStoryOfHours,
	anyStoryOfPapers,
	anyStoryOfReplies,
} from "./oracle/steps.ts";
import { live, liveThrough } from "./oracle/story.ts";
import { tellWeeks, weekFaults } from "./oracle/weeks.ts";
import { action, board, day, meeting, people } from "./world.ts";

const programme = (...boards: ReturnType<typeof board>[]): Programme => ({
	boards: new Map(boards.map((one) => [one.id, one])),
	people: new Map(people.map((one) => [one.id, one])),
	things: new Map(),
	papers: new Map(),
	agenda: new Map(),
	replies: new Map(),
	given: new Map(),
	attended: new Set(),
	minuted: new Set(),
});

describe("whatever is moved, settled, opened again, given away, blocked or put off, whoever travels, whatever boards choose or merge", () => {
	it("each thing is said at its moment in its place in its words, once, nothing else is said, and no card offers what is settled", async () => {
		await fc.assert(
			fc.asyncProperty(anyStory, async (story) => {
				const { office, chapters } = await live(story);
				expect(faultsIn(office, chapters)).toEqual([]);
				expect(digestFaults(office, chapters)).toEqual([]);
				expect(await staleOffers(office)).toEqual([]);
			}),
			runs({ gate: 20, long: 40 }),
		);
	}, 240_000);
});

describe("hours, zones and rules that are chosen anew around the hour at which something is said", () => {
	it("bring nothing a second time, and lose nothing", async () => {
		await fc.assert(
			fc.asyncProperty(anyStoryOfHours, async (story) => {
				const { office, chapters } = await live(story);
				expect(faultsIn(office, chapters)).toEqual([]);
			}),
			runs({ gate: 15, long: 25 }),
		);
	}, 240_000);
});

describe("a partner without a Slack account", () => {
	it("has by email what is theirs, at the same moments and in the same words, and nothing else", async () => {
		await fc.assert(
			fc.asyncProperty(anyStoryByEmail, async (story) => {
				const { office, chapters } = await live(story);
				expect(faultsIn(office, chapters)).toEqual([]);
				expect(digestFaults(office, chapters)).toEqual([]);
				expect(office.chat.posts.filter(({ channelId }) => channelId === "D_U_guest")).toEqual([]);
			}),
			runs({ gate: 8, long: 12 }),
		);
	}, 240_000);
});

describe("whoever says that they come, or do not, or not after all", () => {
	it("a quorum at risk is told of once, and one that is out of reach when the time has come at once", async () => {
		await fc.assert(
			fc.asyncProperty(anyStoryOfReplies, async (story) => {
				const { office, chapters } = await live(story);
				expect(faultsIn(office, chapters)).toEqual([]);
			}),
			runs({ gate: 12, long: 20 }),
		);
	}, 240_000);
});

describe("a paper whose meeting comes nearer, or whose item goes to another", () => {
	it("is asked for, reminded of and late as is promised, however late it was made", async () => {
		await fc.assert(
			fc.asyncProperty(anyStoryOfPapers, async (story) => {
				const { office, chapters } = await live(story);
				expect(faultsIn(office, chapters)).toEqual([]);
			}),
			runs({ gate: 12, long: 20 }),
		);
	}, 240_000);
});

describe("a board's week, after whatever has happened", () => {
	const anyDays = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }));
	it("is told once on its day with all that is in it, and not where nothing is", async () => {
		await fc.assert(
			fc.asyncProperty(anyStory, anyDays, async (story, days) => {
				const { office } = await liveThrough(story);
				expect(await weekFaults(office, await tellWeeks(office, days))).toEqual([]);
			}),
			runs({ gate: 8, long: 15 }),
		);
	}, 240_000);
	it("is missed where it is not told, and where it is told on another day", async () => {
		const [story] = fc.sample(anyStory, { numRuns: 1, seed: 4 });
		if (!story) return expect.unreachable();
		const { office } = await liveThrough({ ...story, steps: [] });
		const from = await tellWeeks(office, [1, 3]);
		const index = office.chat.posts.findIndex(({ text }) => text.includes("the week from"));
		const [week] = office.chat.posts.splice(index, 1);
		if (!week) return expect.unreachable();
		expect((await weekFaults(office, from)).join()).toContain("is without");
		office.chat.posts.push(week, { ...week, at: daysLater(instant(week.at), 1) });
		expect((await weekFaults(office, from)).join()).toContain("was never promised");
	});
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
	it("finds fault with a morning's message that counts or dates itself wrongly, or comes twice", async () => {
		const [story] = fc.sample(anyStory, { numRuns: 1, seed: 4 });
		if (!story) return expect.unreachable();
		const { office, chapters } = await live({ ...story, steps: [] });
		expect(digestFaults(office, chapters)).toEqual([]);
		const found = office.chat.posts.find(({ text }) => / things? for you/.test(text));
		if (!found) return expect.unreachable();
		const wrongly = (from: RegExp, to: string) => ({
			...found,
			text: found.text.replace(from, to),
		});
		const faultsOf = (...posts: (typeof found)[]) =>
			digestFaults({ ...office, chat: { ...office.chat, posts } }, chapters).join();
		expect(faultsOf(found)).toBe("");
		expect(faultsOf(wrongly(/\d+ things?/, "9 things"))).toContain("lists");
		expect(faultsOf(wrongly(/^\w+ \d+/, "Sun 32"))).toContain("another day");
		expect(faultsOf(found, found)).toContain("second message");
	});
	it("asks nobody about a meeting that is cancelled", () => {
		const cancelled = { is: "cancelled", on: plainDate("2009-02-01") } as const;
		const one = meeting("2009-03-05", { state: cancelled });
		expect(momentsOf(one, programme(board()))).toEqual([]);
	});
});
