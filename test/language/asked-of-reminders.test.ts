import { describe, expect, it } from "vitest";
import {
	readChannelQuestion,
	readReminderQuestion,
} from "../../src/language/reminders/reminder-questions.ts";

describe("what is asked of reminders", () => {
	it.each([
		["when will I be reminded of COG-3", "to come", ["COG-3"], ""],
		["hi, will there be any reminders on Monday?", "to come", [], "on Monday"],
		["any nudges due for the pay panel next week", "to come", ["the pay panel"], "next week"],
		["what's the next reminder about", "to come", [], ""],
		["is anyone being reminded about the risk paper", "to come", ["risk paper"], ""],
		["how far ahead does the Pay Panel remind about meetings", "rules", ["Pay Panel"], ""],
		["when was the last reminder for MCB-7", "given", ["MCB-7"], ""],
		["when did you last post about MCB-7", "given", ["MCB-7"], ""],
		["has anyone been reminded about the lease", "given", ["lease"], ""],
		["do you remind owners before the deadline", "rules", [], ""],
		["where do the reminders go", "rules", [], ""],
		["is there a reminder for the 18th", "to come", [], "the 18th"],
		["what time do reminders go out", "rules", [], ""],
	])("reads %s", (text, of, names, days) => {
		const asked = readReminderQuestion(text);
		expect(asked).toMatchObject({ of, days });
		expect(asked?.names.map((name) => name.replace(/^the /, ""))).toEqual(
			names.map((name) => name.replace(/^the /, "")),
		);
	});

	it.each([
		"is the reminder letter done",
		"who owns the reminder letters",
		"when are the reminder letters due",
		"did we send the reminders to schools",
		"what was the last reminder",
		"have we sent the reminder letters for schools",
		"remind me about COG-3 tomorrow",
		"can you remind the owner of COG-3",
		"when does the pay panel meet",
	])("leaves %s to others", (text) => {
		expect(readReminderQuestion(text)).toBeUndefined();
	});

	it.each([
		["which channel does COG post in?", "COG"],
		["what's the Pay Panel's channel", "Pay Panel"],
		["where do the Pay Panel's reminders go", "Pay Panel"],
		["when does COG meet", undefined],
	])("finds whose channel %s asks for", (text, whose) => {
		expect(readChannelQuestion(text)).toBe(whose);
	});
});
