/** However a question is put, to whom and why: the answer is the one that it has by itself. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { readCorpus } from "../corpora/corpus.ts";
import { type Demo, openDemo } from "./demo.ts";

const told = readCorpus("demonstration")
	.questions.filter(({ outcome = "told", by, unseen }) => outcome === "told" && !by && !unseen)
	.map(({ ask }) => ask);

const asksWhich = /^(?:who|whose|what|which|where|how|why)\b/i;
const asksWhether = /^(?:is|are|was|were|has|have|did|does|do|any|anything)\b/i;
const plain = told.filter(
	(question) =>
		(asksWhich.test(question) || asksWhether.test(question)) &&
		question.length < 90 &&
		!/\n|[?!.,;:]\s/.test(question),
);
/** Of four words or fewer, "ok" and "right so" may be a part. */
const few = plain
	.filter((text, at) => at % 27 === 0 && text.split(" ").length > 4)
	.map((text) => text.replace(/[?.!]+$/, ""));

const ways: readonly ((question: string) => string)[] = [
	(question) => `${question}, any idea?`,
	(question) => `hi all, ${question} please? thanks`,
	(question) => `hey convenor ${question}`,
	(question) => `${question}...`,
	(question) => `also, ${question}`,
	(question) => `ok ${question}`,
	(question) => `*${question}*`,
	(question) => `“${question}”`,
	(question) => `${question} 🙏`,
	(question) => `${question}\n\nThanks,\nSam`,
	(question) => `Dear Convenor,\n${question}\nThanks,\nSam`,
];

const waysOfWhich: readonly ((question: string) => string)[] = [
	(question) => `can anyone tell me ${question}`,
	(question) => `could you please let me know ${question}`,
	(question) => `i'm trying to find out ${question}`,
];

describe("ways of asking", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const reply = async (text: string) => {
		const { answer } = await demo.ask(text, { asker: "guidance-lead" });
		const isTold = answer.is === "found" || answer.is === "nothing";
		return { isTold, said: answerMessage(answer).text.toLowerCase() };
	};

	it("has questions of either sort", () => {
		expect(few.filter((text) => asksWhich.test(text)).length).toBeGreaterThan(10);
		expect(few.filter((text) => asksWhether.test(text)).length).toBeGreaterThan(3);
	});

	it.for(few)("%s", { timeout: 60_000 }, async (question, { skip }) => {
		const by = asksWhich.test(question) ? [...ways, ...waysOfWhich] : ways;
		const alone = await reply(question);
		// What is refused by itself is counted by the corpora.
		skip(!alone.isTold);
		for (const put of by) {
			const asked = put(question);
			// A time is told in the words that were typed.
			expect((await reply(asked)).said, asked).toBe(alone.said);
		}
	});

	it.each(few)(
		"%s, and another question beside it",
		async (question) => {
			const another = "who chairs LPB";
			const factsOf = async (text: string) =>
				(await reply(text)).said.split("\n").find((line) => line && !line.startsWith("source")) ??
				"";
			const facts = [await factsOf(question), await factsOf(another)];
			expect(facts).not.toContain("");
			for (const asked of [`${question}? ${another}?`, `${another}? Thanks. ${question}?`]) {
				const { said } = await reply(asked);
				// After something else was told, a list of everything says that it is one.
				const plain = said.replace(/(?:\. | \()across all boards/g, "");
				for (const fact of facts) expect(plain, asked).toContain(fact);
			}
		},
		60_000,
	);
});
