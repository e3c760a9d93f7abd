/** "Before the next oversight board": a due date that moves when the meeting does. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("a due date that hangs on a meeting", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const secretary = (line: string) =>
		office.as("partnerships-secretary").types("london-prevent-board", line);
	const due = async (title: string) =>
		(await secretary("/action list"))
			.split("\n")
			.find((each) => each.includes(title))
			?.split(" · due ")[1];

	it("is repeated back with its day, counted from the meeting", async () => {
		await secretary("/action add Book the room, due two weeks before LPB-M4");
		await secretary("/action add Draft risk paper due before the next meeting");
		await secretary("/action add Circulate agenda, due 5 working days before the next LPB meeting");
		expect(await due("Book the room")).toBe("Thu 19 February 2009 (two weeks before LPB-M4)");
		expect(await due("Draft risk paper")).toContain("(29 January–4 March 2009)");
		expect(await due("Circulate agenda")).toContain("Thu 26 February 2009");
	});

	it("moves with the meeting", async () => {
		await secretary("/meeting change LPB-M4 to 12 March 2pm");
		await office.as("partnerships-secretary").presses("london-prevent-board", "Go ahead");
		expect(await due("Book the room")).toContain("Thu 26 February 2009");
		expect(await due("Draft risk paper")).toContain("(29 January–11 March 2009)");
		expect(await due("Circulate agenda")).toContain("Thu 5 March 2009");
	});

	it("hangs on the meeting of a month, and asks how long after where that is all that is said", async () => {
		await secretary("/action add Sort the badges, due before the April meeting");
		expect(await due("Sort the badges")).toBeUndefined();
		await secretary("/action add Sort the chairs, due two days after LPB's March meeting");
		expect(await due("Sort the chairs")).toContain("Sat 14 March 2009");
		for (const after of ["after the March meeting", "after the next meeting"]) {
			const asked = await secretary(`/action add Thank the speakers, due ${after}`);
			expect(asked).toMatch(/says from when, and not until when.*\[A week after\]/s);
			expect(await due("Thank the speakers")).toBeUndefined();
		}
		await office.as("partnerships-secretary").presses("london-prevent-board", "A week after");
		expect(await due("Thank the speakers")).toContain("Thu 19 March 2009");
		const kept = await secretary("/action add Tidy up after the next meeting, due 20 March");
		expect(kept).toMatch(/Recorded LPB-\d+ Tidy up after the next meeting · .*Fri 20 March/);
	});

	it("waits for a day where no meeting is booked, and is given one when it is", async () => {
		const oversight = office.as("oversight-secretary");
		const told = await secretary("/action add Brief the chair, due by the next COG meeting");
		expect(told).toContain('due: "by the next COG meeting"');
		expect(await oversight.types("oversight-board", "/action list")).not.toContain(
			"Brief the chair",
		);
		await office
			.as("cog-secretary")
			.types("@app", "/meeting schedule COG Wed 18 February 10am, City Hall");
		expect(await due("Brief the chair")).toMatch(/18 February 2009/);
	});

	it("asks which board is meant, and refuses what has passed", async () => {
		expect(await secretary("/action add Prepare slides by the next Contest board")).toContain(
			'Which board is "Contest board"?',
		);
		expect(
			await secretary("/action add Print papers, due 10 weeks before the next LPB meeting"),
		).toContain("has passed");
	});

	it("never hangs on a meeting of a restricted board, whose date would give it away", async () => {
		const chair = office.as("personnel-secretary");
		const told = await chair.types(
			"@app",
			"/action add Tell the panel, for LPB, due before the next vetting panel",
		);
		expect(told).not.toContain("Recorded");
	});
});
