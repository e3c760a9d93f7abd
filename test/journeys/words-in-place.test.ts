/** What is said of the time is read or said to be left over, what a meeting is called is its title, and whoever is to do it is the owner. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const london = "london-prevent-board";

describe("words in their place", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http", rates: "none" });
	});
	afterAll(() => office?.close());
	const types = (line: string) => office.as("partnerships-secretary").types(london, line);

	it.each([
		["Mon 6 April 2pm UK time", "Mon 6 April 2009, 14:00–15:00"],
		["9am London time on Tue 7 April", "Tue 7 April 2009, 09:00–10:00"],
		["Wed 8 April 14:00 Europe/London, City Hall", "14:00–15:00 · City Hall"],
		["Thu 9 April 3pm local time", "Thu 9 April 2009, 15:00–16:00"],
	])("reads the board’s own clock in “%s”, and no place", async (when, booked) => {
		const said = await types(`/meeting schedule LPB ${when}`);
		expect(said).toContain(booked);
		expect(said).not.toMatch(/· [^\n]*(?:time|Europe)/);
	});

	it.each([
		["Tue 14 April 2pm Pacific time", "Tue 14 April 2009, 22:00–23:00"],
		["Tue 14 April 10am New York time", "Tue 14 April 2009, 15:00–16:00"],
		["Tue 14 April 10am Sydney time", "Tue 14 April 2009, 01:00–02:00"],
	])("books by the clock that is said in “%s”, and repeats it", async (when, booked) => {
		const said = await types(`/meeting schedule LPB ${when}`);
		expect(said).toContain(booked);
		expect(said).toContain(`You said “${when}”`);
	});

	it.each(["2pm ish", "2pm or so", "2pm, City Hall, GMT"])(
		"leaves no word of “%s” to be a place",
		async (when) => {
			expect(await types(`/meeting schedule LPB Wed 15 April ${when}`)).toMatch(/but not "/);
		},
	);

	it.each([
		["Thu 16 April 3pm, Help desk stand-up", "Help desk stand-up", ""],
		["Fri 17 April 3pm, Budget workshop, City Hall", "Budget workshop", "City Hall"],
		["Annual review Mon 20 April 3pm City Hall", "Annual review", "City Hall"],
	])("takes what it is called in “%s” for its title", async (line, title, place) => {
		const said = await types(`/meeting schedule LPB ${line}`);
		expect(said).toContain(`Called “${title}”`);
		if (place) expect(said).toContain(`· ${place}`);
	});

	it.each([
		["Call the council @ctsu-lead due Friday", "Call the council"],
		["Clear the yard (@ctsu-lead), due Friday", "Clear the yard"],
		["Sweep the steps, @ctsu-lead, due Friday", "Sweep the steps"],
		["CTSU Lead will oil the gate by Friday", "oil the gate"],
		["CTSU Lead needs to fix the bell by Friday", "fix the bell"],
	])("has the one person of “%s” answer for it", async (words, title) => {
		expect(await types(`/action add ${words}`)).toMatch(
			new RegExp(`Recorded LPB-\\d+ ${title} · owner CTSU Lead · due Fri 30 January`),
		);
	});

	it("takes nobody who is only spoken to, or one of two, for the owner", async () => {
		expect(await types("/action add Ask @ctsu-lead about the hall, due Friday")).toContain(
			"no owner",
		);
		expect(await types("/action add Lock up, @ctsu-lead @guidance-lead, due Friday")).not.toContain(
			"owner CTSU Lead",
		);
	});
});
