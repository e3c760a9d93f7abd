/** Who was at a meeting is put right as it is typed, or in the form: whoever was named wrongly leaves their place. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillMinutes } from "../../src/assistant/forms/form-prefill.ts";
import type { Reading } from "../../src/language/reading.ts";
import { linesOf, type Member, type Modal, type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";
const [chair, representative, lead] = [
	"@partnerships-chair",
	"@gol-representative",
	"@engagement-lead",
];

/** What each input begins with, in words. */
const valuesOf = (form: Modal | undefined): Readonly<Record<string, string>> =>
	Object.fromEntries(
		(form?.blocks ?? []).map(({ block_id, element = {} }) => {
			const { initial_value, initial_options = [] } = element as Input;
			return [block_id, initial_value ?? initial_options.map(({ value }) => value).join(", ")];
		}),
	);

type Input = {
	readonly initial_value?: string;
	readonly initial_options?: readonly { readonly value: string }[];
};

let office: Office;
let secretary: Member;
beforeEach(async () => {
	office = await openOffice({ via: "http", rates: "none" });
	secretary = office.as("partnerships-secretary");
});
afterEach(() => office?.close());

describe("recorded attendance", () => {
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

	it("is shown in the form, where what is emptied is taken back and what is left stays", async () => {
		await records(`present ${chair}, apologies ${lead}, in attendance An Observer`);
		await secretary.types(here, "/meeting attendance LPB-M3");
		expect(await secretary.submits({ apologies: "" })).toEqual({});
		const said = await secretary.types(here, "/meeting show LPB-M3");
		expect(said).toContain("In attendance An Observer");
		expect(said).toContain("Present Partnerships Chair");
		expect(said).not.toContain("Apologies");
	});

	it("is what its button on the meeting's page begins with, whatever was promised before", async () => {
		const booked = await secretary.types(here, "/meeting schedule LPB Fri 30 January 8am");
		const [item = ""] = /LPB-M\d+/.exec(booked) ?? [];
		await office.as("engagement-lead").types(here, `/meeting reply ${item} yes`);
		await office.as("partnerships-chair").types(here, `/meeting apologies ${item}`);
		await office.advance("1d");
		const opens = async () => {
			await secretary.types(here, `/meeting show ${item}`);
			await secretary.presses(here, "Record attendance");
			return valuesOf(await secretary.form());
		};
		expect(await opens()).toMatchObject({ item, present: lead, apologies: chair });
		await secretary.types(
			here,
			`/meeting attendance ${item} present ${chair}, apologies ${lead}, deputies none`,
		);
		expect(await opens()).toMatchObject({ item, present: chair, apologies: lead });
	});

	it("is not sent over what another has recorded meanwhile, before that was said", async () => {
		await records(`present ${chair}`);
		await secretary.types(here, "/meeting attendance LPB-M3");
		await office
			.as("partnerships-chair")
			.types(here, `/meeting attendance LPB-M3 present ${representative}, apologies ${lead}`);
		expect(await secretary.submits({ inAttendance: "An Observer" })).toEqual({});
		const shown = await secretary.form();
		expect(shown && linesOf(shown)).toContain("Something else is recorded");
		expect(await secretary.submits({})).toEqual({});
		expect(await secretary.form()).toBeUndefined();
		const said = await secretary.types(here, "/meeting show LPB-M3");
		expect(said).toContain("In attendance An Observer");
		expect(said).toContain("Present Partnerships Chair");
	});
});

describe("a draft of minutes", () => {
	const kept = () => secretary.types(here, "/meeting minutes LPB-M3");

	it("is not overwritten by a form that did not show it, before that was said", async () => {
		await secretary.types(here, "/meeting minutes-record");
		await office
			.as("partnerships-chair")
			.types(here, "/meeting minutes-record LPB-M3 The chair's draft");
		expect(await secretary.submits({ item: "LPB-M3", text: "The secretary's draft" })).toEqual({});
		expect(await kept()).toContain("The chair's draft");
		expect((await secretary.form())?.blocks[2]?.element?.initial_value).toBe(
			"The secretary's draft",
		);
		expect(await secretary.submits({})).toEqual({});
		expect(await kept()).toContain("The secretary's draft");
	});

	it("is said to be longer than its form where no input can hold it", async () => {
		const minutes = { id: "a", version: 2, text: "x".repeat(3_001) };
		const register = { item: async () => ({ kind: "meeting" }), records: async () => [minutes] };
		const filled = await fillMinutes({ item: "LPB-M3" }, { register } as unknown as Reading);
		expect(filled).toEqual({
			raw: {},
			stamp: "a 2",
			says: expect.stringContaining("longer than a form holds"),
		});
	});
});
