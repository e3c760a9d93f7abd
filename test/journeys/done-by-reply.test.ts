/** "Done", "moved to 14 May": what is replied to a reminder, or to an answer about one thing, is recorded as its buttons do. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const place = "mps-contest-board";

describe("what is replied to a reminder", () => {
	let office: Office;
	let reminder: string;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
		await office.advance("7d");
		const seen = await office.as("contest-secretary").sees(place);
		reminder = String(seen.findLast(({ bot, text }) => bot && text.includes("MCB-12"))?.ts);
	});
	afterAll(() => office.close());

	const says = async (user: string, text: string, thread = reminder) =>
		(await office.as(user).says(place, text, thread)).reply;
	const secretary = (text: string, thread?: string) => says("contest-secretary", text, thread);
	const shown = (reference: string) =>
		office.as("contest-secretary").types(place, `/action show ${reference}`);

	it("goes on from what that was about", async () => {
		expect(await secretary("@Convenor who owns it?")).toContain("Owner Overseas Liaison Officer");
	});

	it("moves its date, without the bot's name", async () => {
		expect(await secretary("moved to 14 May")).toContain("Moved MCB-12");
		expect(await secretary("@Convenor now due 15 May")).toContain("due Fri 15 May 2009");
		expect(await shown("MCB-12")).toContain("due Fri 15 May 2009");
	});

	it("puts it off, for whoever hears of it there", async () => {
		const said = await secretary("snooze until Tuesday");
		expect(said).toContain("Snoozed MCB-12");
		expect(said).toContain("in #mps-contest-board before then");
	});

	it("is heard in private after the latest reminder too", async () => {
		const owner = office.as("overseas-liaison");
		expect((await owner.says("@app", "postponed until 20 May")).reply).toContain("Moved MCB-12");
	});

	it("records what it waits for, and asks in a form for what is wanted yet", async () => {
		expect(await secretary("blocked by NPIA because they are slow, review 3 April")).toContain(
			"Waits for National Policing Improvement Agency",
		);
		expect(await secretary("no longer blocked")).toContain("MCB-12");
		expect(await secretary("blocked by NPIA")).toMatch(/Nothing was done yet.*\[Open the form\]/s);
	});

	it("is refused to whoever may not, in the words of the command", async () => {
		expect(await says("survey-lead", "done")).toContain("secretary or chair can do that");
		expect(await secretary("not mine")).toContain("is theirs to hand back");
	});

	it("answers what is asked there, with or without its mark", async () => {
		expect(await secretary("is it done")).toContain("Not recorded as done");
	});

	it("asks before it records what is perhaps not so", async () => {
		const asked = await secretary("done, but not signed off");
		expect(asked).toMatch(/^Is it so for this one\? Nothing was changed yet.*\[MCB-12/s);
		expect(await shown("MCB-12")).not.toContain("signed off");
	});

	it("leaves alone what is said to a colleague there", async () => {
		for (const text of [
			"well done all",
			"not done yet",
			"it moved me",
			"done now that Ann is back",
			"blocked by whom",
			"done by Friday",
			"Well done, Bill!",
			"it's close",
		])
			expect(await secretary(text)).toBe("");
	});

	it("keeps how far it is, and takes nothing back without a word", async () => {
		expect(await secretary("half done, 12 of 20")).toContain("Updated MCB-12");
		expect(await shown("MCB-12")).toContain("half done, 12 of 20");
		expect(await secretary("oops not done")).toContain("is recorded as open");
	});

	it("closes it once, with what came of it", async () => {
		expect(await secretary("done, all of it is written up")).toContain("Closed MCB-12");
		expect(await shown("MCB-12")).toContain("all of it is written up");
		expect(await secretary("@Convenor done")).toContain("closed already");
		expect(await secretary("sorry, that was not done")).toMatch(
			/Nothing was changed.*is recorded as closed.*\/action add records it again/,
		);
	});

	it("is no question, whatever is or is not spoken of", async () => {
		const ask = async (text: string) => {
			await office.as("contest-secretary").says(place, text);
			const [latest] = (await office.as("contest-secretary").sees(place))
				.filter(({ ephemeral }) => ephemeral)
				.slice(-1);
			return latest ? linesOf(latest) : "";
		};
		expect(await ask("@Convenor done")).toMatch(/^Which one\? Nothing was changed.*“MCB-\d+ done”/);
		expect(await ask("@Convenor moved to 14 May")).toMatch(/^Which one\? Nothing was changed/);
		expect(await ask("@Convenor MCB-9 moved to 14 May")).toContain("Moved MCB-9");
	});
});

describe("what is replied to an answer", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office.close());
	const secretary = () => office.as("contest-secretary");
	const privately = async (text: string) => (await secretary().says("@app", text)).reply;

	it("is recorded of the one thing that was told of", async () => {
		const { ts } = await secretary().says(place, "@Convenor who owns MCB-7?");
		expect((await secretary().says(place, "moved to 15 May", ts)).reply).toContain("Moved MCB-7");
		expect((await secretary().says(place, "MCB-9 is done", ts)).reply).toBe("");
		await privately("who owns MCB-9?");
		expect(await privately("moved to 14 May")).toContain("Moved MCB-9");
	});

	it("asks which of several, and does it for the one that is chosen", async () => {
		await privately("what is open for MCB?");
		const which = await privately("moved to 14 May");
		expect(which).toMatch(/^Which one\? Nothing was changed yet/);
		const [label = ""] = /MCB-10 [^\]]+/.exec(which) ?? [];
		expect(await secretary().presses("@app", label)).toContain("Moved MCB-10");
	});

	it("tells an order that is no reply its command, as ever", async () => {
		await privately("who owns MCB-7?");
		expect(await privately("move it to 20 May")).toContain("/action re-date MCB-7 to 20 May");
	});
});
