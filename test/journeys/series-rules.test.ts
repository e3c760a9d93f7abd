/** A stand-up wants no card a week ahead: its series has rules of its own beside the board's, and an hour before is one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";

describe("the rules of a series", () => {
	let office: Office;
	let standUp: string;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	it("say an hour before what the board says a week before, and leave the board's other meetings alone", async () => {
		const secretary = office.as("partnerships-secretary");
		const booked = await secretary.types(
			here,
			'/meeting schedule LPB "Help desk stand-up" every weekday at 11:30',
		);
		standUp = /LPB-M\d+/.exec(booked)?.[0] ?? "";
		const said = await secretary.types(
			here,
			`/board reminders LPB series ${standUp} meetings 1 hour before, minutes never`,
		);
		expect(said).toContain("1 hour before");
		const page = await secretary.types(here, "/board reminders LPB");
		expect(page).toContain(
			"The series Help desk stand-up, Meetings: 1 hour before · Minutes owed: never",
		);
		expect(page).toContain("Meetings: 7 and 1 days before");
		expect(
			await secretary.types(here, `/board reminders LPB series ${standUp} weekly off`),
		).toContain("The rest is the board’s.");
		await office.advance("3d");
		const cards = (await secretary.sees(here)).map(linesOf).filter((one) => /^Meeting /m.test(one));
		const ofToday = cards.filter((one) => one.includes("Help desk stand-up"));
		expect(ofToday.join("\n")).toContain("Meeting today");
		expect(ofToday.join("\n")).not.toMatch(/Meeting (?:tomorrow|in 7 days)/);
	});

	it("are changed in the form that shows them", async () => {
		const secretary = office.as("partnerships-secretary");
		const page = await secretary.types(here, "/board reminders LPB");
		expect(page).toContain("Help desk stand-up, Meetings: 1 hour before");
		await secretary.types(here, `/board reminders LPB series ${standUp}`);
		await secretary.presses(here, "Change them");
		const form = await secretary.form();
		const inputs = (form?.blocks ?? []).filter(({ element }) => element !== undefined);
		const began = inputs.map(({ block_id: id, element }) => [id, element?.initial_value]);
		expect(began).toHaveLength(7);
		expect(Object.fromEntries(began)).toMatchObject({
			meetingDaysBefore: "1 hour before",
			minutesWorkingDays: "never",
		});
		expect(
			await secretary.submits({ meetingDaysBefore: "the day before and 2 hours before" }),
		).toEqual({});
		expect(await secretary.types(here, "/board reminders LPB")).toContain(
			"Help desk stand-up, Meetings: 1 day before and 2 hours before · Minutes owed: never",
		);
	});

	it("are read in the words in which a board's are", async () => {
		const secretary = office.as("partnerships-secretary");
		const said = await secretary.types(
			here,
			"/board reminders LPB meetings a week before and 30 minutes before",
		);
		expect(said).toContain("Meetings: 7 days before and 30 minutes before");
	});
});
