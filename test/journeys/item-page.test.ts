/** An item's page says how it stands, and offers what its reader may do about it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("an item's page", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http", rates: "none" });
	});
	afterAll(() => office?.close());

	const here = "prevent-delivery";
	const delivery = () => office.as("delivery-secretary");

	it("says what an action waits for, and the last that was said of it", async () => {
		await delivery().types(here, "/action update PDT-14 note Two drafts are out for comment");
		await delivery().types(
			here,
			"/action block PDT-14 by NPIA because they decide first, review by Fri 27 February",
		);
		const said = await delivery().types(here, "/action show PDT-14");
		expect(said).toContain("Blocked by National Policing Improvement Agency: they decide first");
		expect(said).toContain("To be asked again by Fri 27 February 2009");
		expect(said).toContain("Note: Two drafts are out for comment");
	});

	it("names who watches for guidance, and lets them say that it is out", async () => {
		const said = await delivery().types(here, "/guidance show PDT-4");
		expect(said).toContain("Watched by Guidance Lead");
		await delivery().presses(here, "Still waiting");
		expect(await delivery().types(here, "/guidance show PDT-4")).toContain(
			"Delivery Team Secretary, guidance wait",
		);
	});

	it("shows a milestone with its reason, until it is achieved with what may be said of it", async () => {
		const lead = office.as("tp-prevent-lead");
		const shown = await lead.types("prevent-pilot", "/milestone show PPB-1");
		expect(shown).toContain("PPB-1");
		expect(shown).toContain("[Report status] [Change the forecast]");
		await lead.types("prevent-pilot", "/milestone achieve PPB-1");
		const achieved = await lead.types("prevent-pilot", "/milestone show PPB-1");
		expect(achieved).toContain("achieved");
		expect(achieved).not.toContain("[Report status]");
	});

	it("offers nothing there to a reader who may only look", async () => {
		const reader = office.as("gol-representative");
		expect(await reader.types("london-prevent-board", "/guidance show PDT-4")).toContain("PDT-4");
		await expect(reader.presses("london-prevent-board", "Still waiting")).rejects.toThrow();
	});
});
