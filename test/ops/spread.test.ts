import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { bundleInto } from "../../src/ops/bundle.ts";
import { spreadInto } from "../../src/ops/object-merge.ts";

const sign = Symbol("sign");

describe("what a spread has become", () => {
	it.each([
		[{ a: 2, b: 3 }],
		[undefined],
		[null],
		["ab"],
		[[7, 8]],
		[{ [sign]: 1 }],
		[Object.create({ inherited: 1 }, { hidden: { value: 1 } })],
		[JSON.parse('{"__proto__":{"is":"restricted"},"c":4}')],
		[/(?<__proto__>a)/.exec("a")?.groups],
	])("fills an object as the literal does: %j", (from) => {
		const filled = spreadInto({ a: 1 }, from);
		expect(filled).toStrictEqual({ a: 1, ...(from as object) });
		expect(Object.getPrototypeOf(filled)).toBe(Object.prototype);
		expect("is" in filled).toBe(false);
	});
	it.skipIf(Number(process.versions.node.split(".")[0]) >= 22)(
		"stands in the program for every literal that spreads",
		async () => {
			const folder = mkdtempSync(join(tmpdir(), "spread-"));
			const entry = join(folder, "entry.ts");
			writeFileSync(
				entry,
				`const b: number = 4;
export const made = (from: object) => ({ a: 1, ...from, b, ...(b > 3 ? { c: 5 } : {}) });
`,
			);
			await bundleInto(join(folder, "out"), entry);
			const out = join(folder, "out", "entry.js");
			expect(readFileSync(out, "utf8").split("made=")[1]).not.toContain("...");
			const { made } = (await import(pathToFileURL(out).href)) as {
				readonly made: (from: object) => object;
			};
			expect(made({ a: 2, b: 3 })).toStrictEqual({ a: 2, b: 4, c: 5 });
		},
	);
});
