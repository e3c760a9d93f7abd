import { describe, expect, it } from "vitest";
import { stemOf } from "../../src/language/names/stems.ts";
import { speller } from "../../src/language/names/word-list.ts";
import { nameIndex } from "../../src/text/questions/name-index.ts";
import type { World } from "../../src/usecases/questions/understanding.ts";

const named = (name: string) => ({ kind: "organisation", id: name, name, aliases: [] }) as never;
const nhs = named("NHS Confederation");
const nice = named("Institute of Excellence");
const action = (id: string, number: number, title: string) =>
	({ kind: "action", id, number, title, boardId: id.slice(0, 1) }) as never;
const board = (id: string) => ({
	kind: "board",
	id,
	code: id.toUpperCase(),
	name: id,
	aliases: [],
});
const holding = (boardId: string, ...actions: never[]) =>
	({ boardId, items: { meeting: [], action: actions, milestone: [], guidance: [] } }) as never;

const worldOf = (organisations: readonly never[], holdings: readonly never[] = []): World => ({
	boards: [board("a"), board("b")].filter(({ id }) =>
		holdings.some((each: { boardId: string }) => each.boardId === id),
	) as never,
	people: [],
	organisations,
	workStreams: [],
	plans: [],
	holdings,
});

const labels = (world: World, ...keys: string[]) =>
	nameIndex(world)
		.find(keys, "any")
		.map(({ known }) => known.label);

describe("the names that a question's words may mean", () => {
	const a = holding("a", action("a1", 1, "Recruit outreach officers (OO)"));
	const b = holding("b", action("b1", 1, "Refurbish the boathouse"));

	it("are those in sight, and no others", () => {
		const all = worldOf([nhs, nice], [a, b]);
		const less = worldOf([nhs], [a]);
		expect(labels(all, "boathouse")).toEqual(["B-1 Refurbish the boathouse"]);
		expect(labels(less, "boathouse")).toEqual([]);
		expect(nameIndex(less).has("boathouse")).toBe(false);
		expect(nameIndex(less).near("bothouse")).toEqual([]);
		expect(nameIndex(all).near("bothouse")).toEqual(["boathouse"]);
		expect(nameIndex(less).reference("B-1")).toBeUndefined();
	});

	it("follow a change at once", () => {
		const renamed = holding("b", action("b1", 1, "Refurbish the pavilion"));
		expect(labels(worldOf([], [a, b]), "boathouse")).toHaveLength(1);
		expect(labels(worldOf([], [a, renamed]), "boathouse")).toEqual([]);
		expect(labels(worldOf([], [a, renamed]), "pavilion")).toHaveLength(1);
	});

	it("are whole names where each of the words stands in hundreds of them", () => {
		const many = Array.from({ length: 350 }, (_, n) =>
			action(`a${n}`, n + 1, `Draft the risk paper ${n}`),
		);
		const one = action("a900", 900, "Risk paper");
		const world = worldOf([], [holding("a", ...(many as never[]), one)]);
		expect(labels(world, "risk", "paper")).toEqual(["A-900 Risk paper"]);
		expect(labels(world, "the", "paper", "risk")).toEqual(["A-900 Risk paper"]);
		expect(labels(world, "draft", "risk", "paper")).toEqual([]);
		expect(labels(world, "draft", "risk", "paper", "349")).toEqual([
			"A-350 Draft the risk paper 349",
		]);
	});

	it("teach a short form only to those who may see where it stands", () => {
		const taught = holding("a", action("a1", 1, "Prevent engagement officers (PEO)"));
		const shortly = holding("b", action("b1", 1, "PEO network"));
		expect(labels(worldOf([], [taught, shortly]), "engagement", "officer")).toContain(
			"B-1 PEO network",
		);
		expect(labels(worldOf([], [shortly]), "engagement", "officer")).toEqual([]);
	});
});

describe("the words that are one word bent", () => {
	const words =
		"repairs glazing painter glazed repaired tower towers painting repair glaze paints 2nd art".split(
			" ",
		);

	it("are found together, in the order in which they are listed", () => {
		const { bentOf } = speller(() => words);
		for (const word of words) {
			const sought = stemOf(word);
			const alike = words.filter((each) => each.length >= 4 && stemOf(each) === sought);
			// A short word bends, and no slip of it is looked for.
			const found = word.length < 4 ? [word] : alike;
			expect(bentOf(sought), word).toEqual(/\d/.test(word) ? [] : found);
		}
		expect(bentOf(stemOf("glazing"))).toEqual(["glazing", "glazed", "glaze"]);
		expect(bentOf("aardvark")).toEqual([]);
		expect(bentOf("zzz")).toEqual([]);
	});
});
