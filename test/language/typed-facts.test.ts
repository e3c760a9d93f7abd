/**
 * 290 lines that were typed on eight programmes by people who had not seen the code, who wrote down first what was to
 * be understood. Facts are held, and no words of ours.
 */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { type Facts, openBureau, type TypedLine } from "./typed-facts.ts";

type Expected = TypedLine & { readonly facts: Facts };

const corpus = JSON.parse(
	readFileSync(new URL("./typed-facts.json", import.meta.url), "utf8"),
) as Readonly<Record<string, readonly Expected[]>>;

/** Of the lines of each programme, so many at least are understood as they were meant. It only rises. */
const share = 0.97;

describe.each(Object.entries(corpus))("lines typed on %s", (name, lines) => {
	it("are understood as they were meant, and nothing is taken that was to be asked about", async () => {
		const bureau = await openBureau(name);
		const wrong: unknown[] = [];
		for (const { facts, ...typed } of lines) {
			const read = await bureau.reads(typed);
			// In whatever order the fields were looked up: a store in memory answers before one in a file.
			const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(read)), facts);
			if (!isSame) wrong.push({ line: typed.line, read, facts });
		}
		await bureau.close();
		const taken = wrong.filter((each) => (each as Expected).facts === "asks");
		expect(taken).toEqual([]);
		expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(
			Math.floor(lines.length * (1 - share)),
		);
	});
});
