/** Guidance sent to every borough, and an action rolled out over them: each body counts by itself. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("what many bodies have to do", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const delivery = (line: string) =>
		office.as("delivery-secretary").types("prevent-delivery", line);

	it("circulates released guidance to every borough but the ones left out", async () => {
		expect(
			await delivery(
				"/guidance circulate PDT-2 to all boroughs except Barnet and Barking and Dagenham",
			),
		).toContain("acknowledged by 0 of 31");
		expect(await delivery("/guidance circulate PDT-2 to Barnet")).toContain("0 of 32");
		expect(await delivery("/guidance circulate PDT-2 to Barnet")).toContain(
			"was sent to them before",
		);
	});

	it("counts those who have acknowledged, and names the silent", async () => {
		expect(await delivery("/guidance acknowledge PDT-2 for Barnet, Camden and Hackney")).toContain(
			"acknowledged by 3 of 32",
		);
		const page = await delivery("/guidance show PDT-2");
		expect(page).toContain("Not acknowledged (29 of 32):");
		expect(page).toMatch(/Acknowledged \(3\): .*Barnet.*Camden.*Hackney/);
	});

	it("refuses what was never sent, is not released, or lies ahead, and says which", async () => {
		expect(await delivery("/guidance acknowledge PDT-2 for Barking and Dagenham")).toMatch(
			/PDT-2 is not recorded as sent to .*Barking and Dagenham/,
		);
		expect(await delivery("/guidance circulate PDT-4 to all boroughs")).toContain(
			"PDT-4 is not released yet",
		);
		expect(
			await delivery("/guidance circulate PDT-3 to all boroughs on 1 March 2009"),
		).not.toContain("Circulated");
		expect(await delivery("/guidance circulate PDT-3 to Atlantis")).toContain('"Atlantis"');
	});

	it("rolls an action out, and knows where it is done", async () => {
		await delivery("/action add Brief the elected members, due end of March");
		const reference = /PDT-\d+/.exec(
			(await delivery("/action list"))
				.split("\n")
				.find((row) => row.includes("Brief the elected")) ?? "",
		)?.[0];
		expect(
			await delivery(`/action roll-out ${reference} over Barnet, Camden and Hackney`),
		).toContain("done in 0 of 3");
		expect(await delivery(`/action done-in ${reference} Camden`)).toContain("done in 1 of 3");
		const page = await delivery(`/action show ${reference}`);
		expect(page).toMatch(/Not done in \(2 of 3\): .*Barnet.*Hackney/);
	});

	it("lets whoever owns it say so for a body, and the body's own people too", async () => {
		const elsewhere = (who: string, line: string) => office.as(who).types("general", line);
		// News of what was recorded before may come into the same answer.
		const named = (said: string, title: string) =>
			/PDT-\d+/.exec(said.split("\n").find((row) => row.includes(title)) ?? "")?.[0];

		const action = named(
			await delivery(
				"/action add Brief the liaison officers, owner @survey-lead, due end of March",
			),
			"Brief the liaison officers",
		);
		await delivery(`/action roll-out ${action} over CTSET, MPA and Camden`);
		expect(await elsewhere("engagement-lead", `/action done-in ${action} CTSET`)).toContain(
			"done in 1 of 3",
		);
		expect(await elsewhere("survey-lead", `/action done-in ${action} Camden`)).toContain(
			"done in 2 of 3",
		);
		expect(await elsewhere("engagement-lead", `/action done-in ${action} MPA`)).toContain("Only");

		const guidance = named(
			await delivery(
				"/guidance expect Liaison handbook from NPIA in March 2009, watcher @survey-lead",
			),
			"Liaison handbook",
		);
		await delivery(`/guidance release ${guidance}`);
		await delivery(`/guidance circulate ${guidance} to CTSET, MPA and Camden`);
		expect(await elsewhere("survey-lead", `/guidance acknowledge ${guidance} for CTSET`)).toContain(
			"acknowledged by 1 of 3",
		);
		expect(
			await elsewhere("engagement-lead", `/guidance acknowledge ${guidance} for MPA`),
		).toContain("Only");
	});
});
