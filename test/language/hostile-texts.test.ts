import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { alone, ends, patternsIn, pumpsOf, repeatedIn } from "./hostile-texts.ts";

const room = fileURLToPath(new URL("../../src/language", import.meta.url));

/** The repeated parts of a pattern that try every division of some text. */
const endless = (pattern: RegExp): readonly string[] =>
	repeatedIn(pattern).filter((group) => {
		const part = alone(group, pattern);
		return part !== undefined && !ends(() => pumpsOf(group).map((text) => part.test(text)));
	});

describe("a pattern reads any text to its end", () => {
	it.each([
		String.raw`^(?:(?:today|\w+day)\b ?)+$`,
		"^who (.+?) (?:have |got |have got )*left$",
		String.raw`^next ((?:[\w'’&-]+ ?){1,30}?)\W*$`,
	])(
		"%s does not",
		(source) => {
			expect(endless(new RegExp(source, "i"))).toHaveLength(1);
		},
		60_000,
	);

	it("each of those that read words does", async () => {
		const patterns = await patternsIn(room);
		expect(patterns.length).toBeGreaterThan(600);
		expect(patterns.flatMap(endless)).toEqual([]);
	}, 300_000);
});
