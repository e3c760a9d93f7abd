/** A thread of ten turns: each asks of what was spoken of before, and says so in its answer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const turns = [
	["when does COG next meet", "TP Chief Officer Group: next meeting has no date set yet"],
	["and who is the secretary?", "COG Secretary is secretary of TP Chief Officer Group"],
	["what is open there?", "Open for TP Chief Officer Group: 6"],
	["who owns those?", "Owner COG Chair"],
	["and for LPB?", "Open for London Prevent board: 5"],
	["just the overdue ones", "Nothing is overdue for London Prevent board"],
	["what's blocked there", "Nothing is blocked for London Prevent board"],
	["when did it last meet?", "London Prevent board last met Thu 15 January 2009"],
	["who is on it?", "Partnerships Chair (chair)"],
	["is anything open there", "Open for London Prevent board: 5"],
] as const;

describe("a thread of ten turns", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo?.close());

	it("goes on from what was said", async () => {
		let thread: Awaited<ReturnType<Demo["ask"]>>["thread"] | undefined;
		for (const [asks, says] of turns) {
			const answered = await demo.ask(asks, { asker: "guidance-lead", thread });
			thread = answered.thread;
			expect(answerMessage(answered.answer).text, asks).toContain(says);
		}
	});

	it("points nowhere where nothing was spoken of", async () => {
		const { answer } = await demo.ask("what is open there?", { asker: "guidance-lead" });
		expect(answer.is).toBe("not-understood");
	});
});
