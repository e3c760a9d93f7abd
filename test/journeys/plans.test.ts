/** A milestone over many bodies, and a plan that another one absorbed: each commitment keeps where it came from. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Office } from "./office.ts";
import { openOnEither, transports } from "./two-databases.ts";

const body = (key: string, name: string) => ({ key, name, sort: "borough" });
const programme = JSON.stringify({
	programme: { name: "Lamps", zone: "Europe/London", clock: "2031-02-03T10:00:00Z" },
	organisations: [body("north", "North shore"), body("south", "South shore")],
	people: [{ key: "clerk", name: "Lamp Clerk", handle: "clerk" }],
	channels: [
		{ key: "lights", name: "lights", kind: "public", members: ["clerk"], withConvenor: true },
	],
	boards: [{ key: "lb", code: "LB", name: "Lights board", secretary: "clerk", channel: "lights" }],
	plans: [{ key: "harbour", name: "Harbour plan" }],
});

describe.each(transports)("plans and milestones over bodies, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via, programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const types = (line: string) => office.as("clerk").types("lights", line);

	it("rolls a milestone out and counts it", async () => {
		await types("/milestone add Lamps electric, due end of June 2031");
		expect(await types("/milestone roll-out LB-1 over North shore and South shore")).toContain(
			"done in 0 of 2",
		);
		expect(await types("/milestone done-in LB-1 North shore")).toContain("done in 1 of 2");
		expect(await types("/milestone show LB-1")).toContain("Not done in (1 of 2): South shore");
		expect(await types("/milestone done-in LB-1 not North shore")).toContain("done in 0 of 2");
	});

	it("keeps which plan a commitment came from", async () => {
		expect(await types("/programme plan-add Coast plan")).toContain("Coast plan is a plan now.");
		await types("/milestone add Buoys painted, due end of May 2031, plan Harbour plan");
		expect(await types("/programme plan-absorb Harbour plan into Coast plan")).toContain(
			"Harbour plan is part of Coast plan now.",
		);
		expect(await types("/milestone show LB-2")).toContain(
			"Plan: Harbour plan, absorbed into Coast plan",
		);
		expect(await types("/programme plan-absorb Coast plan into Harbour plan")).toContain(
			"Coast plan would absorb itself",
		);
	});

	it("takes back an absorption and a plan, by Undo and at any time", async () => {
		const undo = () => office.as("clerk").presses("lights", "Undo");
		const planOf = async () => /Plan: .*/.exec(await types("/milestone show LB-2"))?.[0];
		expect(await types("/programme plan-absorb Harbour plan into none")).toContain(
			"Harbour plan stands by itself again.",
		);
		expect(await planOf()).toBe("Plan: Harbour plan");
		expect(await undo()).toContain("Undone: /programme plan-absorb");
		expect(await planOf()).toBe("Plan: Harbour plan, absorbed into Coast plan");
		expect(await types("/programme plan-remove Harbour plan")).toContain("no plan now");
		expect(await planOf()).toBeUndefined();
		expect(await types("/milestone add Wicks, due June 2031, plan Harbour plan")).not.toContain(
			"Recorded",
		);
		expect(await undo()).toContain("Undone: /programme plan-remove");
		expect(await planOf()).toBe("Plan: Harbour plan, absorbed into Coast plan");
		await types("/programme plan-add Tide plan");
		expect(await undo()).toContain("Undone: /programme plan-add");
		expect(await types("/programme plan-remove Tide plan")).not.toContain("no plan now");
		await office.advance("11m");
		await types("/programme plan-remove Harbour plan");
		await types("/programme plan-add Harbour plan");
		expect(await planOf()).toBe("Plan: Harbour plan, absorbed into Coast plan");
	});
});
