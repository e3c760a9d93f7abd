import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("questions about reminders themselves", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office.close());

	const board = "mps-contest-board";
	const heard = async (user: string) => {
		const said = await office.as(user).sees(board);
		return said.filter(({ bot }) => bot).map(({ text }) => text);
	};
	const ask = async (words: string, user = "contest-secretary") => {
		const before = (await heard(user)).length;
		await office.as(user).says(board, `@Convenor ${words}`);
		return (await heard(user)).slice(before).join("\n");
	};

	it.each([
		["when will I be reminded of MCB-7", "To come: Wed 1 April 2009, 08:30"],
		["when do you next remind us about the co-ordinators in post?", "To come: Wed 1 April 2009"],
		["when did you last post about MCB-7", "No reminder has come yet"],
		["is there a reminder set for MCB-7", "as its window opens"],
		["what reminders are coming up", "Tue 3 February 2009, 09:00"],
		["what reminders go out for COG in March?", "TP Chief Officer Group, if nothing changes"],
		["will MCB get a reminder before the meeting", "MCB-M2 (7 days before the meeting)"],
		["what reminders will I get this week", "Rehearsal for Contest Secretary: 0 messages"],
		["what will you post next week", "Mon 2 February 2009 to Sun 8 February 2009"],
		["how long before a meeting do you post", "Meetings: 7 and 1 days before"],
		["how often does LPB remind people", "London Prevent board: when it is reminded"],
		["who gets reminded when an action is late", "Escalation: deputy after 2"],
		["which channel does COG post in?", "Seen by anyone in the workspace   Channel <#"],
	])("answers “%s”", async (words, told) => {
		expect(await ask(words)).toContain(told);
	});

	it("knows what was told before in the thread", async () => {
		const secretary = office.as("contest-secretary");
		const { ts: root } = await secretary.says(board, "@Convenor when is MCB-7 due?");
		await secretary.says(board, "@Convenor will you remind us of it?", root);
		const said = (await secretary.sees(board, root)).filter(({ bot }) => bot);
		expect(said).toHaveLength(2);
		expect(said.at(-1)?.text).toContain("To come: Wed 1 April 2009");
	});

	it("tells the asker alone", async () => {
		const before = await heard("prevent-lead");
		expect(await ask("what reminders are coming up")).toContain("Rehearsal");
		expect(await heard("prevent-lead")).toEqual(before);
	});

	it("finds no reminder of what is not known", async () => {
		expect(await ask("is a reminder set for the cycling strategy")).toContain("didn’t understand");
	});
});
