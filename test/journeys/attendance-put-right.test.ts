/** Who was at a meeting is put right as it is typed, or in the form: whoever was named wrongly leaves their place. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Member, type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";
const [chair, representative, lead] = [
	"@partnerships-chair",
	"@gol-representative",
	"@engagement-lead",
];

describe("recorded attendance", () => {
	let office: Office;
	let secretary: Member;
	beforeEach(async () => {
		office = await openOffice({ via: "http", rates: "none" });
		secretary = office.as("partnerships-secretary");
	});
	afterEach(() => office?.close());

	const records = (words: string) => secretary.types(here, `/meeting attendance LPB-M3 ${words}`);

	it("lets whoever is named as present leave the apologies, and the other way round", async () => {
		await records(`present ${chair}, apologies ${lead}`);
		const came = await records(`present ${chair}, ${lead}`);
		expect(came).toContain("Present Partnerships Chair, Community Engagement Lead");
		expect(came).not.toContain("Apologies");
		const left = await records(`present ${chair}, apologies ${lead}`);
		expect(left).toContain("Apologies Community Engagement Lead");
	});

	it.each(["none", "nil", "nobody", "no one", "-", "n/a", "–"])(
		"is emptied of apologies, deputies and others by: %s",
		async (none) => {
			await records(
				`present ${chair}, apologies ${lead}, deputies ${representative} for ${lead}, in attendance An Observer`,
			);
			const said = await records(
				`present ${chair}, apologies ${none}, deputies ${none}, in attendance ${none}`,
			);
			expect(said).toContain("Present Partnerships Chair");
			expect(said).not.toMatch(/Apologies|Deputies|In attendance/);
		},
	);

	it("still says that nobody is in two places at once", async () => {
		expect(await records(`present ${chair}, ${lead}, apologies ${lead}`)).toContain("Keep one.");
		expect(await records("present none")).toContain("Who was there?");
	});
});
