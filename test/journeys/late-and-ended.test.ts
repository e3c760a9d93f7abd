/** What is late without a day, what an ended board has left open, and times of boards in several zones, as people see them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const channel = { key: "piers", name: "piers", kind: "public", members: ["clerk", "pilot"] };
const said = (words: string) => ({ words, saidOn: "2031-01-06" });

const programme = JSON.stringify({
	programme: { name: "Piers", zone: "Europe/London", clock: "2031-04-01T10:00:00Z" },
	people: [
		{ key: "clerk", name: "Pier Clerk", handle: "pier-clerk" },
		{ key: "pilot", name: "Pier Pilot", handle: "pier-pilot" },
	],
	channels: [{ ...channel, withConvenor: true }],
	boards: [
		{
			...{ key: "nb", code: "NB", name: "North board", secretary: "clerk", members: ["pilot"] },
			channel: "piers",
		},
		{
			...{ key: "sb", code: "SB", name: "South board", secretary: "clerk" },
			zone: "Pacific/Auckland",
		},
		{
			...{ key: "ob", code: "OB", name: "Old board", secretary: "clerk", members: ["pilot"] },
			ended: { on: "2031-03-20" },
		},
	],
	meetings: [
		{ key: "n", board: "nb", when: said("in February 2031") },
		{ key: "s", board: "sb", on: "2031-04-10", from: "09:00", minutes: 60 },
		{ key: "o", board: "ob", on: "2031-04-11", from: "09:00", minutes: 60 },
	],
	actions: [
		{ key: "a", board: "ob", title: "Paint the rails", owner: "pilot", due: said("5 March 2031") },
		{ key: "b", board: "nb", title: "Count the lamps", owner: "pilot", due: said("5 May 2031") },
	],
});

describe("what is late, and what has ended", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme, rates: "none" });
	});
	afterAll(() => office?.close());

	it("is a meeting that still has no day, wherever meetings are listed", async () => {
		const clerk = office.as("pier-clerk");
		const page = await clerk.home();
		expect(page).toMatch(/Needs a day: .*NB-M1/);
		expect(await clerk.types("piers", "/meeting list NB")).toContain("NB-M1");
		expect(await clerk.types("piers", "/meeting list NB overdue")).toContain("NB-M1");
		expect(await clerk.types("piers", "/meeting next NB")).toContain("NB-M1");
		const shown = await clerk.types("piers", "/meeting show NB-M1");
		expect(shown).toContain("[Set a date]");
		expect(shown).not.toContain("[Yes]");
	});

	it("is no action of a board that has ended, and no meeting of it", async () => {
		const pilot = office.as("pier-pilot");
		const page = await pilot.home();
		expect(page).toContain("Count the lamps");
		expect(page).not.toContain("Paint the rails");
		expect(page).not.toContain("overdue");
		expect(page).not.toContain("OB-M1");
		expect(await pilot.types("piers", "/action show OB-1")).not.toContain("[Close]");
		const next = await pilot.types("piers", "/meeting next OB");
		expect(next).toContain("it meets no more");
		expect(next).not.toContain("[Schedule one]");
	});

	it("is told with its zone where boards are in several, and lists say what they are of", async () => {
		const clerk = office.as("pier-clerk");
		expect(await clerk.home()).toContain("09:00–10:00 (Pacific/Auckland)");
		expect(await clerk.types("piers", "/board list forming")).toContain(
			"No forming board is recorded.",
		);
		expect(await clerk.types("piers", "/board list ended")).toContain("Ended boards (1)");
	});
});
