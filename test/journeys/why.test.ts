import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("why did I get this, and why did nothing come", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
		await office.advance("7d");
	});
	afterAll(() => office.close());

	const board = "mps-contest-board";
	const secretary = () => office.as("contest-secretary");

	it("is answered by the reminder's own button: reason, cause, place, message and delivery", async () => {
		const said = await secretary().presses(board, "Why this?");
		expect(said).toContain("Why: overdue, mentioned once: Summarise what other cities'");
		expect(said).toContain("meant for Thu 5 February 2009, 09:00 (Europe/London)");
		expect(said).toContain("Because Programme file saved it (programme load), Thu 29 January 2009");
		expect(said).toMatch(/Sent to #mps-contest-board, Thu 5 February 2009, 09:00\./);
		const posted = (await secretary().sees(board)).find(({ text }) =>
			text.includes("overdue by 1"),
		);
		expect(said).toContain(`Message ${posted?.ts}, delivery `);
	});

	it("names what was said before and what is still to come", async () => {
		const said = await secretary().types(board, "/programme why MCB-12");
		expect(said).toContain("Earlier: ");
		expect(said).toContain("Wed 4 February 2009, 09:00, in the channel: on its due day");
		expect(said).toMatch(
			/To come: .*Thu 12 February 2009, 09:00, in the channel: overdue, mentioned a second time/,
		);
		expect(said).toMatch(/To come: .* · [1-9] more after these/);
	});

	it.each([
		"/programme why not MCB-7 on Wednesday",
		"/programme why did nothing come for MCB-7 on Wednesday?",
		"/programme why nothing on Wednesday for MCB-7",
		"/programme why wasn't I told about MCB-7 on Wed 4 February",
	])("answers %s with the days on which something does fall", async (line) => {
		const said = await secretary().types(board, line);
		expect(said).toContain(
			"Nothing came on Wed 4 February 2009: Four Channel co-ordinators in post",
		);
		expect(said).toContain("No reminder falls on that day: the nearest is on Wed 1 April 2009");
	});

	it("lets nobody wait for a reminder of what is over", async () => {
		const said = await secretary().types(board, "/programme why LPB-1");
		expect(said).toContain("No reminder has come yet: Agree the partnership's terms of reference");
		expect(said).toContain("It is closed, so none is to come.");
	});

	it("asks with buttons which of two days is meant", async () => {
		const asked = await secretary().types(board, "/programme why not MCB-7 last Tuesday");
		expect(asked).toMatch(/Which\?.*\[.*Tue 3 February/s);
	});

	it("says that the matter was settled, and when, where that is why nothing came", async () => {
		await secretary().types(board, "/action close MCB-12 report written");
		await office.advance("8d");
		const said = await secretary().types(board, "/programme why not MCB-12 on 12 February");
		expect(said).toContain("Not said: nothing is outstanding any more");
		expect(said).toContain("Thu 5 February 2009");
	});

	const isRoot = (said: { readonly ts: string; readonly thread_ts?: string | undefined }) =>
		said.thread_ts === undefined || said.thread_ts === said.ts;
	const about = async (user: string, words: string) => {
		// The reminder itself, and not what was answered under it.
		const posted = (await secretary().sees(board)).findLast(
			({ text, bot, ephemeral, ...said }) =>
				bot && !ephemeral && text.includes("MCB-12") && isRoot(said),
		);
		const before = (await office.as(user).sees(board, posted?.ts)).length;
		await office.as(user).says(board, words, posted?.ts);
		return (await office.as(user).sees(board, posted?.ts)).slice(before).filter(({ bot }) => bot);
	};

	it.each([
		"@Convenor why this?",
		"@Convenor why?",
		"@convenor Why did I get this",
		"why did this come?",
		"how come we were sent this?",
	])("is answered in the reminder's own thread, to the asker alone: %s", async (words) => {
		const [answer, ...more] = await about("contest-secretary", words);
		expect(more).toEqual([]);
		expect(answer?.ephemeral).toBe(true);
		expect(linesOf(answer ?? { flattened: "" })).toContain("Summarise what other cities'");
		expect(linesOf(answer ?? { flattened: "" })).toMatch(/Why: |came/);
	});

	it("leaves alone what is said to a colleague there", async () => {
		for (const words of ["why?", "why is it late?", "why did you close it so soon"])
			expect(await about("contest-secretary", words)).toEqual([]);
	});

	it("says how often it came, and for what reason each time", async () => {
		const [answer] = await about("contest-secretary", "@Convenor why did this come twice?");
		const said = linesOf(answer ?? { flattened: "" });
		expect(said).toContain("It came 4 times in the last 14 days, each time for its own reason");
		expect(said).toContain("On its due day, meant for Wed 4 February 2009, 09:00");
		expect(said).toContain("Overdue, mentioned once, meant for Thu 5 February 2009, 09:00");
	});

	it("is answered anywhere, where the item is named", async () => {
		const ask = async (channel: string, words: string) => {
			await secretary().says(channel, words);
			return linesOf((await secretary().sees(channel)).at(-1) ?? { flattened: "" });
		};
		const nothing = "Nothing came on Wed 4 February 2009: Four Channel co-ordinators in post";
		const words = "why did nothing come for MCB-7 on Wed 4 February?";
		expect(await ask("@app", words)).toContain(nothing);
		expect(await ask("general", `@Convenor ${words}`)).toContain(nothing);
		expect(await ask("@app", "why wasn't I reminded of MCB-7 on 4 February")).toContain(nothing);
		expect(await ask("@app", "why did nothing come for the Channel co-ordinators?")).toContain(
			"Nothing came today",
		);
		expect(await ask("general", "@Convenor why was I told?")).toContain("Which one?");
	});

	it("in private is about the latest that one was sent", async () => {
		const lead = office.as("contest-secretary");
		const sent = (await lead.sees("@app")).findLast(({ text }) => / for you/.test(text));
		expect(sent).toBeDefined();
		const { reply } = await lead.says("@app", "why did I get this?");
		expect(reply).toMatch(/Why: |things, each for its own reason/);
	});

	it("in private or in a reminder's thread, bare, is of what was answered last", async () => {
		const lead = office.as("contest-secretary");
		const { reply } = await lead.says("@app", "why?");
		expect(reply).toMatch(/Why: |things, each for its own reason/);
		await lead.says("@app", "when does MCB next meet?");
		expect((await lead.says("@app", "why?")).reply).toContain("Not recorded: MCB-M");
		expect((await lead.says("@app", "why did I get this?")).reply).toMatch(/Why: |things, each/);
		await about("contest-secretary", "@Convenor who owns it?");
		const [answer] = await about("contest-secretary", "@Convenor why?");
		expect(answer?.ephemeral).toBeFalsy();
		expect(linesOf(answer ?? { flattened: "" })).toMatch(/^Summarise what other cities/);
		const [plain] = await about("contest-secretary", "@Convenor why did this come?");
		expect(linesOf(plain ?? { flattened: "" })).toMatch(/Why: |came/);
	});

	it("is no other question: why something is late, blocked or cancelled is answered from the record", async () => {
		const { reply } = await office.as("contest-secretary").says("@app", "why is MCB-7 amber?");
		expect(reply).not.toMatch(/reminder|came/);
	});

	it("is answered from a message's own menu, and what is no reminder is said to be none", async () => {
		const use = async (ts: string | undefined) => {
			const before = (await secretary().sees(board)).filter(({ ephemeral }) => ephemeral).length;
			await office.drive("/local/shortcut", {
				...{ user: "contest-secretary", channel: board, ts, callback_id: "why_this" },
			});
			await office.drive("/local/settle", {});
			const seen = (await secretary().sees(board)).filter(({ ephemeral }) => ephemeral);
			return seen.slice(before).map(linesOf).join("\n");
		};
		const posts = await secretary().sees(board);
		expect(await use(posts.findLast(({ bot, ephemeral }) => bot && !ephemeral)?.ts)).toMatch(
			/Why: |each for its own reason/,
		);
		const { ts } = await secretary().says(board, "Good morning all");
		expect(await use(ts)).toContain("I can't find a reminder there");
	});

	it("knows nothing of what the asker may not see, whether it exists or not", async () => {
		const asked = async (reference: string) =>
			(await office.as("survey-lead").types(board, `/programme why ${reference}`)).replaceAll(
				reference,
				"…",
			);
		expect(await asked("VET-1")).toBe(await asked("NOSUCH-1"));
	});
});
