/** Since when an office has been held, and by whom before: from the board's own history, as far as that goes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const asked = instant("2009-03-12T10:00:00Z");

describe("who holds an office, and since when", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
		const by = {
			audience: { kind: "operator" } as const,
			author: { name: "Partnerships Secretary", through: "board edit" },
			now: instant("2009-02-20T15:00:00Z"),
		};
		await demo.store.store.change(by, async (register) => {
			const board = (await register.boards()).find(({ code }) => code === "LPB");
			const person = (await register.people()).find(({ key }) => key === "ctset-lead");
			if (!board || !person) throw new Error("the demonstration has neither");
			await register.save({ ...board, chairId: person.id });
		});
	}, 60_000);
	afterAll(() => demo.close());

	const reply = async (text: string) =>
		answerMessage((await demo.ask(text, { asker: "guidance-lead", now: asked })).answer).text;

	it.each([
		"who chaired LPB before",
		"who was the previous chair of the London Prevent board",
		"how long has the CTSET lead chaired LPB",
	])("%s", async (text) => {
		const said = await reply(text);
		expect(said).toContain("CTSET Lead chairs London Prevent board");
		expect(said).toContain("Since Fri 20 February 2009; before that Partnerships Chair");
	});

	it("says where it has been the same in all that is kept", async () =>
		expect(await reply("how long has the prevent lead been chair of MCB")).toContain(
			"The same since its record begins, on Tue 27 January 2009",
		));

	it("names nobody of whom nothing is known", async () =>
		expect(await reply("how long has Zebedee chaired LPB")).not.toContain("CTSET Lead"));
});
