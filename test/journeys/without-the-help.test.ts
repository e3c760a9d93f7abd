/** A port authority's and a charity's secretary type orders as they would say them, and have read no help. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charity } from "./charity-branches.ts";
import { type Office, openOffice } from "./office.ts";
import { port } from "./port-authority.ts";

describe("a port authority's secretary", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: port, rates: "none" });
	});
	afterAll(() => office?.close());
	const types = (line: string, channel = "harbour-works") =>
		office.as("port-secretary").types(channel, line);

	it.each([
		[
			"“Check dock leases” – Finance Director – by 4 Dec",
			"Check dock leases · owner Finance Director",
		],
		["Finance Director to price the crane by 11/12", "price the crane · owner Finance Director"],
		[
			"Review of towage rules - head of marine operations - due 3 December - for ptc",
			"Review of towage rules · owner Head of Marine Operations · due Thu 3 December 2026",
		],
		[
			"Send tide tables to Finance Director, Byelaws Officer by 3 Dec",
			"Send tide tables to Finance Director, Byelaws Officer · no owner",
		],
	])(
		"gives an action to whom it names, and no list of people to its last: %s",
		async (line, says) => {
			expect(await types(`/action add ${line}`)).toContain(says);
		},
	);

	it.each([
		["/action re-date hwc 1 to 30 Nov", "due Mon 30 November 2026"],
		["/action postpone HWC-1 two weeks", "due Mon 14 December 2026"],
		["/action bring forward HWC1 by a week", "due Mon 7 December 2026"],
		["/action put HWC-1 off until 18 December please", "due Fri 18 December 2026"],
		["/action push HWC-1 back three days", "due Mon 21 December 2026"],
		["/action move HWC-1 two days", "Later or earlier?"],
		["/action bring forward HWC-1 to 24 December", "Thu 24 December 2026 is not earlier"],
		["/action postpone HWC-1 to 1 December", "Tue 1 December 2026 is not later"],
		["/action move HWC-1's deadline to 22 Dec", "due Tue 22 December 2026"],
		["/action re-date hwc-2 14 Dec to 16 Dec", "Is it moved to Wed 16 December 2026?"],
		["/action re-date HWC-2 -> 17 dec", "due Thu 17 December 2026"],
		["/action reschedule the leading lights action for 18 December", "due Fri 18 December 2026"],
		["/milestone bring HWC-6 forward to 22 January", "forecast Fri 22 January 2027"],
		["/guidance postpone HWC-7 until March", "expected in March 2027"],
		["/meeting push back HWC-M2 by a week", "→ Wed 9 December 2026, 10:00–11:30"],
	])("moves a date the way that the verb says: %s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it("waits for a body for a reason, each of which is repeated", async () => {
		expect(
			await types(
				"/action block HWC-3, Tug Operators Association, crews on strike, until 1 December",
			),
		).toContain(
			"Waits for Tug Operators Association: crews on strike. I ask again on Tue 1 December",
		);
	});

	it("is shown a line of its own boards, people and days", async () => {
		const said = await types("/meeting apologies HWC-M2 for harbour master, on holiday");
		expect(said).toContain('but not "on holiday"');
		expect(said).toMatch(/Try: \/meeting apologies HWC-M2 @(?!partnerships)/);
		expect(await types("/meeting schedule HWC Thu 4 March and bring cake")).toContain(
			'"Thu 4 March and bring cake"',
		);
		expect(await types("/guidance show help")).toContain("Example: /guidance show HWC-7");
	});
});

describe("a charity's secretary", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: charity, rates: "none" });
	});
	afterAll(() => office?.close());
	const types = (line: string, channel = "northgate") =>
		office.as("charity-secretary").types(channel, line);

	it.each([
		[
			"/meeting arrange SBC Thursday 18th March 7pm Church Hall 2 hours",
			"Thu 18 March 2027, 19:00–21:00 · Church Hall",
		],
		[
			"/meeting book a meeting of the Board of Trustees on 14 April at half five in the Library",
			"Board of Trustees · Wed 14 April 2027, 17:30–18:30",
		],
		["/meeting scrap FBP-M1 as nobody can come", "Reason: nobody can come"],
		["/meeting agenda next meeting", "NBC-M2"],
		[
			"/meeting agenda-add NBC-M2 Review of the shop rota, 20 mins, Shop Manager",
			"Review of the shop rota · 20 minutes · Shop Manager",
		],
		["/board appoint NBC Shop Manager as chair", "Shop Manager is now chair"],
		["/board add member Safeguarding Lead to NBC", "Safeguarding Lead is now"],
		['/board alias SBC "the seaside branch"', "the seaside branch"],
		["/board create Eastgate Branch Committee (EBC) chair: shop manager", "Set up EBC Eastgate"],
		["/action snooze NBC-1 for a week", "until Tue 9 March 2027"],
		["/action snooze NBC-1 until tomorrow at 3pm", "until Wed 3 March 2027, 15:00"],
		["/action snooze NBC-1 last Tuesday", "You can snooze a reminder for up to 28 days"],
	])("is understood: %s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it("is told at a form's own field that a release is still to come", async () => {
		await types("/guidance release", "trustees");
		const errors = await office
			.as("charity-secretary")
			.submits({ item: "BOT-1", when: "tomorrow" });
		expect(errors.when).toContain("Wed 3 March 2027 is still to come");
	});

	it("is told at the field until when a reminder cannot be put off, and with a good example", async () => {
		await types("/action snooze");
		const errors = await office
			.as("charity-secretary")
			.submits({ item: "NBC-1", until: "12 June" });
		expect(errors.until).toContain("“Monday at 2pm”");
	});

	it("takes the weekday of a day a year ago for a slip", async () => {
		expect(await types("/action re-date NBC-1 by Friday 20 March")).toContain("Saturday");
	});

	it("finds decisions of a period by their words", async () => {
		await types("/meeting decide nbc m1: stalls stop in June");
		expect(await types("/meeting decisions about stalls this year")).toContain(
			"stalls stop in June",
		);
	});
});
