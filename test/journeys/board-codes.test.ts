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

	it("is given in the same words whether or not a board that is out of sight has it", async () => {
		const words = (said: string) => said.replaceAll(/\d\d/g, "NN");
		const free = words(await created("Ward Forums board", "WFB"));
		const hidden = words(await created("Verge Trimmers board", "VET"));
		expect(hidden.replaceAll("VET", "WFB").replace("Verge Trimmers", "Ward Forums")).toBe(free);
	});

	it("that was asked for finds the board and its items, beside the one that was given", async () => {
		const member = office.as("guidance-lead");
		expect(await member.types("general", "/board show WFB")).toContain("Ward Forums board");
		const added = await member.types(
			"general",
			"/action add Count the wards for WFB, due Fri 6 March",
		);
		expect(added).toMatch(/WFB\d\d-1/);
		expect(await member.types("general", "/action show WFB-1")).toContain("Count the wards");
	});

	it("that a board in sight answers to is refused, and another one asked for", async () => {
		expect(await created("Other London board", "LPB")).toContain(
			"The code LPB is in use already. Try another one.",
		);
	});
});
