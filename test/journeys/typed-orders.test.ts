/** A secretary who has not read the help: no hyphens, "from X to Y", "by a week", "everyone except". */
import { describe, expect, it } from "vitest";
import { atTheMuseums } from "./typed-orders.ts";

describe("a museum trust's secretary", () => {
	const { types } = atTheMuseums();

	it.each([
		["/action show CDD1", "Catalogue the loan agreements"],
		["/action show cdd 2", "Draft the loans policy"],
		["/meeting show CDDM1", "Collections Due Diligence Panel · CDD-M1"],
		["/meeting agenda CDD M2", "Agenda of Collections Due Diligence Panel · CDD-M2"],
		["/action update CDD1: half of them catalogued", "Updated CDD-1"],
	])("reads a reference without its hyphen: %s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it.each([
		["/action CDD1", "Catalogue the loan agreements"],
		["/action cdd-1 is blocked by the county, no scanner yet, until 20 Oct", "Blocked CDD-1"],
		["/action CDD-1 unblock", "Blocked no more CDD-1"],
		["/action CDD-2: note half of it is drafted", "Updated CDD-2"],
		["/milestone CDD-4 amber the scanner is late", "amber: the scanner is late"],
		["/meeting M2 agenda", "Agenda of Collections Due Diligence Panel · CDD-M2"],
		["/action CDD-1 add a note that half is done", "What shall I do with CDD-1"],
		["/meeting CDD-M2 schedule Friday 2pm", "What shall I do with CDD-M2"],
	])(
		"reads what it is done to before the deed, and makes nothing of it: %s",
		async (line, says) => {
			expect(await types(line)).toContain(says);
		},
	);

	it.each([
		["/action re-date CDD1 from 10 Oct to 17 Oct", "due Fri 17 October 2025"],
		["/action re-date CDD-1 from 9 Oct to 24 Oct", 'Its date is Fri 17 October 2025, not "9 Oct"'],
		["/action re-date CDD-1 by a week", "due Fri 24 October 2025"],
		["/action re-date CDD-1 two weeks later", "due Fri 7 November 2025"],
		["/action re-date CDD-1 back a week", "Later or earlier?"],
		["/action re-date CDD-2 by a month", "due in December 2025"],
		["/action re-date CDD-2 by a week", "which is no one day to count from"],
		["/milestone re-date CDD-4 from March to April 2026", "forecast in April 2026"],
		["/guidance re-date CDD-5 from October to November", "expected in November 2025"],
		["/guidance re-date CDD5 December to January", "expected December to January"],
	])("moves a date from what it is, and by an amount: %s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it.each([
		["/meeting move CDD-M2 by a week", "→ Thu 16 October 2025, 14:00–15:30"],
		["/meeting change CDDM2 from 9 October to 16 October", "→ Thu 16 October 2025, 14:00–15:30"],
		["/meeting change CDD-M2 from 2pm to 3pm", "→ Thu 9 October 2025, 15:00–16:30"],
		["/meeting change CDD-M2 from 3pm to 4pm", 'planned for Thu 9 October 2025, 14:00, not "3pm"'],
		["/meeting change CDD-M2 to 29 October 3pm, Alder Hall", "15:00–16:30 · Alder Hall"],
		["/meeting move the October meeting to 23 Oct", "→ Thu 23 October 2025, 14:00–15:30"],
		["/meeting change CDD-M2 to Monday morning", "No hour was said for the morning of"],
	])("moves a meeting as it is said: %s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it.each(["CDD next Friday", "CDD 31 June", "next Friday"])(
		"cancels no other meeting than the one that is named: %s",
		async (meeting) => {
			expect(await types(`/meeting cancel ${meeting} because of a flood`)).toMatch(
				/I can't find a meeting of .*These are to come:/,
			);
		},
	);

	it("takes an action from its owner, and from nobody else", async () => {
		expect(
			await types("/action reassign CDD2 from @grants-officer to @learning-manager"),
		).toContain("owner Learning Manager");
		expect(
			await types("/action reassign CDD-2 to Volunteer Lead from Head of Collections"),
		).toContain("Its owner is not the one that you said it is taken from");
	});

	it.each([
		[
			"all present",
			"Present Head of Collections, Grants Officer, Learning Manager, Volunteer Lead",
		],
		[
			"everyone except @volunteer-lead",
			"Present Head of Collections, Grants Officer, Learning Manager",
		],
		[
			"present everyone, apologies from Grants Officer",
			"Present Head of Collections, Learning Manager, Volunteer Lead",
		],
		["everyone except Trust Secretary", "has no place on Collections Due Diligence Panel"],
	])("records of a meeting that %s", async (who, says) => {
		expect(await types(`/meeting attendance CDD-M1 ${who}`)).toContain(says);
	});

	it("asks before a day to come is taken as one of a year ago", async () => {
		expect(await types("/board end CDD on 30 Sept because it is over")).toContain(
			'"30 Sept" is nearest to Tue 30 September 2025, which is still to come. Only what has been is recorded here: is Mon 30 September 2024 meant?',
		);
	});

	it("keeps apart what dashes and equals signs part", async () => {
		expect(await types("/meeting schedule CDD - Tues 2nd Dec - 6pm - Fort Museum")).toContain(
			"Tue 2 December 2025, 18:00–19:00 · Fort Museum",
		);
		expect(
			await types("/action add Ask for help; owner = Volunteer Lead; due = 1/10/25"),
		).toContain("owner Volunteer Lead · due Wed 1 October 2025");
	});

	it("blocks an action until a day", async () => {
		expect(
			await types(
				"/action block CDD-1 by Northshire County Council until 3 October because the deed is missing",
			),
		).toContain("Blocked CDD-1");
	});

	it("is told what a command takes, with a line that works", async () => {
		expect(await types("/meeting list sideways")).toContain(
			"You can give show, board, when, as in: /meeting list Collections Due Diligence Panel",
		);
	});
});
