/** What is ordered in a sentence changes nothing: told is the command that does just that, with nothing made up and nothing of another thing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("an order in a sentence", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	});
	afterAll(() => demo.close());

	const told = async (text: string, channel?: string) => {
		const asker = "partnerships-secretary";
		const { answer } = await demo.ask(text, { asker, channel });
		return answerMessage(answer).text.split("\n")[0];
	};
	const here = "london-prevent-board";

	it.each([
		["move the meeting to Friday", "This does it: /meeting change LPB-M4 to Friday (London"],
		["move the 5 March meeting to 6 March 2pm", "does it: /meeting change LPB-M4 to 6 March 2pm"],
		["cancel our next meeting because of a flood", "it: /meeting cancel LPB-M4 because of a flood"],
		["add an action: book the room", "/action add book the room, for London Prevent board."],
		[
			"add an action for me to ring Barnet by Friday",
			"/action add ring Barnet, for London Prevent board, owner Partnerships Secretary, due Friday",
		],
		["set LPB-3 to amber", "/milestone report LPB-3 amber (First CT"],
		["mark LPB-3 as red because it is late", '/milestone report LPB-3 red "it is late" (First CT'],
		["snooze LPB-5 until Monday", "This does it: /action snooze LPB-5 until Monday ("],
		["remind me on Monday about LPB-5", "This does it: /action snooze LPB-5 until Monday ("],
		["please remind me tomorrow of LPB-M4", "it: /action snooze LPB-M4 until tomorrow (London"],
		["remind the owner of LPB-5 on Monday", "for London Prevent board, due Monday."],
		["move my action to next month", "/action re-date LPB-5 to next month (Send partners"],
		["how do I mark something done?", "With a command like this: /action close LPB-5"],
		["the papers are out, you can shut LPB-5", "This does it: /action close LPB-5 (Send partners"],
		["can I send someone in my place?", "/meeting deputy LPB-M4 @their-name"],
		["circulate the agenda", "/meeting agenda-circulate LPB-M4"],
		["circulate the minutes", "/meeting minutes-circulate LPB-M3"],
		["remind everyone about the papers", "cannot take a reminder"],
	])("is told its command: %s", async (text, command) => {
		expect(await told(text, here)).toContain(command);
	});

	it.each(["say if LPB-5 is done", "name the deputies on the board", "apologies for LPB-M4?"])(
		"is no order: %s",
		async (text) => {
			expect(await told(text, here)).not.toContain("/");
		},
	);

	it("makes up no board, where none is spoken of", async () => {
		expect(await told("add an action to ring Barnet by Friday")).toContain(
			"/action add ring Barnet, due Friday.",
		);
	});

	it("says that the reference is another's, where nobody said which is meant", async () => {
		expect(await told("close the survey action", here)).toMatch(
			/with the reference of the one that you mean: \/action close LPB-5 \(Send partners/,
		);
	});

	it.each([
		["remind me when LPB-5 is due, is it on Monday", "LPB-5"],
		["remind me who chairs LPB", "Partnerships Chair chairs"],
		["who sent apologies for LPB-M3", "LPB-M3"],
	])("is asked, and no order: %s", async (text, says) => {
		expect(await told(text, here)).toContain(says);
		expect(await told(text, here)).not.toContain("changed nothing");
	});
});
