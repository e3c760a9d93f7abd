import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerLine } from "../../src/usecases/questions/ask-line.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { clock, type Demo, openDemo } from "./demo.ts";

describe("how an answer reads", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo.close());

	const asks = async (text: string, thread?: ThreadContext) => {
		const { answer, thread: next } = await demo.ask(text, { asker: "guidance-lead", thread });
		return { ...answerMessage(answer), answer, thread: next };
	};

	it("puts the fact first, then the record with its paper, paragraph and date", async () => {
		const { text } = await asks("who owns the channel co-ordinators?");
		expect(text.split("\n")[1]).toMatch(/^Owner Prevent Delivery Manager\./);
		expect(text).toMatch(
			/Source: MCB-7: paper of 29 January 2009, ¶1 · last updated Tue 27 January/,
		);
	});

	it("never invents a day for a meeting whose date is not set", async () => {
		const { text } = await asks("when does the oversight board meet?");
		expect(text).toMatch(/has no date set yet \(“in the New Year/);
	});

	it("asks which of two boards, with a button that asks the question again", async () => {
		const { blocks, answer } = await asks("when does the contest board next meet?");
		expect(answer.is).toBe("which");
		const buttons = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
		const asked = buttons.flatMap((each) => ("value" in each ? [each.value] : []));
		expect(new Set(asked).size).toBe(2);
		for (const each of asked) expect(each).toMatch(/^when does .*contest.* next meet\?$/i);
	});

	it("offers three questions that work when it did not understand", async () => {
		const { answer } = await asks("asdf qwerty");
		expect(answer.is).toBe("not-understood");
		const suggestions = answer.is === "not-understood" ? answer.suggestions : [];
		expect(suggestions).toHaveLength(3);
		for (const { question } of suggestions) {
			expect((await asks(question)).answer.is).toBe("found");
		}
	});

	it("names the words that stood in the way", async () => {
		expect((await asks("when does the housing panel meet?")).text).toMatch(/“housing/);
	});

	it("passes over what somebody says that they are doing", async () => {
		const { text } = await asks("just doing the slides, which milestones are red");
		expect(text).toMatch(/^Red milestones: 1/);
	});

	it("says not recorded, and what is kept instead", async () => {
		expect((await asks("how much of the grant is left?")).text).toMatch(/^Not recorded\. I hold/);
	});

	it("remembers in a thread what “it” is", async () => {
		const first = await asks("where are we with the PEO network?");
		const second = await asks("who owns it, and what's next?", first.thread);
		expect(second.text).toMatch(/Owner PEO Programme Lead/);
		expect(second.text).toMatch(/no date set yet/);
	});

	it("does not guess what “it” is when nothing was spoken of", async () => {
		expect((await asks("when is it due?")).text).toMatch(/didn’t understand “it”/);
	});

	it("keeps words from people out of Slack's markup", async () => {
		const { blocks, text } = await asks("when does <!channel> & <@U999|x> meet?");
		expect(text).not.toMatch(/<[!@]/);
		expect(JSON.stringify(blocks)).not.toMatch(/mrkdwn/);
	});

	it("is not brought down by anything typed", async () => {
		const odd = ["", "   ", "?", "🤷", "‮evil‬", "a".repeat(4000), "and ".repeat(900), "<@U1>", "-1"];
		for (const text of odd) expect((await asks(text)).text.length).toBeGreaterThan(0);
	});

	it("answers a line of JSON with what it read and the records it used", async () => {
		const line = { id: "1", text: "who owns MCB-7?", asker: "guidance-lead", asked_at: clock };
		const answered = await answerLine(line, {
			answer: ({ text, asker }) => demo.ask(text, { asker }),
			word: (answer) => answerMessage(answer).text,
		});
		expect(answered).toMatchObject({
			id: "1",
			intent: "facts owner",
			entities: ["MCB-7"],
			sources: [{ reference: "MCB-7", paragraph: "1" }],
		});
	});
});
