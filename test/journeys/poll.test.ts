/** A time is found for a meeting: options in the board's channel, one click a person, booked by the secretary. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("finding a time", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const board = "london-prevent-board";
	const secretary = () => office.as("partnerships-secretary");
	const poll = async () => {
		const seen = (await secretary().sees(board)).filter(({ bot, ephemeral }) => bot && !ephemeral);
		return seen.map(linesOf).filter((text) => text.includes("When shall we meet?"));
	};

	it("offers the times in the board's channel, under the meeting's own reference", async () => {
		const said = await secretary().types(
			board,
			"/meeting poll LPB Tue 3 March 10am or 2pm or Wed 4 March 2pm, 90 minutes, City Hall",
		);
		expect(said).toContain("Asked London Prevent board: LPB-M5");
		await office.advance("1m");
		const [shown] = await poll();
		expect(shown).toContain("Tue 3 March 2009, 10:00–11:30 · nobody yet");
		expect(shown).toContain("Tue 3 March 2009, 14:00–15:30 · nobody yet");
		expect(shown).toContain("Wed 4 March 2009, 14:00–15:30 · nobody yet");
	});

	it("counts one choice a person, in place, and lets them change it", async () => {
		await office.as("engagement-lead").presses(board, "I choose 1");
		await office.as("ctset-lead").presses(board, "I choose 1");
		const said = await office.as("engagement-lead").presses(board, "I choose 3");
		expect(said).toContain("Your choice for LPB-M5: Wed 4 March 2009, 14:00");
		const shown = await poll();
		expect(shown).toHaveLength(1);
		expect(shown[0]).toContain("Tue 3 March 2009, 10:00–11:30 · 1: CTSET Lead");
		expect(shown[0]).toContain("Wed 4 March 2009, 14:00–15:30 · 1: Community Engagement Lead");
	});

	it("is the secretary's or the chair's to book", async () => {
		const said = await office.as("engagement-lead").presses(board, "Book 1");
		expect(said).toContain("Only London Prevent board's secretary or chair");
	});

	it("becomes a meeting with one click, under the same reference, and the channel hears of it", async () => {
		await secretary().presses(board, "Book 1");
		await office.advance("1m");
		expect(await poll()).toEqual([]);
		const seen = (await secretary().sees(board)).map(linesOf).join("\n");
		expect(seen).toContain("Booked for Tue 3 March 2009, 10:00: London Prevent board LPB-M5");
		expect(seen).toContain("Meeting scheduled: London Prevent board LPB-M5");
		const again = await secretary().types(board, "/meeting settle LPB-M5 option 2");
		expect(again).toContain("No time is being found for LPB-M5 any more");
	});

	it("is over once the meeting is given a day by another way, and its card says which", async () => {
		const asked = await secretary().types(
			board,
			"/meeting poll LPB Tue 10 March 10am or Wed 11 March 2pm",
		);
		const reference = /LPB-M\d+/.exec(asked)?.[0];
		await office.advance("1m");
		expect(await poll()).toHaveLength(1);
		await secretary().types(board, `/meeting change ${reference} to Fri 13 March 3pm`);
		await secretary().presses(board, "Go ahead");
		await office.advance("1m");
		expect(await poll()).toEqual([]);
		const seen = (await secretary().sees(board)).map(linesOf).join("\n");
		expect(seen).toContain(
			`Booked for Fri 13 March 2009, 15:00: London Prevent board ${reference}`,
		);
		expect(await secretary().types(board, `/meeting settle ${reference} option 1`)).toContain(
			`No time is being found for ${reference} any more`,
		);
	});

	it.each([
		["one time alone", "/meeting poll LPB Tue 3 March 10am", "two times or more"],
		["a day without a time", "/meeting poll LPB Tue 3 March 10am or Wed 4 March", "At what time"],
		["a time that has gone by", "/meeting poll LPB 5 January 2009 10am or 6 March 10am", "past"],
		["a meeting that has its time", "/meeting choose LPB-M4 option 2", "No time is being found"],
	])("refuses %s, and keeps nothing", async (_, typed, says) => {
		const before = await office.kept();
		expect(await secretary().types(board, typed)).toContain(says);
		expect(await office.kept()).toBe(before);
	});
});
