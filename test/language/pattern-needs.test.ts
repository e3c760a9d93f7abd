/** A pattern is left untried only where it could not be found. */

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mayStandIn, putOtherwise, removePatterns } from "../../src/text/pattern-needs.ts";
import { corpusNames, readCorpus } from "../corpora/corpus.ts";
import { type Demo, openDemo } from "../questions/demo.ts";

const wrongly = vi.hoisted((): string[] => []);

vi.mock("../../src/text/pattern-needs.ts", async (importActual) => {
	const actual = await importActual<typeof import("../../src/text/pattern-needs.ts")>();
	const mayStandIn: typeof actual.mayStandIn = (pattern) => {
		const mayStand = actual.mayStandIn(pattern);
		const anywhere = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
		return (text) => {
			const may = mayStand(text);
			if (!may && anywhere.test(text)) wrongly.push(`${pattern} on ${text}`);
			return may;
		};
	};
	const putOtherwise: typeof actual.putOtherwise = (turns) => {
		const put = actual.putOtherwise(turns);
		return (text) => {
			const words = put(text);
			const plain = turns.reduce((said, [turn, other]) => said.replace(turn, other), text);
			if (words !== plain) wrongly.push(`turns on ${text}`);
			return words;
		};
	};
	const removePatterns: typeof actual.removePatterns = (patterns) =>
		putOtherwise(patterns.map((pattern) => [pattern, ""]));
	return { ...actual, mayStandIn, putOtherwise, removePatterns };
});

describe("what a text has to hold", () => {
	it.each<[RegExp, string, string]>([
		[/\b(?:meets?|mtg)\b/i, "When MEETS it", "when is it due"],
		[/who (?:chairs|leads) (.+)/i, "and who  or: who leads SPB", "who keeps SPB"],
		[/(?:the )?minutes? of/, "minutes of May", "the minute book"],
		[/\b(\w+)['’]s (?:board|group)\b/i, "Nora’s group", "Nora’s panel"],
		[/(?<=\bwhen\b.*) instead/i, "when is it instead", "when is it late"],
		[/over ?due/i, "what is over due", "what is due"],
		[/x{2}yz/, "xxyz", "xyab"],
		[/[ms]eeting/, "seeting", "beating"],
	])("%s is tried on %j, and not on %j", (pattern, has, lacks) => {
		const mayStand = mayStandIn(pattern);
		expect([mayStand(has), mayStand(lacks)]).toEqual([true, false]);
	});

	it.each<[RegExp, string]>([
		[/(?:late)?/, "on time"],
		[/late|\d+/, "on 5"],
		[/(?!late)\w+/, "on time"],
		[/[^l]ate/, "date"],
		[/(?:la)*te/, "te"],
		[/\u017f?ad/i, "AD"],
		[/straße/i, "STRAßE"],
		[/kin/iu, "\u212Ain"],
		[/sin/iu, "\u017fin"],
		[/(a|b)\1/, "bb"],
		[/^$/, ""],
	])("%s is tried on %j", (pattern, text) => {
		expect([pattern.test(text), mayStandIn(pattern)(text)]).toEqual([true, true]);
	});

	it("puts in other words what is found, one turn after another", () => {
		const turns = [
			[/\bmtgs?\b/g, "meeting"],
			[/\bmeeting of\b/, "board"],
		] as const;
		expect(putOtherwise(turns)("the mtg of May")).toBe("the board May");
		expect(removePatterns([/^so /, /, then$/])("so when, then")).toBe("when");
	});
});

describe("of every question in the demonstration", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	it("leaves no pattern untried that is found", async () => {
		const texts = corpusNames()
			.flatMap((name) => {
				const { questions, threads } = readCorpus(name);
				return [...questions, ...threads.flatMap(({ turns }) => turns)];
			})
			.map(({ ask }) => ask)
			.filter((_, at) => at % 24 === 0);
		for (const text of texts) await demo.ask(text, { asker: "guidance-lead" });
		expect(texts.length).toBeGreaterThan(200);
		expect(wrongly).toEqual([]);
	}, 120_000);
});
