import { describe, expect, it } from "vitest";
import type { Field, Keywords, Typed } from "../../src/command.ts";
import { parseArguments } from "../../src/language/arguments/arguments.ts";
import { isGivenName } from "../../src/language/names/given-names.ts";
import type { Reading } from "../../src/language/reading.ts";

const startsWith = (pattern: RegExp) => (words: string) => {
	const found = pattern.exec(words)?.[0];
	return found === undefined ? undefined : { used: found, rest: words.slice(found.length) };
};

type Spec = Partial<Omit<Typed, "keywords">> & Partial<Keywords> & { readonly optional?: boolean };

const field = ({ optional = false, lead, evidence, ...keywords }: Spec) =>
	({
		optional,
		typed: { keywords: { hard: [], ...keywords }, lead, evidence },
		control: { as: "line" },
	}) as unknown as Field<unknown>;

/** As in a programme with one body called "Due North Partnership", which may be named in part. */
const fields = {
	title: field({}),
	board: field({ soft: ["for"], lead: startsWith(/^WSG\b/) }),
	owner: field({
		optional: true,
		hard: ["owner"],
		lead: startsWith(
			/^(?:due(?: north(?: partnership)?)?|owner occupiers forum|occupiers forum)\b/i,
		),
	}),
	due: field({ hard: ["due"], lead: startsWith(/^\d+ April\b/) }),
};

const named = (...names: readonly string[]) => names.map((name) => ({ name, aliases: [] }));

const reading = {
	lexicon: {
		boards: named("Owner Occupiers Forum"),
		people: named("Head of Repairs"),
		organisations: named("Deputy Lieutenancy Office", "Due North Partnership"),
		workStreams: [],
		plans: [],
	},
} as unknown as Reading;

const read = (words: string) => parseArguments(words, fields, reading);

describe("a keyword that is also part of a name", () => {
	it("introduces its own field, and gives nobody an owner whom nobody named", () =>
		expect(read("Book room for WSG due 9 April")).toEqual({
			raw: { title: "Book room", board: "WSG", due: "9 April" },
			over: "",
		}));

	it("that begins the name itself is said once, not twice", () =>
		expect(read("Write to owners for WSG, owner Owner Occupiers Forum, due 9 April")).toEqual({
			raw: {
				title: "Write to owners",
				board: "WSG",
				owner: "Owner Occupiers Forum",
				due: "9 April",
			},
			over: "",
		}));

	it("is part of the name where the name goes on", () =>
		expect(read("Book room for WSG, owner Due North, due 9 April").raw).toEqual({
			title: "Book room",
			board: "WSG",
			owner: "Due North",
			due: "9 April",
		}));
});

describe("somebody's first name", () => {
	const people = ["Ruth Callander", "Rob Anstey", "Rhona Anstey", "Training Lead", "May Bell"].map(
		(name) => ({ name }),
	);

	it("is theirs, of several too, and no office's", () => {
		const called = (typed: string) => isGivenName(typed, people);
		expect(called("Ruth")).toBe(true);
		expect(["Training", "Anstey", "Rob Anstey", ""].filter(called)).toEqual([]);
		expect(isGivenName("Rob", [...people, { name: "Rob Bell" }])).toBe(true);
	});

	it("before what they are to do says whose it is, and before what is done to it does not", () => {
		const isCalled = (typed: string) => isGivenName(typed, people);
		const lead = startsWith(/^(?:Ruth|May)\b/);
		const evidence = { isName: isCalled, isSure: () => false, isCalled };
		const owner = field({ optional: true, hard: ["owner"], lead, evidence });
		const typed = (words: string) => parseArguments(words, { ...fields, owner }, reading).raw;
		expect(typed("Ruth to send the rota, due 9 April")).toEqual({
			title: "send the rota",
			owner: "Ruth",
			due: "9 April",
		});
		expect(typed("May to be booked, due 9 April").title).toBe("May to be booked");
	});
});

describe("a field's own name", () => {
	it("with a colon introduces it, and is not kept in it", () =>
		expect(read("title: Book room, board: WSG, due: 9 April").raw).toEqual({
			title: "Book room",
			board: "WSG",
			due: "9 April",
		}));

	it("in the middle of a sentence is left where it stands", () =>
		expect(read("Ask about the title: is it free, for WSG due 9 April").raw.title).toBe(
			"Ask about the title: is it free",
		));
});

describe("words that were left over", () => {
	it("and were added to somebody's name are not taken for a board", () =>
		expect(read("Book room, owner Due North and Maya, due 9 April")).toMatchObject({
			raw: { owner: "Due North" },
			over: "and Maya",
		}));
});
