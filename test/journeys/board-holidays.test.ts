/** Boards in Edinburgh, Dublin, Sydney and London: each counts its working days by its own bank holidays. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const place = (key: string, code: string, name: string, more: object = {}) => ({
	channel: { key, name: key, kind: "public", members: ["clerk"], withConvenor: true },
	board: { key, code, name, secretary: "clerk", channel: key, ...more },
});
const places = [
	place("edinburgh", "EB", "Edinburgh board", { holidays: "GB-SCT" }),
	place("dublin", "DB", "Dublin board", { holidays: "IE", zone: "Europe/Dublin" }),
	place("london", "LB", "London board"),
	place("sydney", "SB", "Sydney board", { zone: "Australia/Sydney" }),
];
const action = (board: string) => ({
	...{ key: `a-${board}`, board, number: 1, title: "Count the lamps", owner: "clerk" },
	due: { words: "27 November 2026", saidOn: "2026-11-02" },
});

const programme = JSON.stringify({
	programme: { name: "Lamps", zone: "Europe/London", clock: "2026-11-27T09:00:00Z" },
	people: [{ key: "clerk", name: "Lamp Clerk", handle: "clerk" }],
	channels: places.map(({ channel }) => channel),
	boards: places.map(({ board }) => board),
	actions: [action("edinburgh"), action("london")],
});

describe.each(["socket", "http"] as const)("a board's own bank holidays, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const types = (channel: string, line: string) => office.as("clerk").types(channel, line);

	it("move its meetings", async () => {
		const series = "first Monday of the month at 10am from July 2027, bank holidays after";
		expect(await types("edinburgh", `/meeting schedule ${series}`)).toContain("EB-M1");
		expect(await types("edinburgh", "/meeting list")).toContain("Tue 3 August 2027");
		await types("london", `/meeting schedule ${series}`);
		expect(await types("london", "/meeting list")).toContain("Mon 2 August 2027");
	});

	it("are said, and change what a date means", async () => {
		expect(await types("sydney", "/board holidays SB Atlantis")).toContain(
			"I know no country or region called “Atlantis”",
		);
		const changed = await types("sydney", "/board holidays SB to New South Wales");
		expect(changed).toContain(
			"Sydney board keeps the bank holidays of New South Wales, Australia.",
		);
		expect(await types("sydney", "/board show SB")).toContain(
			"Bank holidays New South Wales, Australia",
		);
		// Anzac Day falls on a Sunday, and New South Wales keeps the Monday.
		expect(
			await types("sydney", "/action add Polish lamps, due 1 working day after 23 April 2027"),
		).toContain("Tue 27 April 2027");
		expect(
			await types("london", "/action add Polish lamps, due 1 working day after 23 April 2027"),
		).toContain("Mon 26 April 2027");
		expect(
			await types("dublin", "/action add Polish lamps, due 1 working day after 22 October 2027"),
		).toContain("Tue 26 October 2027");
	});

	it("are mornings without a reminder", async () => {
		const heard = async (channel: string) =>
			(await office.as("clerk").sees(channel)).filter(({ text }) => /overdue/i.test(text)).length;
		await office.advance("3d 2h");
		expect([await heard("edinburgh"), await heard("london")]).toEqual([0, 1]);
		await office.advance("1d");
		expect(await heard("edinburgh")).toBe(1);
	});
});
