/** A board ends: nothing of what it had planned goes on as though it did not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWithIcalJs } from "../calendars/reader.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

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

	it("cancels what was to come, ends its series, and says how many", async () => {
		await types("/meeting schedule QB first Thursday of every month at 10am from May 2031");
		await types("/meeting schedule QB and WB jointly Tue 17 June 2031 10am, 90 minutes");
		await types("/meeting schedule QB today at 1:30pm");
		await types("/action add Order the lamps for QB, owner @quay-pilot, due 9 May 2031");
		const url =
			/https?:\/\/\S+\/calendar\/\S+\.ics/.exec(await types("/board calendar QB"))?.[0] ?? "";
		const entries = async () => readWithIcalJs(await (await fetch(url)).text());
		const before = await entries();
		expect(before.filter(({ status }) => status !== "CANCELLED").length).toBeGreaterThan(3);
		await office.advance("3h");
		const said = await types("/board end QB because its work is done");
		expect(said).toContain(`Cancelled: ${before.length - 1} meetings that were to come.`);
		expect(said).toContain("Its series of meetings ends too.");
		const after = await entries();
		expect(after).toHaveLength(before.length);
		const stand = after.filter(({ status }) => status !== "CANCELLED");
		expect(stand.map(({ start }) => start)).toEqual([expect.stringContaining("2031-04-02")]);
		expect(after.find(({ status }) => status === "CANCELLED")?.description).toContain(
			"Cancelled: the board ended",
		);
	});

	it("leaves the other board of a joint meeting its own", async () => {
		expect(await types("/meeting next WB")).toContain("Tue 17 June 2031, 10:00");
	});

	it("reminds nobody of what is not to be", async () => {
		await office.advance("40d");
		const seen = (await office.as("quay-pilot").sees("qb")).filter(({ ephemeral }) => !ephemeral);
		expect(seen.map(linesOf).join("\n")).not.toMatch(/Meeting (?:today|tomorrow|in )/);
	});
});
