/** A board ends: nothing of what it had planned goes on as though it did not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const channel = (key: string) => ({
	...{ key, name: key, kind: "public", members: ["clerk", "pilot"] },
	withConvenor: true,
});
const board = (key: string, name: string) => ({
	...{ key, code: key.toUpperCase(), name, secretary: "clerk", members: ["pilot"] },
	channel: key,
});

const programme = JSON.stringify({
	programme: { name: "Quays", zone: "Europe/London", clock: "2031-04-02T12:00:00Z" },
	people: [
		{ key: "clerk", name: "Quay Clerk", handle: "quay-clerk" },
		{ key: "pilot", name: "Quay Pilot", handle: "quay-pilot" },
	],
	channels: [channel("qb"), channel("wb")],
	boards: [board("qb", "Quay board"), board("wb", "Wharf board")],
});

describe("the end of a board", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const types = (line: string) => office.as("quay-clerk").types("qb", line);

	it.each(["QB", "WB"])(
		"waits until a merge that is planned with it is called off: %s",
		async (code) => {
			const merge = "/board merge QB into WB on 1 June 2031, channel: into";
			await types(merge);
			expect(await office.as("quay-clerk").presses("qb", "Merge")).toContain("Planned.");
			const said = await types(`/board end ${code} because its work is done`);
			expect(said).toContain("Quay board is to merge into Wharf board on Sun 1 June 2031 already");
			expect(said).toContain("/board unmerge");
			expect(await types(`/board show ${code}`)).not.toContain("Ended");
			await types("/board unmerge QB");
		},
	);
});
