import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anchorsOf, guides, linksOf, type Page, pages } from "./pages.ts";

const broken = (page: Page): readonly string[] =>
	linksOf(page).filter((link) => {
		const [path = "", anchor] = link.split("#");
		if (!existsSync(path)) return true;
		return (
			anchor !== undefined &&
			!anchorsOf({ path, text: readFileSync(path, "utf8") }).includes(anchor)
		);
	});

describe("Every link", () => {
	it.each(pages.map((page) => [page.path, page] as const))("of %s leads somewhere", (_, page) => {
		expect(broken(page)).toEqual([]);
	});

	it("that leads nowhere is found", () => {
		const text = "[a](gone.md) [b](README.md#nowhere) [c](#here)\n\n# Here\n\n![d](gone.png)";
		const page = { path: "planted.md", text };
		expect(linksOf(page)).toEqual(["gone.md", "README.md#nowhere", "planted.md#here", "gone.png"]);
		expect(broken({ ...page, text: text.replace("[c](#here)", "") })).toHaveLength(3);
	});
});

describe("The README", () => {
	const readme = readFileSync("README.md", "utf8");

	it("is one page of at most 8 KB, with one picture", () => {
		expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8_192);
		expect(readme.match(/!\[/g)).toHaveLength(1);
	});

	it("leads to every guide", () => {
		const led = new Set(
			pages
				.slice(0, 1)
				.flatMap(linksOf)
				.map((link) => link.split("#")[0]),
		);
		expect(guides.map(({ path }) => path).filter((path) => !led.has(path))).toEqual([]);
	});

	it("and the guides use every picture", () => {
		const used = new Set(pages.flatMap(linksOf));
		const kept = readdirSync(".github/guides/pictures").map(
			(name) => `.github/guides/pictures/${name}`,
		);
		expect(kept.filter((path) => !used.has(path))).toEqual([]);
	});
});
