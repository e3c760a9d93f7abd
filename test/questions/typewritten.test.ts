/** A telephone's curly marks are answered as a keyboard's are, and widen nothing that has to be read. */
import { serialize } from "node:v8";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typewritten } from "../../src/domain/words/straight-quotes.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const pairs: readonly (readonly [string, string])[] = [
	["what’s overdue for COG?", "what's overdue for COG?"],
	["who’s the chair of LPB — and who’s secretary", "who's the chair of LPB - and who's secretary"],
	["when does COG meet next 📅 👩‍⚖️❤️", "when does COG meet next    "],
	["any word on the NPIA’s guidance…", "any word on the NPIA's guidance..."],
	[
		"what’s the status of “Rich Picture briefings”",
		'what\'s the status of "Rich Picture briefings"',
	],
];

describe("curly marks", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo.close());

	it.each(pairs)("are read in %s", async (curly, straight) => {
		const how = { asker: "guidance-lead" };
		const one = await demo.ask(curly, how);
		const other = await demo.ask(straight, how);
		expect(one.answer.is).toMatch(/^(?:found|nothing)$/);
		expect(answerMessage(one.answer)).toEqual(answerMessage(other.answer));
	});

	it.each(pairs)("leave %s in narrow letters", (curly, straight) => {
		expect(typewritten(curly)).toBe(straight);
		// Two bytes for each of the engine's wide letters, one for each narrow one.
		expect(serialize(typewritten(curly)).length).toBeLessThan(straight.length + 10);
		expect(serialize(curly).length).toBeGreaterThan(2 * curly.length);
	});

	it("leave a picture that is all that was sent", () => {
		expect(typewritten("👍🏽")).toBe("👍🏽");
	});

	it("leave letters beyond Latin as they are", () => {
		expect(typewritten("is Siân’s tŷ done – 10–12 May")).toBe("is Siân's tŷ done - 10–12 May");
	});
});
