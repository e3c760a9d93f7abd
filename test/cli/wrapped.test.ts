import { expect, it } from "vitest";
import { wrapped } from "../../src/cli/wrap-lines.ts";

it("ends lines between words, and goes on under what is indented", () => {
	const text = "The board meets in the new year.\n  • Say this again, from the start";
	expect(wrapped(text, 24)).toBe(
		"The board meets in the\nnew year.\n  • Say this again, from\n  the start",
	);
});

it("puts what is typed above what that does, where there is no room beside each other", () => {
	const text = "  help    say this again, from the start\n  quit    leave";
	expect(wrapped(text, 24)).toBe(
		"  help\n      say this again, from\n      the start\n  quit    leave",
	);
	expect(wrapped(text, 60)).toBe(text);
});

it("breaks what is longer than a line, and nothing that fits", () => {
	expect(wrapped("https://example.org/a/long/path", 20)).toBe("https://example.org/\na/long/path");
	expect(wrapped("Not yet", 20)).toBe("Not yet");
});

it("leaves lines as they are where nobody looks on, or nothing could be read", () => {
	const text = "word ".repeat(40);
	expect(wrapped(text, undefined)).toBe(text);
	expect(wrapped(text, 0)).toBe(text);
});
