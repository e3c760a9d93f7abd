import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo, openProgramme } from "./demo.ts";

describe("what a list leaves out, how it is ordered and how far it has run", () => {
	let demo: Demo;
	let flood: Demo;
	beforeAll(async () => {
		demo = await openDemo();
		flood = await openProgramme(readFileSync(new URL("flood.json", import.meta.url), "utf8"), {
			loadedAt: instant("2027-10-01T09:00:00Z"),
			clock: instant("2027-10-12T09:00:00Z"),
		});
	}, 60_000);
	afterAll(async () => {
		await demo.close();
		await flood.close();
	});

	const asked = async (text: string) =>
		answerMessage((await demo.ask(text, { asker: "guidance-lead" })).answer).text;
	const ofWorks = async (text: string) =>
		answerMessage((await flood.ask(text, { asker: "works-manager" })).answer).text;

	it("what is not overdue is open and not late, of the board that was asked of", async () => {
		const said = await asked("actions not overdue for MCB");
		expect(said).toContain("Open actions for MPS Contest board, except overdue items: 5");
		expect(said).toContain("MCB-7");
	});

	it("what is not amber is what is reported red or green", async () =>
		expect(await asked("milestones that are not amber")).toContain("Red or green milestones: 10"));

	it("a board, a kind or one's own is left out, and the answer says so", async () => {
		const board = await ofWorks("what's due this month apart from the works group");
		expect(board).toContain("except Works Delivery Group: 2");
		expect(board).not.toContain("WDG-");
		expect(await ofWorks("what is open for CRF, not counting guidance?")).toContain(
			"except guidance: 3",
		);
		expect(await ofWorks("open actions other than mine")).not.toContain("Works Manager");
		expect(await ofWorks("what is overdue except Defra's and mine")).toMatch(
			/except .*Department for Environment/,
		);
	});

	it("what is left out and cannot be read is named whole", async () =>
		expect(await ofWorks("what's open apart from the purple ones")).toContain(
			"did not understand “apart from the purple ones”",
		));

	it("the oldest, the soonest and the latest are one each, and the order is said", async () => {
		expect(await ofWorks("oldest open action")).toMatch(/earliest due first: 1.*FPB-3/s);
		expect(await ofWorks("what's due soonest")).toMatch(/from today.*WDG-1/s);
		expect(await ofWorks("the last action that was closed")).toContain("CRF-3");
		expect(await ofWorks("three oldest actions")).toContain("earliest due first: 3");
	});

	it("how late, and how long without a change, is measured to the day", async () => {
		const late = await ofWorks("anything over 2 weeks late?");
		expect(late).toContain("FPB-1");
		expect(late).not.toContain("FPB-2");
		expect(await ofWorks("anything at least 4 days overdue")).toContain("FPB-2");
		expect(await ofWorks("anything more than 4 days overdue")).not.toContain("FPB-2");
		expect(await ofWorks("what has not been updated for 11 days")).toContain("WDG-1");
		expect(await ofWorks("what has not been updated for two weeks")).toContain("Nothing is open");
		expect(await ofWorks("actions due in less than ten days")).not.toContain("CRF-1");
		expect(await ofWorks("actions due in less than eleven days")).toContain("CRF-1");
	});

	it("a number that is not what is recorded is put right", async () => {
		expect(await ofWorks("what are the four work streams")).toContain("3 are recorded, not 4");
		expect(await ofWorks("what are the three work streams")).not.toContain("are recorded, not");
		const both = await asked("what are the two EIAs");
		expect(both).toContain("MCB-3");
		expect(both).toContain("MCB-4");
	});

	it("half of what is said is never taken for the whole", async () => {
		expect(await asked("any milestones not red or amber")).toContain("Green milestones: 9");
		const agency = await ofWorks("any actions not assigned to the land agent");
		expect(agency).not.toContain("without an owner");
		expect(await asked("do all the boroughs have forums yet")).not.toContain("Owns");
	});

	it("lengths come with or without a number, and the earliest due may be late already", async () => {
		expect(await ofWorks("what hasnt been touched in the last month")).toContain("Nothing is open");
		expect(await ofWorks("anything 2 weeks or more overdue")).toContain("FPB-1");
		expect(await ofWorks("top 2 soonest deadlines")).toContain("first 2 of");
		expect(await ofWorks("earliest due action")).toContain("FPB-3");
	});

	it("a list is asked for by what it lacks, and short words are read as what they stand for", async () => {
		expect(await asked("which milestones have no rag")).toContain(
			"Milestones without a RAG report: 4",
		);
		expect(await asked("are there any actions w/o owners")).toContain("without an owner");
		expect(await ofWorks("what isnt blocked but is overdue")).toContain("except blocked items: 3");
		expect(await ofWorks("is there owt due tomorrow")).toContain("Nothing is due, tomorrow");
	});

	it("a body is left out before an item that has a word of its name, and doubt is asked back", async () =>
		expect(await ofWorks("whats due this month excluding community stuff")).toContain(
			"Which “community”?",
		));

	it("of anything but a list, the words that would be lost are named", async () => {
		expect(await ofWorks("who chairs the oldest board")).toContain("did not understand");
		expect(await ofWorks("who chairs FPB except me")).toContain("except me");
	});
});
