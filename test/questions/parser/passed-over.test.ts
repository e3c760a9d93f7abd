/** Nothing that was said is dropped in silence: it changes the answer, or nothing is told. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "../demo.ts";

describe("a word of a question", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const ask = async (text: string) => {
		const { answer } = await demo.ask(text, { asker: "guidance-lead" });
		return { is: answer.is, said: answerMessage(answer).text };
	};

	it.each([
		["which milestones are red", "which milestones are not red"],
		["actions that are blocked", "actions that aren't blocked"],
		["which actions are mine", "which actions are not mine"],
	])("turns the list round: %s, %s", async (plain, turned) => {
		const [one, other] = [await ask(plain), await ask(turned)];
		expect(other.is).toBe("found");
		const referencesOf = (text: string) => text.match(/^• [A-Z]+-\d+/gm) ?? [];
		const told = new Set(referencesOf(other.said));
		expect(referencesOf(one.said).filter((each) => told.has(each))).toEqual([]);
	});

	it.each([
		["what's due this week and in april", "in april"],
		["actions over 3 weeks late", "3"],
		["what's overdue and purple", "purple"],
	])("is named where nothing is made of it: %s", async (text, word) => {
		const { is, said } = await ask(text);
		expect(is).toBe("not-understood");
		expect(said).toContain(`“${word}`);
	});

	it.each([
		["actions purple overdue", ["actions overdue"]],
		["what's due this week and in april", []],
		["purple monkeys", []],
	])("is left out of what is offered instead: %s", async (text, offered) => {
		const { answer } = await demo.ask(text, { asker: "guidance-lead" });
		if (answer.is !== "not-understood") throw new Error(answer.is);
		const own = answer.suggestions
			.map(({ question }) => question)
			.filter((each) => !/^[A-Z]/.test(each));
		expect(own).toEqual(offered);
	});

	it.each([
		["what's due this week and next week", "26 January 2009 to Sun 8 February 2009"],
		["what's due in february but before the 13th", "1 February 2009 to Thu 12 February 2009"],
	])("counts where it bounds or goes on: %s", async (text, days) => {
		const { is, said } = await ask(text);
		expect(is).toBe("found");
		expect(said).toContain(days);
	});

	it.each(["what's not overdue", "who is not late"])(
		"is no answer to its contrary: %s",
		async (text) => expect((await ask(text)).said).not.toMatch(/^(?:Overdue|\d+ overdue)/),
	);
});
