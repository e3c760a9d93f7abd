/** Two working days after a meeting its secretary is asked for attendance and minutes; each is one press away, and then it is over. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Member, type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";

describe("minutes that are owed", () => {
	let office: Office;
	let secretary: Member;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
		secretary = office.as("partnerships-secretary");
	});
	afterAll(() => office?.close());
	const needs = (item: string) => `Needs its attendance and minutes: ${item}`;
	const toSecretary = async () => (await secretary.sees("@app")).map(linesOf).join("\n");

	it("are asked for two working days after the meeting, and not before", async () => {
		const booked = await secretary.types(here, "/meeting schedule LPB Fri 30 January 8am");
		const [item = ""] = /LPB-M\d+/.exec(booked) ?? [];
		await office.advance("3d");
		expect(await toSecretary()).not.toContain("Minutes needed");
		expect(await secretary.home()).not.toContain(needs(item));
		await office.advance("2d");
		const said = await toSecretary();
		expect(said).toContain("Minutes needed");
		expect(said).toContain("attendance and minutes not recorded");
		expect(await secretary.home()).toContain(needs(item));
		await secretary.presses("@app", "Record attendance");
		await secretary.submits({ present: "@partnerships-chair" });
		expect(await toSecretary()).toContain("minutes not recorded");
		await secretary.presses("@app", "Record minutes");
		await secretary.submits({ text: "The options were discussed." });
		await office.advance("10m");
		expect(await toSecretary()).toMatch(/Minutes recorded by Partnerships Secretary/);
		expect(await secretary.home()).not.toContain(`: ${item}`);
	});

	it("are asked for by a board's own rule, or not at all", async () => {
		const rule = await secretary.types(here, "/board reminders LPB minutes 1 working day after");
		expect(rule).toContain("1 working day after");
		await secretary.types(here, "/board reminders LPB minutes never");
		await secretary.types(here, "/meeting schedule LPB Fri 6 February 8am");
		await office.advance("7d");
		expect(await secretary.home()).not.toContain("Needs its attendance and minutes");
	});
});

describe("agenda items that a meeting did not reach", () => {
	it("are carried to the next agenda with the attendance, without waiting for minutes", async () => {
		const office = await openOffice({ via: "http" });
		const secretary = office.as("partnerships-secretary");
		const booked = await secretary.types(here, "/meeting schedule LPB Fri 30 January 8am");
		const [item = ""] = /LPB-M\d+/.exec(booked) ?? [];
		const added = await secretary.types(here, `/meeting agenda-add ${item} "Survey results"`);
		const [listed = ""] = /LPB-A\d+/.exec(added) ?? [];
		await office.advance("1d");
		const said = await secretary.types(
			here,
			`/meeting attendance ${item} present @partnerships-chair, not reached: ${listed}`,
		);
		expect(said).toContain("Attendance recorded");
		expect(await secretary.types(here, "/meeting agenda LPB")).toContain("Survey results");
		await office.close();
	});
});
