/** For ten minutes a deed is undone by one press or one word: everything it changed goes back, and the history keeps both. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office } from "./office.ts";
import { openOnEither, transports } from "./two-databases.ts";

const contest = "mps-contest-board";
const london = "london-prevent-board";

describe.each(transports)("undo, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via, rates: "none" });
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("contest-secretary");
	const types = (line: string) => secretary().types(contest, line);
	const partnerships = () => office.as("partnerships-secretary");
	const adds = async (words: string) => {
		const title = words.split(",")[0];
		const said = await types(`/action add ${words}`);
		return new RegExp(`(MCB-\\d+) ${title}`).exec(said)?.[1] ?? said;
	};
	const channel = async () =>
		(await secretary().sees(contest))
			.filter(({ bot, ephemeral }) => bot && !ephemeral)
			.map(linesOf)
			.join("\n");

	it("puts a closed action back from the reply, plans its reminders and tells the channel", async () => {
		const it = await adds("Order the chairs, due Fri 6 February");
		expect(await types(`/action close ${it} they came`)).toContain("[Undo]");
		const undone = await secretary().presses(contest, "Undo");
		expect(undone).toMatch(/Undone: \/action close.*Order the chairs.*due Fri 6 February/s);
		expect(undone).toContain("Posted in");
		expect(await types(`/action show ${it}`)).toMatch(/action close.*programme undo/s);
		await office.advance("2m");
		expect(await channel()).toContain(
			"Action added, closed, then put back as it was: Order the chairs",
		);
		await office.advance("8d");
		expect(await channel()).toMatch(/Action due today: Order the chairs/);
	});

	it("undoes the last deed where that is typed, then the one before, until nothing is left", async () => {
		await office.advance("11m");
		const it = await adds("Book the hall, due in April");
		await types(`/action re-date ${it} to 14 May`);
		await types(`/action re-date ${it} to 21 May`);
		expect(await types("/programme undo")).toContain("Undone: /action re-date");
		expect(await types(`/action show ${it}`)).toContain("14 May");
		expect(await types("/programme undo")).toContain("Undone: /action re-date");
		expect(await types(`/action show ${it}`)).toContain("in April");
		expect(await types("/programme undo")).toContain("Undone: /action add");
		expect(await types(`/action show ${it}`)).toContain("Recorded by mistake");
		expect(await types("/programme undo")).toContain("You haven't changed anything else in");
	});

	it("puts back what was undone where its own button is pressed", async () => {
		const it = await adds("Hire the van, due in April");
		await types(`/action re-date ${it} to 14 May`);
		await types("/programme undo");
		expect(await secretary().presses(contest, "Undo")).toContain("Undone: /programme undo");
		expect(await types(`/action show ${it}`)).toContain("14 May");
		expect(await types("/programme undo")).toContain("Undone: /action re-date");
		expect(await types(`/action show ${it}`)).toContain("in April");
	});

	it("closes what was added by mistake, and says so", async () => {
		const it = await adds("Paint the door, due in April");
		expect(await secretary().presses(contest, "Undo")).toContain("Undone: /action add");
		expect(await types(`/action show ${it}`)).toContain("Recorded by mistake");
	});

	it("tells the channel once of a whole series that is taken back or put back, and how many went", async () => {
		const channelNow = async () => {
			await office.advance("1m");
			const posts = await partnerships().sees(london);
			return posts.filter(({ bot, ephemeral }) => bot && !ephemeral).map(linesOf);
		};
		await partnerships().types(
			london,
			"/meeting schedule London Prevent board first Thursday of every month at 10am from May 2009",
		);
		const before = (await channelNow()).length;
		await partnerships().types(london, "/programme undo");
		const gone = (await channelNow()).at(-1) ?? "";
		const [rest] = /with the [1-9]\d* after it(?=: its series ends)/.exec(gone) ?? [];
		expect(rest, gone).toBeDefined();
		await partnerships().presses(london, "Undo");
		const [back, ...more] = (await channelNow()).slice(before);
		expect(back).toContain("Meeting put back as it was: London Prevent board LPB-M5");
		expect(back).toContain(` · ${rest} · `);
		expect(more).toEqual([]);
		await partnerships().presses(london, "Undo");
	});

	it("reinstates a meeting that was cancelled", async () => {
		const line = "/meeting cancel LPB-M4 because the room is not available";
		const said = await partnerships().types(london, line);
		if (!said.includes("[Undo]")) await partnerships().presses(london, "Cancel it");
		expect(await partnerships().types(london, "/meeting show LPB-M4")).not.toContain(
			"No reply yet",
		);
		expect(await partnerships().presses(london, "Undo")).toContain("Undone: /meeting cancel");
		expect(await partnerships().types(london, "/meeting show LPB-M4")).toContain("No reply yet");
	});

	it("is on the card in the channel, for its secretary and chair too", async () => {
		const it = await adds("Wash the flags, due in April");
		await types(`/action close ${it}`);
		await office.advance("1m");
		expect(await channel()).toMatch(/Action added, then closed: Wash the flags[\s\S]*?\[Undo\]/);
		expect(await secretary().presses(contest, "Undo")).toContain("Undone: /action close");
	});

	it("is refused once something of it has changed since, or ten minutes have gone by", async () => {
		const it = await adds("Print the maps, due in April");
		await types("/board appoint MCB chair @ctsu-lead");
		await types(`/action close ${it}`);
		await office.as("ctsu-lead").types("general", `/action reopen ${it}`);
		expect(await secretary().presses(contest, "Undo")).toContain("changed since");
		await types(`/action close ${it}`);
		await office.advance("11m");
		expect(await secretary().presses(contest, "Undo")).toContain("more than ten minutes ago");
		expect(await types("/programme undo")).toContain(
			"You haven't changed anything in the last ten minutes",
		);
	});

	it("is nobody else's but the secretary's or chair's", async () => {
		await adds("Sweep the yard, due in April");
		const other = office.as("survey-lead");
		expect(await other.types(contest, "/programme undo")).toContain("haven't changed anything");
	});
});
