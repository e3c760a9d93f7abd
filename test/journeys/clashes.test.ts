/** A secretary hears at once what a meeting runs into, and never of a board that they may not see. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("clashes", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	it("are said to the secretary alone, with a way out", async () => {
		const secretary = office.as("contest-secretary");
		const said = await secretary.types(
			"contest-london",
			"/meeting schedule CONTEST (London) board 12 March 2pm, 90 minutes, City Hall committee room 5",
		);
		expect(said).toMatch(/Clash: .*GOL Representative.* expected at TWM-M1 Three-way meeting/);
		await office.advance("1m");
		const seen = await office.as("prevent-lead").sees("contest-london");
		expect(seen.map(linesOf).join("\n")).not.toContain("Clash");
		expect(await secretary.presses("contest-london", "Keep both")).toContain("Both are kept");
	});

	it("include the middle of somebody's night", async () => {
		const said = await office
			.as("delivery-secretary")
			.types("general", "/meeting schedule PDT Tue 17 March 9am");
		expect(said).toContain(
			"for Research Adviser (Pacific/Auckland) it is Tue 17 March 2009, 22:00",
		);
	});

	it("are shown in the preview of a move", async () => {
		const said = await office
			.as("contest-secretary")
			.types("general", "/meeting change MCB-M3 to Tue 7 April 10am");
		expect(said).toContain("also expected at SPB-M2");
		expect(said).toContain("Nothing has been changed yet");
	});

	it("include a day that is no working day, booked all the same", async () => {
		const types = (line: string) => office.as("contest-secretary").types("general", line);
		const sunday = await types("/meeting schedule MCB 15 March 10am");
		expect(sunday).toContain("Scheduled");
		expect(sunday).toContain("Not a working day: Sun 15 March 2009 is a Sunday");
		const friday = await types("/meeting schedule MCB 10 April 10am");
		expect(friday).toContain("Not a working day: Fri 10 April 2009 is a bank holiday");
		expect(await types("/meeting schedule MCB 16 March 10am")).not.toContain("working day");
		expect(await types("/meeting schedule MCB and CLB jointly Sat 21 March 10am")).toContain(
			"Not a working day: Sat 21 March 2009 is a Saturday",
		);
	});

	it("tell nothing of a board that the secretary may not see", async () => {
		const said = await office
			.as("contest-secretary")
			.types("general", "/meeting schedule MCB Tue 10 February 2pm");
		expect(said).toContain("Scheduled");
		expect(said).not.toContain("Clash");
	});
});
