/** A board by its channel: "since our last meeting", asked there of another board, is since the channel's own met; a channel that is mentioned is its board. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
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

	const asked = async (text: string) => {
		const room = await roomOf(demo, {});
		return answerMessage((await room.says(text, "guidance-lead")).publicly.answer).text;
	};

	it("is of the board whose channel is mentioned", async () => {
		const { channelId } = await demo.channel("mps-contest-board");
		for (const mention of [`<#${channelId}>`, `<#${channelId}|mps-contest-board>`])
			expect(await asked(`${mention} next meeting?`)).toContain("MPS Contest board next meets");
	});

	it("is of no board that may not be spoken of, as where there is none", async () => {
		const { channelId } = await demo.channel("vetting-panel");
		const hidden = await asked(`who chairs <#${channelId}>`);
		const nowhere = await asked("who chairs <#C0NOWHERE>");
		expect(hidden.replaceAll(channelId, "C0NOWHERE")).toBe(nowhere);
	});
});
