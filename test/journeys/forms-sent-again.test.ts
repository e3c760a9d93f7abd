/** A form that was refused stays open, and what is in it is taken when it is sent again as it stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";

describe("a form that was refused", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());

	it("is taken as it stands once its sender may do it", async () => {
		const [secretary, chair] = ["partnerships-secretary", "partnerships-chair"].map(office.as);
		await secretary?.types(here, "/meeting schedule");
		const filled = { board: "LPB", when: "Fri 24 April 2pm", place: "City Hall" };
		await chair?.types(here, "/board appoint LPB secretary @guidance-lead");
		expect(await secretary?.submits(filled)).toEqual({
			board: expect.stringContaining("Only London Prevent board's secretary or chair"),
		});
		await chair?.types(here, "/board appoint LPB secretary @partnerships-secretary");
		expect(await secretary?.submits(filled)).toEqual({});
		expect(await secretary?.types(here, "/meeting list LPB")).toContain("Fri 24 April 2009, 14:00");
	});

	it("is taken as it stands once its day has come", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(here, "/milestone achieve");
		const filled = { item: "LPB-3", on: "Fri 30 January 2009" };
		expect(await secretary.submits(filled)).toEqual({
			on: expect.stringContaining("still to come"),
		});
		await office.advance("16h");
		expect(await secretary.submits(filled)).toEqual({});
		expect(await secretary.types(here, "/milestone list LPB all")).toMatch(/LPB-3.*achieved/is);
	});
});
