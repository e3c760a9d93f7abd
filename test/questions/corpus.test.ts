import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, openDemo } from "./demo.ts";
import { corpus, type Scored, score, type Verdict } from "./score.ts";

const groups = ["answerable", "unanswerable", "hidden"] as const;
const verdicts: readonly Verdict[] = ["right", "refused", "wrong", "leak"];

const count = (scored: readonly Scored[], verdict: Verdict): number =>
	scored.filter((each) => each.verdict === verdict).length;

const table = (scored: readonly Scored[]): string =>
	groups
		.map((group) => {
			const own = scored.filter(({ question }) => question.group === group);
			const held = own.filter(({ question }) => question.heldBack);
			const words = (some: readonly Scored[]) =>
				verdicts.map((verdict) => `${verdict} ${count(some, verdict)}`).join(", ");
			return `${group}: ${words(own)} (held back: ${words(held)})`;
		})
		.join("\n");

const shown = (scored: readonly Scored[]): readonly string[] =>
	scored.map(({ question, answer }) => `${question.id} ${question.text} → ${answer}`);

describe("the corpus of questions over the demonstration programme", () => {
	let demo: Demo;
	let without: Demo;
	const scored: Scored[] = [];

	beforeAll(async () => {
		demo = await openDemo();
		without = await openDemo("vet");
		for (const question of corpus()) scored.push(await score(question, demo, without));
		process.stdout.write(`${table(scored)}\n`);
	}, 120_000);
	afterAll(async () => {
		await demo.close();
		await without.close();
	});

	const of = (verdict: Verdict) => scored.filter((each) => each.verdict === verdict);

	it("holds at least 300 questions, 50 that cannot be answered and 30 about hidden things", () => {
		expect(corpus().length).toBeGreaterThanOrEqual(300);
		const sizes = groups.map((group) => corpus().filter((each) => each.group === group).length);
		expect(sizes[1]).toBeGreaterThanOrEqual(50);
		expect(sizes[2]).toBeGreaterThanOrEqual(30);
	});

	it("gives no confident wrong answer", () => expect(shown(of("wrong"))).toEqual([]));

	it("says the same words whether or not anything hidden exists", () =>
		expect(shown(of("leak"))).toEqual([]));

	it("answers at least 95 in 100 rightly", () =>
		expect(of("right").length / scored.length).toBeGreaterThanOrEqual(0.95));
});
