/** "Since our last meeting", asked in a board's channel of another board, is since the channel's own board met. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answer.ts";
import { type Demo, openDemo } from "./demo.ts";
import { roomOf } from "./room.ts";

describe("a time counted from a meeting", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo.close());
	const told = async (text: string) => {
		const room = await roomOf(demo, { channel: "mps-contest-board" });
		const turn = await room.says(text, "prevent-delivery-manager");
		return answerMessage(turn.publicly.answer).text;
	};

	it.each([
		["what changed for LPB since our last meeting", "Tue 13 January 2009"],
		["what changed for LPB since we last met", "Tue 13 January 2009"],
		["what changed for LPB since its last meeting", "Thu 15 January 2009"],
		["what changed for LPB since they last met", "Thu 15 January 2009"],
		["what changed since the last meeting", "Tue 13 January 2009"],
	])("%s", async (text, day) => {
		expect(await told(text)).toContain(day);
	});
});
