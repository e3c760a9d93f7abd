import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { repliedIn } from "../../src/language/replies/reply.ts";
import { deedsIn, isNoQuestion, isOfTime } from "../../src/language/replies/reply-commands.ts";

const context = {
	today: plainDate("2009-01-29"),
	zone: "Europe/London",
	calendar: englandAndWales,
};

/** What would be recorded: "action close", with a question mark where it asks first. */
const recorded = (text: string): readonly string[] => {
	const replied = repliedIn(text, context);
	const deeds = replied ? deedsIn(replied, commands) : new Map();
	return [...deeds.values()].map(({ command, isDoubtful }) =>
		isDoubtful ? `${command.name}?` : command.name,
	);
};

describe("what a reply says has become of something", () => {
	it.each([
		["done", "done"],
		["Done.", "Done"],
		["this is done, all four are in post", "done, all four are in post"],
		["All done!", "done"],
		["we've closed it", "closed"],
		["has been moved to 14 May", "moved to 14 May"],
		["now due 14 May", "moved to 14 May"],
		["new date: 14 May", "moved to 14 May"],
		["pushed back to June", "push back to June"],
		["not mine", "not mine"],
		["that's not my action", "not mine"],
		["waiting for the council", "blocked by the council"],
		["no longer blocked", "unblock"],
		["unblocked", "unblock"],
		["due Friday now", "moved to Friday"],
		["no wait, make it the 3rd", "moved to the 3rd"],
		["make it Q3 2009/10", "moved to Q3 2009/10"],
		["cancelled, not needed any more", "close, cancelled, not needed any more"],
		["no longer needed", "close, no longer needed"],
	])("“%s” is read as “%s”", (text, words) => {
		expect(repliedIn(text, context)).toMatchObject({
			words,
			reference: undefined,
			isOrdered: false,
		});
	});

	it.each([
		["half done, 12 of 20", "progress"],
		["50% done", "progress"],
		["we're nearly there", "progress"],
		["it is under way, waiting for the survey", "progress"],
		["MCB-9 12 of 20 returned", "progress"],
		["two thirds of it is written", "progress"],
		["oops not done", "undone"],
		["sorry, that was not done", "undone"],
		["not done", "undone"],
		["oops, not done yet", "undone"],
		["undo that", "undone"],
		["not done yet", undefined],
		["most people can't make it", undefined],
		["3 of us will come", undefined],
		["half the room is booked for Friday", undefined],
		["not done badly, considering", undefined],
		["nearly there?", undefined],
	])("“%s” says how far it is, or that it is not", (text, says) => {
		expect(repliedIn(text, context)?.says).toBe(says);
	});

	it.each([
		["MCB-9 moved to 14 May", "moved to 14 May"],
		["mcb-9 is now done", "done"],
		["MCB-9: blocked by NPIA", "blocked by NPIA"],
		["moved MCB-9 to 14 May", "moved to 14 May"],
		["closed MCB-9", "closed"],
		["snooze MCB-9 until Tuesday", "snooze until Tuesday"],
		["remind me about MCB-9 on Monday", "snooze on Monday"],
	])("“%s” names what it is said of", (text, words) => {
		const { reference, ...said } = repliedIn(text, context) ?? {};
		expect(reference?.toUpperCase()).toBe("MCB-9");
		expect(said).toMatchObject({ words, isOrdered: false, isOfIt: true });
	});

	it.each([
		"done?",
		"is it done",
		"has MCB-9 moved to 14 May",
		"ok, was the guidance released",
		"have we closed it",
		"hi all, is it done",
		"it's done, isn't it",
		"this is done, right",
		"it's close",
		"we met yesterday",
		"I've done my part",
		"MCB-7 done, MCB-9 done",
		"waiting for MCB-9",
		"moved to LPB-M4's date",
		"!".repeat(40_000),
		"blocked by whom",
		"moved to when",
		"due in May",
		"received, thanks",
		"ok",
		"",
	])("“%s” says nothing of the kind", (text) => {
		expect(repliedIn(text, context)).toBeUndefined();
	});

	it("tells an order from news", () => {
		expect(repliedIn("move it to 14 May", context)).toMatchObject({ isOrdered: true });
	});
});

describe("what is recorded of a reply", () => {
	it.each([
		"Mark, tell me once it's done",
		"Give to Bill, I'm back Monday",
		"Returned to Bill for signature",
		"Well done!",
		"Well done, Bill!",
		"So close!",
		"not my fault, still waiting",
		"not me",
		"out on Friday",
		"out today",
		"publish on Monday",
		"done by Friday",
		"snooze you lose",
		"remind me what is due",
		"remind me who has it",
	])("“%s” is a word to a colleague", (text) => {
		expect(recorded(text)).toEqual([]);
	});

	it.each([
		"done, awaiting legal",
		"done: 3 of 4",
		"Done. Well, mostly",
		"closed, apparently",
		"done – all but the annex",
	])("“%s” asks first", (text) => {
		expect(recorded(text)).toContain("action close?");
	});

	it.each([
		["it's out today", "guidance release"],
		["released on 5 March", "guidance release"],
		["achieved on 3 March", "milestone achieve"],
		["it was met", "milestone achieve"],
		["done, thanks", "action close"],
		["done this morning", "action close"],
		["hand it back", "action hand-back"],
		["still waiting", "guidance wait"],
		["snooze until Tuesday", "action snooze"],
		["snooze this", "action snooze"],
		["remind me again next week", "action snooze"],
		["give it to the survey lead", "action reassign?"],
		["unblocked now", "action unblock"],
		["cancelled, not needed any more", "action close?"],
		["not mine, the survey lead should have it", "action hand-back"],
		["amber because the venue is in doubt", "milestone report"],
	])("“%s” is a deed", (text, name) => {
		expect(recorded(text)).toContain(name);
	});

	it.each(["closed today", "done this morning", "all closed", "now due this week"])(
		"“%s” may ask what was",
		(text) => {
			const replied = repliedIn(text, context);
			const deeds = replied ? deedsIn(replied, commands) : new Map();
			expect(replied?.isLoose || isOfTime(deeds)).toBe(true);
			expect(isOfTime(deeds) && isNoQuestion(deeds)).toBe(false);
		},
	);
});
