import { describe, expect, it } from "vitest";
import type { Board } from "../../../src/domain/boards/board.ts";
import type { Organisation, Person } from "../../../src/domain/people/person.ts";
import {
	type Lexicon,
	leadingBoard,
	matchBoard,
	matchOrganisation,
	matchOwner,
	matchPerson,
	matchWorkStream,
} from "../../../src/language/names/entities.ts";

const board = (code: string, name: string, aliases: string[] = []): Board => ({
	kind: "board",
	id: code,
	version: 1,
	code,
	name,
	aliases,
	state: { is: "active" },
	visibility: "open",
	zone: "Europe/London",
	memberIds: [],
	seats: [],
});

const person = (name: string, handle: string, slackId?: string): Person => ({
	kind: "person",
	id: handle,
	version: 1,
	name,
	handle,
	slackId,
	zone: "Europe/London",
});

const organisation = (name: string, aliases: string[] = []): Organisation => ({
	kind: "organisation",
	id: name,
	version: 1,
	name,
	aliases,
	sort: "organisation",
});

const lexicon: Lexicon = {
	boards: [
		board("MCB", "MPS Contest board"),
		board("CLB", "CONTEST (London) board"),
		board("COG", "Territorial Policing (TP) Chief Officer Group (COG)"),
		board("LPB", "London Prevent board"),
		board("PPB", "Prevent pilot board"),
		board("SOP", "SO Programme board"),
		board("TSA", "TP/SO ACPO meetings"),
		{
			...board("POB", "Prevent oversight board"),
			state: { is: "ended", on: "2008-12-31" as never },
		},
	],
	people: [
		person("Guidance Lead", "guidance-lead", "U1"),
		person("CTSU Lead", "ctsu-lead", "U2"),
		person("Ann Smith", "asmith", "U3"),
	],
	organisations: [
		organisation("Government Office for London (GOL)"),
		organisation("National Policing Improvement Agency", ["NPIA"]),
	],
	workStreams: [
		{
			kind: "workStream",
			id: "w1",
			version: 1,
			name: "Community engagement and partnership",
			aliases: [],
		},
		{ kind: "workStream", id: "w2", version: 1, name: "Intelligence", aliases: [] },
	],
	plans: [],
};

const boardFor = (words: string): string => {
	const match = matchBoard(words, lexicon);
	if (match.is === "one") return match.value.code;
	if (match.is === "several") return match.values.map((each) => each.code).join("|");
	return `none(${match.near.map((each) => each.code).join(",")})`;
};

describe("a board is found by what people call it", () => {
	it.each([
		["London Prevent board", "LPB"],
		["the london prevent board", "LPB"],
		["lpb", "LPB"],
		["the LPB board", "LPB"],
		["London Prevent", "LPB"],
		["“London Prevent board”", "LPB"],
		["london-prevent-board", "LPB"],
		["London Prevent board's", "LPB"],
		["COG", "COG"],
		["TP Chief Officer Group", "COG"],
		["Chief Officer Group", "COG"],
		["cheif oficer group", "COG"],
		["Lodnon Prevnt bord", "LPB"],
		["MPS contest", "MCB"],
		["contest london", "CLB"],
		["CONTEST (London) board", "CLB"],
		["so program board", "SOP"],
		["prevent oversight", "POB"],
		["TP/SO ACPO", "TSA"],
		["TP SO ACPO meetings", "TSA"],
		["lon\u200bdon prevent", "LPB"],
	])("%s", (words, code) => expect(boardFor(words)).toBe(code));

	it("asks which when a short name fits two", () => {
		expect(boardFor("the contest board")).toBe("MCB|CLB");
		expect(boardFor("prevent board")).toBe("LPB|PPB|POB");
	});

	it("does not stretch a code or a short word", () => {
		expect(boardFor("LPC")).toMatch(/^none/);
		expect(boardFor("CUG")).toMatch(/^none/);
	});

	it("offers what comes near when nothing fits", () => {
		expect(boardFor("London Prevent sports board")).toBe("none(LPB)");
		expect(boardFor("vetting panel")).toBe("none()");
		expect(boardFor("board")).toBe("none()");
		expect(boardFor("")).toBe("none()");
	});
});

describe("people and organisations", () => {
	it("finds a person by mention, handle, name or part of a role", () => {
		for (const words of ["<@U1|someone>", "<@U1>", "@guidance-lead", "Guidance Lead", "guidance"]) {
			expect(matchPerson(words, lexicon)).toMatchObject({ value: { id: "guidance-lead" } });
		}
		expect(matchPerson("lead", lexicon).is).toBe("several");
		expect(matchPerson("<@U9|Guidance Lead>", lexicon)).toEqual({ is: "none", near: [] });
	});

	it("asks which of two of one surname, whichever handle is nearer to it", () => {
		const people = [person("Faith Marsh", "fmarsh", "U4"), person("Frank Marsh", "frmarsh", "U5")];
		const both = { ...lexicon, people: [...lexicon.people, ...people] };
		expect(matchPerson("Marsh", both).is).toBe("several");
		expect(matchOwner("marsh", both).is).toBe("several");
		expect(matchPerson("fmarsh", both)).toMatchObject({ value: { name: "Faith Marsh" } });
	});

	it("finds an organisation by name, short form or initials", () => {
		for (const words of ["GOL", "government office", "Government Office for London"]) {
			expect(matchOrganisation(words, lexicon).is).toBe("one");
		}
		expect(matchOwner("npia", lexicon)).toMatchObject({ value: { kind: "organisation" } });
		expect(matchOwner("@asmith", lexicon)).toMatchObject({ value: { kind: "person" } });
	});

	it("finds a work stream with or without the words work stream", () => {
		for (const words of ["community engagement work stream", "Community engagement workstream"]) {
			expect(matchWorkStream(words, lexicon)).toMatchObject({ value: { id: "w1" } });
		}
	});
});

describe("a text that begins with a board", () => {
	const lead = (text: string) => {
		const found = leadingBoard(text, lexicon);
		const match = found?.match;
		const codes =
			match?.is === "one"
				? match.value.code
				: match?.is === "several" && match.values.map((each) => each.code).join("|");
		return found && [codes, found.used, found.rest];
	};

	it("gives the longest name and the rest", () => {
		expect(lead("CONTEST (London) board 12 March 2pm, 90 minutes")).toEqual([
			"CLB",
			"CONTEST (London) board",
			"12 March 2pm, 90 minutes",
		]);
		expect(lead("Contest board next Friday 10am")).toEqual([
			"MCB|CLB",
			"Contest board",
			"next Friday 10am",
		]);
		expect(lead("“SO Programme board” into “Prevent pilot board”")).toEqual([
			"SOP",
			"“SO Programme board”",
			"into “Prevent pilot board”",
		]);
		expect(lead("LPB, 3 Feb at 10")).toEqual(["LPB", "LPB", "3 Feb at 10"]);
		expect(lead("next Friday 10am")).toBeUndefined();
	});
});
