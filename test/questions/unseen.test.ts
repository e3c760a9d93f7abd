import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("questions as people put them", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const reply = async (text: string) =>
		answerMessage((await demo.ask(text, { asker: "guidance-lead" })).answer).text;

	it("a window that only overlaps a day is no meeting on that day", async () => {
		const said = await reply("is there a meeting on the 6th of march");
		expect(said).toContain("No meeting is recorded");
		expect(said).toContain("POB-M1: no date set yet, and may fall then");
	});

	it("what is due within a period is counted apart from windows around it", async () => {
		const said = await reply("what's due this week");
		expect(said).toContain("2009): 5");
		expect(said).toContain("Windows that only overlap it: MCB-9 (2008/9)");
	});

	it("how often a board has met looks back", async () =>
		expect(await reply("how many times has the london prevent board met")).toContain(
			"before today: 3",
		));

	it("a meeting that was called off is told where none was held", async () =>
		expect(await reply("did the pilot board meet in january")).toContain("Cancelled: PPB-M1"));

	it("where a meeting is being held looks ahead", async () =>
		expect(await reply("wheres the lpb on 5 march being held")).toContain("committee room 5"));

	it("as many are listed as were asked for", async () => {
		expect(await reply("next two meetings of MCB")).toContain("the next 2: 2");
		const one = await reply("what's the most overdue action");
		expect(one).toContain("PDT-15");
		expect(one).toContain("first 1 of 2");
	});

	it("what is not so is a state of its own", async () => {
		expect(await reply("which guidance hasn't been released")).toContain("PDT-4");
		expect(await reply("which milestones aren't green")).toContain("Red or amber milestones: 6");
		expect(await reply("what isn't done")).toContain("Open: 52");
	});

	it("what happened at a meeting is in its decisions and its minutes, or is not recorded", async () =>
		expect(await reply("what happened at the last london prevent board")).toContain(
			"Not recorded",
		));

	it("what happened at a month's meeting is what came of it, and what changed in meetings is of meetings alone", async () => {
		const said = await reply("what happened at the january LPB meeting");
		expect(said).toContain("LPB-M3");
		expect(said).not.toContain("Changed");
		const moved = await reply("have any meetings moved since monday");
		expect(moved).toContain("Nothing is recorded as moved for meetings");
		expect(moved).not.toContain("LPB-3 ");
	});

	it("a name is not cut into a part of another, and what we owe somebody is not theirs", async () => {
		expect(await reply("who replaced the former programme officer")).toContain("did not under");
		expect(await reply("what do we owe NPIA")).toMatch(/^I did not understand/);
		expect(await reply("what does NPIA owe us")).toContain("PDT-4");
	});

	it("people ask to see, and where to go", async () => {
		expect(await reply("can i see overdue actions for PDT")).toContain("PDT-15");
		expect(await reply("where do i go for the london prevent board")).toContain("committee room 5");
	});

	it("when a board was set up is kept only until it meets", async () => {
		expect(await reply("when is the oversight board being set up")).toContain("start expected");
		expect(await reply("when was LPB set up")).toContain("began is not recorded");
		expect(await reply("what is waiting on COG to agree")).not.toContain("was decided");
	});

	it("what came out in some part of a year did not surely come out in a part of that year", async () => {
		const said = await reply("which guidance was released before july 2008");
		expect(said).toContain("No guidance is released");
		expect(said).toContain("Windows that only overlap it: PDT-1 (2008)");
		expect(await reply("what was done since xmas")).toMatch(/^Done, since xmas .*: 1 /);
		expect(await reply("which guidance was released in 2008")).toContain("2008): 3");
	});

	it("when a board is finished with, and when one's next is, are no lists", async () => {
		expect(await reply("when will the pilots be finished")).toContain("did not understand");
		expect(await reply("when's my next one")).toContain("did not understand");
		expect(await reply("when will the pilot's actions be done")).toContain("PPB-2");
	});

	it("a week of a meeting is the one in which that is held, and what has been issued is out", async () => {
		expect(await reply("what's due in the week of the LPB meeting")).toContain(
			"in the week of LPB meeting (Mon 2 March 2009 to Sun 8 March 2009)",
		);
		expect(await reply("what's due in the week of 2 feb")).toContain("2009): 2");
		expect(await reply("what has NPIA issued")).not.toContain("expected in March");
	});

	it("who oversees a board is not answered by what it oversees", async () => {
		expect(await reply("who oversees MCB")).toContain("Not recorded: which board oversees MPS");
		expect(await reply("who oversees SPB")).toContain("MPS Contest board oversees SO Programme");
	});

	it("a reference needs no hyphen", async () =>
		expect(await reply("whose is lpb3")).toContain("CTSET Lead"));

	it("those are the ones last listed, of whatever kind", async () => {
		const how = { asker: "guidance-lead" };
		const open = await demo.ask("what's open?", how);
		const late = await demo.ask("any of those overdue?", { ...how, thread: open.thread });
		const whose = await demo.ask("who owns those", { ...how, thread: late.thread });
		const said = answerMessage(whose.answer).text;
		expect(said).toContain("SPB-2");
		expect(said).not.toContain("PPB-1");
	});
});
