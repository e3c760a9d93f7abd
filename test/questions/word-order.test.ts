import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo, openProgramme } from "./demo.ts";

describe("whose a word is, as its place in the sentence has it", () => {
	let demo: Demo;
	let hospital: Demo;
	beforeAll(async () => {
		demo = await openDemo();
		const programme = readFileSync(new URL("hospital.json", import.meta.url), "utf8");
		hospital = await openProgramme(programme, {
			loadedAt: instant("2031-05-01T09:00:00Z"),
			clock: instant("2031-05-14T09:00:00Z"),
		});
	}, 60_000);
	afterAll(async () => {
		await demo.close();
		await hospital.close();
	});

	const asked = async (text: string, asker = "partnerships-secretary") =>
		answerMessage((await demo.ask(text, { asker })).answer).text;
	const atHospital = async (text: string) =>
		answerMessage((await hospital.ask(text, { asker: "quality-secretary" })).answer).text;

	it("what I need to do is mine", async () =>
		expect(await asked("what do i need to do this week")).toContain("due for you"));

	it("what was due in a month, and is open, was due then", async () =>
		expect(await asked("what was due in january and isnt done")).toContain("in january (Thu 1"));

	it("a date offers nothing that happens to have it in its name", async () =>
		expect(await asked("will it rain on 5 march")).not.toContain("LPB-5"));

	it("what follows a name says what it is a name of", async () => {
		expect(await atHospital("who owes what to the theatres board")).not.toContain(
			"Theatre Manager",
		);
		expect(await asked("anything overdue in the engagement work stream")).toContain(
			"Community engagement and partnership",
		);
	});

	it("many are no one person", async () =>
		expect(await atHospital("how many nurses recruited")).toContain("3 of 8 posts filled"));

	it("after “for” stands a thing", async () =>
		expect(await atHospital("whats left to do for falls")).toContain("Open for Falls prevention"));

	it("which boards or work streams have something is said of them", async () => {
		const boards = await asked("which boards have overdue actions");
		expect(boards).toContain("Prevent delivery team 1");
		expect(await asked("which work streams have overdue actions")).toContain("Intelligence 1");
	});

	it("a day with no year is the one near by", async () => {
		expect(await asked("is the 22 jan meeting happening")).toContain("Cancelled: PPB-M1");
		expect(await asked("will we meet on 22 jan")).toContain("Fri 22 January 2010");
	});

	it("what is still open from a month is asked back", async () =>
		expect(await asked("what is still open from december")).toContain("due then, or due since"));

	it("what was missed fell due then", async () =>
		expect(await asked("what did we miss last week")).toContain("PDT-15"));

	it("what no name answers to is looked for in what is recorded of items", async () => {
		expect(await asked("is there anything about overseas cities")).toContain("No item mentions");
		expect(await asked("whats waiting on NCALT")).toContain("PDT-5");
		expect(await atHospital("anything about hygiene")).toContain("QSC-1");
	});

	it("a list says who owns each, and why, where that is asked beside it", async () => {
		expect(await asked("what's late and who owns it")).toContain("Former Programme Officer");
		expect(await asked("list amber milestones with reasons")).toContain("at different stages");
	});

	it.each([
		["not due until after february", "from Sun 1 March 2009"],
		["anything overdue since before january", "since before Thu 1 January 2009"],
		["late soon?", "in the next 7 days"],
		["give me a rundown of everything late", "Overdue: 2"],
		["what's mine", "Open for you: 2"],
		["how many things r overdue rn", "Overdue: 2"],
		["actions given to the training lead that have no date", "PDT-5"],
	])("%s", async (text, says) => expect(await asked(text)).toContain(says));

	it("what somebody holds up is not why they do", async () =>
		expect(await asked("what is the NPIA holding up")).not.toContain("PDT-4"));

	it("what waits on a body is issued by it, or speaks of it", async () => {
		const said = await asked("is anything waiting on the NPIA");
		expect(said).toContain("PDT-4");
		expect(said).toContain("PDT-5");
	});

	it("what stands under a stream is of that stream", async () =>
		expect(await atHospital("is anything on falls overdue")).toContain(
			"Overdue for Falls prevention",
		));

	it.each([
		["which milestones have no forecast date", "without a date"],
		["wot needs doing before the next LPB", "before the next LPB"],
	])("%s", async (text, says) => expect(await asked(text)).toContain(says));
});
