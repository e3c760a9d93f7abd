import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/text/questions/kept-index.ts";
import type { World } from "../../src/usecases/questions/understanding.ts";

const named = (name: string) => ({ kind: "organisation", id: name, name, aliases: [] }) as never;
const nhs = named("NHS");
const nice = named("NICE");
const worldOf = (organisations: readonly never[]): World => ({
	boards: [],
	people: [],
	organisations,
	workStreams: [],
	plans: [],
	items: [],
});

describe("the name index that is kept", () => {
	it("serves again for the very same things", () =>
		expect(indexOf(worldOf([nhs, nice]))).toBe(indexOf(worldOf([nhs, nice]))));

	it("never serves somebody who sees less", () => {
		const all = indexOf(worldOf([nhs, nice]));
		const less = indexOf(worldOf([nhs]));
		expect(all.named).toHaveLength(2);
		expect(less.named).toHaveLength(1);
		expect(less.byWord.has("nice")).toBe(false);
	});

	it("never serves once something has a new version", () => {
		const before = indexOf(worldOf([nhs]));
		expect(indexOf(worldOf([named("NHS")]))).not.toBe(before);
	});
});
