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
const long = plain.filter((text) => text.split(" ").length > 4);
const few = [asksWhich, asksWhether]
	.flatMap((sort) => long.filter((text) => sort.test(text)).filter((_, at) => at % 20 === 0))
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

/** Raise them as the reader learns. */
const [leastAlike, leastBeside] = [0.8, 0.8];

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

	it("are told as the plain question is, nearly always", { timeout: 120_000 }, async () => {
		let [asked, alike] = [0, 0];
		for (const question of few) {
			const alone = await reply(question);
			// What is refused by itself is counted by the corpora.
			if (!alone.isTold) continue;
			for (const put of asksWhich.test(question) ? [...ways, ...waysOfWhich] : ways) {
				asked += 1;
				if ((await reply(put(question))).said === alone.said) alike += 1;
			}
		}
		expect(alike / asked).toBeGreaterThan(leastAlike);
	});

	it("are told beside another question, nearly always", { timeout: 120_000 }, async () => {
		const another = "who chairs LPB";
		const factOf = ({ said }: { readonly said: string }) =>
			said.split("\n").find((line) => line && !line.startsWith("source")) ?? "";
		const other = factOf(await reply(another));
		let [asked, alike] = [0, 0];
		for (const question of few) {
			const alone = await reply(question);
			if (!alone.isTold) continue;
			asked += 1;
			const { said } = await reply(`${question}? ${another}?`);
			if (said.includes(factOf(alone)) && said.includes(other)) alike += 1;
		}
		expect(alike / asked).toBeGreaterThan(leastBeside);
	});
});
