/** Two boards meet as one: the meeting is in both diaries, moves in both at once, and is said once wherever both are heard. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWithIcalJs } from "../calendars/reader.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

describe.each(["socket", "http"] as const)("a joint meeting, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via });
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
	let url = "";
	const entries = async () => readWithIcalJs(await (await fetch(url)).text());

	/** Proposed by the one secretary and accepted by the other. */
	const agreed = async (line: string) => {
		const said = await contest().types(own, line);
		const item = /\b[A-Z]{3}-M\d+/.exec(said)?.[0] ?? said;
		return partnerships().types(theirs, `/meeting join ${item}`);
	};

	it("is proposed by the secretary of one, and touches nothing of the other", async () => {
		const said = await contest().types(
			own,
			"/meeting schedule MPS Contest board and London Prevent board jointly Tue 17 March 10am, 90 minutes, City Hall",
		);
		expect(said).toContain("Scheduled MCB-M");
		expect(said).toContain("Tue 17 March 2009, 10:00–11:30");
		expect(said).toContain("Proposed to London Prevent board as a joint meeting");
		await office.advance("1m");
		expect(count(await told(own), "Meeting scheduled")).toBe(1);
		expect(await told(theirs)).not.toContain("17 March");
		expect(await contest().types(own, "/meeting list LPB")).not.toContain("17 March");
		const item = /MCB-M\d+/.exec(said)?.[0];
		expect(await contest().types(own, `/meeting join ${item}`)).toContain(
			"Only London Prevent board's secretary or chair can do that.",
		);
	});

	it("is accepted by a button in private, and has a number in each diary", async () => {
		const asked = (await partnerships().sees("@app")).map(linesOf).join("\n");
		expect(asked).toContain("A joint meeting is proposed");
		expect(asked).toContain("proposed to be joint with London Prevent board");
		const said = await partnerships().presses("@app", "Accept");
		expect(said).toContain("Accepted LPB-M5");
		expect(said).toMatch(/Jointly with MPS Contest board, as MCB-M\d+\./);
		await office.advance("1m");
		expect((await partnerships().sees("@app")).map(linesOf).join("\n")).not.toContain("[Accept]");
		expect(await told(own)).toContain("Meeting scheduled, then joint meeting agreed");
		expect(count(await told(theirs), "Meeting scheduled: London Prevent board LPB-M5")).toBe(1);
		expect(await told(own)).toContain("jointly with London Prevent board");
		// Guests are in that channel, whom the other board has not let in.
		expect(await told(theirs)).not.toContain("MPS Contest board");
	});

	it("answers when each board next meets, and shows both on its page", async () => {
		expect(await partnerships().types(theirs, "/meeting show LPB-M5")).toMatch(
			/Jointly with MPS Contest board, as MCB-M\d+\.[\s\S]*Quorum of MPS Contest board/,
		);
	});

	it.each([
		"when is the joint meeting of London Prevent board and MPS Contest board?",
		"when do LPB and MCB next meet jointly?",
		"next joint meeting of MCB",
		"when do we next meet together with LPB",
	])("answers “%s” with both boards, once", async (asked) => {
		const { reply } = await contest().says(own, `@Convenor ${asked}`);
		expect(count(reply, "Tue 17 March 2009, 10:00–11:30")).toBe(1);
		expect(reply).toMatch(
			/(London Prevent|MPS Contest) board .*jointly with (MPS Contest|London Prevent) board/,
		);
		expect(reply).not.toContain("February");
	});

	it("says so where two boards have no meeting together", async () => {
		const { reply } = await contest().says(
			own,
			"@Convenor when is the joint meeting of COG and LPB?",
		);
		expect(reply).toContain("No meeting held jointly is recorded");
		expect(reply).not.toContain("March");
	});

	it("is once in the calendar of somebody who is of both", async () => {
		await partnerships().types(theirs, "/board appoint LPB member @contest-secretary");
		const said = await contest().types(own, "/programme calendar");
		url = /https?:\/\/\S+\/calendar\/\S+\.ics/.exec(said)?.[0] ?? "";
		const held = (await entries()).filter(({ start }) => start.startsWith("2009-03-17"));
		expect(held).toHaveLength(1);
		const home = await contest().home();
		expect(count(home, "Tue 17 March 2009, 10:00")).toBeLessThan(2);
	});

	it("moves in both diaries when the other secretary moves it, and keeps its place in a calendar", async () => {
		const [before] = (await entries()).filter(({ start }) => start.startsWith("2009-03-17"));
		await partnerships().types(theirs, "/meeting change LPB-M5 to Wed 18 March 2pm");
		await partnerships().presses(theirs, "Go ahead");
		const [after, ...more] = (await entries()).filter(({ uid }) => uid === before?.uid);
		expect(more).toEqual([]);
		expect(after?.start).toContain("2009-03-18");
		expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99);
		await office.advance("1m");
		expect(count(await told(own), "Wed 18 March 2009, 14:00–15:30")).toBeGreaterThan(0);
	});

	it("refuses what cannot be joint, and keeps nothing", async () => {
		const before = await office.kept();
		const lines: readonly (readonly [string, string])[] = [
			["/meeting schedule LPB and LPB jointly Tue 7 April 10am", "two boards"],
			["/meeting schedule LPB jointly Tue 7 April 10am", "Jointly with which board"],
			["/meeting schedule LPB jointly with Nonsuch board, Tue 7 April 10am", "can't find a board"],
		];
		for (const [typed, says] of lines)
			expect(await partnerships().types(theirs, typed)).toContain(says);
		expect(await office.kept()).toBe(before);
	});

	it.each([
		"/meeting schedule jointly LPB and MCB Tue 14 April 10am",
		"/meeting schedule LPB jointly with MCB on Wed 15 April 10am",
		"/meeting schedule Thu 16 April 10am LPB and MCB jointly",
		'/meeting schedule "London Prevent board" and "MPS Contest board" jointly Fri 17 April 10am',
		"/meeting schedule joint meeting of LPB and MCB Mon 20 April 10am, 2 hours, City Hall",
		"/meeting schedule LPB together with MCB Tue 21 April 10am",
	])("reads %s", async (typed) => {
		const said = await partnerships().types(theirs, typed);
		expect(said).toContain("Scheduled LPB-M");
		expect(said).toContain("Proposed to MPS Contest board");
	});

	it("stays in one diary where it is turned down, and that board is told why", async () => {
		const said = await contest().types(own, "/meeting schedule MCB with LPB jointly Tue 5 May 9am");
		const item = /MCB-M\d+/.exec(said)?.[0] ?? "";
		await office.advance("1m");
		await contest().types(own, `/meeting change ${item} to Wed 6 May 9am`);
		await contest().presses(own, "Go ahead");
		await office.advance("1m");
		const asked = (await partnerships().sees("@app")).map(linesOf).join("\n");
		expect(asked).toMatch(/A joint meeting is proposed.*\n.*Wed 6 May 2009/);
		const answer = `/meeting turn-down ${item} because the hall is too small`;
		expect(await partnerships().types(theirs, answer)).toContain("Not joint");
		await office.advance("1m");
		expect(await told(own)).toMatch(
			/Joint meeting turned down.*\n.*turned down by London Prevent board: the hall is too small/,
		);
		expect(await partnerships().types(theirs, "/meeting list LPB")).not.toContain("6 May");
		const page = await contest().types(own, `/meeting show ${item}`);
		expect(page).toContain("turned it down as a joint meeting: the hall is too small");
		expect(await partnerships().types(theirs, `/meeting turn-down ${item}`)).toContain(
			`${item} has been turned down already`,
		);

		const asks = async () =>
			(await partnerships().sees("@app")).filter((seen) =>
				/A joint meeting is proposed/.test(linesOf(seen)),
			).length;
		const before = await asks();
		const again = await contest().types(own, `/meeting join ${item}`);
		expect(again).toMatch(/Proposed again MCB-M\d+.*\n.*asked once more/);
		await office.advance("1m");
		expect(await asks()).toBe(before + 1);
		expect(await partnerships().types(theirs, answer)).toContain("[Accept it after all]");
		expect(await partnerships().presses(theirs, "Accept it after all")).toMatch(
			/Accepted LPB-M\d+ London Prevent board · Wed 6 May 2009, 09:00/,
		);
		await office.advance("1m");
	});

	it("is cancelled in both by either, with its reason", async () => {
		const said = await agreed("/meeting schedule MCB jointly with LPB Tue 28 April 3pm");
		const other = /Accepted (LPB-M\d+)/.exec(said)?.[1] ?? "";
		await contest().types(own, `/meeting cancel ${other} because the hall is shut`);
		expect(await partnerships().types(theirs, `/meeting show ${other}`)).toContain(
			"Cancelled: the hall is shut",
		);
	});

	it("stays once when the two boards become one, and is in both again when that is undone", async () => {
		const first = await contest().types(
			own,
			"/meeting schedule CLB jointly with MCB Mon 18 May 2009 3pm",
		);
		expect(first).toContain("First meeting: CONTEST (London) board is now active.");
		// Its announcement names the day too, and is told first.
		await office.advance("1m");
		const ofDay = async (code: string) =>
			count(await contest().types(own, `/meeting list ${code}`), "Mon 18 May 2009");
		expect([await ofDay("CLB"), await ofDay("MCB")]).toEqual([1, 1]);
		const asked = await contest().types(own, "/board merge MCB into CLB today");
		expect(asked).not.toContain("Meetings on one day");
		await contest().presses(own, "Use MPS Contest board's");
		await contest().presses(own, "Merge");
		await office.advance("1m");
		expect(await ofDay("CLB")).toBe(1);
		await contest().types(own, "/board unmerge MCB");
		await contest().presses(own, "Undo the merge");
		await office.advance("1m");
		expect([await ofDay("CLB"), await ofDay("MCB")]).toEqual([1, 1]);
	});

	it("is reminded of once in a channel that both boards share", async () => {
		await contest().types(own, "/board bind CLB here");
		await contest().types(own, "/meeting schedule CLB and MCB jointly Thu 19 March 10am");
		await office.advance("1m");
		expect(count(await told(own), "Thu 19 March 2009, 10:00–11:00")).toBe(1);
		await office.advance("42d");
		const { reply } = await contest().says(own, "@Convenor when do CLB and MCB next meet?");
		expect(count(reply, "Thu 19 March 2009")).toBe(1);
		expect(reply).toMatch(/(CONTEST \(London\)|MPS Contest) board next meets/);
		expect(reply).toContain("jointly with");
		expect(
			(await told(own)).match(/Meeting in 7 days: .*(CLB|MCB)-M\d+\nThu 19 March/g),
		).toHaveLength(1);
		await office.advance("6d");
		const after = await told(own);
		expect(after.match(/Meeting tomorrow: .*\nThu 19 March/g)).toHaveLength(1);
		expect(after.match(/• .*Thu 19 March 2009, 10:00/g)).toHaveLength(1);
		expect(after).not.toContain("Moved to Thu 19 March");
	}, 120_000);
});
