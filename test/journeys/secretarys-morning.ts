/** A secretary's morning on the demonstration programme, told as a journey; run over each transport and database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

type Setting = {
	readonly name: string;
	readonly via: "socket" | "http";
	readonly database?: () => Promise<string>;
};

export const tellSecretarysMorning = ({ name, via, database }: Setting): void => {
	describe(`a secretary's morning, ${name}`, () => {
		let office: Office;
		beforeAll(async () => {
			office = await openOffice({ via, databaseUrl: await database?.() });
		});
		afterAll(() => office?.close());

		it("books the first meeting of a forming board, which becomes active and tells its channel", async () => {
			const secretary = office.as("contest-secretary");
			const said = await secretary.types(
				"contest-london",
				"/meeting schedule CONTEST (London) board 12 March 2pm, 90 minutes, City Hall committee room 5",
			);
			expect(said).toContain("Thu 12 March 2009, 14:00–15:30");
			expect(said).toContain("City Hall committee room 5");
			expect(said).toContain("is now active");
			const posted = (await secretary.sees("contest-london")).filter(
				({ ephemeral, bot }) => bot && !ephemeral,
			);
			expect(posted.map(linesOf).join("\n")).toContain("CLB-M1");
		});

		it("records an action typed in any order, and repeats its window back", async () => {
			const secretary = office.as("contest-secretary");
			const said = await secretary.types(
				"mps-contest-board",
				"/action add due in April, owner @prevent-delivery-manager, for “MPS Contest board”, 4 posts, Four co-ordinators in post",
			);
			expect(said).toContain("Four co-ordinators in post");
			expect(said).toContain("in April 2009");
			expect(said).toContain("0 of 4 filled");
			expect(said).toContain("owner Prevent Delivery Manager");
		});

		it("asks which of two boards is meant, and goes on from the button", async () => {
			const secretary = office.as("contest-secretary");
			const asked = await secretary.types(
				"general",
				"/meeting schedule Contest board Fri 13 February 10am",
			);
			expect(asked).toContain("Which board");
			const done = await secretary.presses("general", "MPS Contest board (MCB)");
			expect(done).toContain("Fri 13 February 2009, 10:00");
		});

		it("opens a form when nothing was typed, shows what is wrong at its field, and saves what is right", async () => {
			const secretary = office.as("partnerships-secretary");
			await secretary.types("london-prevent-board", "/action add");
			const errors = await secretary.submits({
				title: "Print the papers",
				board: "LPB",
				due: "the day after never",
			});
			expect(Object.keys(errors)).toEqual(["due"]);
			expect(errors.due).toContain("the day after never");
			expect(
				await secretary.submits({ title: "Print the papers", board: "LPB", due: "Mon 2 March" }),
			).toEqual({});
			const listed = await secretary.types("london-prevent-board", "/action list LPB");
			expect(listed).toContain("Print the papers · no owner · due Mon 2 March 2009");
		});

		it("is refused what is not theirs, and told who could", async () => {
			const said = await office.as("guidance-lead").types("general", "/meeting cancel LPB-M4");
			expect(said).toContain("Only London Prevent board's secretary or chair");
			expect(said).toContain("Partnerships Secretary");
		});

		it("answers in the thread where it was asked, with the record it rests on", async () => {
			const { reply, ts } = await office
				.as("guidance-lead")
				.says("general", "@Convenor any word on the NPIA guidance?");
			expect(reply).toContain("in March 2009");
			expect(reply).toContain("PDT-4");
			const next = await office
				.as("guidance-lead")
				.says("general", "@Convenor who is watching for it?", ts);
			expect(next.reply).toContain("Guidance Lead");
		});

		it("shows each person their own page", async () => {
			expect(await office.as("guidance-lead").home()).toContain(
				"Confirm each borough's contact for guidance",
			);
		});

		it("lets each person close an action on their own page, which then holds it no more", async () => {
			const lead = office.as("guidance-lead");
			await lead.home();
			await lead.chooses("action close", "Confirm each borough's contact for guidance");
			await lead.submits({ outcome: "All 32 are confirmed" });
			expect(await lead.homeNow()).not.toContain("Confirm each borough's contact for guidance");
		});

		it("reminds the board's channel at nine as the days pass, each once", async () => {
			await office.advance("8d");
			const secretary = office.as("contest-secretary");
			const posted = (await secretary.sees("mps-contest-board")).filter(
				({ bot, ephemeral }) => bot && !ephemeral,
			);
			const reminders = posted.filter((message) => linesOf(message).includes("Meeting in 7 days"));
			expect(
				reminders.filter((message) => linesOf(message).includes("Fri 13 February 2009")),
			).toHaveLength(1);
			const [only] = reminders;
			expect(new Date(Number(only?.ts) * 1_000).toISOString()).toMatch(/T09:00:0/);
		});

		it("does not remind of an action that was closed in time", async () => {
			const secretary = office.as("partnerships-secretary");
			const said = await secretary.types(
				"london-prevent-board",
				"/action close LPB-7 printed and sent",
			);
			expect(said).toContain("Closed");
			await office.advance("27d");
			const posted = (await secretary.sees("london-prevent-board"))
				.filter(({ bot, ephemeral }) => bot && !ephemeral)
				.map(linesOf);
			const text = posted.join("\n");
			expect(text).not.toContain("due today: Print the papers");
			expect(text.match(/Meeting tomorrow/g)).toHaveLength(1);
		});
	});
};
