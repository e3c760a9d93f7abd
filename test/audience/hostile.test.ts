/** Whatever people call things, what is shown of it is words: no broadcast, no mention, no link that was not meant. */
import { describe, expect, it } from "vitest";
import { line, message } from "../../src/views/kit/blocks.ts";
import { chanceOf } from "./chance.ts";
import { readersOf } from "./entitled.ts";
import { harmIn, harms, hostile, mentionedIn } from "./hostile.ts";
import { type Request, requestsFor } from "./requests.ts";
import { run } from "./run.ts";
import { makeWorld, type World } from "./world.ts";

const worlds = 40;

/** Everybody does everything, in every channel and in private. */
const requestsIn = (world: World, seed: number): readonly Request[] => {
	const chance = chanceOf(seed);
	const channel = chance.maybe(chance.pick(world.channels));
	const everyone = world.accounts
		.filter(({ standing }) => standing === "member")
		.map(({ slackId }) => slackId);
	const users = channel ? readersOf(channel, world) : everyone;
	const scene = { world, hidden: [], actors: users, askers: users, isChannel: false };
	return requestsFor({ ...scene, channel: channel?.id }, chance);
};

const reversed = /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/;

describe("words that are meant to do harm", () => {
	it("are shown as words, at every door and in every reminder", async () => {
		const found: unknown[] = [];
		let held = 0;
		for (let seed = 1; seed <= worlds; seed += 1) {
			const world = hostile(makeWorld(chanceOf(seed)));
			const { shown, office } = await run(world, requestsIn(world, seed), () => false);
			expect(office.faults, `seed ${seed}`).toEqual([]);
			for (const { as, what, to } of shown) {
				// Calendars, files and letters are read as plain text.
				if (["calendar", "file"].includes(as) || to.startsWith("email:")) continue;
				const harm = harmIn(what);
				if (harm.length > 0) found.push({ seed, as, to, harm });
				if (harms.some((one) => JSON.stringify(what).includes(one.slice(1)))) held += 1;
			}
		}
		expect(found).toEqual([]);
		expect(held).toBeGreaterThan(worlds);
	}, 120_000);

	it("are cleaned of what turns or hides letters, where they are typed", async () => {
		const world = makeWorld(chanceOf(3));
		const user = world.accounts[6]?.slackId ?? "";
		const text = 'create "Ward\u202E forums\u200B board\uFEFF" code WFB';
		const typed: Request = { does: "type", user, noun: "board", text };
		const { shown } = await run(world, [typed], () => false);
		expect(JSON.stringify(shown)).toContain("Ward forums board");
		expect(shown.filter(({ what }) => reversed.test(JSON.stringify(what)))).toEqual([]);
	});

	it("mention nobody in a channel who does not read there", async () => {
		for (let seed = 1; seed <= worlds / 2; seed += 1) {
			const world = hostile(makeWorld(chanceOf(seed)));
			const { shown } = await run(world, [{ does: "pass", days: 7, away: false }], () => false);
			for (const { to, what } of shown) {
				const channel = world.channels.find(({ id }) => id === to);
				const members = channel ? readersOf(channel, world) : [to];
				for (const slackId of mentionedIn(what)) expect(members, `seed ${seed}`).toContain(slackId);
			}
		}
	}, 120_000);

	it("would be seen here, if one view parsed them", () => {
		const { text, blocks } = message(line("<!channel> <https://evil.example.org|x>"));
		expect(harmIn({ text, blocks })).toEqual([]);
		expect(harmIn({ text: "<!channel>", blocks })).toEqual(["<!channel"]);
		expect(harmIn({ text, blocks, more: { type: "mrkdwn", text: "<@UP7>" } })).toEqual(["<@UP7"]);
		expect(harmIn({ type: "link", url: "https://evil.example.org" })).toHaveLength(1);
	});
});
