import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { groups } from "../../src/onboarding/command-groups.ts";
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

	it("says eight things to a secretary and four to a member, with all commands one press away", async () => {
		const rows = (said: string) => said.split("\n").filter((row) => row.startsWith("•")).length;
		const secretary = office.as("partnerships-secretary");
		expect(rows(await secretary.types("general", "/programme help"))).toBe(8);
		const member = office.as("guidance-lead");
		expect(rows(await member.types("general", "/programme help"))).toBe(4);
		const all = await member.presses("general", "All commands");
		expect(all.split("\n").filter((row) => row.startsWith("•"))).toEqual([
			expect.stringContaining("Every day: /action add"),
			expect.stringContaining("Before a meeting: /meeting schedule"),
			expect.stringContaining("At a meeting: /meeting show"),
			expect.stringContaining("After a meeting: /meeting minutes"),
			expect.stringContaining("The board: /board create"),
		]);
	});

	it("gives every command one place, alone or within a deed, and says what each does", async () => {
		const placed = groups.flatMap(({ deeds }) =>
			deeds.flatMap((deed) => [deed.name, ...(deed.with ?? [])]),
		);
		expect([...placed].sort()).toEqual(commands.map(({ name }) => name).sort());
		const asker = office.as("guidance-lead");
		for (const { title, deeds } of groups) {
			const said = await asker.types("general", `/programme help ${title}`);
			for (const { name } of deeds) expect(said).toContain(`/${name}`);
		}
	});

	it("offers three verbs where one is not known, never all of them", async () => {
		const said = await office.as("guidance-lead").types("general", "/meeting flurb");
		expect(said).toContain("I don't know “/meeting flurb”. You could type:");
		expect(said.split("\n").filter((row) => row.startsWith("•"))).toHaveLength(3);
		expect(said).toContain("[Everything /meeting does]");
	});

	it("names no board to a guest but theirs, though they know somebody who is called after it", async () => {
		const guest = office.as("gol-representative");
		const said = await guest.types("london-prevent-board", "/programme help");
		expect(said).toContain("“what is overdue for LPB?”");
		expect(said).not.toContain("COG");
	});

	it("in words says what can be asked, and where the commands are", async () => {
		const said = await office.as("guidance-lead").says("@app", "help");
		expect(said.reply).toContain("Ask me in your own words");
		expect(said.reply).toContain("[All commands]");
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
		["fly", "There is no command called “fly”.\nAll commands"],
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
