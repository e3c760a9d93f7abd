/** Somebody's mornings follow the zone of their Slack profile, whether or not Slack's word of a change ever came. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("somebody who has travelled", () => {
	let office: Office;
	const who = "contest-secretary";
	const mornings = () => office.as(who).types("@app", "/programme mornings");
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office.close());

	it("has their mornings there, though Slack's word of it was lost", async () => {
		expect(await mornings()).toContain("(Europe/London)");
		await office.drive("/local/fault", { kind: "lost-event", method: "user_change", times: 100 });
		const action = "change-user";
		await office.drive("/local/world", { action, user: who, tz: "Asia/Tokyo" });
		expect(await mornings()).toContain("(Europe/London)");
		for (let step = 0; step < 12; step += 1) await office.advance("3h");
		expect(await mornings()).toContain("(Asia/Tokyo)");
	});
});

describe("a time of day that somebody chooses in the quiet hours", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office.close());

	it("is answered as it will be kept, for a person and for a board", async () => {
		const person = office.as("partnerships-secretary");
		const mornings = (rest: string) => person.types("@app", `/programme mornings ${rest}`);
		expect(await mornings("at 7:00")).toMatch(/morning at 07:00 .*Quiet hours: 19:00 to 07:00/);
		expect(await mornings("at 20:00")).toMatch(/morning at 20:00 .*Quiet hours: 20:01 to 07:30/);
		expect(await mornings("quiet 18:00 to 9:00")).toMatch(
			/morning at 09:00 .*Quiet hours: 18:00 to 09:00/,
		);
		const board = await person.types("london-prevent-board", "/board reminders LPB at 7:00");
		expect(board).toContain("Time of day: 07:00");
		expect(board).toContain("Quiet hours: 19:00 to 07:00");
	});
});
