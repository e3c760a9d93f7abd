/** Nobody stops the bot with words: at each of Slack's doors, in a terminal and over HTTP, one limit and one allowance. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitWords } from "../../src/assistant/limits.ts";
import { type Elsewhere, openElsewhere } from "../channels/elsewhere.ts";
import { linesOf, type Office, openOffice } from "../journeys/office.ts";

const long = (length: number) =>
	`what is overdue ${"for the board ".repeat(length)}?`.slice(0, length);
const question = /That’s too long for me: I can take a question of up to 400 characters/;
const command =
	/That’s too long for me, so I haven’t saved anything: a command can have up to 1,500/;

describe.each(["socket", "http"] as const)("words that are too long, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via });
	});
	afterAll(() => office.close());
	const me = () => office.as("partnerships-secretary");

	it("are refused in a mention, in a direct message, and in a reply", async () => {
		expect((await me().says("@app", long(401))).reply).toMatch(question);
		const asked = await me().says("general", "@Convenor when does the London Prevent board meet?");
		expect(asked.reply).toContain("London Prevent board");
		const privately = async (work: () => Promise<unknown>) => {
			await work();
			return (await me().sees("general", asked.ts)).map(linesOf).join("\n");
		};
		const named = () => me().says("general", `@Convenor ${long(401)}`, asked.ts);
		expect(await privately(named)).toMatch(question);
	});

	it("are refused where somebody goes on without our name, and left alone where they talk to colleagues", async () => {
		const asked = await me().says("general", "@Convenor when does the London Prevent board meet?");
		const seen = async () => (await me().sees("general", asked.ts)).length;
		const before = await seen();
		await me().says("general", `Well, ${"then we had a long talk. ".repeat(30)}`, asked.ts);
		expect(await seen()).toBe(before + 1);
		await me().says("general", `and ${"so on ".repeat(80)}?`, asked.ts);
		const last = (await me().sees("general", asked.ts)).at(-1);
		expect(last && linesOf(last)).toMatch(question);
	});

	it("are refused in a command, and taken in minutes", async () => {
		const line = `/action add ${"draft the paper ".repeat(100)}`;
		expect(await me().types("general", line)).toMatch(command);
		const minutes = `/meeting minutes-record LPB-M2 ${"All was agreed. ".repeat(120)}`;
		expect(await me().types("general", minutes)).not.toMatch(command);
	});

	it("are refused in a question that is typed as a command", async () => {
		const line = `/programme status ${long(401)}`;
		expect(await me().types("general", line)).toMatch(question);
	});

	it("are refused of a message that somebody asks about", async () => {
		const { ts } = await me().says("general", long(500));
		const chosen = { user: "contest-secretary", callback_id: "ask_about", channel: "general", ts };
		await office.drive("/local/shortcut", chosen);
		await office.drive("/local/settle", {});
		const said = (await me().sees("general")).map(linesOf).join("\n");
		expect(said).toMatch(question);
	});
});

describe.each(["socket", "http"] as const)("an allowance over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, settings: { CONVENOR_ALLOWANCE: "4" } });
	});
	afterAll(() => office.close());

	it("is one over commands, questions and buttons; a wait is asked for once, and of nobody else", async () => {
		const me = office.as("partnerships-secretary");
		await me.types("general", "/meeting next LPB");
		await me.says("@app", "who chairs LPB?");
		await me.types("general", "/programme help");
		await me.says("@app", "when does LPB meet?");
		expect(await me.types("general", "/meeting next LPB")).toBe(waitWords);
		expect(await me.types("general", "/meeting next LPB")).toBe("");
		expect((await me.says("@app", "who chairs LPB?")).reply).toBe("");
		const another = office.as("guidance-lead");
		expect(await another.types("general", "/meeting next LPB")).toContain("London Prevent board");
	});
});

describe("beyond Slack", () => {
	let there: Elsewhere;
	beforeAll(async () => {
		there = await openElsewhere();
	});
	afterAll(() => there.close());

	it("words that are too long are refused in a terminal", async () => {
		expect(await there.inSlack("guidance-lead", long(401))).toMatch(question);
		const line = `/action add ${"draft the paper ".repeat(100)}`;
		expect(await there.inSlack("guidance-lead", line)).toMatch(command);
	});

	it("and over HTTP, before anybody asks who they are", async () => {
		expect((await there.say("42", long(401))).text).toMatch(question);
	});
});
