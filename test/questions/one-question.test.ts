/** Two parts of one question that name one thing between them ask of that thing, whatever was spoken of before. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("a question in two parts", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo?.close());

	const said = async (...texts: readonly string[]) => {
		let last = await demo.ask(texts[0] ?? "", { asker: "guidance-lead" });
		for (const text of texts.slice(1))
			last = await demo.ask(text, { asker: "guidance-lead", thread: last.thread });
		return JSON.stringify(answerMessage(last.answer).blocks);
	};

	it("asks both of the board that its end names, though another was spoken of", async () => {
		const reply = await said("who chairs COG", "who chairs and who is the secretary of LPB");
		expect(reply).toContain("Partnerships Chair");
		expect(reply).toContain("Partnerships Secretary");
		expect(reply).not.toContain("COG");
	});

	it("still asks each part of its own thing where each names one", async () => {
		const reply = await said("who chairs LPB and who is the secretary of COG");
		expect(reply).toContain("Partnerships Chair");
		expect(reply).toContain("COG Secretary");
	});

	it("says a list once, with its reasons, where they are asked for beside it", async () => {
		const reply = await said("what is red and why");
		expect(reply).toContain("December returns from two sites are outstanding");
		expect(reply.match(/Red: 1/g)).toHaveLength(1);
	});

	it("says nothing of one thing twice", async () => {
		const reply = await said("what's the ICE training waiting on?");
		expect(reply.match(/no date set/gi)).toHaveLength(1);
		const next = await said("when does LPB next meet", "what's next?");
		expect(next.match(/next meets/g)).toHaveLength(1);
	});
});
