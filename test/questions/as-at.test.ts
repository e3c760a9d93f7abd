/** "What was open then?" is answered from the history, exactly, and as if it were still that day. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const asked = instant("2009-03-12T10:00:00Z");

describe("how things stood on some day", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
		const by = {
			audience: { kind: "operator" } as const,
			author: { name: "COG Secretary", through: "action close" },
			now: instant("2009-03-02T15:00:00Z"),
		};
		await demo.store.store.change(by, async (register) => {
			const item = await register.item({ code: "COG", series: "item", number: 1 });
			const on = "2009-03-02" as never;
			await register.save({ ...(item as Action), state: { is: "closed", on } });
			const pilot = (await register.boards()).find(({ code }) => code === "PPB") as Board;
			const people = await register.people();
			const finance = people.find(({ handle }) => handle === "finance-lead");
			await register.save({ ...pilot, chairId: finance?.id });
		});
	}, 60_000);
	afterAll(() => demo.close());

	const ask = (text: string, thread?: ThreadContext) =>
		demo.ask(text, { asker: "guidance-lead", now: asked, thread });
	const reply = async (text: string, thread?: ThreadContext) =>
		answerMessage((await ask(text, thread)).answer).text;

	it("lists what was open then, and says that it is the record of that day", async () => {
		const then = await reply("what was open for COG as at 29 January?");
		expect(then).toContain("As recorded at the end of Thu 29 January 2009");
		expect(then).toContain("COG-1");
		expect(await reply("what is open for COG")).not.toContain("COG-1 ");
	});

	it("counts as overdue only what was overdue by then", async () => {
		expect(await reply("what was overdue on 27 January")).not.toContain("CTPS-1");
		expect(await reply("what was overdue on 31 January")).toContain("CTPS-1");
	});

	it("says who held a role then, and now", async () => {
		expect(await reply("who chaired the pilot board in february")).toContain(
			"TP Prevent Lead chairs",
		);
		expect(await reply("who chairs the pilot board")).toContain("Finance Lead chairs");
	});

	it("tells the status of one item as it was", async () => {
		expect(await reply("status of COG-1 as at 3 march")).toContain("Closed on Mon 2 March 2009");
	});

	it("says where the record begins, for a day before it", async () =>
		expect(await reply("what was open for COG as at 1 January 2009")).toMatch(
			/^Not recorded: the record .* begins on Tue 27 January 2009/,
		));

	it("foretells nothing", async () => {
		expect(await reply("who chairs LPB in april")).toContain("is still to come");
	});

	it("says what changed since, and how", async () => {
		const said = await reply("what changed since 1 march");
		expect(said).toContain("COG-1");
		expect(said).toContain("closed on Mon 2 March 2009");
		expect(said).toContain("chair from TP Prevent Lead to Finance Lead");
	});

	it("keeps a hidden board's past hidden", async () =>
		expect(await reply("what was the status of VET-1 as at 1 march")).toBe(
			(await reply("what was the status of VEX-1 as at 1 march")).replace("VEX", "VET"),
		));
});
