/** A programme of another trade, with replies, series, minutes, decisions, seats and terms, asked as its people would. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { type Demo, openProgramme, withoutBoard } from "./demo.ts";
import { corpusIn, type Scored, score } from "./score.ts";

const now = instant("2027-06-16T09:00:00Z");
const text = readFileSync(new URL("rail.json", import.meta.url), "utf8");
const questions = corpusIn("rail-corpus.json");

let demo: Demo;
let without: Demo;
const scored: Scored[] = [];

beforeAll(async () => {
	demo = await openProgramme(text, { loadedAt: now, clock: now });
	without = await openProgramme(withoutBoard(text, "vet"), {
		loadedAt: now,
		clock: now,
	});
	for (const question of questions) scored.push(await score(question, demo, without));
}, 120_000);
afterAll(async () => {
	await demo.close();
	await without.close();
});

const of = (verdict: Scored["verdict"]) =>
	scored
		.filter((each) => each.verdict === verdict)
		.map(({ question, answer }) => `${question.id} ${question.text} → ${answer}`);

it("gives no confident wrong answer", () => expect(of("wrong")).toEqual([]));
it("says the same words whether or not anything hidden exists", () =>
	expect(of("leak")).toEqual([]));
it("refuses nothing that the register can answer", () => expect(of("refused")).toEqual([]));
