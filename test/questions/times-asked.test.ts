import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

let demo: Demo;
beforeAll(async () => {
	demo = await openDemo();
}, 60_000);
afterAll(() => demo.close());

const reply = async (text: string, at?: string) => {
	const now = at === undefined ? undefined : instant(at);
	return answerMessage((await demo.ask(text, { asker: "guidance-lead", now })).answer).text;
};

describe("a question that names several times", () => {
	it("is answered for each of those that it joins", async () => {
		const said = await reply("what's due in february or april");
		expect(said).toMatch(/Due, in february [^:]*: 6/);
		expect(said).toMatch(/Due, april [^:]*: 1/);
		const days = await reply("is the PDT meeting tomorrow or on Tuesday?");
		expect(days).toContain("tomorrow (Fri 30 January 2009): 1");
		expect(days).toContain("No meeting is recorded for Prevent delivery team, on Tuesday");
	});

	it("keeps its subject and its kind in each of them", async () => {
		const said = await reply("any milestones for MCB due in march, april or may 2009?");
		expect(said.match(/milestone/gi)?.length).toBeGreaterThan(1);
		expect(said).not.toMatch(/for (?!MPS Contest board)[A-Z]/);
	});

	it("means the one within the other, or what both leave", async () => {
		expect(await reply("meetings in february, week of 9 feb")).toContain(
			"week of 9 feb (Mon 9 February 2009 to Sun 15 February 2009)",
		);
		expect(await reply("due before 6 march and after 1 feb")).toMatch(
			/before 6 march .*after 1 feb .*: 6/,
		);
		expect(await reply("what's due next week by wednesday")).toMatch(/next week .*: 1 /);
		expect(await reply("closed after 1 jan and before 20 jan")).toMatch(
			/after 1 jan .*before 20 jan .*: 1 /,
		);
		expect(await reply("actions closed since 1 jan until 20 jan")).toContain(
			"(Thu 1 January 2009 to Tue 20 January 2009): 1",
		);
	});

	it("reads each of two in full, though the second is said in one word", async () => {
		const weeks = await reply("what meetings are there this week and next?");
		expect(weeks).toMatch(/this week [^:]*: 2\n/);
		expect(weeks).toMatch(/next week [^:]*: 3\n/);
		expect(await reply("what is due this month or the next?")).toContain("to Sat 28 February 2009");
		expect(await reply("what's due next week and the week after?")).toMatch(/the week after next/);
		expect(await reply("meetings this week and next Tuesday")).toMatch(/Tue 3 February 2009\): 1/);
		expect(await reply("what's on this week?")).toContain("PDT-M1");
	});

	it("takes meetings on any of the days of the week that are said", async () => {
		for (const text of ["which meetings are on a Tuesday or Thursday?", "tuesdays and thursdays"])
			expect(await reply(text.replace(/^t/, "meetings on t"))).toMatch(
				/^Meetings, on Tuesdays and Thursdays: 8/,
			);
		expect(await reply("meetings on Mondays, Tuesdays or Fridays")).toContain(": 6\n");
		expect(await reply("what is due on a Friday or Monday?")).toContain(
			"on Fridays and Mondays: 8",
		);
	});

	it("is not read where they say nothing together", async () => {
		for (const text of ["any Tuesday meetings tomorrow?", "what do I have due Tuesday in april?"])
			expect(await reply(text)).toContain("did not understand");
	});
});

describe("an hour said with a day", () => {
	it("picks what is held at it, and tells what is held that day at another", async () => {
		expect(await reply("is there a meeting at 9am today?")).toMatch(
			/^No meeting is recorded, at 9am today .*That day: Thu 29 January 2009, 14:00–16:00 \(CTPS-M1\)/,
		);
		expect(await reply("is there a meeting at 3pm today?")).toMatch(/: 1\n.*CTPS-M1/);
		expect(await reply("is MCB at 2pm on 10 February?")).toContain("That day: Tue 10 February");
		expect(await reply("is MCB at 10am on 10 February?")).toContain(": 1\n");
		expect(await reply("who's coming to the meeting at 2pm today?")).toContain("CTPS-M1");
	});

	it("is not passed over where nothing has an hour", async () => {
		expect(await reply("what is due at 5pm tomorrow?")).toContain("did not understand");
		expect(await reply("is the meeting at 9am today quorate?")).not.toContain("CTPS-M1");
	});
});

describe("today's weekday, said on it (a Thursday)", () => {
	it("is asked back with both days that fit, ahead or behind", async () => {
		for (const text of ["do we meet on thursday", "what's on thursday's agenda", "due by thurs"])
			expect(await reply(text)).toMatch(/Thu 29 January 2009\n.*Thu 5 February 2009/);
		expect(await reply("what was due thursday")).toMatch(/Thu 29 January 2009\n.*Thu 22 January/);
	});

	it("is read with what makes it one day", async () => {
		expect(await reply("what changed since thursday")).toContain(
			"since thursday (Thu 22 January 2009",
		);
		expect(await reply("meetings on thursday 5 march")).toContain("LPB-M4");
		expect(await reply("do we meet on friday")).toContain("(Fri 30 January 2009): 1");
	});
});

describe("the day of what a name only speaks of", () => {
	it("is not the item's or the board's own", async () => {
		const itsDay = "I hold no date of “priority areas” itself. Is it about this?\n";
		expect(await reply("when are the priority areas")).toContain(`${itsDay}• PDT-13`);
		expect(await reply("when is the delivery")).toContain("I hold no date of “delivery” itself");
		expect(await reply("when are the priority areas due")).toContain("PDT-13");
		expect(await reply("when is the delivery team")).toContain("Prevent delivery team next meets");
	});
});

describe("a change by a day that is still to come", () => {
	it("is no question of what was changed", async () => {
		for (const text of ["moved to 14 May", "what changed by the end of next month"])
			expect(await reply(text)).not.toMatch(/^Changed/);
		expect(await reply("what changed until today")).toMatch(/Changed|changed/);
	});
});

describe("when a board next meets", () => {
	it("is the meeting that comes after the moment of asking, though it was held since", async () => {
		const asked = await reply("when does MCB next meet", "2009-01-10T10:00:00Z");
		expect(asked).toContain("MPS Contest board next meets Tue 13 January 2009");
	});

	it("is told after the one that is under way", async () => {
		const during = "2009-02-10T11:59:00Z";
		const asked = await reply("when does MCB next meet", during);
		expect(asked).toMatch(/is meeting now: Tue 10 February 2009.*\n.*next meets Tue 10 March/);
		expect(await reply("is anyone meeting now", during)).toContain(
			"is meeting now: Tue 10 February",
		);
		expect(await reply("what's on in march", during)).not.toContain("is meeting now");
		expect(await reply("when did MCB last meet", during)).toMatch(
			/is meeting now: Tue 10 February 2009.*\n.*last met Tue 13 January/,
		);
	});

	it("says no more of one that is over", async () => {
		const asked = await reply("when does MCB next meet", "2009-02-10T12:00:00Z");
		expect(asked).not.toContain("is meeting now");
		expect(await reply("when does CTPS meet", "2009-01-29T14:30:00Z")).toContain("is meeting now");
	});
});
