/** What was recorded beside the main thing is taken back as it is typed, and in the form that shows it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Member, type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";

describe("what may be none", () => {
	let office: Office;
	let secretary: Member;
	const types = (line: string) => secretary.types(here, line);
	beforeAll(async () => {
		office = await openOffice({ via: "http", rates: "none" });
		secretary = office.as("partnerships-secretary");
	});
	afterAll(() => office?.close());

	it.each([
		[
			"/board terms LPB remit Oversees Prevent in London, quorum 3, review by 5 January 2010",
			"/board terms LPB remit none, quorum none, review by none",
			/Remit|Quorum 3|review by/,
		],
		[
			"/board seat LPB for NPIA, held by @guidance-lead, deputy @ctsu-lead, until 31 March 2010",
			"/board seat LPB for NPIA, deputy none, until none",
			/CTSU Lead|2010|can't find/,
		],
		[
			"/board represent Regional board by @guidance-lead, for NPIA, deputy @ctsu-lead, until 31 March 2010",
			"/board represent Regional board by @guidance-lead, for NPIA, deputy nobody, until n/a",
			/CTSU Lead|2010|can't find/,
		],
		[
			"/meeting agenda-add LPB-M4 Options 10 minutes, presenter @guidance-lead",
			"/meeting agenda-change LPB-A1 presenter none, lasting none",
			/10 minutes|Guidance Lead|can't find|couldn't/,
		],
		[
			"/programme mornings at 8:15, working 9:00 to 17:30",
			"/programme mornings at usual, working none",
			/at 08:15|09:00 to|couldn't/,
		],
	])("is taken back: %s", async (recorded, none, gone) => {
		expect(await types(recorded)).toMatch(gone);
		expect(await types(none)).not.toMatch(gone);
	});

	it("shows in its form what is recorded, and what is emptied there is taken back", async () => {
		await types("/board terms LPB remit Oversees Prevent, membership One for each borough");
		await secretary.presses(here, "Change them");
		const shown = (await secretary.form())?.blocks ?? [];
		const remit = shown.find(({ block_id }) => block_id === "remit")?.element?.initial_value;
		expect(remit).toBe("Oversees Prevent");
		expect(await secretary.submits({ membership: "" })).toEqual({});
		const said = await types("/board terms LPB");
		expect(said).toContain("Remit Oversees Prevent");
		expect(said).not.toContain("Membership");
	});

	it("can be chosen where a form asks for one of several", async () => {
		await types("/board seat LPB for NPIA, held by @guidance-lead, deputy @ctsu-lead");
		await types("/board seat LPB");
		const npia = "National Policing Improvement Agency";
		expect(await secretary.submits({ organisation: npia, deputy: "none" })).toEqual({});
		expect(await types("/board show LPB")).not.toContain("CTSU Lead");
	});

	it("may be who leads a work stream", async () => {
		const chair = office.as("workspace-administrator");
		await chair.types("general", "/programme stream leadership and delivery");
		await chair.presses("general", "Change it");
		const shown = (await chair.form())?.blocks ?? [];
		const led = shown.find(({ block_id }) => block_id === "lead")?.element?.initial_option?.value;
		expect(led).toMatch(/^@/);
		expect(await chair.submits({ lead: "" })).toEqual({});
		expect(await chair.types("general", "/programme stream leadership and delivery")).not.toMatch(
			/^Lead: /m,
		);
	});
});
