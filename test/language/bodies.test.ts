import { describe, expect, it } from "vitest";
import { bodiesField } from "../../src/language/fields/names/bodies.ts";
import type { Reading } from "../../src/language/reading.ts";

const readingOf = (...boroughs: readonly string[]) =>
	({
		lexicon: {
			organisations: [
				...boroughs.map((name) => ({ id: name, name, aliases: [], sort: "borough" })),
				{ id: "bank", name: "Northern Farm Bank", aliases: [], sort: "organisation" },
			],
		},
	}) as unknown as Reading;

const farms = readingOf("High Tarn Farm", "Low Beck Farm", "Ashgill Farm");
const field = bodiesField({ label: "To", missing: "To whom?", softKeywords: ["to"] });

const read = async (typed: string, reading: Reading) => {
	const found = await field.schema(reading).safeParseAsync(typed);
	return found.success
		? found.data.map(({ name }) => name)
		: (found.error.issues[0]?.message ?? "refused");
};

describe("many bodies named at once", () => {
	it.each(["all farms", "every farm", "all of the farms", "all boroughs"])(
		"are meant by %s, where each of them is called so",
		async (typed) =>
			expect(await read(typed, farms)).toEqual(["High Tarn Farm", "Low Beck Farm", "Ashgill Farm"]),
	);

	it("are all but those left out", async () =>
		expect(await read("all farms except Ashgill", farms)).toEqual([
			"High Tarn Farm",
			"Low Beck Farm",
		]));

	it("are not guessed where only some of them are called so", async () => {
		expect(await read("all farms", readingOf("High Tarn Farm", "Creamery"))).toContain(
			'I can\'t find an organisation called "all farms"',
		);
		expect(await read("all dairies", farms)).toContain("I can't find an organisation");
	});
});
