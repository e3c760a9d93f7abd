import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewPieces, piecesOf } from "../../src/channels/bottender/pieces.ts";

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

describe("a long answer on a surface with short messages", () => {
	it("is told in several, by whole lines", () => {
		const lines = ["Overdue: 3", "LPB-1 Draft the paper", "LPB-2 Book the room", "LPB-3 Ask NPIA"];
		expect(piecesOf(lines.join("\n"), 45)).toEqual([
			"Overdue: 3\nLPB-1 Draft the paper",
			"LPB-2 Book the room\nLPB-3 Ask NPIA",
		]);
	});

	it("is told whole where it fits", () => {
		expect(piecesOf("one\n\ntwo", 100)).toEqual(["one\n\ntwo"]);
	});

	it("breaks a line that is too long for any, between its words", () => {
		expect(piecesOf("one two three four", 10)).toEqual(["one two", "three four"]);
		expect(piecesOf("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
	});

	it("loses no word, and is never longer than the surface takes", () => {
		const short = fc.string({ maxLength: 9, unit: "grapheme" });
		fc.assert(
			fc.property(fc.array(fc.array(short), { maxLength: 30 }), (rows) => {
				const text = rows.map((row) => row.join(" ")).join("\n");
				const pieces = piecesOf(text, 100);
				expect(pieces.every(({ length }) => length > 0 && length <= 100)).toBe(true);
				expect(pieces.flatMap(wordsOf)).toEqual(wordsOf(text));
			}),
		);
	});

	it("says that something is left where a surface takes no more messages", () => {
		const text = Array.from({ length: 50 }, (_, at) => `LPB-${at} Draft a paper`).join("\n");
		const pieces = fewPieces(text, { most: 200, pieces: 3 });
		expect(pieces).toHaveLength(3);
		expect(pieces.every(({ length }) => length <= 200)).toBe(true);
		expect(pieces.at(-1)).toMatch(/\n… the rest does not fit here\. Ask about less at a time\.$/);
		expect(fewPieces("short", { most: 200, pieces: 3 })).toEqual(["short"]);
	});
});
