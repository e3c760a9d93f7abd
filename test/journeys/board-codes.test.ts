/** A board's code: the one asked for, and never a refusal that tells of a board out of sight. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("a board's code", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const created = (name: string, code: string) =>
		office.as("guidance-lead").types("general", `/board create "${name}" code ${code}`);

	it("is the one that was asked for", async () => {
		expect(await created("Ward Forums board", "WFB")).toContain("WFB Ward Forums board");
		const member = office.as("guidance-lead");
		expect(
			await member.types("general", "/action add Count the wards for WFB, due Fri 6 March"),
		).toContain("WFB-1");
	});

	it("has a number where another board has it, which need not be in sight, and is found without", async () => {
		expect(await created("Verge Trimmers board", "VET")).toMatch(/Set up VET\d\d Verge Trimmers/);
		const member = office.as("guidance-lead");
		const added = await member.types(
			"general",
			"/action add Trim the verges for VET, due Fri 6 March",
		);
		expect(added).toMatch(/VET\d\d-1/);
		expect(await member.types("general", "/action show VET-1")).toContain("Trim the verges");
	});

	it("that a board in sight answers to is refused, and another one asked for", async () => {
		expect(await created("Other London board", "LPB")).toContain(
			"The code LPB is in use already. Try another one.",
		);
	});

	it("ends what the board is called, and its members and what it is a part of are kept", async () => {
		const member = office.as("guidance-lead");
		await member.types(
			"general",
			"/board create Risk Panel code RSK part of LPB, members @survey-lead and @ctsu-lead",
		);
		const page = await member.types("general", "/board show RSK");
		expect(page).toMatch(/Risk Panel/);
		expect(page).toMatch(/Part of:? London Prevent board/);
		expect(page).toMatch(/Survey Lead/);
		expect(page).toMatch(/CTSU Lead/);
	});
});
