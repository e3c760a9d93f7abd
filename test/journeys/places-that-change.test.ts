/** What happens to a place between planning and sending, or between a question and the next: nothing restricted leaves. */
import { afterEach, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const place = "vetting-panel";
const secret = /larger room|VET-/;

describe("a restricted board's own channel", () => {
	let office: Office;
	afterEach(() => office?.close());

	const opened = async (...changes: readonly object[]) => {
		office = await openOffice({ via: "http" });
		for (const change of changes) await office.drive("/local/world", change);
	};
	const heard = async (user: string, channel: string) =>
		(await office.as(user).sees(channel)).filter(({ bot }) => bot).map(linesOf);
	/** Until the day on which its action's reminder is due. */
	const waits = () => office.advance("8d");

	it("hears its reminder while everyone there belongs", async () => {
		await opened();
		await waits();
		expect((await heard("personnel-secretary", place)).join("\n")).toMatch(secret);
	});

	it.each([
		["is made public", [{ action: "make-public", channel: place }]],
		["is shared with another organisation", [{ action: "share", channel: place }]],
		["takes in a guest", [{ action: "invite", channel: place, user: "gol-representative" }]],
		["is archived", [{ action: "archive", channel: place }]],
	])("that %s hears nothing more, and its secretary is told why", async (_, changes) => {
		await opened(...changes);
		await waits();
		const there = await heard("personnel-chair", place);
		expect(there.join("\n")).not.toMatch(secret);
		const told = (await heard("personnel-secretary", "@app")).join("\n");
		expect(told).toContain("A reminder could not be posted");
		expect(told).toMatch(secret);
	});

	it("that the bot was taken out of hears nothing more, and its chair is told where its secretary has left", async () => {
		await opened();
		const { app } = await office.read("/local/state?user=personnel-chair");
		const user = (app as { readonly botUserId: string }).botUserId;
		await office.drive("/local/world", { action: "kick", channel: place, user });
		await office.drive("/local/world", { action: "deactivate", user: "personnel-secretary" });
		await waits();
		expect((await heard("personnel-chair", place)).join("\n")).not.toMatch(secret);
		expect((await heard("personnel-chair", "@app")).join("\n")).toMatch(secret);
	});

	it("tells an administrator only that something is stuck, where all its people have left", async () => {
		await opened(
			{ action: "make-public", channel: place },
			{ action: "deactivate", user: "personnel-secretary" },
			{ action: "deactivate", user: "personnel-chair" },
		);
		await waits();
		const told = (await heard("workspace-administrator", "@app")).join("\n");
		expect(told).toContain("One of a restricted board.");
		expect(told).not.toMatch(secret);
		expect(told).not.toMatch(/Vetting|February/);
	});

	it("is not said to have been told what is kept from it", async () => {
		await opened();
		const secretary = office.as("personnel-secretary");
		const add = (what: string) => secretary.types(place, `/action add ${what}, due Fri 6 March`);
		expect(await add("Order the badges")).toContain("Posted in #vetting-panel.");
		await office.drive("/local/world", {
			action: "invite",
			channel: place,
			user: "gol-representative",
		});
		expect(await add("Order the lanyards")).toContain(
			"Not posted in #vetting-panel: not everyone who reads there may see this board",
		);
	});

	it.each([
		["archived", "the channel is archived", "archived, so I post nothing there"],
		["left", "I am not in the channel any more", "I’m not in it, so I post nothing there"],
	])(
		"that is %s is named as such where its board is shown and where somebody is told",
		async (how, why, shown) => {
			await opened();
			const secretary = office.as("personnel-secretary");
			expect(await secretary.types("general", "/board show VET")).not.toContain("I post nothing");
			expect(await secretary.home()).not.toContain("Needs a channel");
			const { app } = await office.read("/local/state?user=personnel-chair");
			const user = (app as { readonly botUserId: string }).botUserId;
			const change = how === "left" ? { action: "kick", user } : { action: "archive" };
			await office.drive("/local/world", { ...change, channel: place });
			await office.advance("2m");
			expect(
				await secretary.types("general", "/action add Order the badges for VET, due Fri 6 March"),
			).toContain(`Not posted in #vetting-panel: ${why}`);
			expect(await secretary.types("general", "/board show VET")).toContain(
				`Channel #vetting-panel (${shown})`,
			);
			expect(await secretary.home()).toContain("VET Vetting panel · /board bind VET");
			expect(await office.as("equality-lead").home()).not.toContain("Needs a channel");
		},
	);

	it("that is archived is named as such at once, though nothing was told there since", async () => {
		await opened({ action: "archive", channel: place });
		const secretary = office.as("personnel-secretary");
		expect(await secretary.home()).toContain("Needs a channel, its own is archived: VET");
		expect(await secretary.types("general", "/board show VET")).toContain(
			"archived, so I post nothing",
		);
		await office.drive("/local/world", { action: "unarchive", channel: place });
		await office.drive("/local/settle", {});
		expect(await secretary.home()).not.toContain("Needs a channel");
		await office.drive("/local/world", { action: "archive", channel: place });
		await office.drive("/local/settle", {});
		expect(await secretary.types("general", "/board show VET")).toContain(
			"archived, so I post nothing",
		);
	});

	it("is answered by who is in it a minute later, though no event told that somebody came", async () => {
		await opened();
		const lead = office.as("equality-lead");
		expect((await lead.says(place, "@Convenor what is open?")).reply).toMatch(secret);
		const lost = { kind: "lost-event", method: "member_joined_channel", times: 100 };
		await office.drive("/local/fault", lost);
		const guest = { channel: place, user: "gol-representative" };
		await office.drive("/local/world", { action: "invite", ...guest });
		await office.advance("61s");
		await lead.says(place, "@Convenor what is open?");
		expect((await heard("gol-representative", place)).at(-1)).not.toMatch(secret);
		const own = (await lead.sees(place)).filter(({ ephemeral }) => ephemeral);
		expect(own.map(linesOf).join("\n")).toMatch(secret);
	});

	it("is bound with the names of those who would read it there and are not on it", async () => {
		await opened();
		const bind = () => office.as("personnel-secretary").types(place, "/board bind VET here");
		expect(await bind()).not.toContain("not on this board");
		for (const user of ["guidance-lead", "training-lead"])
			await office.drive("/local/world", { action: "invite", channel: place, user });
		await office.advance("2m");
		const said = await bind();
		expect(said).toMatch(
			/2 of them are not on this board, and will read all that it says there: (?:Guidance Lead and Training Lead|Training Lead and Guidance Lead)\./,
		);
		expect(said).toContain("Its reminders will be posted there.");
	});

	it("is answered openly while it is its own, and privately as soon as it is public", async () => {
		await opened();
		const lead = office.as("equality-lead");
		const before = await lead.says(place, "@Convenor what is open?");
		expect(before.reply).toMatch(secret);
		await office.drive("/local/world", { action: "make-public", channel: place });
		await lead.says(place, "@Convenor what is open?");
		const others = (await heard("personnel-chair", place)).slice(-1).join("\n");
		expect(others).not.toMatch(secret);
		const own = (await office.as("equality-lead").sees(place)).filter(({ ephemeral }) => ephemeral);
		expect(own.map(linesOf).join("\n")).toMatch(secret);
	});
});

describe("an open board's channel with somebody in it who may not see the board", () => {
	let office: Office;
	afterEach(() => office?.close());

	it("is bound with their name, so that its secretary knows what to do", async () => {
		office = await openOffice({ via: "http" });
		await office.drive("/local/world", {
			action: "invite",
			channel: "mps-contest-board",
			user: "gol-representative",
		});
		const said = await office
			.as("contest-secretary")
			.types("mps-contest-board", "/board bind MCB here");
		expect(said).toContain("1 of them a guest or from outside");
		expect(said).toContain("But GOL Representative may not see this board");
	});

	it("is chosen in a form from Slack's own list, which begins with the one that was mentioned", async () => {
		office = await openOffice({ via: "http" });
		const secretary = office.as("contest-secretary");
		const chosen = async () =>
			(await secretary.form())?.blocks.find(({ block_id }) => block_id === "channel")?.element;
		await secretary.types("general", "/board bind MCB to #contest-london from Monday on");
		await secretary.presses("general", "Fix it in a form");
		expect(await chosen()).toHaveProperty("initial_conversation", expect.stringMatching(/^C/));
		expect(await secretary.submits({})).toEqual({});
		// Guests read there, so it asks first.
		await secretary.presses("general", "Post there");
		expect(await secretary.types("general", "/board show MCB")).toContain(
			"Channel #contest-london",
		);

		await secretary.types("general", "/board bind MCB");
		expect(await chosen()).not.toHaveProperty("initial_conversation");
		expect(await secretary.submits({})).toHaveProperty("channel");
		expect(await secretary.submits({ channel: "vetting-panel" })).toEqual({
			channel: expect.stringContaining("a channel that both of us are in"),
		});
		expect(await secretary.submits({ channel: "mps-contest-board" })).toEqual({});
		expect(await secretary.types("general", "/board show MCB")).toContain(
			"Channel #mps-contest-board",
		);
	});

	it("is taken by its id too, and no board's name for one", async () => {
		office = await openOffice({ via: "http" });
		const secretary = office.as("contest-secretary");
		const bind = (words: string) => secretary.types("general", `/board bind ${words}`);
		const shown = () => secretary.types("general", "/board show MCB");
		const { channels } = await office.read("/local/state?user=contest-secretary");
		const ids = new Map(
			(channels as { id: string; name: string }[]).map(({ id, name }) => [name, id]),
		);
		await bind(`MCB channel ${ids.get("contest-london")}`);
		await secretary.presses("general", "Post there");
		expect(await shown()).toContain("Channel #contest-london");
		expect(await bind("MCB C0123456789")).toContain("a channel that both of us are in");
		expect(await bind("GOVERNANCE BOARD here")).not.toContain("both of us");
		expect(await shown()).toContain("Channel #contest-london");
	});
});
