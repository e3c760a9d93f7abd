import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("why did I get this, and why did nothing come", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
		await office.advance("7d");
	});
	afterAll(() => office.close());

	const board = "mps-contest-board";
	const secretary = () => office.as("contest-secretary");

	it("is answered by the reminder's own button: reason, cause, place, message and delivery", async () => {
		const said = await secretary().presses(board, "Why this?");
		expect(said).toContain("Why: overdue, mentioned once: Summarise what other cities'");
		expect(said).toContain("meant for Thu 5 February 2009, 09:00 (Europe/London)");
		expect(said).toContain("Because Programme file saved it (programme load), Thu 29 January 2009");
		expect(said).toMatch(/Sent to #mps-contest-board, Thu 5 February 2009, 09:00\./);
		const posted = (await secretary().sees(board)).find(({ text }) =>
			text.includes("overdue by 1"),
		);
		expect(said).toContain(`Message ${posted?.ts}, delivery `);
	});

	it("names what was said before and what is still to come", async () => {
		const said = await secretary().types(board, "/programme why MCB-12");
		expect(said).toContain("Earlier: ");
		expect(said).toContain("Wed 4 February 2009, 09:00, on its due day");
		expect(said).toMatch(
			/To come: .*Thu 12 February 2009, 09:00, overdue, mentioned a second time/,
		);
	});

	it.each([
		"/programme why not MCB-7 on Wednesday",
		"/programme why did nothing come for MCB-7 on Wednesday?",
		"/programme why nothing on Wednesday for MCB-7",
		"/programme why wasn't I told about MCB-7 on Wed 4 February",
	])("answers %s with the days on which something does fall", async (line) => {
		const said = await secretary().types(board, line);
		expect(said).toContain(
			"Nothing came on Wed 4 February 2009: Four Channel co-ordinators in post",
		);
		expect(said).toContain("No reminder falls on that day; they fall on Wed 1 April 2009");
	});

	it("says that the matter was settled, and when, where that is why nothing came", async () => {
		await secretary().types(board, "/action close MCB-12 report written");
		await office.advance("8d");
		const said = await secretary().types(board, "/programme why not MCB-12 on 12 February");
		expect(said).toContain("Not said: nothing is outstanding any more");
		expect(said).toContain("Thu 5 February 2009");
	});

	it("knows nothing of what the asker may not see, whether it exists or not", async () => {
		const asked = async (reference: string) =>
			(await office.as("survey-lead").types(board, `/programme why ${reference}`)).replaceAll(
				reference,
				"…",
			);
		expect(await asked("VET-1")).toBe(await asked("NOSUCH-1"));
	});
});
