/** Since when something has been red is told from its reports, one after the other, and never from the last alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Milestone } from "../../src/domain/items/milestone.ts";
import type { WorkStream } from "../../src/domain/items/plan.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const asked = instant("2009-03-12T10:00:00Z");

describe("when a status changed", () => {
	let demo: Demo;
	const reported = async (on: string, rag: "red" | "amber" | "green", reason: string) => {
		const by = {
			audience: { kind: "operator" } as const,
			author: { name: "MCB Secretary", through: "milestone report" },
			now: instant(`${on}T15:00:00Z`),
		};
		await demo.store.store.change(by, async (register) => {
			const report = { rag, reason, on: on as never };
			const item = await register.item({ code: "MCB", series: "item", number: 1 });
			await register.save({ ...(item as Milestone), report });
			const stream = (await register.workStreams()).find(({ name }) => name === "Intelligence");
			await register.save({ ...(stream as WorkStream), report });
		});
	};
	beforeAll(async () => {
		demo = await openDemo();
		await reported("2009-02-10", "red", "Nobody has applied");
		await reported("2009-03-02", "red", "Still nobody has applied");
	}, 60_000);
	afterAll(() => demo.close());

	const reply = async (text: string) =>
		answerMessage((await demo.ask(text, { asker: "guidance-lead", now: asked })).answer).text;

	const since = "Red since Tue 10 February 2009; before that amber from Thu 22 January 2009.";

	it.each(["how long has MCB-1 been red", "when did MCB-1 go red"])("%s", async (text) =>
		expect(await reply(text)).toContain(since),
	);

	it("says where every report was the same, and no more than that", async () =>
		expect(await reply("when did PPB-1 go red")).toContain(
			"Red in every report that is kept, the first of them of",
		));

	it.each([
		"what has gone red since January",
		"which milestones turned red in February?",
		"has anything moved from amber to red",
		"what got worse this year",
		"any milestones of the MPS contest board gone red",
	])("of all of them: %s", async (text) => {
		const said = await reply(text);
		expect(said).toContain("MCB-1");
		expect(said).toContain("from amber to red (Nobody has applied) · Tue 10 February 2009");
		expect(said).not.toContain("PPB-1");
	});
});
