/** Seats and duties pass from one person to another; the role stays, and what the last holder owns is offered on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("seats and duties", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const types = (line: string, who = "partnerships-secretary") =>
		office.as(who).types("london-prevent-board", line);

	it("gives a seat a holder and a term, and takes the holder away again", async () => {
		expect(
			await types(
				"/board seat LPB for NPIA, held by @guidance-lead, from 1 February 2009, until 31 March 2010",
			),
		).toContain("held by Guidance Lead, from Sun 1 February 2009, until Wed 31 March 2010");
		expect(await types("/board show LPB")).toContain("until Wed 31 March 2010");
		expect(await types("/board seat LPB for NPIA until 1 January 2009")).toContain(
			"The end of the term would be on Thu 1 January 2009",
		);
		expect(await types("/board seat LPB for NPIA vacant")).toContain("vacant now");
		expect(await types("/board show LPB")).toContain(
			"National Policing Improvement Agency: vacant",
		);
		expect(await types("/board seat LPB for NPIA vacant")).toContain("vacant already");
		expect(await types("/board seat LPB for NPIA removed")).toContain("removed");
		expect(await types("/board seat LPB for NPIA removed")).toContain("has no such seat");
	});

	it("records who represents us outside, lists it and answers from it", async () => {
		expect(
			await types(
				'/board represent "Regional Liaison board" by @guidance-lead, for NPIA, until 31 March 2010',
			),
		).toContain("we are represented by Guidance Lead, until Wed 31 March 2010");
		expect(await types("/board list outside")).toContain("Regional Liaison board");
		expect(await types('/board represent "London Prevent board" by @guidance-lead')).toContain(
			"is a board of the programme's own",
		);
		const asked = await office
			.as("partnerships-secretary")
			.says("general", "@Convenor who represents us on the Regional Liaison board?");
		expect(asked.reply).toContain("Guidance Lead");
	});

	it("passes a role on, and shows what its last holder still owns", async () => {
		await types(
			"/action add Number the seats for LPB, owner @partnerships-secretary, due Fri 6 March",
		);
		expect(await types("/board hand-over LPB chair from @ctsu-lead to @engagement-lead")).toContain(
			"does not have that duty",
		);
		expect(await types("/board hand-over LPB secretary to @nobody-known")).toContain("can't find");
		const said = await types("/board hand-over LPB secretary to @engagement-lead");
		expect(said).toContain("Handed over");
		expect(said).toContain("Number the seats");
		expect(said).toMatch(/Give LPB-\d+ to/);
		expect(await types("/board hand-over LPB secretary to @guidance-lead")).toContain("Only");
		expect(await types("/board terms LPB quorum 3", "engagement-lead")).toContain("Quorum 3");
	});
});
