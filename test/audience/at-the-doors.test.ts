/** What arrives at the doors from no person is let pass in silence; and a Home tab of many pages is read by them all. */
import { describe, expect, it } from "vitest";
import { action, board } from "../store/world.ts";
import type { Shown } from "./bolt.ts";
import { chanceOf } from "./chance.ts";
import { openOffice } from "./office.ts";
import { makeWorld, slackIdOf, type World } from "./world.ts";

const member = "p6";
const asker = slackIdOf(member);

/** One open board, and one that its members alone may see, with this many actions of the same owner each. */
const worldWith = (open: number, restricted: number): World => {
	const actions = (boardId: string, count: number) =>
		Array.from({ length: count }, (_, at) =>
			action({
				id: `${boardId}-i${at + 1}`,
				boardId,
				number: at + 1,
				title: `Paper ${boardId} ${at + 1}`,
				owner: { kind: "person", id: member },
			}),
		);
	const body = (id: string, visibility: "open" | "restricted", count: number) => ({
		board: board({ id, name: `The ${id} board`, visibility, memberIds: [] }),
		formerIds: [],
		items: actions(id, count),
		records: [],
	});
	const bodies = [body("lpb", "open", open), body("vet", "restricted", restricted)];
	return { ...makeWorld(chanceOf(1)), bodies };
};

/** Without what a page keeps for its own buttons. */
const saidIn = ({ what }: Shown): string =>
	JSON.stringify(what, (key, value) =>
		key === "value" || key === "private_metadata" ? undefined : value,
	);
const buttonsOf = (shown: Shown | undefined): readonly { action_id: string; value: string }[] => {
	const found: { action_id: string; value: string }[] = [];
	JSON.stringify(shown?.what, (_, value) => {
		if (value?.type === "button") found.push(value);
		return value;
	});
	return found;
};

describe("a Home tab with more actions than a page", () => {
	const pagesOf = async (world: World): Promise<readonly string[]> => {
		const { doors } = await openOffice(world);
		await doors.knock("event app_home_opened", { event: { user: asker, tab: "home" } });
		const last = () => doors.shown.at(-1);
		const next = () => buttonsOf(last()).find(({ action_id }) => action_id === "home:actions");
		const pages = [last()].flatMap((page) => (page ? [saidIn(page)] : []));
		for (let button = next(); button && pages.length < 9; button = next()) {
			const body = { user: { id: asker }, view: last()?.what, container: {} };
			await doors.knock("action home:actions", { action: button, body });
			const page = last();
			if (page) pages.push(saidIn(page));
		}
		return pages;
	};
	const papersOn = (page: string) => [...page.matchAll(/Paper lpb \d+/g)].map(([title]) => title);

	it("shows each of them once, page by page", async () => {
		const pages = await pagesOf(worldWith(24, 0));
		const titles = pages.flatMap((page) => [...new Set(papersOn(page))]);
		expect(pages).toHaveLength(3);
		expect(titles).toHaveLength(24);
		expect(new Set(titles).size).toBe(24);
	});

	it("counts and turns alike, whether or not there are more of a board out of sight", async () => {
		expect(await pagesOf(worldWith(24, 13))).toEqual(await pagesOf(worldWith(24, 0)));
	});

	it("goes on from where it was, though the address of a page was made up", async () => {
		const { doors } = await openOffice(worldWith(3, 13));
		const body = { user: { id: asker }, view: { private_metadata: "{nothing" }, container: {} };
		for (const value of ["", "{", '{"after":5}', '{"after":"vet-i1"}'])
			await doors.knock("action home:actions", { action: { value }, body });
		const homes = doors.shown.filter(({ as }) => as === "home");
		expect(homes).toHaveLength(4);
		expect(homes.map(saidIn).join()).not.toContain("Paper vet");
	});
});

describe("what no person said", () => {
	const mention = { channel: "C0CHAN", ts: "1", text: "<@UBOT> what is overdue?" };
	const direct = { channel: "DUP6", channel_type: "im", ts: "1", text: "what is overdue?" };
	const silence: readonly (readonly [string, string, object])[] = [
		["another bot's mention", "app_mention", { ...mention, user: asker, bot_id: "B1" }],
		["a workflow's mention, which has no author", "app_mention", { ...mention, bot_id: "B2" }],
		["a mention without an author", "app_mention", mention],
		["its own words in private", "message", { ...direct, user: "UBOT", bot_id: "B0" }],
		["a bot's message in private", "message", { ...direct, subtype: "bot_message", bot_id: "B1" }],
		["words that were changed", "message", { ...direct, subtype: "message_changed" }],
		["words that were deleted", "message", { ...direct, subtype: "message_deleted" }],
		["words in a channel without a mention", "message", { ...mention, channel_type: "channel" }],
	];

	it.each(silence)("is not answered: %s", async (_, kind, event) => {
		const { doors, faults } = await openOffice(worldWith(1, 1));
		await doors.knock(`event ${kind}`, { event, body: { event_id: "E1" } });
		expect(doors.shown).toEqual([]);
		expect(faults).toEqual([]);
	});

	it("while the same words of a person are", async () => {
		const { doors } = await openOffice(worldWith(1, 1));
		const event = { ...direct, channel: `D${asker}`, user: asker };
		await doors.knock("event message", { event, body: { event_id: "E1" } });
		expect(doors.shown).toHaveLength(1);
		const again = { event: { ...mention, user: asker }, body: { event_id: "E2" } };
		await doors.knock("event app_mention", again);
		expect(doors.shown.length).toBeGreaterThan(1);
		await doors.knock("event app_mention", again);
		expect(doors.shown.filter(({ to }) => to === "C0CHAN")).toHaveLength(1);
	});
});
