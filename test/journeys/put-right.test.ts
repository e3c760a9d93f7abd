/** What was recorded by a slip is put right by its reverse, and the history keeps both. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office } from "./office.ts";
import { openOnEither, transports } from "./two-databases.ts";

const contest = "mps-contest-board";
const delivery = "prevent-delivery";
const london = "london-prevent-board";

describe.each(transports)("a slip put right, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via, rates: "none" });
	});
	afterAll(() => office?.close());

	const secretary = (line: string) => office.as("contest-secretary").types(contest, line);
	const deliverer = (line: string) => office.as("delivery-secretary").types(delivery, line);
	const partnerships = (line: string) => office.as("partnerships-secretary").types(london, line);
	const adds = async (words: string) => {
		const title = words.split(",")[0];
		const said = await secretary(`/action add ${words}`);
		return new RegExp(`(MCB-\\d+) ${title}`).exec(said)?.[1] ?? said;
	};
	const hears = async () =>
		(await office.as("contest-secretary").sees(contest))
			.filter(({ bot, ephemeral }) => bot && !ephemeral)
			.map(linesOf)
			.join("\n");

	it("reopens an action as it was, with its reminders and word to the channel", async () => {
		const it = await adds("Fill four desks, due Fri 6 February, 4 posts");
		await secretary(`/action update ${it} 2 posts filled, interviews on Monday`);
		await secretary(`/action close ${it} all filled`);
		expect(await secretary(`/action reopen ${it}`)).toMatch(
			/Reopened .*2 of 4 filled.*Its reminders are back/s,
		);
		const page = await secretary(`/action show ${it}`);
		expect(page).toContain("interviews on Monday");
		expect(page).toContain("action close");
		expect(page).toContain("action reopen");
		await office.advance("2m");
		expect(await hears()).toContain(
			"Action added, updated, closed, then reopened: Fill four desks",
		);
		await office.advance("8d");
		expect(await hears()).toMatch(/(?:overdue|Due today|due today)[\s\S]*Fill four desks/);
		expect(await secretary(`/action reopen ${it}`)).toContain("is open already");
	});

	it("rewords an action, a milestone and guidance, and keeps what they read", async () => {
		const it = await adds("Buy bisciuts, due in April");
		const said = await secretary(`/action reword ${it} to Write to NPIA and buy biscuits`);
		expect(said).toMatch(/Reworded .*Write to NPIA and buy biscuits.*It read: “Buy bisciuts”/s);
		expect(await deliverer("/guidance reword PDT-4 Further guidance for boroughs")).toMatch(
			/Reworded .*PDT-4 Further guidance for boroughs/s,
		);
		expect(await partnerships("/milestone reword LPB-3 to Survey ready everywhere")).toMatch(
			/Reworded .*Survey ready everywhere/s,
		);
	});

	it("reinstates a cancelled meeting on its day, but not one whose day has gone by", async () => {
		expect(await partnerships("/meeting cancel LPB-M4 because the room is not available")).toMatch(
			/Cancel/,
		);
		expect(await partnerships("/meeting show LPB-M4")).not.toContain("No reply yet");
		expect(await partnerships("/meeting reinstate LPB-M4")).toContain("Reinstated");
		expect(await partnerships("/meeting show LPB-M4")).toContain("No reply yet");
		expect(await partnerships("/meeting reinstate LPB-M4")).toContain("isn't cancelled");
	});

	it("corrects a decision and an agenda item", async () => {
		const decided = await partnerships("/meeting decide LPB that option won was agreed");
		const decision = /LPB-D\d+/.exec(decided)?.[0];
		expect(await partnerships(`/meeting reword ${decision} to Option one was agreed`)).toMatch(
			/Corrected .*Option one was agreed.*It read: “/s,
		);
		const added = await partnerships("/meeting agenda-add LPB Optoins for the pilots");
		const item = /LPB-A\d+/.exec(added)?.[0];
		expect(await partnerships(`/meeting reword ${item} Options for the pilots`)).toContain(
			"Options for the pilots",
		);
	});

	it("renames a board, whose old name and code keep working", async () => {
		expect(await partnerships("/board rename LPB to London Partnership board")).toMatch(
			/Renamed .*London Partnership board.*“London Prevent board” and LPB keep working/s,
		);
		expect(await partnerships("/board show London Prevent board")).toContain(
			"London Partnership board",
		);
		expect(await partnerships("/action list LPB")).not.toContain("can't find");
	});

	it("takes back that it is done in a borough, and that guidance was acknowledged for one", async () => {
		const it = await adds("Brief the members, due in April");
		await secretary(`/action roll-out ${it} over Barnet, Camden and Hackney`);
		await secretary(`/action done-in ${it} Barnet and Camden`);
		expect(await secretary(`/action done-in ${it} not Barnet`)).toContain("done in 1 of 3");
		expect(await secretary(`/action done-in ${it} not Hackney`)).toContain(
			"isn't recorded as done in",
		);
		await deliverer("/guidance circulate PDT-2 to Barnet, Camden and Hackney");
		await deliverer("/guidance acknowledge PDT-2 for Barnet and Camden");
		expect(await deliverer("/guidance acknowledge PDT-2 not Barnet")).toContain(
			"acknowledged by 1 of",
		);
	});

	it("withdraws guidance, and supersedes one by another", async () => {
		expect(await deliverer("/guidance supersede PDT-2 by PDT-3")).toContain("Superseded");
		expect(await deliverer("/guidance show PDT-2")).toMatch(/Superseded by .*PDT-3/);
		expect(await deliverer("/guidance withdraw PDT-4")).toContain("Withdrawn");
		expect(await deliverer("/guidance withdraw PDT-4")).toContain("withdrawn already");
	});

	it("removes someone from a board", async () => {
		await partnerships("/board appoint LPB member @ctsu-lead");
		expect(await partnerships("/board remove LPB @ctsu-lead")).toMatch(/Removed .*CTSU Lead/s);
		expect(await partnerships("/board remove LPB @ctsu-lead")).toContain("isn't on the list of");
	});

	it("removes someone from a restricted board, who can't find it from then on", async () => {
		const administrator = (line: string) =>
			office.as("workspace-administrator").types("general", line);
		await administrator("/board create Vetting panel, code VPX, restricted, secretary @ctsu-lead");
		await administrator("/board appoint VPX member @guidance-lead");
		const shown = () => office.as("guidance-lead").types("general", "/board show VPX");
		expect(await shown()).toContain("Vetting panel");
		const removed = office.as("ctsu-lead").types("general", "/board remove VPX @guidance-lead");
		expect(await removed).toContain("what they were shown of it is withdrawn now");
		expect(await shown()).not.toContain("Vetting panel");
	});
});
