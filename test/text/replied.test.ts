import { describe, expect, it } from "vitest";
import { repliedIn } from "../../src/text/replied.ts";

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
	])("“%s” is read as “%s”", (text, words) => {
		expect(repliedIn(text)).toMatchObject({ words, reference: undefined, isOrdered: false });
	});

	it.each([
		["MCB-9 moved to 14 May", "moved to 14 May"],
		["mcb-9 is now done", "done"],
		["MCB-9: blocked by NPIA", "blocked by NPIA"],
		["moved MCB-9 to 14 May", "moved to 14 May"],
		["closed MCB-9", "closed"],
	])("“%s” names what it is said of", (text, words) => {
		const { reference, ...said } = repliedIn(text) ?? {};
		expect([reference?.toUpperCase(), said]).toEqual(["MCB-9", { words, isOrdered: false }]);
	});

	it.each([
		"done?",
		"is it done",
		"has MCB-9 moved to 14 May",
		"ok, was the guidance released",
		"have we closed it",
		"blocked by whom",
		"moved to when",
		"due in May",
		"received, thanks",
		"ok",
		"",
	])("“%s” says nothing of the kind", (text) => {
		expect(repliedIn(text)).toBeUndefined();
	});

	it("tells an order from news", () => {
		expect(repliedIn("move it to 14 May")).toMatchObject({ isOrdered: true });
	});
});
