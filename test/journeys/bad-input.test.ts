/** Every command with what people should not type: one clear sentence each, nothing half kept, nobody called. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const person = "workspace-administrator";

/** Words that a command cannot take, whatever it is. */
const bad: Readonly<Record<string, string>> = {
	"nothing that it knows": "flurb wibble zog",
	"a broadcast": "<!channel> <!here> everyone look",
	"somebody who is not there": "<@U0000000000|nobody> for Nowhere board",
	"an item that is not there": "ZZZ-999",
	"an item of another kind, twice": "LPB-M4 LPB-M4",
	"four thousand letters": "x".repeat(4_000),
	"a thousand words": "due ".repeat(1_000),
	"nothing that can be seen": "\u200B\u200D\u2060",
	"text that turns around": "\u202Etxet lortnoc\u202C LPB",
	"a picture": "👩‍👩‍👧‍👦 🎉",
	"half a picture": "\uD83D LPB",
	"an unclosed quotation": '"LPB and the rest',
	"curly quotations": "“LPB” ‘LPB’",
	"a link": "<https://example.org|LPB-3>",
	"a date that is none": "LPB due 31 February on 30 Feb",
	"two of everything": "LPB CLB due Friday due Monday owner @ctsu-lead owner @guidance-lead",
	"escaped marks": "&lt;!channel&gt; &amp;lt;b&amp;gt;",
	"a crime number": "Check crime ref 1234567/09 for LPB due Friday",
};

/** What the bot says when it did something; anything else must have kept nothing. */
const isDone = (said: string) =>
	/^(?:Recorded|Scheduled|Closed|Undone|Moved|Reassigned|Reported|Released|Watching for|Cancelled|Set up|Appointed|Bound|Ended|Removed|Absorbed)\b/m.test(
		said,
	);

