/** A secretary's month around one meeting: agenda, paper, replies, attendance, minutes, decision, action, approval. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startOwnPostgres } from "../build/postgres.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const board = "london-prevent-board";

const month = (open: () => Promise<{ office: Office; close: () => Promise<void> }>) => {
	let opened: { office: Office; close: () => Promise<void> };
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened?.close());
	const types = (line: string, user = "partnerships-secretary") =>
		opened.office.as(user).types(user === "partnerships-secretary" ? board : "@app", line);
	const channel = async () =>
		(await opened.office.as("partnerships-secretary").sees(board))
			.filter(({ bot, ephemeral }) => bot && !ephemeral)
			.map(linesOf)
			.join("\n");
	const inPrivate = async (user: string) =>
		(await opened.office.as(user).sees("@app")).map(linesOf).join("\n");

	it("sets an agenda with its times, and asks for a paper five working days before", async () => {
		await types(
			"/meeting agenda-add Survey results, 20 minutes, presenter @survey-lead for LPB-M4",
		);
		await types('/meeting agenda-add LPB-M4 "Options paper" 30 minutes');
		const agenda = await types("/meeting agenda LPB-M4");
		expect(agenda).toContain("14:00 LPB-A1 Survey results");
		expect(agenda).toContain("14:20 LPB-A2 Options paper");
		expect(await types("/meeting paper-ask LPB-A1 from @survey-lead")).toContain(
			"due Thu 26 February 2009 for LPB-M4",
		);
	});

	it("takes one word from each person, and says how far the quorum is", async () => {
		expect(await types("/meeting reply LPB-M4 yes", "gol-representative")).toContain("1 of 6");
		await types("/meeting apologies LPB-M4", "engagement-lead");
		const page = await types("/meeting show LPB-M4");
		expect(page).toMatch(/Coming GOL Representative/);
		expect(page).toMatch(/Apologies Community Engagement Lead/);
	});

	it("chases the paper, and tells the secretary when it is late and when the quorum is at risk", async () => {
		await opened.office.advance("34d");
		expect(await inPrivate("survey-lead")).toContain("Paper late: Survey results");
		const told = await inPrivate("partnerships-secretary");
		expect(told).toContain("A paper has not come");
		expect(told).toContain("Quorum at risk");
	});

	it("records who was there, and that it was not quorate", async () => {
		await opened.office.advance("2d");
		const said = await types(
			"/meeting attendance LPB-M4 present @partnerships-chair @gol-representative, apologies @engagement-lead",
		);
		expect(said).toContain("2 counted, 4 needed: inquorate");
		expect(await types("/meeting show LPB-M4")).toContain("was due Thu 26 February 2009");
	});

	it("makes an action of a line of the minutes once, however often it is asked", async () => {
		await types(
			"/meeting minutes-record LPB-M4 The survey was discussed. ACTION: @ctsu-lead to send the results by 20 March.",
		);
		expect(await types("/meeting action LPB-M4 1")).toMatch(
			/Recorded LPB-\d+ Send the results · owner CTSU Lead · due Fri 20 March 2009/,
		);
		await types("/meeting action LPB-M4 1");
		expect((await types("/action list")).match(/Send the results/g)).toHaveLength(1);
	});

	it("keeps the words of minutes that all have read", async () => {
		await types("/meeting decide LPB-M4 The survey runs again in autumn");
		await types("/meeting minutes-circulate LPB-M4");
		await opened.office.advance("1m");
		expect(await channel()).toContain("Minutes circulated");
		expect(await types("/meeting minutes-record LPB-M4 something else")).toContain(
			"so their words stay",
		);
		expect(await types("/meeting approve LPB-M4")).toContain("No later meeting");
	});

	it("brings minutes, matters arising and what was not reached to the next meeting", async () => {
		await types("/meeting schedule London Prevent board Thu 2 April 2pm, 90 minutes, City Hall");
		const agenda = await types("/meeting agenda LPB-M5");
		expect(agenda).toContain("Minutes of LPB-M4");
		expect(agenda).toContain("Matters arising");
		expect(agenda.match(/Send the results/g)).toHaveLength(1);
	});

	it("approves them at the next meeting, on that meeting's day, with an amendment", async () => {
		await opened.office.advance("28d");
		expect(await types("/meeting approve LPB-M4 at LPB-M5 with for survey read review")).toContain(
			"approved at LPB-M5 on Thu 2 April 2009 with an amendment",
		);
		const asked = await opened.office
			.as("partnerships-secretary")
			.says(board, "@Convenor what did we decide in March?");
		expect(asked.reply).toContain("LPB-D1 The survey runs again in autumn");
	});
};

describe("a secretary's month, over Socket Mode on SQLite", () =>
	month(async () => {
		const office = await openOffice({ via: "socket" });
		return { office, close: office.close };
	}));

describe("a secretary's month, over HTTP on Postgres", () =>
	month(async () => {
		const postgres = await startOwnPostgres();
		const office = await openOffice({ via: "http", databaseUrl: await postgres.url("month") });
		const close = async () => {
			await office.close();
			await postgres.stop();
		};
		return { office, close };
	}));
