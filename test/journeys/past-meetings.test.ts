/** An office begins in the middle of its year: what was held before is recorded with who was there and what came of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const london = "london-prevent-board";

describe.each(["http", "socket"] as const)("past meetings, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, rates: "none" });
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string) => secretary().types(london, line);

	it("are recorded with attendance, minutes, decisions and actions in one line, and posted nowhere", async () => {
		const said = await types(
			"/meeting record LPB 14 January 10am, 90 minutes, City Hall, present everyone, minutes: 1. The plan was agreed. 2. ACTION: @survey-lead to send the results by 20 March. 3. ACTION: @ctsu-lead to book the hall by 27 March., decisions: Option two was agreed.",
		);
		expect(said).toMatch(/Recorded LPB-M\d+.*Wed 14 January 2009, 10:00–11:30 · City Hall/s);
		expect(said).toMatch(/Present.*Quorum/s);
		expect(said).toMatch(/LPB-D\d+ Option two was agreed/);
		expect(said).toContain("I haven’t posted this");
		expect(await secretary().presses(london, "Record all 2")).toMatch(
			/Recorded 2.*Send the results.*Book the hall/s,
		);
		const reference = /LPB-M\d+/.exec(said)?.[0] ?? "";
		expect(await types(`/meeting show ${reference}`)).toMatch(/14 January 2009/);
		expect(await types(`/meeting minutes ${reference}`)).toMatch(/The plan was agreed/);
		expect(await types("/meeting decisions LPB")).toContain("Option two was agreed");
		await office.advance("2m");
		const posts = (await secretary().sees(london)).filter(
			({ bot, ephemeral }) => bot && !ephemeral,
		);
		expect(posts.map(linesOf).join("\n")).not.toContain("14 January 2009, 10:00");
	});

	it("are offered where a day that has been was typed for a booking", async () => {
		const refused = await types("/meeting schedule LPB Tue 20 January 2009 2pm");
		expect(refused).toMatch(/in the past.*\[It was held: record it\]/s);
	});

	it("are recorded once, and not before they were held", async () => {
		await types("/meeting record LPB 7 January 2pm");
		expect(await types("/meeting record LPB 7 January 2pm")).toContain("in the register already");
		expect(await types("/meeting record LPB 12 March 2009 2pm")).toMatch(/still to come/);
		expect(await types("/meeting record LPB 8 January")).toMatch(/At what time did it begin\?/);
	});

	it("belong to the board's secretary and chair", async () => {
		const other = office.as("guidance-lead");
		expect(await other.types("general", "/meeting record LPB 6 January 2pm")).toMatch(
			/secretary or chair/,
		);
	});
});
