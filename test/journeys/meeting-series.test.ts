/** A secretary books a series of meetings, and changes and cancels what is to come. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("a series of meetings", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("partnerships-secretary");
	const board = "london-prevent-board";
	const posted = async () =>
		(await secretary().sees(board)).filter(({ bot, ephemeral }) => bot && !ephemeral).map(linesOf);

	it("is booked with one line, and the board's channel hears of it once", async () => {
		const said = await secretary().types(
			board,
			"/meeting schedule London Prevent board first Thursday of every month at 10am from March 2009 at City Hall",
		);
		expect(said).toContain(
			"first Thursday of every month, 10:00–11:00, from Thu 5 March 2009 · City Hall",
		);
		expect(said).toContain("LPB-M5 London Prevent board · Thu 5 March 2009, 10:00–11:00");
		expect(said).toContain("and 8 more");
		const heard = (await posted()).filter((text) => text.includes("Meeting scheduled"));
		expect(heard).toHaveLength(1);
	});

	it("is not booked a second time", async () => {
		const said = await secretary().types(
			board,
			"/meeting schedule every month on the first Thursday at 10am from March 2009",
		);
		expect(said).toContain("LPB-M5 (London Prevent board) is of a series like that already");
	});

	it("shows what a change moves, and moves one meeting alone", async () => {
		const shown = await secretary().types(board, "/meeting change LPB-M6 to 9 April 3pm");
		expect(shown).toContain("Thu 2 April 2009, 10:00–11:00 → Thu 9 April 2009, 15:00–16:00");
		expect(shown).toContain("Nothing has been changed yet");
		const done = await secretary().presses(board, "Only this one");
		expect(done).toContain("Changed");
		const listed = await secretary().types(board, "/meeting list LPB");
		expect(listed).toContain("LPB-M6 London Prevent board · Thu 9 April 2009, 15:00–16:00");
		expect(listed).toContain("LPB-M7 London Prevent board · Thu 7 May 2009, 10:00–11:00");
	});

	it("moves this and the following to another time, each under its own reference", async () => {
		await secretary().types(board, "/meeting change LPB-M9 to 11am following");
		const done = await secretary().presses(board, "Go ahead");
		expect(done).toContain("Thu 2 July 2009, 10:00–11:00 → Thu 2 July 2009, 11:00–12:00");
		expect(done).toContain("From then on: first Thursday of every month, 11:00–12:00");
		const before = await office.kept();
		// The channel may hear of the first press meanwhile.
		expect((await secretary().presses(board, "Go ahead")).split("\n")[0]).toBe(
			"LPB-M9 has that day, time and place already. Nothing was changed.",
		);
		expect(await office.kept()).toBe(before);
		const listed = await secretary().types(board, "/meeting list LPB");
		expect(listed).toContain("LPB-M8 London Prevent board · Thu 4 June 2009, 10:00–11:00");
		expect(listed).toContain("LPB-M10 London Prevent board · Thu 6 August 2009, 11:00–12:00");
	});

	it("asks by which rule the rest follow when one is moved to another weekday", async () => {
		const asked = await secretary().types(
			board,
			"/meeting change LPB-M11 to Tue 8 September 11am following",
		);
		expect(asked).toContain("By which rule");
		const shown = await secretary().presses(board, "second Tuesday of every month");
		expect(shown).toContain(
			"Thu 3 September 2009, 11:00–12:00 → Tue 8 September 2009, 11:00–12:00",
		);
		const done = await secretary().presses(board, "Go ahead");
		expect(done).toContain("From then on: second Tuesday of every month");
		const listed = await secretary().types(board, "/meeting next LPB");
		expect(listed).toContain("LPB-M");
	});

	it("asks from when where that decides which weeks are meant, and goes on from the button", async () => {
		const asked = await secretary().types(
			board,
			"/meeting schedule every other Tuesday 2pm for 90 minutes",
		);
		expect(asked).toContain("From when?");
		const said = await secretary().presses(board, "Tue 10 February 2009");
		expect(said).toContain("every other Tuesday, 14:00–15:30, from Tue 10 February 2009");
	});

	it("says which meetings stay on a bank holiday, and moves them when told to", async () => {
		const said = await secretary().types(
			board,
			"/meeting schedule first Monday of every month at 9 until July, City Hall room 2",
		);
		expect(said).toContain("On a bank holiday: Mon 4 May 2009");
		expect(said).toContain("City Hall room 2");
		const moved = await secretary().types(
			board,
			"/meeting schedule first Monday of May at 11 every year, bank holidays after",
		);
		expect(moved).toContain("Tue 5 May 2009, 11:00");
	});

	it("refuses words that it cannot read, and stores nothing", async () => {
		const said = await secretary().types(board, "/meeting schedule termly at 10am");
		expect(said).not.toContain("Scheduled");
		const other = await secretary().types(board, "/meeting schedule every Tuesday at 25:00");
		expect(other).not.toContain("Scheduled");
	});

	it("tells the board's channel its rhythm, not only its first meeting", async () => {
		const heard = (await posted()).filter((text) => text.includes("Meeting scheduled"));
		expect(heard[0]).toContain("first Thursday of every month, 10:00–11:00, from Thu 5 March 2009");
	});

	it("shows what would be cancelled with a meeting, and cancels it alone", async () => {
		const shown = await secretary().types(board, "/meeting cancel LPB-M7 because the room is shut");
		expect(shown).toContain("This would cancel");
		expect(shown).toContain("LPB-M7 London Prevent board · Thu 7 May 2009, 10:00–11:00");
		expect(shown).toContain("Nothing has been cancelled yet");
		const done = await secretary().presses(board, "Only this one");
		expect(done).toContain("Cancelled");
		expect(done).toContain("Reason: the room is shut");
		await office.advance("1m");
		const [told] = (await posted()).filter((text) => text.includes("Meeting cancelled"));
		expect(told).toContain("the room is shut");
		expect(told).not.toContain("after it");
		expect(await secretary().types(board, "/meeting cancel LPB-M7 because it is shut")).toContain(
			"cancelled already",
		);
		const next = await secretary().types(board, "/meeting cancel LPB-M8 because of it");
		expect(next).toContain("LPB-M8 London Prevent board · Thu 4 June 2009, 10:00–11:00");
	});

	it("cancels this and those after it, once the number has been seen, and tells the channel once", async () => {
		await secretary().types(board, "/meeting schedule LPB every Friday at 8am until end of March");
		await secretary().types(board, "/meeting list LPB");
		const friday = (await secretary().presses(board, "Show the next 10")).match(
			/(LPB-M\d+) London Prevent board · Fri 13 March/,
		)?.[1];
		const shown = await secretary().types(
			board,
			`/meeting cancel ${friday} following because of it`,
		);
		expect(shown).toContain("Fri 13 March 2009, 08:00–09:00");
		expect(shown).not.toContain("Fri 6 March 2009");
		const before = (await posted()).filter((text) => text.includes("Meeting cancelled")).length;
		const done = await secretary().presses(board, "Cancel these 3");
		expect(done).toContain("The series ends");
		await office.advance("1m");
		const told = (await posted()).filter((text) => text.includes("Meeting cancelled"));
		expect(told).toHaveLength(before + 1);
		expect(told.at(-1)).toContain("with the 2 after it: its series ends");
	});

	it("is the secretary's and the chair's to book", async () => {
		const said = await office
			.as("guidance-lead")
			.types("general", "/meeting schedule London Prevent board every Tuesday at 10am");
		expect(said).toContain("Only London Prevent board's secretary or chair");
	});
});
