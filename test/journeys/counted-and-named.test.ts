/** A count says whom it counts, everyone is everyone who was there, and a refusal names what it could not read. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe.each(["http", "socket"] as const)("counts and reasons, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, rates: "none" });
	});
	afterAll(() => office?.close());

	const here = "london-prevent-board";
	const secretary = () => office.as("partnerships-secretary");

	it("says of a reply whom the quorum leaves out", async () => {
		await secretary().types(here, "/board terms LPB quorum 3");
		const said = await secretary().types(here, "/meeting reply LPB-M4 yes");
		expect(said).toMatch(/quorum 3 .*the secretary doesn't count/);
	});

	it("counts everyone who said that they come, and says who holds no place", async () => {
		await office.advance("40d");
		const said = await secretary().types(here, "/meeting attendance LPB-M4 everyone present");
		expect(said).toMatch(/Present .*Partnerships Secretary/);
		expect(said).toMatch(/counted, 3 needed: \w+; the secretary doesn't count/);
	});

	it("names the reference that lacks its board, not the colour and reason that are there", async () => {
		const said = await secretary().types(
			"general",
			"/milestone report 3 amber venue not confirmed",
		);
		expect(said).not.toContain("needs a reason");
		expect(said).toMatch(/“3” needs its board's code/);
		expect(await secretary().types("general", "/milestone report LPB-3 purple")).toContain(
			"needs a reason",
		);
	});
});
