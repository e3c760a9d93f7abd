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
