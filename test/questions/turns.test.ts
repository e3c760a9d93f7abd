import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("words that would be lost", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo.close());

	const asks = async (turns: string | readonly string[], channel?: string) => {
		let thread: ThreadContext | undefined;
		const asker = channel ? "partnerships-secretary" : "guidance-lead";
		let said = { is: "", text: "" };
		for (const text of [turns].flat()) {
			const answered = await demo.ask(text, { asker, channel, thread });
			thread = answered.thread;
			said = { is: answered.answer.is, text: answerMessage(answered.answer).text };
		}
		return said;
	};

	it.each([
		"most overdue board",
		"who left LPB?",
		"the next meeting but one of LPB",
		"actions assigned by the Prevent Lead",
		"what does the Finance Lead owe the Prevent Lead?",
		"who does the Finance Lead report to?",
		"overdue by March",
		"what will be red next month?",
		"what is action 5?",
		"what time is it",
		"who chairs the board SPB reports to?",
	])("are named rather than passed over: %s", async (text) => {
		expect((await asks(text)).is).toMatch(/^(not-|which)/);
	});

	it.each(["what?", "who?", "lunch?"])(
		"ask nothing of a board in its own channel: %s",
		async (text) => {
			expect((await asks(text, "london-prevent-board")).is).toBe("not-understood");
		},
	);

	it.each([
		[["when does LPB next meet?", "what time is it"]],
		[["what's open for PDT?", "and the last one?"]],
		[["what is the quorum of LPB?", "since when?"]],
	])("are not taken for what the thread was about: %j", async (turns) => {
		expect((await asks(turns)).is).toBe("not-understood");
	});

	it("gives a greeting a way to begin, and thanks a short word, in a board's channel too", async () => {
		for (const text of ["hi", "hey there", "good morning all"])
			expect((await asks(text, "london-prevent-board")).is).toBe("help");
		for (const text of ["thanks!", "ok great", "cheers, that's all"])
			expect((await asks(text, "london-prevent-board")).text).toBe("You are welcome.");
	});

	it("tells an order which command does it, and that nothing was done", async () => {
		expect((await asks("remind me to call the NPIA tomorrow")).text).toMatch(
			/cannot take a reminder.*\/action add/,
		);
		expect((await asks("can you move our March meeting to the 19th?")).text).toMatch(
			/changed nothing.*\/meeting change/,
		);
		expect((await asks("remind me who chairs LPB")).text).toMatch(/Partnerships Chair/);
	});

	it("counts the meetings that have been held, and not those to come", async () => {
		expect((await asks("how many LPB meetings have been held?")).text).toMatch(/before today: 3/);
	});

	it("ends a time before the year that is named", async () => {
		expect((await asks("due before 2009")).text).not.toMatch(/31 December 2009/);
	});

	it("takes the last Friday of a month to come, and what is overdue as at today", async () => {
		expect((await asks("what's on the last Friday of February?")).text).toMatch(/27 February 2009/);
		expect((await asks("what is overdue today?")).text).toMatch(/PDT-15/);
	});

	it("does not take the one who is told for the one who owns", async () => {
		expect((await asks("tell me who owns what in LPB")).text).not.toMatch(/for you/);
		expect((await asks("show me my actions")).text).toMatch(/for you/);
	});

	it("answers who was at a meeting with who came, and not with its day alone", async () => {
		expect((await asks("who was at the last meeting of COG")).text).toMatch(
			/^Not recorded|I did not/,
		);
	});

	it("tells only of milestones when asked which of them changed", async () => {
		const { text } = await asks("which milestones changed in January?");
		expect(text).toMatch(/for milestones/);
		expect(text).not.toMatch(/PDT-15|PDT-4/);
	});

	it("finds what is late on any board, and who watches guidance", async () => {
		expect((await asks("anything late anywhere?", "london-prevent-board")).text).not.toMatch(
			/for London Prevent board/,
		);
		expect((await asks("who watches guidance")).text).toMatch(/watched by Guidance Lead/);
	});

	it("says what an item is when it is taken for another kind", async () => {
		expect((await asks("is MCB-5 an action?")).text).toMatch(/MCB-5 is a milestone/);
	});

	it("tells of those that are not green when asked whether all are", async () => {
		expect((await asks("are all milestones green?")).text).toMatch(
			/10 open and not reported green/,
		);
	});

	it("says in a channel that only what may be shown there was looked at", async () => {
		expect(
			(await asks("how many actions does the Finance Lead have?", "london-prevent-board")).text,
		).toMatch(/that I can show here/);
	});
});
