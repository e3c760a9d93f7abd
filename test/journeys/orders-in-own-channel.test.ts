/** In a board's own channel "M2" is its second meeting, as "A1" is an agenda item of it; elsewhere they are words. */
import { describe, expect, it } from "vitest";
import { atTheMuseums } from "./typed-orders.ts";

describe("references without their board's code", () => {
	const { as, types } = atTheMuseums();

	it.each([
		["/meeting show M2", "Collections Due Diligence Panel · CDD-M2"],
		["/meeting agenda-add M2 Loans out, 20 minutes", "CDD-A1 Loans out · 20 minutes · on the"],
		["/meeting agenda-add M25 signs", 'I can\'t find "CDD-M25"'],
		['/meeting agenda-add "M25 signs"', "CDD-A2 M25 signs · in the backlog"],
		["/meeting agenda-change a2 to m2", "CDD-A2 M25 signs · on the agenda of CDD-M2"],
		["/meeting paper-ask A1 from @grants-officer", "of Grants Officer · due"],
		["/meeting paper-ask A1 by 2 Oct from @learning-manager", "due Thu 2 October 2025"],
		[
			"/meeting paper-ask A1 by 20 Oct from @trust-secretary",
			"a paper is due on a day before that",
		],
		["/meeting paper-receive P1 on the shared drive", "Paper received CDD-P1"],
		["/meeting deputy M2 for @grants-officer is @volunteer-lead", "Volunteer Lead"],
		["/meeting minutes-record M1 1. The deeds were seen.", "Recorded CDD-M1"],
		["/action add Send the deeds, due 2 days before M2", "due Tue 7 October 2025"],
		["/action add M2 form to the council, due Friday", "M2 form to the council"],
	])("%s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it("are no references where no board's channel is", async () => {
		expect(await as("trust-secretary").types("@app", "/meeting show M2")).toContain(
			'I couldn\'t read "M2"',
		);
	});
});
