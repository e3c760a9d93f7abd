import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf } from "./architecture/imports.ts";
import { topLevel } from "./architecture/layout.ts";
import { rooms, soleUsers } from "./architecture/rooms.ts";
import { houseRules } from "./architecture/rule-house.ts";
import { importRules } from "./architecture/rule-imports.ts";
import { operators, readerRules } from "./architecture/rule-readers.ts";
import { shapeRules } from "./architecture/rule-shapes.ts";
import { wordRules } from "./architecture/rule-words.ts";
import { planted, readSources, writeViolation } from "./architecture/sources.ts";

const sources = readSources();
const paths = new Set(sources.map(({ path }) => path));

describe("the checker", () => {
	it("sees the whole program, and not what is generated", () => {
		expect(sources.length).toBeGreaterThan(300);
		for (const path of ["src/main.ts", "commands/index.ts", "prisma/generate.ts"])
			expect(paths).toContain(path);
		expect([...paths].filter((path) => path.includes("/generated/"))).toEqual([]);
	});

	it("sees files in every room, and imports in nearly every file", () => {
		for (const { holds } of rooms)
			expect(
				[...paths].filter((path) => path.startsWith(holds)),
				holds,
			).not.toEqual([]);
		const imports = sources.flatMap(importsOf);
		expect(imports.length).toBeGreaterThan(sources.length);
		const ours = imports.filter(({ ours, target }) => ours && /\.tsx?$/.test(target));
		const lost = ours.filter(({ target }) => !paths.has(target) && !target.includes("/generated/"));
		expect(lost).toEqual([]);
	});

	it("knows no room's permission that has no file, and no operator that is gone", () => {
		for (const path of Object.keys(operators)) expect(paths).toContain(path);
		const places = rooms.flatMap(({ uses, names = [] }) => [...uses, ...names]);
		const empty = places.filter((place) => ![...paths].some((path) => path.startsWith(place)));
		expect(empty).toEqual([]);
		const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
		const packages = { ...dependencies, ...devDependencies };
		expect(Object.keys(soleUsers).filter((name) => !(name in packages))).toEqual([]);
	});
});

describe.each([...houseRules, ...importRules, ...readerRules, ...shapeRules, ...wordRules])(
	"the program $name",
	({ check, broken, kept }) => {
		it("today", () => {
			expect(check(sources).map(writeViolation)).toEqual([]);
		});

		it.each(broken)("or the check says so: %j", (files) => {
			expect(check(planted(files))).not.toEqual([]);
		});

		it.each(kept)("while this passes: %j", (files) => {
			expect(check(planted(files)).map(writeViolation)).toEqual([]);
		});
	},
);

describe("the top of the project", () => {
	it("holds the fixed layout and what tools require, and nothing else", () => {
		const ignored = readFileSync(".gitignore", "utf8")
			.split("\n")
			.map((line) => line.replace(/\/$/, ""));
		const extra = readdirSync(".").filter(
			(name) => !topLevel.includes(name) && !ignored.includes(name) && !name.endsWith(".log"),
		);
		expect(extra).toEqual([]);
	});
});
