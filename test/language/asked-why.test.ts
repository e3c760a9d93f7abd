import { describe, expect, it } from "vitest";
import { readWhyQuestion } from "../../src/language/reminders/why-questions.ts";

describe("a question about what Convenor says", () => {
	it.each([
		"why did I get this?",
		"Why am I getting this",
		"how come nothing came for LPB-3?",
		"please, why were we told of LPB-3 twice",
		"can you tell me why nobody was reminded",
		"was I reminded of LPB-3?",
		"why are you messaging me?",
		"why has nothing been sent about LPB-M2",
	])("is one: %s", (words) => {
		expect(readWhyQuestion(words)).toMatchObject({ isPlain: true });
	});

	it.each(["why?", "why this?", "why now", "why is this here?"])(
		"may be one beside a reminder: %s",
		(words) => {
			expect(readWhyQuestion(words)).toMatchObject({ isPlain: false });
		},
	);

	it.each([
		"why is LPB-3 late?",
		"why was the March meeting cancelled?",
		"why has nothing come out of the NPIA?",
		"has the guidance come?",
		"who is reminded of what?",
		"why did the board merge?",
		"what did I miss?",
	])("is none: %s", (words) => {
		expect(readWhyQuestion(words)).toBeUndefined();
	});
});
