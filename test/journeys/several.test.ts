/** One line does the same to several items: it is shown first, done to all of them or none, told once and undone at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office } from "./office.ts";
import { openOnEither, transports } from "./two-databases.ts";

const contest = "mps-contest-board";

describe.each(transports)("several at once, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via, rates: "none" });
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("contest-secretary");
	const types = (line: string) => secretary().types(contest, line);
	const adds = async (words: string) => {
		const said = await types(`/action add ${words}`);
		return /Recorded (MCB-\d+)/.exec(said)?.[1] ?? said;
	};
	const posts = async () =>
		(await secretary().sees(contest))
			.filter(({ bot, ephemeral }) => bot && !ephemeral)
			.map(linesOf);
	const three = async (name: string) => [
		await adds(`Order the ${name} chairs, due Fri 6 February`),
		await adds(`Order the ${name} tables, due Fri 6 February`),
		await adds(`Order the ${name} lamps, due Fri 6 February`),
	];

	it("closes several with one press, tells the channel once, and takes all of it back at once", async () => {
		const [a, b, c] = await three("oak");
		const preview = await types(`/action close ${a}, ${b} and ${c} they came on Monday`);
		expect(preview).toMatch(/Close 3\?.*oak chairs.*oak tables.*oak lamps.*\[Close these 3\]/s);
		expect(preview).toContain("Nothing has been changed yet");
		expect(await types(`/action show ${a}`)).toContain("due Fri 6 February");
		await office.advance("2m");
		const before = (await posts()).length;
		await types(`/action close ${a}, ${b} and ${c} they came on Monday`);
		const done = await secretary().presses(contest, "Close these 3");
		expect(done).toMatch(/Closed 3.*oak chairs.*closed Thu 29 January.*\[Undo\]/s);
		await office.advance("2m");
		const told = (await posts()).slice(before);
		expect(told).toHaveLength(1);
		expect(told[0]).toMatch(/3 actions closed.*oak chairs.*oak tables.*oak lamps/s);
		expect(await types(`/action show ${b}`)).toContain("they came on Monday");
		expect(await types("/programme undo")).toMatch(/Undone: \/action close.*chairs.*lamps/s);
		await office.advance("2m");
		const again = (await posts()).slice(before + 1);
		expect(again.join("\n")).toContain("3 actions put back as they were");
		expect(again).toHaveLength(1);
		expect(await types(`/action show ${c}`)).toContain("due Fri 6 February");
	});

	it("moves several to a day or by an amount, with the reason", async () => {
		const [a, b, c] = await three("pine");
		const preview = await types(
			`/action re-date ${a} and ${b} to 3 March because the van broke down`,
		);
		expect(preview).toMatch(/Move 2\?.*due Tue 3 March 2009.*was Fri 6 February 2009/s);
		await secretary().presses(contest, "Move these 2");
		const shown = await types(`/action show ${a}`);
		expect(shown).toMatch(/due Tue 3 March.*the van broke down/s);
		await types(`/action re-date ${a}, ${c} +1 week`);
		await secretary().presses(contest, "Move these 2");
		expect(await secretary().presses(contest, "Move these 2")).toContain("answered already");
		expect(await types(`/action show ${a}`)).toContain("due Tue 10 March");
		expect(await types(`/action show ${c}`)).toContain("due Fri 13 February");
		expect(await types(`/action re-date ${c} two days later because of snow`)).toMatch(
			/due Sun 15 February/,
		);
	});

	it("gives several to another owner, a run of them by its ends", async () => {
		const [a, b, c] = await three("ash");
		const said = await types(`/action reassign ${a} to ${c} to @ctsu-lead`);
		expect(said).toMatch(/Reassign 3\?.*ash tables/s);
		await secretary().presses(contest, "Reassign these 3");
		expect(await types(`/action show ${b}`)).toContain("owner CTSU Lead");
	});

	it("leaves out what can't be changed and says why; nothing is half done", async () => {
		const [a, b, c] = await three("elm");
		await types(`/action close ${a}`);
		const preview = await types(`/action close ${a}, ${b}, MCB-7, ${c}`);
		expect(preview).toMatch(/Close 2 of 4\?/);
		expect(preview).toMatch(/Not these.*closed already.*isn't complete/s);
		await types(`/action close ${b}`);
		const refused = await secretary().presses(contest, "Close these 2");
		expect(refused).toContain("closed already");
		expect(await types(`/action show ${c}`)).toContain("due Fri 6 February");
	});

	it("is offered in the form, which names several too", async () => {
		const [a, b] = await three("fir");
		await types("/action close");
		const said = await secretary().submits({ item: `${a}, ${b}`, outcome: "They came" });
		expect(JSON.stringify(said)).not.toContain("errors");
		expect(await secretary().presses(contest, "Close these 2")).toMatch(/Closed 2.*fir tables/s);
		expect(await types(`/action show ${b}`)).toContain("They came");
	});

	it("is refused where one is none of the board's people's, or none at all", async () => {
		const [a] = await three("yew");
		expect(await types(`/action close ${a}, MCB-999`)).toContain("I can't find");
		const other = office.as("guidance-lead");
		expect(await other.types("general", `/action close ${a}, MCB-7`)).toMatch(
			/Not these.*secretary or chair/s,
		);
	});
});

const london = "london-prevent-board";

describe("several lines", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());
	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string) => secretary().types(london, line);

	it("puts agenda items on an agenda, a line each, with their lengths", async () => {
		const preview = await types(
			"/meeting agenda-add LPB-M4\n- Options for boroughs 15 minutes\n- Survey results, presenter @guidance-lead\n- Any other business",
		);
		expect(preview).toMatch(
			/Add 3\?.*Options for boroughs.*15 min.*Survey results.*Guidance Lead.*Any other business/s,
		);
		const added = await secretary().presses(london, "Add these 3");
		expect(added).toMatch(/Added 3.*Options for boroughs.*\[Undo\]/s);
		expect(await types("/meeting agenda LPB-M4")).toMatch(/Options for boroughs.*Survey results/s);
		const again = await types("/meeting agenda-add LPB-M4\nAny other business\nBudget");
		expect(again).toMatch(/Add 1 of 2\?.*Budget.*Not these.*on that agenda already/s);
	});

	it("records actions, a line each, with what is said of them all", async () => {
		const preview = await types(
			"/action add for LPB, due Fri 6 March\n1. Book the hall, owner @ctsu-lead\n2. Print the papers",
		);
		expect(preview).toMatch(/Add 2\?.*Book the hall.*CTSU Lead.*due Fri 6 March/s);
		expect(preview).toContain("[All of it is one]");
		expect(await secretary().presses(london, "Add these 2")).toMatch(
			/Recorded 2.*Print the papers/s,
		);
		expect(await secretary().presses(london, "Add these 2")).toContain("answered already");
		expect((await types("/action list LPB")).match(/Print the papers/g)).toHaveLength(1);
	});

	it("leaves the lines of one action one action", async () => {
		const said = await types("/action add Sweep the yard\nowner @ctsu-lead\ndue Fri 6 March");
		expect(said).toMatch(/Recorded.*Sweep the yard.*CTSU Lead.*due Fri 6 March/s);
	});

	it("records all actions that minutes hold with one press, and doubles none", async () => {
		await office.advance("40d");
		const said = await types(
			"/meeting minutes-record LPB-M4 1. Options were discussed.\n2. ACTION: @survey-lead to send the results by 20 March.\n3. ACTION: @ctsu-lead to book the room by 27 March.\n4. ACTION: @guidance-lead to write to NPIA.",
		);
		expect(said).toContain("[Record all 3]");
		await secretary().presses(london, "Record ¶2");
		const all = await types("/meeting action LPB-M4 all");
		expect(all).toMatch(
			/Recorded 2.*Book the room.*Write to NPIA.*1 of these was an action already/s,
		);
		expect(all).toContain("[Undo]");
		expect(await secretary().presses(london, "Record all 3")).toContain("nothing was doubled");
		expect(await types("/meeting action LPB-M4 2, 3 and 4")).toContain("nothing was doubled");
	});

	it("finds the actions of pasted minutes in sentences, behind labels and in a column", async () => {
		const said = await types(
			[
				"/meeting minutes-record LPB-M4 The options were discussed; the Chair will be away in May.",
				"Survey Lead will send the figures by Friday 20 March. CTSU Lead reported that all was well.",
				"Action - Guidance Lead to write to the boroughs by 31 April",
				"Seats are needed. Book the hall. ACTION: Chair",
				"Item\tAction\nPapers are late. Print the papers.\tSecretary",
			].join("\n"),
		);
		expect(said).toMatch(/Send the figures · Survey Lead · due Fri 20 March/);
		expect(said).toContain("a date I couldn’t read: “by 31 April”");
		expect(said).toMatch(
			/Book the hall · (?!no owner).*Print the papers · Partnerships Secretary/s,
		);
		expect(said).toContain("[Record all 4]");
		expect(await secretary().presses(london, "Record all 4")).toMatch(/Recorded 4/);
	});

	it("covers all but those that are left out", async () => {
		await types("/action add Brief them, due in April");
		const it = /LPB-\d+/.exec(await types("/action list LPB"))?.[0] ?? "";
		await types(`/action roll-out ${it} over all boroughs`);
		expect(await types(`/action done-in ${it} all but Newham`)).toContain("done in 32 of 33");
		expect(await types(`/action show ${it}`)).toContain("Newham");
	});
});
