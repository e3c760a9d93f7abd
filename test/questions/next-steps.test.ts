/** Under an answer about one thing stand what opens it, what updates it, and all that is beside it. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("what can be done next with what was told", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const offered = async (text: string, how: { now?: string; channel?: string } = {}) => {
		const { answer } = await demo.ask(text, {
			asker: "prevent-lead",
			channel: how.channel,
			...(how.now ? { now: instant(how.now) } : {}),
		});
		if (answer.is !== "found" && answer.is !== "nothing") throw new Error(answer.is);
		return [
			...answer.buttons.map(({ label, command }) => `${label}: ${command}`),
			...(answer.more ? [`${answer.more.label}: ${answer.more.question}`] : []),
		];
	};

	it.each([
		[
			"what is the status of MCB-7?",
			"Open MCB-7: action show",
			"Update MCB-7: action update",
			"All open for MCB: What is open for MCB?",
		],
		[
			"why is COG-2 amber?",
			"Open COG-2: milestone show",
			"Report on COG-2: milestone report",
			"All open for COG: What is open for COG?",
		],
		[
			"has the NPIA guidance been released?",
			"Open PDT-4: guidance show",
			"It’s out: guidance release",
			"All open for PDT: What is open for PDT?",
		],
		[
			"when does the London Prevent board next meet?",
			"Open LPB-M4: meeting show",
			"Add to calendar: meeting calendar",
			"All LPB meetings: Which meetings does LPB have?",
		],
		["who chairs LPB?", "Open LPB: board show"],
		["tell me about LPB", "Open LPB: board show"],
	])("%s", async (text, ...steps) => expect(await offered(text)).toEqual(steps));

	it("is to look at guidance alone that is out already", async () =>
		expect(await offered("what is the status of PDT-2?")).toEqual([
			"Open PDT-2: guidance show",
			"All open for PDT: What is open for PDT?",
		]));

	it("is no calendar for a meeting that has no day, or that has passed", async () => {
		const steps = await offered("when does the oversight board next meet?");
		expect(steps[0]).toBe("Open POB-M1: meeting show");
		expect(steps.join()).not.toContain("calendar");
		const passed = await offered("when did LPB last meet?");
		expect(passed.join()).not.toContain("calendar");
	});

	it("is to open each, where several things were told", async () =>
		expect(await offered("when does the three-way meeting next meet and who chairs LPB?")).toEqual([
			"Open TWM-M1: meeting show",
			"Open LPB: board show",
		]));

	it("is nothing where it was told as it stood on another day, or in a list", async () => {
		const later = { now: "2009-02-12T10:00:00Z" };
		expect(await offered("what was the status of MCB-7 as at 29 January?", later)).toEqual([]);
		expect(await offered("what is overdue?")).toEqual([]);
	});

	it("names all of a board in words that are read, whichever board it is", async () => {
		const boards = await demo.store.store.as({ kind: "operator" }).boards();
		for (const { code } of boards) {
			const asked = [`What is open for ${code}?`, `Which meetings does ${code} have?`];
			for (const text of asked) {
				const { answer } = await demo.ask(text, { asker: "vetting-chair" });
				const isRead = answer.is === "found" || answer.is === "nothing";
				expect(isRead, `${text} ${answer.is}`).toBe(true);
			}
		}
	});

	it("is the same in a channel, for whoever reads there", async () =>
		expect(
			await offered("@Convenor what is the status of LPB-2?", { channel: "london-prevent-board" }),
		).toEqual([
			"Open LPB-2: action show",
			"Update LPB-2: action update",
			"All open for LPB: What is open for LPB?",
		]));

	it("is offered once where two parts offer it, and no row has two buttons of a kind", async () => {
		for (const text of [
			"who owns MCB-7, and what is the status of MCB-7?",
			"who owns MCB-7, and when is PDT-8 due?",
		]) {
			const { answer } = await demo.ask(text, { asker: "guidance-lead" });
			for (const block of answerMessage(answer).blocks) {
				if (block.type !== "actions") continue;
				const ids = block.elements.map((each) => ("action_id" in each ? each.action_id : ""));
				expect(new Set(ids).size, text).toBe(ids.length);
			}
		}
	});

	it("is a question that a button has room for, where nothing was told", async () => {
		const { answer } = await demo.ask("asdf qwerty", { asker: "prevent-lead" });
		const labels =
			answer.is === "not-understood" ? answer.suggestions.map(({ label }) => label) : [];
		expect(labels).toContain("When does CTPS next meet?");
		for (const label of labels) expect(label.length).toBeLessThanOrEqual(75);
	});
});
