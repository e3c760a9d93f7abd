/** What is typed twice, with a reason more than is kept, or to see what was called off or is still silent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const place = "london-prevent-board";

describe("what a secretary types", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());
	const types = (line: string) => office.as("partnerships-secretary").types(place, line);

	it("is recorded as it is said, and named beside what is open under the same title", async () => {
		const line = "/action add Book the taxis, due Fri 20 February";
		const first = await types(line);
		expect(first).not.toContain("called the same");
		const [reference] = /LPB-\d+/.exec(first) ?? [];
		expect(await types(line)).toContain(
			`${reference} is open too, and called the same: due Fri 20 February 2009.`,
		);
	});

	it("takes the reason of apologies, and says that none is kept", async () => {
		const said = await types("/meeting apologies LPB-M4 @guidance-lead because leave");
		expect(said).toContain("Guidance Lead: apologies sent");
		expect(said).toContain("“leave” is recorded nowhere");
	});

	it("lists cancelled meetings, and guidance that is not acknowledged", async () => {
		const delivery = (line: string) =>
			office.as("delivery-secretary").types("prevent-delivery", line);
		expect(await types("/meeting list cancelled")).toContain("Cancelled meetings");
		expect(await types("/meeting schedule LPB Thu 14 May 10am")).toContain("14 May");
		await types("/meeting cancel LPB-M5 because the room is shut");
		expect(await types("/meeting list called off")).toMatch(/Cancelled meetings.*\(1\)[\s\S]*M5/);
		expect(await delivery("/guidance list not acknowledged")).not.toMatch(/PDT-1\b/);
		expect(await delivery("/guidance circulate PDT-1 to Bexley")).toContain(
			"Nobody recorded here who may see the board is reminded to acknowledge it for Bexley.",
		);
		expect(await delivery("/guidance list still silent")).toMatch(
			/Guidance, not ack.*\n[\s\S]*PDT-1\b/,
		);
	});
});
