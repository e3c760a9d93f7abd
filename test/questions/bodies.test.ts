import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo, openProgramme } from "./demo.ts";

describe("bodies one by one", () => {
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

	it.each([
		["which towns still need the warden handbook acknowledged", "Not yet 2: Brookford, Denecombe"],
		["who hasnt acknowledged the warden handbook", "Not yet 2: Brookford, Denecombe"],
		["whos still waiting for sandbags", "Not yet 2: Castle Weir, Denecombe"],
		["who has had sandbags", "Done in 2 of 4: Alton Marl, Brookford"],
		["has brookford acknowledged the handbook", "Brookford: not yet acknowledged"],
		["is brookford covered for sandbags", "Brookford: done on Tue 5 October 2027"],
		["did alton marl get their sandbags", "Alton Marl: done on Fri 1 October 2027"],
		["when did castle weir acknowledge the handbook", "acknowledged on Thu 30 September 2027"],
		["what's Denecombe still waiting for", "Not yet done or acknowledged there: CRF-1"],
		["have sandbags gone out to denecombe yet", "Denecombe: not yet done"],
	])("%s", async (text, says) => expect(await ofWorks(text)).toContain(says));

	it.each([
		["who still hasnt got rich picture", "Not recorded body by body: PDT-6"],
		["is Barnet covered by Rich Picture?", "Not recorded body by body: PDT-6"],
		["did barnet acknowledge the partnership guidance", "Not recorded body by body: PDT-3"],
		["who hasnt got their briefing", "Which “briefing”?"],
		["which boroughs still to be briefed", "Which “briefed”?"],
	])("%s", async (text, says) => expect(await asked(text)).toContain(says));

	it("a name that fits several items is asked back, whatever word it is", async () => {
		const said = await asked("who do I talk to about Channel");
		expect(said).toContain("Which “Channel”?");
		expect(said).toContain("MCB-1");
		expect(said).toContain("MCB-7");
	});
});
