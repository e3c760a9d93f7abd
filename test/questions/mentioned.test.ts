/** Somebody mentioned in Slack: what is theirs is asked for as by their name. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openNamed } from "./demo.ts";

let demo: Demo;
beforeAll(async () => {
	demo = await openNamed("market", "2034-10-04T09:00:00Z");
}, 60_000);
afterAll(() => demo.close());

it.each([
	["what's on X's plate", "Open for Chase Pell: 2"],
	["X's actions", "Open actions for Chase Pell: 2"],
	["which of X’s actions are late", "Overdue actions for Chase Pell: 1"],
	["what does X own", "Open for Chase Pell: 2"],
])("%s", async (text, told) => {
	const people = await demo.store.store.as({ kind: "operator" }).people();
	const { slackId } = people.find(({ name }) => name === "Chase Pell") ?? {};
	const { answer } = await demo.ask(text.replace("X", `<@${slackId}>`), { asker: "june" });
	expect(answerMessage(answer).text).toContain(told);
});
