/** The first five minutes in an empty workspace, by people who only read what is on the screen. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyWorkspace } from "./empty-workspace.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("the first five minutes", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: emptyWorkspace, rates: "none" });
	});
	afterAll(() => office?.close());

	it("shows three steps at Home, and nothing else, while nothing is recorded", async () => {
		const page = await office.as("ann").home();
		expect(page).toContain("Get started (0 of 3 done)");
		expect(page).toContain("1. Set up a board: its name, its chair and when it meets");
		expect(page).toContain("[Set up a board]");
		expect(page).not.toContain("My actions");
		expect(page).not.toContain("You’re not on a board yet");
	});

	it("greets whoever opens the conversation, once, with three things that work there", async () => {
		for (const _ of ["first", "second"])
			await office.drive("/local/home", { user: "ken", tab: "messages" });
		await office.drive("/local/settle", {});
		const said = (await office.as("ken").sees("@app")).map(linesOf);
		expect(said).toHaveLength(1);
		expect(said[0]).toContain("Hello, I’m Convenor");
		expect(said[0]).toContain("“how do I start?”");
		expect(said[0]).toContain("[Set up a board] [See what I can do]");
		const { reply } = await office.as("ken").says("@app", "how do I start?");
		expect(reply).toContain("Next: Set up a board");
	});

	it.each(["help", "what can you do?", "How do I get started?", "what next"])(
		"answers “%s” with the next step and what can be done",
		async (text) => {
			const { reply } = await office.as("mel").says("@app", text);
			expect(reply).toContain("What I can do");
			expect(reply).toContain("[Set up a board] [All commands]");
		},
	);

	it.each(["set up a board", "how do I create a board?"])(
		"answers “%s” with its button",
		async (text) => {
			const { reply } = await office.as("mel").says("@app", text);
			expect(reply).toBe(
				"Set up a board: its name, its chair and when it meets.\n[Set up a board]",
			);
		},
	);

	it("says hello in a channel that it is invited to, and records nothing by itself", async () => {
		const before = await office.kept();
		await office.as("ann").types("harbour-board", "/invite @Convenor");
		const seen = (await office.as("ken").sees("harbour-board")).map(linesOf).join("\n");
		expect(seen).toContain("Hello, I’m Convenor. I keep a board’s meetings and actions");
		expect(seen).toContain("Nothing is recorded until you say so.");
		expect(seen).toContain("[Set up this channel’s board] [See what I can do]");
		expect(await office.kept()).toBe(before);
	});

	it("sets the channel's board up with one short form: name, chair, and when it meets", async () => {
		const ann = office.as("ann");
		await ann.presses("harbour-board", "Set up this channel’s board");
		const form = await ann.form();
		expect(form?.blocks.filter(({ element }) => element).map((block) => block.block_id)).toEqual([
			"name",
			"chair",
			"when",
		]);
		expect(form?.blocks[0]?.element?.initial_value).toBe("Harbour board");
		const errors = await ann.submits({
			name: "Harbour board",
			chair: "@ken",
			when: "first Thursday of the month at 10am",
		});
		expect(errors).toEqual({});
		const said = (await ann.sees("harbour-board")).map(linesOf).join("\n");
		expect(said).toMatch(/Set up HB\d\d Harbour board/);
		expect(said).toContain("Thu 5 February 2026, 10:00");
		expect(said).toContain("I’ll post its reminders in #harbour-board.");
		expect(said).toContain("[Add an action] [Change the code] [Undo]");
	});

	it("lets the code be changed before the first item is recorded", async () => {
		const ann = office.as("ann");
		expect(await ann.types("harbour-board", "/board code HB")).toContain("Harbour board is HB now");
		expect(await ann.types("harbour-board", "/meeting next")).toContain("HB-M1");
	});

	it("records the first action without asking which board", async () => {
		const ann = office.as("ann");
		const said = await ann.types("harbour-board", "/action add buy biscuits by friday @ken");
		expect(said).toContain("HB-1 buy biscuits · owner Ken Osei · due Fri 30 January");
		const refused = await ann.types("harbour-board", "/board code HRB");
		expect(refused).toContain("Harbour board has items called HB-1 and so on, so its code stays");
	});

	it("asks nobody which board where there is one alone, in whatever channel", async () => {
		const said = await office
			.as("ann")
			.types("general", "/action add paint the gate, @mel, Monday");
		expect(said).toContain("HB-2 paint the gate");
	});

	it("takes a day that was picked, or words, and not both; rare fields are one press away", async () => {
		const ann = office.as("ann");
		await ann.types("harbour-board", "/action add");
		const asked = async () =>
			(await ann.form())?.blocks.filter(({ element }) => element).map((block) => block.block_id);
		expect(await asked()).toEqual(["title", "board", "owner", "due", "due.day"]);
		const form = await ann.form();
		const more = { user: "ann", view_id: form?.id, block_id: "more", action_id: "more:options" };
		await office.drive("/local/click", more);
		await office.drive("/local/settle", {});
		expect(await asked()).toEqual([
			...["title", "board", "owner", "due", "due.day", "posts", "workStream"],
		]);
		const title = "Check the buoys";
		expect(await ann.submits({ title, due: "in April", "due.day": "2026-02-10" })).toEqual({
			"due.day": "Type a date or pick one, not both.",
		});
		expect(await ann.submits({ title, due: "", "due.day": "2026-02-10" })).toEqual({});
		const said = (await ann.sees("harbour-board")).map(linesOf).join("\n");
		expect(said).toContain("Check the buoys · no owner · due Tue 10 February 2026");
	});

	it("answers the first question, and shows one's own page from then on", async () => {
		const { reply } = await office.as("ann").says("@app", "when do we next meet?");
		expect(reply).toContain("Thu 5 February");
		const page = await office.as("ann").home();
		expect(page).toContain("My actions");
		expect(page).not.toContain("Get started");
	});

	it("asks before it posts where guests read, with how many; and takes it back", async () => {
		const ann = office.as("ann");
		const asked = await ann.types("visitors", "/board bind HB here");
		expect(asked).toContain("3 people read there, 1 of them guests or from outside");
		expect(asked).toContain("[Post there] [Choose another channel]");
		const bound = await ann.presses("visitors", "Post there");
		expect(bound).toContain("Bound Harbour board to #visitors");
		await ann.presses("visitors", "Undo");
		expect(await ann.types("general", "/board show HB")).toContain("#harbour-board");
	});

	it("reminds of the first action on its morning", async () => {
		await office.advance("2d");
		const said = (await office.as("ken").sees("@app")).map(linesOf).join("\n");
		expect(said).toContain("buy biscuits");
	});
});
