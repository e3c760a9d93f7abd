/** Questions about time, each at a moment of its own: before, during and after a meeting, at the ends of weeks, months and years. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo, openNamed } from "./demo.ts";

/** What is told; or the words that a refusal names. */
type Wanted = readonly string[] | string;
type Moment = {
	readonly programme: string;
	readonly asker: string;
	readonly at: string;
	readonly questions: readonly (readonly [string, Wanted])[];
};
const moments = JSON.parse(
	readFileSync(new URL("at-moments.json", import.meta.url), "utf8"),
) as readonly Moment[];
const loadedOn: Readonly<Record<string, string>> = {
	airport: "2028-02-16T09:00:00Z",
	heat: "2026-06-16T09:00:00Z",
	postoffices: "2032-05-12T09:30:00Z",
};

describe.each(moments)("$programme at $at", ({ programme, asker, at, questions }) => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await (programme === "demo"
			? openDemo()
			: openNamed(programme, loadedOn[programme] ?? at));
	}, 60_000);
	afterAll(() => demo.close());

	const lastOf = async (turns: readonly string[]) => {
		const now = instant(at);
		let thread: ThreadContext | undefined;
		for (const turn of turns.slice(0, -1))
			thread = (await demo.ask(turn, { asker, thread, now })).thread;
		return (await demo.ask(turns.at(-1) ?? "", { asker, thread, now })).answer;
	};

	it.each(questions)("%s", async (text, wanted) => {
		const answer = await lastOf(text.split(" > "));
		const said = answerMessage(answer).text;
		const isTold = answer.is === "found" || answer.is === "nothing";
		expect([isTold, said]).toEqual([typeof wanted !== "string", said]);
		for (const words of [wanted].flat()) expect(said).toContain(words);
	});
});
