import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { openOffice } from "../journeys/office.ts";
import { type Elsewhere, openElsewhere, token } from "./elsewhere.ts";

let elsewhere: Elsewhere;
beforeAll(async () => {
	elsewhere = await openElsewhere();
});
beforeEach(() => elsewhere.wait(3_600_000));
afterAll(() => elsewhere.close());

const lpb = "when does LPB next meet?";
const link = (person: string) => `/board link LPB @${person}`;
const meeting = "Thu 5 March 2009, 14:00–15:30";

/** A new account of somebody, linked by LPB's secretary. */
const linkedAs = async (person: string, account: string): Promise<string> => {
	const code = await elsewhere.codeFrom("partnerships-secretary", link(person));
	expect((await elsewhere.say(account, code)).text).toMatch(/^Welcome/);
	return account;
};

describe("a link code", () => {
	it("is made by the board's secretary, for somebody on the board", async () => {
		const { inSlack } = elsewhere;
		expect(await inSlack("partnerships-secretary", link("npia-liaison"))).toMatch(
			/^NPIA Liaison is not on London Prevent board/,
		);
		await inSlack("partnerships-secretary", "/board appoint LPB member @npia-liaison");
		const told = await inSlack("partnerships-secretary", link("npia-liaison"));
		expect(told).toMatch(/^Code for NPIA Liaison: [0-9A-F]{4}(-[0-9A-F]{4}){4}\n/);
		expect(told).toContain("until Fri 30 January 2009, 10:00");
	});

	it("is made by nobody else, and for no board that they cannot see", async () => {
		const refused = await elsewhere.inSlack("engagement-lead", link("engagement-lead"));
		expect(refused).toMatch(/^Only London Prevent board's secretary or chair/);
		const hidden = await elsewhere.inSlack("engagement-lead", "/board link VET @equality-lead");
		const absent = await elsewhere.inSlack("engagement-lead", "/board link XYZ @equality-lead");
		expect(hidden).toBe(absent.replaceAll("XYZ", "VET"));
	});

	it("lets its holder ask about that board, once it has been sent", async () => {
		expect((await elsewhere.say("100", lpb)).text).toMatch(/^I don't know you here yet/);
		await linkedAs("npia-liaison", "100");
		expect((await elsewhere.say("100", lpb)).text).toContain(meeting);
	});

	it("is redeemed once, and its welcome said once, where the surface delivers it twice", async () => {
		const code = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
		const said = { said: "m1" };
		expect((await elsewhere.say("twice", code, said)).text).toMatch(/^Welcome/);
		expect(await elsewhere.say("twice", code, said)).toEqual({ text: "", choices: [] });
		expect((await elsewhere.say("twice", lpb, said)).text).toContain(meeting);
		expect((await elsewhere.say("twice", lpb, { said: "m2" })).text).toContain(meeting);
	});

	it.each(["link CODE", "/start CODE", "code: CODE"])("may be sent as “%s”", async (as) => {
		const code = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
		const typed = code.toLowerCase().replaceAll("-", " ");
		expect((await elsewhere.say(`as ${as}`, as.replace("CODE", typed))).text).toMatch(/^Welcome/);
	});

	it.each(["Code for NPIA Liaison: CODE", "Hello, my code is CODE.", "`CODE`"])(
		"may be sent on with what stood around it, “%s”",
		async (as) => {
			const code = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
			const typed = as.replace("CODE", code.replaceAll("-", "\u2011"));
			expect((await elsewhere.say(`within ${as}`, typed)).text).toMatch(/^Welcome/);
		},
	);

	it("is no five words of a question", async () => {
		await linkedAs("npia-liaison", "211");
		const { text } = await elsewhere.say("211", "what does item LPB4 need");
		expect(text).not.toMatch(/code/);
	});

	it("may be sent twice by who holds it", async () => {
		const code = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
		for (let n = 0; n < 2; n += 1)
			expect((await elsewhere.say("212", code)).text).toMatch(/^Welcome/);
	});

	it("works once", async () => {
		const code = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
		expect((await elsewhere.say("201", code)).text).toMatch(/^Welcome/);
		expect((await elsewhere.say("202", code)).text).toMatch(/^That code does not work/);
		expect((await elsewhere.say("202", lpb)).text).toMatch(/^I don't know you/);
	});

	it("works for a day, and gives way to a newer one", async () => {
		const older = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
		const newer = await elsewhere.codeFrom("partnerships-secretary", link("npia-liaison"));
		expect((await elsewhere.say("203", older)).text).toMatch(/^That code does not work/);
		elsewhere.setClock(instant("2009-01-30T10:00:00Z"));
		expect((await elsewhere.say("203", newer)).text).toMatch(/^That code does not work/);
		elsewhere.setClock(instant("2009-01-29T10:00:00Z"));
		expect((await elsewhere.say("203", newer)).text).toMatch(/^Welcome/);
	});

	it("never makes one account two people", async () => {
		await linkedAs("npia-liaison", "204");
		const code = await elsewhere.codeFrom("partnerships-secretary", link("engagement-lead"));
		expect((await elsewhere.say("204", code)).text).toMatch(/^This account is linked for someone/);
		expect((await elsewhere.say("205", code)).text).toMatch(/^Welcome/);
	});

	it("is told that a code is not whole, whether or not they are known", async () => {
		for (const part of [
			"03B6-CCDF-F3EC-4D2A",
			"/start 03B6-CCDF-F3EC-4D2A-A3D",
			"O3B6-CCDF-F3EC-4D2A-A3D5",
		])
			expect((await elsewhere.say("210", part)).text).toMatch(/^That is not a whole code/);
		for (const words of ["2009-01-29", "LPB-1", "catch-22-and-all"])
			expect((await elsewhere.say("210", words)).text).toMatch(/^I don't know you here yet/);
	});

	it("cannot be guessed at for long", async () => {
		const guess = (n: number) => `${String(n).padStart(4, "0")}-0000-0000-0000-0000`;
		const answers: string[] = [];
		for (let n = 0; n < 12; n += 1) answers.push((await elsewhere.say("206", guess(n))).text);
		expect(answers[0]).toMatch(/^That code does not work/);
		expect(answers[11]).toMatch(/^Too many codes/);
	});

	it("is taken back by the secretary, with every link it made", async () => {
		await linkedAs("npia-liaison", "207");
		const unlink = "/board unlink LPB @npia-liaison";
		expect(await elsewhere.inSlack("engagement-lead", unlink)).toMatch(/^Only London Prevent/);
		expect((await elsewhere.say("207", lpb)).text).toContain(meeting);
		expect(await elsewhere.inSlack("partnerships-secretary", unlink)).toMatch(/can no longer ask/);
		expect((await elsewhere.say("207", lpb)).text).toMatch(/^I don't know you/);
		expect(await elsewhere.inSlack("partnerships-secretary", unlink)).toMatch(/had no link/);
	});
});

describe("somebody who asks from elsewhere", () => {
	it("is told of the board that let them in, and of no other", async () => {
		await linkedAs("npia-liaison", "300");
		expect((await elsewhere.say("300", "when does MCB next meet?")).text).toMatch(
			/^I didn’t understand/,
		);
		await linkedAs("engagement-lead", "301");
		expect((await elsewhere.say("301", lpb)).text).toContain(meeting);
		expect((await elsewhere.say("301", "when does MCB next meet?")).text).toMatch(
			/^I didn’t understand/,
		);
		expect(await elsewhere.inSlack("engagement-lead", "when does MCB next meet?")).toContain(
			"MCB-M2",
		);
	});

	it("gains each further board that lets them in", async () => {
		await linkedAs("engagement-lead", "302");
		const code = await elsewhere.codeFrom("contest-secretary", "/board link MCB @engagement-lead");
		await elsewhere.say("302", code);
		expect((await elsewhere.say("302", "when does MCB next meet?")).text).toContain("MCB-M2");
		expect((await elsewhere.say("302", lpb)).text).toContain(meeting);
	});

	it("is told nothing while Slack does not know them, and again once it does", async () => {
		await linkedAs("ctset-lead", "303");
		expect((await elsewhere.say("303", lpb)).text).toContain(meeting);
		await elsewhere.change("ctset-lead", "deactivated");
		expect((await elsewhere.say("303", lpb)).text).toMatch(/^I didn’t understand/);
		await elsewhere.change("ctset-lead", "unknown");
		expect((await elsewhere.say("303", lpb)).text).toMatch(/^I could not find out just now/);
		await elsewhere.change("ctset-lead", "member");
		expect((await elsewhere.say("303", lpb)).text).toContain(meeting);
	});

	it("follows up in the same thread, and each thread and person apart", async () => {
		await linkedAs("npia-liaison", "304");
		await elsewhere.say("304", lpb, { thread: "one" });
		const next = "who chairs it?";
		expect((await elsewhere.say("304", next, { thread: "one" })).text).toMatch(/chairs London/);
		expect((await elsewhere.say("304", next, { thread: "two" })).text).toMatch(/didn’t understand/);
		await linkedAs("npia-liaison", "305");
		expect((await elsewhere.say("305", next, { thread: "one" })).text).toMatch(/didn’t understand/);
	});

	it("is offered questions to choose from, and nothing that changes anything", async () => {
		await linkedAs("npia-liaison", "306");
		await linkedAs("npia-liaison", "309");
		const { choices } = await elsewhere.say("306", "asdf qwerty");
		expect(choices.length).toBeGreaterThan(0);
		for (const { text } of choices)
			expect((await elsewhere.say("306", text)).text).not.toMatch(/didn’t understand/);
		for (const line of ["/action add LPB: Buy tea; due Friday", "/board end LPB"])
			expect((await elsewhere.say("306", line)).text).toMatch(/^Here you can ask/);
		const ordered = (await elsewhere.say("306", "mark LPB-1 as done")).text;
		expect(ordered).toContain("Partnerships Secretary (London Prevent board)");
		expect(ordered).not.toContain("/action");
		expect((await elsewhere.say("306", "/stop")).text).toContain("to be unlinked, tell");
		for (const words of [
			"Stop",
			"unlink me please",
			"how do I unsubscribe?",
			"Stop these reminders.",
		])
			expect((await elsewhere.say("309", words)).text).toContain("to be unlinked, tell");
		for (const words of ["what will stop LPB-1?", "who is unlinked?", "stop LPB-1"])
			expect((await elsewhere.say("309", words)).text).not.toContain("to be unlinked, tell");
		const help = await elsewhere.say("306", "/help");
		expect(help.text).toMatch(/^Ask about boards/);
		expect(help.choices.length).toBeGreaterThan(0);
		expect((await elsewhere.say("306", "tell me about LPB")).choices).toEqual([]);
	});

	it("is slowed down, alone", async () => {
		await linkedAs("npia-liaison", "307");
		const say = (person: string) =>
			elsewhere.post(JSON.stringify({ surface: "telegram", person, text: "hello" }));
		const statuses: number[] = [];
		for (let n = 0; n < 25; n += 1) statuses.push((await say("307")).status);
		expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(3);
		expect((await say("308")).status).toBe(200);
		elsewhere.wait(60_000);
		expect((await say("307")).status).toBe(200);
	});
});

describe("a whole Convenor beside a Slack", () => {
	it("opens the conversation when it has its secret, and links people by its commands", async () => {
		const office = await openOffice({
			via: "socket",
			settings: { CONVENOR_API_TOKEN: token, CONVENOR_API_PORT: "0" },
		});
		const told = await office
			.as("partnerships-secretary")
			.types("london-prevent-board", "/board link LPB @engagement-lead");
		const code = /Code for .*: (\S+)/.exec(told)?.[1];
		const say = async (text: string) =>
			(
				await fetch(`http://127.0.0.1:${office.apiPort}/conversation`, {
					method: "POST",
					headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
					body: JSON.stringify({ surface: "line", person: "U1", text }),
				})
			).text();
		expect(await say(code ?? "")).toContain("Welcome");
		expect(await say(lpb)).toContain(meeting);
		await office.close();
	});
});

describe("the conversation's door", () => {
	const hello = JSON.stringify({ surface: "line", person: "1", text: "hello" });

	it.each([
		["no token", ""],
		["another token", "Bearer a-secret-that-nobody-can-guesS"],
		["a part of it", `Bearer ${token.slice(0, -1)}`],
		["more than it", `Bearer ${token}x`],
		["another scheme", `Basic ${token}`],
	])("is shut to %s", async (_, authorization) => {
		const answer = await elsewhere.post(hello, { authorization });
		expect(answer.status).toBe(401);
		expect(await answer.text()).not.toContain(token);
	});

	it.each([
		["no JSON", "hello"],
		["a list", "[]"],
		["no text", '{"surface":"line","person":"1"}'],
		["a surface that is no word", '{"surface":"../","person":"1","text":"hi"}'],
		["more than it asks for", '{"surface":"line","person":"1","text":"hi","standing":"member"}'],
		[
			"a text that is too long",
			JSON.stringify({ surface: "line", person: "1", text: "a".repeat(5_000) }),
		],
	])("refuses %s", async (_, body) => {
		expect((await elsewhere.post(body)).status).toBe(400);
	});

	it("reads no more than a little", async () => {
		expect((await elsewhere.post("a".repeat(100_000))).status).toBe(413);
		expect((await elsewhere.post(hello, { "content-type": "text/plain" })).status).toBe(415);
	});

	it("knows one address and one method", async () => {
		const headers = { authorization: `Bearer ${token}` };
		expect((await fetch(elsewhere.url, { headers })).status).toBe(405);
		expect((await fetch(`${elsewhere.url}s`, { headers })).status).toBe(404);
	});

	it("is not there unless it is given a secret, and stays on this machine unless told otherwise", () => {
		expect(readSettings({}).api).toBeUndefined();
		expect(readSettings({ CONVENOR_API_TOKEN: token }).api).toEqual({
			token,
			host: "127.0.0.1",
			port: 3001,
			reminders: false,
		});
		expect(() => readSettings({ CONVENOR_API_TOKEN: "short" })).toThrow(/at least 24/);
	});
});
