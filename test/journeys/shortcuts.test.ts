import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const place = "london-prevent-board";

describe("a message's own menu", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	const uses = async (user: string, callback: string, said: { channel: string; ts: string }) => {
		await office.drive("/local/shortcut", { user, callback_id: callback, ...said });
		await office.drive("/local/settle", {});
	};
	const says = async (user: string, channel: string, text: string) => {
		const { ts } = await office.drive("/local/message", { user, channel, text });
		return { channel, ts: String(ts) };
	};
	const privately = async (user: string, channel: string) =>
		(await office.as(user).sees(channel)).filter(({ ephemeral }) => ephemeral).map(linesOf);

	it("opens an action's form with the words of the message, and its board", async () => {
		const said = await says("ctset-lead", place, "Somebody should print the seating plan");
		await uses("partnerships-secretary", "record_action", said);
		const secretary = office.as("partnerships-secretary");
		const form = await secretary.form();
		expect(form && linesOf(form)).toContain("Somebody should print the seating plan");
		expect(
			await secretary.submits({
				title: "Print the seating plan",
				board: "LPB",
				due: "Mon 2 March",
			}),
		).toEqual({});
		expect((await privately("partnerships-secretary", place)).join("\n")).toContain(
			"Print the seating plan",
		);
	});

	it("answers what the message asks to whoever wanted to know, and to nobody else", async () => {
		const said = await says("ctset-lead", place, "does anybody know when we next meet?");
		await uses("engagement-lead", "ask_about", said);
		const answers = await privately("engagement-lead", place);
		expect(answers.at(-1)).toContain("London Prevent board next meets Thu 5 March 2009");
		expect((await privately("ctset-lead", place)).join("\n")).not.toContain("next meets");
	});

	it("tells of what a reminder is about, and of nothing else that its words could name", async () => {
		await office.advance("7d");
		const reminder = (await office.as("overseas-liaison").sees("mps-contest-board")).findLast(
			({ bot, text }) => bot && text.includes("MCB-12"),
		);
		const said = { channel: "mps-contest-board", ts: String(reminder?.ts) };
		await uses("overseas-liaison", "ask_about", said);
		const answers = await privately("overseas-liaison", "mps-contest-board");
		expect(answers.at(-1)).toContain("Summarise what other cities' programmes have learnt MCB-12");
		expect(answers.at(-1)).toContain("Owner Overseas Liaison Officer");
	});

	it("begins an action from a reminder with what that is about, and its board", async () => {
		const secretary = office.as("contest-secretary");
		const reminder = (await secretary.sees("mps-contest-board")).findLast(
			({ bot, text }) => bot && text.includes("MCB-12"),
		);
		expect(reminder && linesOf(reminder)).toMatch(/^.+: Summarise what .+ MCB-12\n.+/);
		await uses("contest-secretary", "record_action", {
			...{ channel: "mps-contest-board", ts: String(reminder?.ts) },
		});
		const form = await secretary.form();
		const begun = (name: string) => form?.blocks.find(({ block_id }) => block_id === name)?.element;
		expect(begun("title")?.initial_value).toBe(
			"Summarise what other cities' programmes have learnt MCB-12",
		);
		expect(begun("board")?.initial_option?.value).toBe("MCB");
	});

	it("begins an action from somebody's own digest with the first thing in it, and its board", async () => {
		const liaison = office.as("overseas-liaison");
		const digest = (await liaison.sees("@app")).findLast(({ text }) => text.includes("MCB-12"));
		expect(digest && linesOf(digest)).toContain("for you");
		const channel = "@app";
		await uses("overseas-liaison", "record_action", { channel, ts: String(digest?.ts) });
		const form = await liaison.form();
		const begun = (name: string) => form?.blocks.find(({ block_id }) => block_id === name)?.element;
		expect(begun("title")?.initial_value).toBe(
			"Summarise what other cities' programmes have learnt MCB-12",
		);
		expect(begun("board")?.initial_option?.value).toBe("MCB");
	});

	it("takes “it” for what the message's own thread speaks of, and for nothing asked elsewhere", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(place, "/programme status who owns LPB-5?");
		await office.drive("/local/clock", { advance: "2h" });
		const said = await says("ctset-lead", place, "who owns it?");
		await uses("partnerships-secretary", "ask_about", said);
		expect((await privately("partnerships-secretary", place)).at(-1)).not.toContain("LPB-5");
		const { channel, ts } = await says("ctset-lead", place, "@Convenor when is LPB-4 due?");
		await office.drive("/local/settle", {});
		const asks = { user: "ctset-lead", channel, thread_ts: ts, text: "who owns it?" };
		const { ts: question } = await office.drive("/local/message", asks);
		await office.drive("/local/settle", {});
		await uses("engagement-lead", "ask_about", { channel, ts: String(question) });
		const seen = await office.as("engagement-lead").sees(channel, ts);
		const own = [...seen, ...(await office.as("engagement-lead").sees(channel))];
		const answer = own.findLast(({ ephemeral }) => ephemeral);
		expect(answer && linesOf(answer)).toContain("LPB-4");
	});

	it("goes on from an hour ago in a channel, and not from this morning", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(place, "/programme status when is LPB-5 due?");
		expect(await secretary.types(place, "/programme status who owns it?")).toContain("LPB-5");
		await office.drive("/local/clock", { advance: "2h" });
		expect(await secretary.types(place, "/programme status who owns it?")).not.toContain("LPB-5");
	});

	it("answers a question after /programme status as one that was asked in chat", async () => {
		const said = await office
			.as("guidance-lead")
			.types("general", "/programme status any word on the NPIA guidance?");
		expect(said).toContain("in March 2009");
		expect(said).toContain("PDT-4");
		const board = await office.as("guidance-lead").types("general", "/programme status LPB");
		expect(board).toContain("London Prevent board (LPB)");
	});

	it("tells somebody who may not see it the same of a hidden board as of none", async () => {
		const ask = (name: string) =>
			office.as("guidance-lead").types("general", `/programme status who chairs the ${name}?`);
		expect((await ask("vetting panel")).replaceAll("vetting", "weeding")).toBe(
			await ask("weeding panel"),
		);
	});

	it("reads who and when from the message, counted from the day on which it was said", async () => {
		const said = await says(
			"ctset-lead",
			place,
			"Please can Guidance Lead print the badges by Friday?",
		);
		const plain = await says(
			"ctset-lead",
			place,
			"CTSU Lead to print the badges by next Wednesday",
		);
		await office.advance("1d");
		await uses("partnerships-secretary", "record_action", plain);
		const secretary = office.as("partnerships-secretary");
		const form = await secretary.form();
		expect(form && JSON.stringify(form)).toMatch(/Print the badges/);
		expect(form && JSON.stringify(form)).toMatch(/Wed 11 February 2009/);
		expect(form && JSON.stringify(form)).toMatch(/CTSU Lead/);
		expect(await secretary.submits({ board: "LPB" })).toEqual({});
		expect((await privately("partnerships-secretary", place)).join("\n")).toMatch(
			/Print the badges · owner CTSU Lead · due Wed 11 February/,
		);
		await uses("partnerships-secretary", "record_action", said);
		const asked = JSON.stringify(await secretary.form());
		expect(asked).toContain("Print the badges");
		expect(asked).toContain("Guidance Lead");
		expect(asked).toContain("Fri 6 February 2009");
	});

	it("finds the one sentence of a long message that says who, and says which date it couldn’t read", async () => {
		const text =
			"Thanks all, that was useful.\nGuidance Lead to ring the venue by 31 April.\nSee you there";
		await uses("partnerships-secretary", "record_action", await says("ctset-lead", place, text));
		const form = JSON.stringify(await office.as("partnerships-secretary").form());
		expect(form).toContain("Ring the venue by 31 April");
		expect(form).toContain("A date I couldn’t read: “by 31 April”.");
		expect(form).not.toContain("that was useful");
	});
});
