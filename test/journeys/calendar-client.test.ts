/**
 * Calendars as programs keep them: a file that is opened again takes the place of what has its UID unless it is older,
 * and a subscription holds what was last read. Whatever a secretary changes, nothing is ever there twice.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Read, readWithIcalJs } from "../calendars/reader.ts";
import { type Office, openOffice } from "./office.ts";

/** By UID, RECURRENCE-ID (we write none) and SEQUENCE, as Outlook, Google and Apple do. */
const importing = () => {
	const held = new Map<string, Read>();
	return {
		held,
		open: (text: string): void => {
			expect(text).not.toContain("RECURRENCE-ID");
			for (const read of readWithIcalJs(text)) {
				const known = held.get(read.uid);
				if (!known || known.sequence <= read.sequence) held.set(read.uid, read);
			}
		},
		busy: () =>
			[...held.values()]
				.filter(({ status }) => status !== "CANCELLED")
				.map(({ start }) => start)
				.toSorted(),
	};
};

describe("a calendar that is kept up to date", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("so-programme-secretary");
	const board = "so-programme";
	const calendar = importing();
	let url = "";
	const feed = async () => readWithIcalJs(await (await fetch(url)).text());
	/** What the subscription shows and what the files have left agree, and neither has anything twice. */
	const agree = async () => {
		const text = await (await fetch(url)).text();
		const shown = readWithIcalJs(text);
		expect(new Set(shown.map(({ uid }) => uid)).size).toBe(shown.length);
		for (const read of shown) {
			const known = calendar.held.get(read.uid);
			if (known) expect(read.sequence).toBeGreaterThanOrEqual(known.sequence);
		}
		calendar.open(text);
		const busy = shown.filter(({ status }) => status !== "CANCELLED").map(({ start }) => start);
		expect(calendar.busy()).toEqual(busy.toSorted());
	};

	it.each([
		["a series", "/meeting schedule SPB first Tuesday of every month at 10am from April 2009", []],
		["one that is moved", "/meeting change SPB-M4 to Wed 13 May 3pm", ["Only this one"]],
		[
			"one that is cancelled",
			"/meeting cancel SPB-M5 this because the room is shut",
			["Cancel it"],
		],
		["this and those that follow", "/meeting change SPB-M6 to 11am following", ["Go ahead"]],
		[
			"a series cut short",
			"/meeting cancel SPB-M10 following because it is too often",
			["Cancel it"],
		],
		["a window", "/meeting schedule SPB in March 2010", []],
	])("updates %s in place", async (_, typed, presses) => {
		if (!url) {
			const said = await secretary().types(board, "/board calendar SPB");
			url = /https?:\/\/\S+\/calendar\/\S+\.ics/.exec(said)?.[0] ?? "";
		}
		await secretary().types(board, typed);
		for (const label of presses) await secretary().presses(board, label);
		await agree();
	});

	it("shows a window as whole days that keep nobody busy", async () => {
		const window = (await feed()).find(({ start }) => start === "2010-03-01");
		expect(window).toMatchObject({ end: "2010-04-01", transp: "TRANSPARENT" });
	});

	it("follows its board into the one that took it over, and back", async () => {
		const ahead = async () => (await feed()).filter(({ status }) => status !== "CANCELLED").length;
		const before = (await feed()).map(({ uid }) => uid);
		const count = await ahead();
		const administrator = office.as("workspace-administrator");
		await administrator.types(
			"general",
			"/board merge SPB into PPB, secretary: into, chair: into, channel: into, seats: both, meetings: keep, series: keep",
		);
		await administrator.presses("general", "Merge");
		const after = (await feed()).map(({ uid }) => uid);
		expect(before.filter((uid) => !after.includes(uid))).toEqual([]);
		expect(await ahead()).toBeGreaterThanOrEqual(count);
		expect(await administrator.types("general", "/board show SPB")).toContain("Merged into");
		await agree();
		await administrator.types("general", "/board unmerge SPB");
		await administrator.presses("general", "Undo the merge");
		expect(await ahead()).toBe(count);
		expect((await feed()).map(({ uid }) => uid).toSorted()).toEqual(before.toSorted());
	});
});
