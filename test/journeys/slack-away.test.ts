/** While Slack cannot be asked who somebody is or who reads in a channel, nothing is shown, and nothing is denied. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
	office = await openOffice({ via: "http" });
});
afterEach(() => office?.close());

/** What was found out is remembered for a minute, and then there is nobody to ask, one by one or by a list. */
const fails = async (method: string) => {
	const often = { kind: "refuse", times: 100_000, error: "internal_error" };
	for (const each of new Set([method, method === "users.info" ? "users.list" : method]))
		await office.drive("/local/fault", { ...often, method: each });
	await office.advance("2m");
};
const works = () => fetch(`${office.url}/local/fault`, { method: "DELETE" });

const unclear = /could not find out just now/;
const lpb = "when does LPB next meet?";
const lpbMeets = "Thu 5 March 2009";

describe("somebody whom Slack could not be asked about", () => {
	it("is not told that there is nothing, and is told as soon as it can be", async () => {
		const me = office.as("partnerships-secretary");
		await fails("users.info");
		for (const line of [
			"/board list",
			"/board show LPB",
			"/meeting next LPB",
			"/action close LPB-5",
		])
			expect(await me.types("general", line)).toMatch(unclear);
		expect((await me.says("@app", lpb)).reply).toMatch(unclear);
		const asked = await me.says("general", `@Convenor ${lpb}`);
		expect(asked.reply).toMatch(/who reads here/);
		expect(await me.home()).toMatch(unclear);
		await works();
		expect(await me.types("general", "/board list")).toContain("London Prevent board");
		expect((await me.says("@app", lpb)).reply).toContain(lpbMeets);
		expect((await me.says("general", "@Convenor and the one after?", asked.ts)).reply).not.toMatch(
			unclear,
		);
		expect(await me.home()).toContain("Next meetings");
	});

	it("keeps the words of their form, and sends it again as it stands", async () => {
		const me = office.as("partnerships-secretary");
		await me.types("london-prevent-board", "/action add");
		await fails("users.info");
		const values = { title: "Book the river room", due: "Friday" };
		const errors = await me.submits(values);
		expect(Object.values(errors).join()).toMatch(unclear);
		await works();
		expect(await me.submits(values)).toEqual({});
		expect(await me.types("general", "/action list LPB")).toContain("Book the river room");
	});

	it("may press again what they pressed meanwhile", async () => {
		const me = office.as("contest-secretary");
		await me.types("general", "/meeting schedule Contest board Fri 13 February 10am");
		await fails("users.info");
		expect(await me.presses("general", "MPS Contest board (MCB)")).toMatch(unclear);
		await works();
		const done = await me.presses("general", "MPS Contest board (MCB)");
		expect(done).toMatch(/Fri 13 February 2009/);
	});
});

describe("a channel that Slack could not be asked about", () => {
	it.each(["conversations.info", "conversations.members"])(
		"is not told that nothing is recorded, while the asker is told: %s",
		async (method) => {
			const me = office.as("guidance-lead");
			await fails(method);
			const { reply } = await me.says("general", `@Convenor ${lpb}`);
			expect(reply).toMatch(/could not find out just now who reads here/);
			const own = (await me.sees("general")).filter(({ ephemeral }) => ephemeral);
			expect(own.map(linesOf).join("\n")).toContain(lpbMeets);
			await works();
			expect((await me.says("general", `@Convenor ${lpb}`)).reply).toContain(lpbMeets);
		},
	);

	it("is not taken for one that the bot is not in", async () => {
		const me = office.as("partnerships-secretary");
		await fails("conversations.info");
		const bind = () => me.types("london-prevent-board", "/board bind LPB here");
		expect(await bind()).toMatch(/could not find out just now who reads there/);
		await works();
		expect(await bind()).toMatch(/^Bound/);
	});
});
