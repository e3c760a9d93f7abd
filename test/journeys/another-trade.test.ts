/** A secretary in another trade types as people type: names full of keywords, dashes, stops, and lists on one line. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { housing } from "./another-trade.ts";
import { type Office, openOffice } from "./office.ts";

describe("a housing association's secretary", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: housing, rates: "none" });
	});
	afterAll(() => office?.close());
	const types = (line: string, channel = "repairs") =>
		office.as("company-secretary").types(channel, line);

	it("gives a seat to a body whose name begins with a keyword, in the board's own channel", async () => {
		expect(
			await types("/board seat for Deputy Lieutenancy Office, from 1 Feb 2027, to 31 Jan 2028."),
		).toContain(
			"Deputy Lieutenancy Office's seat on Repairs and Maintenance Committee: vacant, from Mon 1 February 2027, until Mon 31 January 2028.",
		);
		expect(
			await types("/board seat Owner Occupiers Association holder @forum-chair term ends 31/3/28"),
		).toContain("held by Forum Chair, until Fri 31 March 2028");
	});

	it("keeps a title that begins with such a name, and gives the action to whom it names", async () => {
		expect(
			await types(
				"/action add Owner Occupiers' charges explained, owner Owner Occupiers Association, due end of Feb",
			),
		).toContain(
			"Owner Occupiers' charges explained · owner Owner Occupiers Association · due Sun 28 February 2027",
		);
		expect(
			await types("/action add Replace boilers; Head of Repairs to say which; 19 Feb"),
		).toContain(
			"Replace boilers; Head of Repairs to say which · no owner · due Fri 19 February 2027",
		);
	});

	it("ends a line with a stop, and opens a title with a quotation mark that it never closes", async () => {
		expect(await types("/action add Cost option C due:6/3 owner:@head-of-repairs.")).toContain(
			"Cost option C · owner Head Of Repairs · due Sat 6 March 2027".replace("Of", "of"),
		);
		expect(
			await types('/action add "Check the lift contract by 6 March, owner is the Finance Director'),
		).toContain("Check the lift contract · owner Finance Director · due Sat 6 March 2027");
	});

	it("parts clauses with dashes, and loses neither the length nor the chair", async () => {
		expect(
			await types(
				"/meeting schedule RMC – last Tuesday of the month at 6.30pm – from February – Alder Hall – 2 hrs.",
			),
		).toContain("18:30–20:30, from Tue 23 February 2027 · Alder Hall");
		expect(
			await types("/board create “Fire Safety Group” – code FSG – chair @forum-chair."),
		).toContain("Set up FSG Fire Safety Group");
		expect(await types("/board show FSG")).toContain("Chair Forum Chair");
		expect(await types("/meeting schedule Weds 17 Feb 2 – 3.30pm, Alder Hall")).toContain(
			"Wed 17 February 2027, 14:00–15:30 · Alder Hall",
		);
	});

	it("writes a remit in which another board's words stand", async () => {
		const terms = await types(
			"/board terms remit Speaks for owner occupiers and tenants; meets monthly; quorum is three",
		);
		expect(terms).toContain("Repairs and Maintenance Committee (RMC)");
		expect(terms).toContain("Remit Speaks for owner occupiers and tenants");
		expect(terms).toContain("Quorum 3 of");
	});

	it("moves a meeting to another day alone, which keeps its hour", async () => {
		expect(await types("/meeting move RMC-M2 to Wed 31 March")).toContain(
			"Tue 30 March 2027, 18:30–20:30 → Wed 31 March 2027, 18:30–20:30",
		);
		await types("/meeting schedule OOF in the spring", "forum");
		expect(await types("/meeting change OOF-M1 to Wed 31 March", "forum")).toContain(
			"At what time? It has none yet.",
		);
	});

	it("offers times with commas or strokes between them, and is told which of them is none", async () => {
		await types("/meeting poll OOF Mon 8 March 10am, 2pm / Tue 9 March, 3pm, Alder Hall", "forum");
		expect(await types("/meeting settle OOF-M2 option 4", "forum")).toContain("3");
		expect(await types("/meeting settle OOF-M2 option 2", "forum")).toContain(
			"Mon 8 March 2027, 14:00–15:00",
		);
		expect(await types("/meeting poll OOF Mon 15 March or Tue 16 March", "forum")).toContain(
			'At what time? I read "Mon 15 March" as ',
		);
		expect(await types("/meeting schedule Weds 17 Feb 2pm-1pm")).toMatch(
			/It would end before it starts\. Try "\w{3} \d+ \w+ 2pm"/,
		);
	});

	it("names who presents an item, how long it takes, and changes that", async () => {
		expect(await types('/meeting agenda-add "Service charges" 15 mins by @forum-chair')).toContain(
			"Service charges · 15 minutes · Forum Chair",
		);
		expect(await types("/meeting agenda-change RMC-A1 30 mins.")).toContain("· 30 minutes ·");
	});

	it("types minutes on one line: numbered points and lists become paragraphs, prose stays one", async () => {
		await office.advance("42d");
		expect(await types("/meeting action RMC-M1 1")).toContain(
			"The minutes of RMC-M1 are not recorded yet: /meeting minutes-record RMC-M1 records them.",
		);
		await types(
			"/meeting minutes-record RMC-M1 1. Apologies were received. 2. Option 2. was liked; damp was discussed. ACTION: @head-of-repairs to cost it by 19 March. All agreed. 3. Action: Finance Director to send figures. ACTION: @forum-chair to tell owners.",
		);
		const shown = await types("/meeting minutes RMC-M1");
		expect(shown).toContain("¶2 2. Option 2. was liked; damp was discussed. ACTION:");
		expect(shown).toContain("¶2 Cost it · Head of Repairs · due Fri 19 March 2027");
		expect(shown).not.toContain("¶4");
		expect(await types("/meeting action RMC-M1 3")).toMatch(
			/Which of its actions\?\s+\[¶3\.1 Send figures\] \[¶3\.2 Tell owners\]/,
		);
		await types(
			"/meeting minutes-record RMC-M1 Apologies were noted; damp was discussed; all agreed",
		);
		expect(await types("/meeting minutes RMC-M1")).toContain("¶3 all agreed");
		await types("/meeting minutes-record RMC-M1 Apologies came; damp was discussed. All agreed.");
		expect(await types("/meeting minutes RMC-M1")).not.toContain("¶2");
	});

	it("says on its agenda that a meeting was cancelled, for that occasion alone", async () => {
		await types("/meeting cancel RMC-M2 this one only because the hall's roof leaks");
		await office.as("company-secretary").presses("repairs", "Cancel it");
		expect(await types("/meeting agenda RMC-M2")).toContain("Cancelled: the hall's roof leaks");
		expect(await types("/meeting list")).toContain("Tue 27 April 2027");
	});

	it("is told of a day that goes on with other words, which are no place", async () => {
		expect(await types("/meeting schedule RMC Thu 4 March and bring cake")).toContain(
			'I read part of "Thu 4 March and bring cake" as a date, but not "and bring cake"',
		);
	});

	it("passes a duty on from a day, and is offered nothing new on a board that has ended", async () => {
		expect(await types("/board hand-over secretary to @forum-chair from 1 April.")).toContain(
			"From Thu 1 April 2027 Forum Chair is secretary of Repairs and Maintenance Committee",
		);
		await types("/board end FSG because its work is done");
		const ended = await types("/board show FSG");
		expect(ended).toContain("It has ended");
		expect(ended).not.toContain("[Add an action]");
	});

	it("finds a decision by its words, however they are bent", async () => {
		expect(
			await types("/meeting decide by correspondence: lift options extended to June"),
		).toContain("RMC-D1 lift options extended to June · Thu 25 February 2027 · by correspondence");
		expect(await types("/meeting decisions about the option")).toContain("RMC-D1");
	});

	it("dates a decision by correspondence as it is said, and one of a meeting by the meeting", async () => {
		expect(
			await types("/meeting decide by correspondence on 4 February: the hall stays shut"),
		).toContain("RMC-D2 the hall stays shut · Thu 4 February 2027 · by correspondence");
		const early = await types("/meeting decide by correspondence on 4 March: roof is let");
		expect(early).not.toContain("Decision recorded");
		expect(early).toContain("4 March 2027");
		const other = await types("/meeting decide RMC-M1 by correspondence on 4 February: yes");
		expect(other).toContain("A meeting's decisions have its day");
		expect(await types("/meeting decisions RMC")).toContain("(2)");
	});
});
