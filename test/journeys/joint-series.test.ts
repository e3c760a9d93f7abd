/** Two boards meet as one by a rule: each occurrence is in both diaries, and changes, ends and moves board as one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWithIcalJs } from "../calendars/reader.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("a joint series", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const contest = () => office.as("contest-secretary");
	const partnerships = () => office.as("partnerships-secretary");
	const own = "mps-contest-board";
	const theirs = "london-prevent-board";
	const told = async (channel: string) =>
		(await contest().sees(channel))
			.filter(({ bot, ephemeral }) => bot && !ephemeral)
			.map(linesOf)
			.join("\n");
	const count = (text: string, words: string) => text.split(words).length - 1;
	const shown = (code: string) => partnerships().types(theirs, `/meeting list ${code}`);
	const referenceOn = async (code: string, day: string) =>
		new RegExp(`(${code}-M\\d+) [^\\n]*${day}`).exec(await shown(code))?.[1] ?? "";

	it("is booked by one line in both diaries, and each channel hears of it once, with its rule", async () => {
		const said = await contest().types(
			own,
			"/meeting schedule MCB jointly with LPB third Tuesday of every month at 10am from March 2009",
		);
		expect(said).toContain("third Tuesday of every month");
		expect(said).toContain("Proposed to London Prevent board as a joint meeting");
		await office.advance("1m");
		expect(await shown("LPB")).not.toContain("Tue 21 April 2009, 10:00");
		const agreed = await partnerships().presses("@app", "Accept");
		expect(agreed).toMatch(/Jointly with MPS Contest board[\s\S]*each is in both diaries/);
		await office.advance("1m");
		for (const code of ["MCB", "LPB"]) {
			const list = await shown(code);
			expect(count(list, "Tue 17 March 2009, 10:00"), code).toBe(1);
			expect(count(list, "Tue 21 April 2009, 10:00"), code).toBe(1);
		}
		expect(count(await told(theirs), "Meeting scheduled")).toBe(1);
		expect(await told(theirs)).toContain("third Tuesday of every month");
	});

	it("is once in the calendar of somebody who is of both, each meeting under one UID", async () => {
		await partnerships().types(theirs, "/board appoint LPB member @contest-secretary");
		const uids = async (line: string, pattern: RegExp) => {
			const url = pattern.exec(await contest().types(own, line))?.[0] ?? "";
			const all = readWithIcalJs(await (await fetch(url)).text());
			return all.filter(({ start }) => start.startsWith("2009-04-21")).map(({ uid }) => uid);
		};
		const feed = /https?:\/\/\S+\/calendar\/\S+\.ics/;
		const mine = await uids("/programme calendar", feed);
		expect(mine).toHaveLength(1);
		expect(await uids("/board calendar MCB", feed)).toEqual(mine);
		expect(await uids("/board calendar LPB", feed)).toEqual(mine);
	});

	it("moves alone where one is meant, in both diaries", async () => {
		await partnerships().types(
			theirs,
			`/meeting change ${await referenceOn("LPB", "Tue 17 March 2009")} to 18 March 11am`,
		);
		await partnerships().presses(theirs, "Only this one");
		for (const code of ["MCB", "LPB"]) {
			const list = await shown(code);
			expect(list, code).toContain("Wed 18 March 2009, 11:00");
			expect(list, code).toContain("Tue 21 April 2009, 10:00");
		}
	});

	it("moves from one on by whoever runs the other board, and both hear of it once", async () => {
		const before = count(await told(own), "Meeting re-dated");
		const item = await referenceOn("LPB", "Tue 19 May 2009");
		const said = await partnerships().types(theirs, `/meeting change ${item} to 2pm following`);
		expect(said).toContain("14:00");
		await partnerships().presses(theirs, "Go ahead");
		await office.advance("1m");
		for (const code of ["MCB", "LPB"]) {
			const list = await shown(code);
			expect(list, code).toContain("Tue 21 April 2009, 10:00");
			expect(list, code).toContain("Tue 19 May 2009, 14:00");
			expect(list, code).toContain("Tue 16 June 2009, 14:00");
			expect(list, code).not.toContain("Tue 19 May 2009, 10:00");
		}
		expect(count(await told(own), "Meeting re-dated") - before).toBe(1);
	});

	it("goes on jointly as time passes", async () => {
		await office.advance("70d");
		for (const code of ["MCB", "LPB"]) {
			const more = /\[(Show the (?:last|next) [^\]]+)\]/.exec(await shown(code))?.[1] ?? "";
			expect(await partnerships().presses(theirs, more), code).toMatch(
				/Tue \d+ (?:March|April) 2010, 14:00/,
			);
		}
	}, 120_000);

	it("goes with a merge and comes back with its undoing, each meeting once", async () => {
		await contest().types(own, "/board merge MCB into CLB");
		for (const label of ["Use CONTEST (London) board's", "Keep both", "Keep both series"])
			await contest()
				.presses(own, label)
				.catch(() => "");
		await contest().presses(own, "Merge");
		await office.advance("1m");
		expect(count(await shown("CLB"), "Tue 16 June 2009, 14:00")).toBe(1);
		expect(count(await shown("LPB"), "Tue 16 June 2009, 14:00")).toBe(1);
		await contest().types(own, "/board unmerge MCB");
		await contest().presses(own, "Undo the merge");
		await office.advance("1m");
		expect(count(await shown("MCB"), "Tue 16 June 2009, 14:00")).toBe(1);
	});

	it("is cancelled whole from either board", async () => {
		const item = await referenceOn("LPB", "Tue 16 June 2009");
		const said = await partnerships().types(
			theirs,
			`/meeting cancel ${item} following because it is over`,
		);
		await partnerships().presses(theirs, /\[(Cancel[^\]]*)\]/.exec(said)?.[1] ?? said);
		for (const code of ["MCB", "LPB"])
			expect(await shown(code), code).not.toContain("Tue 21 July 2009, 14:00");
	});
});
