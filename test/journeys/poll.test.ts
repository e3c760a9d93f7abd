/** A time is found for a meeting: options in the board's channel, a click for each that one can make, booked by the secretary. */
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

	it("counts everyone who can make each time, in place, marks the best and says its quorum", async () => {
		await secretary().types(board, "/board terms LPB quorum 2");
		await office.as("engagement-lead").presses(board, "I can make 1");
		await office.as("ctset-lead").presses(board, "I can make 1");
		const said = await office.as("engagement-lead").presses(board, "I can make 3");
		expect(said).toContain(
			"You can make Tue 3 March 2009, 10:00–11:30; Wed 4 March 2009, 14:00–15:30 (LPB-M5).",
		);
		const shown = await poll();
		expect(shown).toHaveLength(1);
		expect(shown[0]).toContain(
			"Tue 3 March 2009, 10:00–11:30 · best so far · 2 can: Community Engagement Lead, CTSET Lead · quorum 2 is met",
		);
		expect(shown[0]).toContain(
			"Wed 4 March 2009, 14:00–15:30 · 1 can: Community Engagement Lead · quorum 2 needs 1 more",
		);
	});

	it("takes a yes back when it is said again, and takes several at once", async () => {
		const back = await office.as("engagement-lead").presses(board, "I can make 1");
		expect(back).toContain("Taken back: Tue 3 March 2009, 10:00–11:30.");
		expect(back).toContain("You can make Wed 4 March 2009, 14:00–15:30 (LPB-M5).");
		await office.as("engagement-lead").types(board, "/meeting can LPB-M5 1 and 2");
		expect((await poll())[0]).toContain("10:00–11:30 · best so far · 2 can: CTSET Lead, Community");
		await office.as("ctset-lead").types(board, "/meeting choose LPB-M5 options 1, 2");
		const none = await office.as("ctset-lead").types(board, "/meeting choose LPB-M5 options 1, 2");
		expect(none).toContain("You can make none of the times");
		expect((await poll())[0]).toContain("14:00–15:30 · 1 can: Community Engagement Lead");
	});

	it("ranks a time that people with a place can make above one that more people can", async () => {
		await secretary().presses(board, "I can make 2");
		await office.as("ctset-lead").presses(board, "I can make 3");
		const [shown = ""] = await poll();
		expect(shown).toContain("Wed 4 March 2009, 14:00–15:30 · best so far · 2 can");
		expect(shown).toContain("quorum 2 needs 1 more; the secretary doesn't count");
		await office.as("ctset-lead").types(board, "/meeting choose LPB-M5 options 3 and 1");
		await office.as("ctset-lead").types(board, "/meeting choose LPB-M5 option 3");
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
