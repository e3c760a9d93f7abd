/** The rules: no more than the budget, each with an example whose words it needs, and few that the corpora seldom use. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../../src/language/names/words.ts";
import { negations } from "../../../src/questions/grammar/negations.ts";
import { type Rule, ruleName } from "../../../src/questions/grammar/parts.ts";
import { rules } from "../../../src/questions/grammar/rules.ts";
import { phrasesAt, type Sense } from "../../../src/questions/lexicon/lexicon.ts";

type Uses = Readonly<Record<string, readonly [questions: number, programmes: number]>>;
/** Written by `npm run questions:train`. */
const uses = JSON.parse(
	readFileSync(new URL("../../corpora/training/uses.json", import.meta.url), "utf8"),
) as Uses;

/** Kinds of question that the register answers and that people seldom ask. Lower it; raise it for nothing. */
const mostSeldom = 33;

const sensesIn = (text: string): ReadonlySet<string> => {
	const keys = keysOf(text);
	const said = keys.flatMap((_, at) => phrasesAt(keys, at).flatMap(({ senses }) => senses));
	const turned = said.flatMap((sense: Sense) => negations[sense] ?? []);
	return new Set(said.includes("neg") ? [...said, ...turned] : said);
};

/** The senses that it needs and its example does not hold. */
const missing = ({ needs, example }: Rule): readonly string[] => {
	const senses = sensesIn(example);
	return needs
		.split(" ")
		.filter((need) => !need.startsWith("!") && !need.includes("@"))
		.filter((need) => !need.split("|").some((sense) => senses.has(sense)));
};

describe("the rules", () => {
	it("are no more than the budget allows", () => expect(rules.length).toBeLessThanOrEqual(150));

	it("are each another", () => expect(new Set(rules.map(ruleName)).size).toBe(rules.length));

	it("each read the words of their example", () => {
		const unread = rules.flatMap((rule) => {
			const lacks = missing(rule);
			return lacks.length > 0 ? [`${ruleName(rule)}: ${rule.example} (${lacks.join(", ")})`] : [];
		});
		expect(unread).toEqual([]);
	});

	it("serve three questions of two programmes, but for a few", () => {
		const seldom = rules.filter((rule) => {
			const [questions, programmes] = uses[ruleName(rule)] ?? [0, 0];
			return questions < 3 || programmes < 2;
		});
		expect(seldom.length).toBeLessThanOrEqual(mostSeldom);
	});
});
