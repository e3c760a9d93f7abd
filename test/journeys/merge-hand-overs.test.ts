/** A duty that is planned to pass on a board that merges first: the board that takes over goes on with it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const channel = { key: "qb", name: "qb", kind: "public", members: ["clerk", "pilot", "mate"] };
const person = (key: string, name: string) => ({ key, name, handle: `quay-${key}` });
const programme = JSON.stringify({
	programme: { name: "Quays", zone: "Europe/London", clock: "2031-04-02T12:00:00Z" },
	people: [
		person("clerk", "Quay Clerk"),
		person("pilot", "Quay Pilot"),
		person("mate", "Quay Mate"),
	],
	channels: [{ ...channel, withConvenor: true }],
	boards: [
		{
			...{ key: "qb", code: "QB", name: "Quay board", secretary: "clerk", members: ["pilot"] },
			channel: "qb",
		},
		{ key: "wb", code: "WB", name: "Wharf board", chair: "clerk", members: ["mate"] },
	],
});

describe("a hand-over that is planned for after a merge", () => {
	let office: Office;
	beforeEach(async () => {
		office = await openOffice({ via: "socket", programme, rates: "none" });
	});
	afterEach(() => office?.close());

	const types = (line: string, who = "quay-clerk") => office.as(who).types("qb", line);
	const plan = async () => {
		await types("/board hand-over QB secretary to @quay-pilot on 10 May 2031");
		const said = await types("/board merge QB into WB on 1 May 2031");
		await office.as("quay-clerk").presses("qb", "Merge");
		return said;
	};

	it("is named in the preview, carried over, and passes on its day", async () => {
		expect(await plan()).toContain(
			"Wharf board goes on with the hand-over that is planned: from Sat 10 May 2031 Quay Pilot is secretary",
		);
		await office.advance("30d");
		const page = await types("/board show WB");
		expect(page).toContain("Secretary Quay Clerk");
		expect(page).toContain("from Sat 10 May 2031 Quay Pilot is secretary");
		await office.advance("10d");
		expect(await types("/board show WB", "quay-pilot")).toContain("Secretary Quay Pilot");
	}, 60_000);

	it("goes back with its board when the merge is undone, also once it has passed", async () => {
		await plan();
		await office.advance("39d");
		expect(await types("/board show WB")).toContain("Secretary Quay Pilot");
		await types("/board unmerge QB");
		await office.as("quay-clerk").presses("qb", "Undo the merge");
		await office.advance("1h");
		expect(await types("/board show WB")).not.toContain("Secretary Quay");
		expect(await types("/board show QB")).toContain("Secretary Quay Pilot");
	}, 60_000);
});