describe("bad input", () => {
	let office: Office;
	beforeAll(async () => {
		// Typed faster than any person types: how Slack slows that down is not what is asked here.
		office = await openOffice({ via: "http", rates: "none" });
	});
	afterAll(() => office?.close());

	it("says at a form's own field what is wrong with it", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types("london-prevent-board", "/meeting schedule 45 minutes");
		const errors = await secretary.submits({
			board: "LPB",
			when: "Tuesday 4 March 2009",
			minutes: "soon",
		});
		expect(Object.keys(errors).sort()).toEqual(["minutes", "when"]);
		expect(errors.when).toContain("Wednesday");
	});

	/** By the line that names it: news of what was recorded before may stand below it. */
	const referenceOf = async (title: string): Promise<string | undefined> => {
		const seen = await office.as("partnerships-secretary").sees("london-prevent-board");
		const lines = seen.map(linesOf).join("\n").split("\n");
		return /LPB-\d+/.exec(lines.findLast((line) => line.includes(title)) ?? "")?.[0];
	};

	it("takes an action from nobody who has not said that it is not theirs", async () => {
		const here = "london-prevent-board";
		await office
			.as("partnerships-secretary")
			.types(here, "/action add Count the chairs, owner @engagement-lead, due Friday");
		const back = `/action hand-back ${await referenceOf("Count the chairs")}`;
		expect(await office.as("partnerships-chair").types(here, back)).toContain(
			"is with Community Engagement Lead, so it is theirs to hand back",
		);
		expect(await office.as("engagement-lead").types(here, back)).toContain("Handed back");
	});

	it("takes an organisation's action from it only at the press of one of its own", async () => {
		const here = "london-prevent-board";
		const secretary = office.as("partnerships-secretary");
		await secretary.types(here, "/board seat LPB for NPIA, held by @guidance-lead");
		await secretary.types(here, "/action add Count the lamps, owner NPIA, due Friday");
		const back = `/action hand-back ${await referenceOf("Count the lamps")}`;
		expect(await office.as("partnerships-chair").types(here, back)).toContain(
			"is with National Policing Improvement Agency, so it is theirs to hand back",
		);
		expect(await office.as("guidance-lead").types("@app", back)).toContain("Handed back");
	});

	it("closes no action with the reference of another as what came of it", async () => {
		const here = "london-prevent-board";
		const secretary = office.as("partnerships-secretary");
		const closed = await secretary.types(here, "/action close LPB-2 and LPB-4");
		expect(closed).toContain("Nothing has been changed yet");
		expect(await secretary.types(here, "/action show LPB-2")).not.toContain("closed");
	});

	it("ends no board, and reports no status, before it was said why", async () => {
		const here = "london-prevent-board";
		const secretary = office.as("partnerships-secretary");
		await secretary.types(here, "/board end LPB");
		expect((await secretary.submits({})).reason).toBeDefined();
		expect(await secretary.types(here, "/board show LPB")).toContain("Active");
		await secretary.types(here, "/milestone report LPB-3 amber because");
		expect((await secretary.submits({})).reason).toBeDefined();
	});

	it("takes a bare number for minutes where a form asks how long", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types("london-prevent-board", "/meeting schedule 45 minutes");
		const when = "Fri 24 April 2pm";
		expect(await secretary.submits({ board: "LPB", when, minutes: "9" })).toHaveProperty("minutes");
		expect(await secretary.submits({ board: "LPB", when, minutes: "90" })).toEqual({});
		expect(await secretary.types("london-prevent-board", "/meeting list LPB")).toContain(
			"Fri 24 April 2009, 14:00–15:30",
		);
	});

	it.each(["/board reminders LPB quiet 9:00 to 9:00", "/programme mornings working 9 to 9:00"])(
		"takes no hours that end as they begin: %s",
		async (line) => {
			const said = await office.as("partnerships-secretary").types("london-prevent-board", line);
			expect(said).toContain("I couldn't read");
			expect(said).not.toMatch(/Chosen|Changed/);
		},
	);

	it("parts the labels that hold commas, so that each is read as one", async () => {
		const said = await office
			.as("partnerships-secretary")
			.types("london-prevent-board", "/board reminders LPB purple 3");
		expect(said).toContain(
			"guidance, before its window; guidance not acknowledged; minutes owed; papers due; papers, before they are due;",
		);
	});

	it("keeps one of two secretaries' closings, and refuses the other", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types("london-prevent-board", "/action add Close me once, due Friday");
		const reference = await referenceOf("Close me once");
		const both = await Promise.all(
			["partnerships-secretary", "partnerships-chair"].map((user) =>
				office.drive("/local/command", {
					user,
					channel: "london-prevent-board",
					command: "/action",
					text: `close ${reference}`,
				}),
			),
		);
		expect(both).toHaveLength(2);
		await office.drive("/local/settle", {});
		const said = await Promise.all(
			["partnerships-secretary", "partnerships-chair"].map(async (user) =>
				(await office.as(user).sees("london-prevent-board"))
					.filter(({ ephemeral }) => ephemeral)
					.map(linesOf)
					.join("\n"),
			),
		);
		expect(said.filter((text) => text.includes(`Closed ${reference}`))).toHaveLength(1);
		expect(said.filter((text) => text.includes("is closed already"))).toHaveLength(1);
	});

	/** A channel for each command: what is read before and after a line is what was said about that command alone. */
	const placeOf = (name: string) => `bad-${name.replaceAll(" ", "-")}`;

	describe.each(commands)("$name", ({ name, form }) => {
		const place = placeOf(name);
		beforeAll(async () => {
			const change = (action: string, facts: object) =>
				office.drive("/local/world", { action, by: person, ...facts });
			await change("create-channel", { name: place });
			await change("invite", { channel: place, user: "@app" });
			await office.drive("/local/settle", {});
		});
		it.each(Object.entries(bad))(`/${name} is answered clearly when given %s`, async (_, words) => {
			const before = await office.kept();
			const member = office.as(person);
			const said = await member.types(place, `/${name} ${words}`);
			const shown = await member.form();
			const text = said || (form && shown ? linesOf(shown) : "");

			expect(text.trim()).not.toBe("");
			expect(text).not.toContain("Something went wrong");
			expect(text).not.toMatch(/undefined|\[object|NaN|Invalid input|\bnull\b/);
			if (!isDone(said)) expect(await office.kept()).toBe(before);
			if (shown) await office.drive("/local/close", { user: person, view_id: shown.id });
		});
	});

	it("never calls anybody with words that somebody typed", async () => {
		const member = office.as(person);
		const seen = await Promise.all(commands.map(({ name }) => member.sees(placeOf(name))));
		const said = seen.flat().filter(({ bot }) => bot);
		expect(said.length).toBeGreaterThan(commands.length);
		for (const { text, blocks } of said) {
			expect(text).not.toMatch(/<!|<@U0000000000/);
			expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:broadcast|usergroup|link)"/);
		}
	});
});
