import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { type Office, openOffice } from "./office.ts";

describe("help after a command", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());

	it.each(commands.map(({ name, example, fields }) => ({ name, example, fields })))(
		"says of /$name what it takes, with an example",
		async ({ name, example, fields }) => {
			const said = await office.as("guidance-lead").types("general", `/${name} help`);
			expect(said).toContain(example);
			expect(said).not.toContain("• :");
			for (const { label, unasked } of Object.values(fields))
				if (unasked !== "by a button") expect(said).toContain(label);
		},
	);

	it("names every verb in a few lines, and says what those of one noun do", async () => {
		const asker = office.as("guidance-lead");
		const said = await asker.types("general", "/programme help");
		expect(said.split("\n").length).toBeLessThan(15);
		for (const { name } of commands) expect(said).toContain(name.split(" ").slice(1).join(" "));
		const more = await asker.types("general", "/programme help milestone");
		for (const { name, summary } of commands.filter((each) => each.name.startsWith("milestone ")))
			expect(more).toContain(`/${name} ${summary}`);
		expect(more).not.toContain("/meeting");
	});

	it("names no board to a guest but theirs, though they know somebody who is called after it", async () => {
		const guest = office.as("gol-representative");
		const said = await guest.types("london-prevent-board", "/programme help");
		expect(said).toContain("“what is overdue for LPB?”");
		expect(said).not.toContain("COG");
	});

	it("in words says what can be asked, and where the commands are", async () => {
		const said = await office.as("guidance-lead").says("@app", "help");
		expect(said.reply).toMatch(/^Ask about boards, meetings, actions, milestones and guidance/);
		expect(said.reply).toContain("/programme help lists them");
	});

	it.each([
		["/action re-date", "Example: /action re-date MCB-7"],
		["action move", "Example: /action re-date MCB-7"],
		["circulate", "Example: /guidance circulate PDT-1"],
		["snooze", "Example: /action snooze MCB-7"],
		["re-date", "/milestone re-date Move a milestone's forecast"],
		["closed", "• /action close Close an action that is done"],
		["snoze", "Did you mean:\n• /action snooze"],
		["actions", "Did you mean:\n• /action add"],
		["board snooze", "Did you mean:\n• /action snooze"],
		["fly", 'There is no command called "fly". These are the commands:'],
	])("finds the command that is asked about: %s", async (about, says) => {
		const asker = office.as("guidance-lead");
		expect(await asker.types("general", `/programme help ${about}`)).toContain(says);
	});

	it.each([
		"/board link London Prevent board @engagement-lead",
		"/board unlink London Prevent board @engagement-lead",
		"/board calendar London Prevent board",
		"/programme calendar",
		"/programme why not MCB-7 on 4 March",
		"/programme rehearse March 2009",
	])("has an example that is done in Slack alone: %s", async (line) => {
		expect(commands.map(({ example }) => example)).toContain(line);
		const said = await office.as("partnerships-secretary").types("london-prevent-board", line);
		expect(said).not.toBe("");
		expect(said).not.toMatch(/I can't find|couldn't read|Only |You typed/);
	});
});
