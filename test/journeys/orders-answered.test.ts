/** Orders that are typed often: what does them is said, where no command does; and several people's apologies at once. */
import { describe, expect, it } from "vitest";
import { atTheMuseums } from "./typed-orders.ts";

describe("a secretary's orders", () => {
	const { as, types } = atTheMuseums();

	it.each([
		["/board rename CDD to Loans Panel", "Renamed CDD Loans Panel"],
		["/action reopen CDD-1", "CDD-1 is open already"],
		["/action delete CDD-1", "/action close CDD-1 as it stands"],
		["/meeting shedule CDD Friday 2pm", "Did you mean:\n• /meeting schedule"],
		["/milestone CDD-4 sometime", "What shall I do with CDD-4"],
		["/meeting flurb CDD", "I don't know “/meeting flurb”. You could type:"],
		["/action handover CDD-2 to Volunteer Lead", "owner Volunteer Lead"],
	])("%s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it.each([
		["M2 from grants officer and volunteer lead", "Grants Officer, Volunteer Lead: apologies sent"],
		["@grants-officer and @learning-manager M2", "Grants Officer, Learning Manager: apologies"],
		["CDD-M2 @trust-secretary, @grants-officer", "Trust Secretary, Grants Officer: apologies sent"],
	])("sends the apologies of several: %s", async (words, says) => {
		expect(await types(`/meeting apologies ${words}`)).toContain(says);
	});

	it("sends none where somebody else's are not theirs to send", async () => {
		const own = as("volunteer-lead");
		const said = await own.types(
			"collections",
			"/meeting apologies M2 @volunteer-lead, @head-of-collections",
		);
		expect(said).toContain("secretary or chair can do that");
		expect(await types("/meeting show M2")).not.toMatch(/Apologies [^\n]*Head of Collections/);
	});

	it("says why a paper's reminders came, and when they come", async () => {
		await types("/meeting agenda-add M2 Loans out");
		await types("/meeting paper-ask A1 from @grants-officer");
		expect(await types("/programme why CDD-P1")).toMatch(/Loans out CDD-P1[\s\S]*To come/);
		expect(await types("/programme why not CDD-P1 on 20 Sept")).toContain(
			"No reminder falls on that day: the nearest are on Fri 19",
		);
		await types("/meeting paper-receive P1 on the shared drive");
		expect(await types("/programme why not P1 on 20 Sept")).toContain("Loans out CDD-P1");
	});

	it.each([
		["/milestone add Roof on by Christmas", "Recorded CDD-6 Roof on · "],
		[
			'/action add "Order cases" @grants-officer 25 Sep',
			"Order cases · owner Grants Officer · due Thu",
		],
		["/action add Hire guides, 5 posts, due in October", "0 of 5 filled"],
		["/action update CDD-8 now 3 of 5 hired", "3 of 5 filled"],
		["/action update CDD-8 4 of 5 interviewed", "3 of 5 filled"],
	])("reads %s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it.each([
		["extraordinary meeting on 17/12/25 at 15.30 for 1 hr, Room 4", "15:30–16:30 · Room 4"],
		["special mtg wed 10 dec 4pm 45min Teams", "16:00–16:45 · Teams"],
		["CDD AGM 12 nov 7pm village hall", "Wed 12 November 2025, 19:00–20:00 · village hall"],
		["special collections store, 11 Dec 2pm", "14:00–15:00 · special collections store"],
	])("books a meeting by its kind: %s", async (line, says) => {
		expect(await types(`/meeting schedule ${line}`)).toContain(says);
	});

	it("shows what a meeting is called", async () => {
		expect(await types("/meeting schedule AGM 13 nov 7pm")).toContain("Called “AGM”.");
		expect(await types("/meeting show CDD-M7")).toContain("AGM · CDD-M7");
	});

	it("gives an action to whoever says “me” at its end", async () => {
		expect(await types("/action add Ring the council, me, Friday")).toContain(
			"Ring the council · owner Trust Secretary",
		);
	});

	it("takes “the board” for the one whose channel it is, and not out of a title", async () => {
		expect(await types("/meeting next the board")).toContain("Next CDD-M");
		expect(await types("/action add Check the loans for the board, due in 3 weeks")).toContain(
			"Check the loans · no owner",
		);
		expect(await types("/action add Draft the board papers, due in 3 weeks")).toContain(
			"Draft the board papers · no owner",
		);
	});
});
