/**
 * Whoever may not see a restricted board asks about it in the words that they would use of a board that does not exist:
 * what they are told, wherever they ask, is the same to the letter.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Standing } from "../../src/domain/audience/audience.ts";
import { answerFor } from "../../src/usecases/questions/ask-in-channel.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const questions = [
	"when does the vetting panel next meet?",
	"who chairs the vetting panel?",
	"what is overdue for the vetting panel?",
	"how many actions does the vetting panel have?",
	"what did the vetting panel decide?",
	"is the vetting panel's paper in?",
	"why was the vetting panel's meeting cancelled?",
	"who sits on the vetting panel?",
];

const askers = [
	["another member", "guidance-lead"],
	["a guest", "gol-representative"],
	["an external partner", "osct-representative"],
	["someone whose account was closed", "former-programme-officer"],
	["a partner with no seat in the workspace", "npia-liaison"],
] as const;

/** In the words of somebody who asks about a board that was never there. */
const invented = (said: string): string => said.replaceAll(/vetting/gi, "sailing");

describe("a restricted board and an invented one, asked about in the same words", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const answers = async (text: string, asker: string, channel?: string, standing?: Standing) => {
		const { register, ...rest } = await demo.asked(text, { asker });
		const viewer = { ...rest.viewer, ...(standing && { standing }) };
		const personRegister = standing ? demo.store.store.as({ kind: "person", viewer }) : register;
		const { register: channelRegister } = await demo.asked(text, { asker, channel });
		const said = await answerFor({
			...{ ...rest, viewer, personRegister },
			channelRegister: channel ? channelRegister : personRegister,
		});
		const word = (each: typeof said.privately) => each && answerMessage(each.answer);
		return JSON.stringify({ publicly: word(said.publicly), privately: word(said.privately) });
	};

	describe.each(askers)("by %s", (_, asker) => {
		it.each(questions)("%s", async (text) => {
			for (const channel of [undefined, "general"]) {
				const real = await answers(text, asker, channel);
				expect(invented(real)).toBe(await answers(invented(text), asker, channel));
				expect(real).not.toMatch(/VET-|Personnel|Tue 10 February/);
			}
		});
	});

	it("by one of its own, in any channel but its own", async () => {
		for (const text of questions) {
			for (const channel of ["general", "three-way"]) {
				const publicly = async (words: string) =>
					JSON.parse(await answers(words, "equality-lead", channel)).publicly;
				const real = JSON.stringify(await publicly(text));
				expect(invented(real)).toBe(JSON.stringify(await publicly(invented(text))));
			}
		}
	});

	it("by one of its own whose account was closed, or of whom Slack says nothing", async () => {
		for (const standing of ["deactivated", "unknown"] as const)
			for (const text of questions) {
				const real = await answers(text, "equality-lead", undefined, standing);
				expect(invented(real)).toBe(
					await answers(invented(text), "equality-lead", undefined, standing),
				);
			}
	});
});
