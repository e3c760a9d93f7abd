import { expect, it } from "vitest";
import { askAll, corpora, tableOf } from "./over-slack.ts";

it.each(corpora)(
	"questions about the $name programme are answered over Slack without a wrong word",
	async (corpus) => {
		const scored = await askAll(corpus, 12);
		process.stdout.write(`${tableOf(corpus.name, scored)}\n`);
		const bad = scored.filter(({ verdict }) => verdict === "wrong" || verdict === "leak");
		expect(bad.map(({ question, reply }) => `${question.text} → ${reply}`)).toEqual([]);
		expect(
			scored.filter(({ verdict }) => verdict === "right").length / scored.length,
		).toBeGreaterThan(0.9);
	},
	240_000,
);
