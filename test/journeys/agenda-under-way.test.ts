/** While a meeting is going on, and until it is recorded, its agenda is its own, whatever is booked or cancelled. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const channel = { key: "quay", name: "quay", kind: "public", members: ["clerk"] };
const fixed = (key: string, on: string) => ({ key, board: "qb", on, from: "10:00", minutes: 120 });

const programme = JSON.stringify({
	programme: { name: "Quay", zone: "Europe/London", clock: "2031-04-02T10:00:00Z" },
	people: [{ key: "clerk", name: "Quay Clerk", handle: "quay-clerk" }],
	channels: [{ ...channel, withConvenor: true }],
	boards: [{ key: "qb", code: "QB", name: "Quay board", secretary: "clerk", channel: "quay" }],
	meetings: [fixed("one", "2031-04-02"), fixed("two", "2031-04-10"), fixed("three", "2031-04-17")],
});

describe("the agenda of a meeting that has begun", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const types = (line: string) => office.as("quay-clerk").types("quay", line);

	it("keeps the minutes to approve and what arises when another is booked or cancelled", async () => {
		await types("/meeting minutes-record QB-M1 The lamps were counted.");
		await types("/meeting minutes-circulate QB-M1");
		const before = await types("/meeting agenda QB-M2");
		expect(before).toContain("Minutes of QB-M1");
		expect(before).toContain("Matters arising");
		await office.advance("8d");
		await types("/meeting schedule QB 20 May 2pm");
		const during = await types("/meeting agenda QB-M2");
		expect(during).toContain("Minutes of QB-M1");
		expect(during).toContain("Matters arising");
		await types("/meeting cancel QB-M4 because of a storm");
		expect(await types("/meeting agenda QB-M2")).toContain("Minutes of QB-M1");
		expect(await types("/meeting agenda QB-M3")).not.toContain("Minutes of QB-M1");
	});

	it("still goes on with what was not reached once the meeting is recorded, or will not be", async () => {
		await types("/meeting minutes-record QB-M2 Nothing was said.");
		await types("/meeting minutes-circulate QB-M2");
		expect(await types("/meeting agenda QB-M3")).toContain("Minutes of QB-M2");
		await types("/meeting schedule QB 27 May 2pm");
		await types("/meeting cancel QB-M3 because of a storm");
		const next = await types("/meeting agenda QB-M5");
		expect(next).toContain("Minutes of QB-M2");
	});
});
