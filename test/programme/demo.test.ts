import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isCode } from "../../src/domain/reference.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import {
	nothingKnown,
	readProgrammeFile,
	writeProgrammeError,
} from "../../src/language/programme-file/programme-file.ts";
import { entriesOf, type Programme } from "../../src/usecases/programme/programme.ts";

const text = readFileSync("prisma/demo/programme.json", "utf8");

const demo = (): Programme => {
	const reading = readProgrammeFile(text, { known: nothingKnown, calendar: englandAndWales });
	if (reading.is === "refused") throw new Error(reading.errors.map(writeProgrammeError).join("\n"));
	return reading.programme;
};

/** Everything that is said in the file, and not merely named. */
const strings = (value: unknown): readonly string[] => {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(strings);
};

describe("the demonstration programme holds what the paper of 29 January 2009 reports", () => {
	const programme = demo();
	const boards = entriesOf(programme, "board");
	const board = (code: string) => boards.find((one) => one.code === code);
	const items = [
		...entriesOf(programme, "action"),
		...entriesOf(programme, "milestone"),
		...entriesOf(programme, "guidance"),
	];
	const item = (boardKey: string, number: number) =>
		items.find((one) => one.boardId === boardKey && one.number === number);
	const due = (title: RegExp) => {
		const found = items.find((one) => title.test(one.title));
		if (found?.kind === "action") return found.due;
		if (found?.kind === "milestone") return found.forecast;
		return found?.state.is === "expected" ? found.state.window : found?.state.when;
	};

	it.each([
		["CTPS", "the sub-committee it reports to"],
		["MCB", "the MPS Contest board"],
		["CLB", "the CONTEST (London) board"],
		["NPB", "the national Prevent boards"],
		["COG", "the TP Chief Officer Group"],
		["LPB", "the London Prevent board"],
		["SPB", "the SO Programme board"],
		["PPB", "the Prevent pilot board"],
		["ACPO", "the TP/SO ACPO meetings"],
		["POB", "the Prevent oversight board"],
		["TWM", "the three-way meeting"],
		["BPF", "the borough forums"],
		["CCSM", "the Crime Control Strategy meeting"],
		["PDT", "the delivery team"],
	])("%s is %s, with its paragraph", (code) => {
		expect(isCode(code)).toBe(true);
		expect(board(code)?.source?.paper).toBe("Delivery of Prevent");
	});

	it("knows 32 boroughs and the City", () => {
		const boroughs = entriesOf(programme, "organisation").filter((one) => one.sort === "borough");
		expect(boroughs).toHaveLength(33);
		expect(board("BPF")?.seats).toHaveLength(33);
	});

	it.each([
		"NPIA",
		"NCALT",
		"HMIC",
		"CTSU",
		"CTSET",
		"MOPC",
		"GOL",
		"OSCT",
		"BTP",
		"AMP",
		"MSF",
		"IAG",
	])("knows %s by its abbreviation", (name) => {
		const named = entriesOf(programme, "organisation").filter((one) => one.aliases.includes(name));
		expect(named).toHaveLength(1);
	});

	it('"the Contest board" is two boards, of which one is still forming', () => {
		const named = boards.filter((one) => one.aliases.includes("Contest board"));
		expect(named.map((one) => one.code)).toEqual(["MCB", "CLB"]);
		expect(board("CLB")?.state).toMatchObject({
			is: "forming",
			starts: { words: "in March", first: "2009-03-01", last: "2009-03-31" },
		});
		expect(board("CLB")?.seats).toHaveLength(8);
	});

	it("has the references that its conversations use", () => {
		expect(item("mcb", 7)).toMatchObject({ posts: { filled: 0, wanted: 4 } });
		expect(item("cog", 2)).toMatchObject({ kind: "milestone", report: { rag: "amber" } });
		expect(item("lpb", 3)?.kind).toBe("milestone");
		const meeting = (boardId: string, number: number) =>
			entriesOf(programme, "meeting").find(
				(one) => one.boardId === boardId && one.number === number,
			);
		expect(meeting("pob", 1)?.time.is).toBe("provisional");
		expect(meeting("cog", 2)?.time).toMatchObject({ when: { precision: "undated" } });
		expect(meeting("lpb", 4)?.time).toMatchObject({ on: "2009-03-05" });
		expect(meeting("twm", 1)?.time).toMatchObject({ on: "2009-03-12", from: "15:00" });
	});

	it.each([
		[/Four Channel co-ordinators/, "month", "2009-04-01", "2009-04-30"],
		[/Endorse Prevent Engagement Officers/, "month", "2009-01-01", "2009-01-31"],
		[/PEO network/, "month", "2009-01-01", "2009-01-31"],
		[/Start the board and fix/, "month", "2009-03-01", "2009-03-31"],
		[/Further Prevent guidance/, "month", "2009-03-01", "2009-03-31"],
		[/Initial Prevent guidance/, "year", "2008-01-01", "2008-12-31"],
		[/Grant of 2008\/9/, "financial-year", "2008-04-01", "2009-03-31"],
		[/Grant of 2009\/10/, "financial-year", "2009-04-01", "2010-03-31"],
		[/Grant of 2010\/11/, "financial-year", "2010-04-01", "2011-03-31"],
		[/Three-way meetings begin/, "day", "2009-03-12", "2009-03-12"],
	])("%s is dated as the paper has it, no closer", (title, precision, first, last) => {
		expect(due(title)).toMatchObject({ precision, first, last });
	});

	it.each([
		/Merge with the Prevent pilot board/,
		/ICE/,
		/Channel in every borough/,
		/Rich Picture briefings in all boroughs/,
		/Gateway/,
		/CT briefing for elected members/,
		/overlap process/,
		/survey of confidence/,
		/benchmark$/,
		/performance indicators/,
		/EIA.*CONTEST/,
		/EIA.*Prevent/,
		/S\.44/,
		/four chief inspectors/,
		/Operation Nicole/,
		/Youth and women/,
		/intelligence desks/,
		/desk for each CONTEST strand/,
		/HMIC/,
	])("%s names no day, and none is invented", (title) => {
		expect(due(title)?.precision).toBe("undated");
	});

	it("the national plan was absorbed, and three work streams carry the MPS plan", () => {
		expect(entriesOf(programme, "plan").map((plan) => plan.absorbedIntoId)).toContain(
			"mps-prevent-plan",
		);
		expect(entriesOf(programme, "workStream")).toHaveLength(3);
	});

	it("guidance of 2008 went to all boroughs, and more is expected from the NPIA", () => {
		const guidance = entriesOf(programme, "guidance");
		const sent = guidance.filter((one) => one.circulatedTo === "all boroughs");
		expect(sent).toHaveLength(3);
		expect(guidance.filter((one) => one.state.is === "expected")).toMatchObject([
			{ issuerId: "npia", watcher: { id: "guidance-lead" } },
		]);
	});

	it("shows every kind of standing, channel and RAG status, and several time zones", () => {
		const people = entriesOf(programme, "person");
		const seen = <T>(values: readonly T[]) => [...new Set(values)].sort();
		expect(seen(people.map((one) => one.standing))).toEqual([
			"deactivated",
			"external",
			"guest",
			"member",
			"none",
		]);
		expect(seen(people.map((one) => one.zone)).length).toBeGreaterThan(2);
		expect(seen(programme.channels.map((one) => one.kind))).toEqual([
			"private",
			"public",
			"shared",
		]);
		expect(programme.channels.some((one) => one.archived)).toBe(true);
		const rags = entriesOf(programme, "milestone").map((one) => one.report?.rag);
		expect(seen(rags.filter((rag) => rag !== undefined))).toEqual(["amber", "green", "red"]);
		const restricted = boards.filter((one) => one.visibility === "restricted");
		expect(restricted.map((one) => one.channel)).toEqual(["vetting-panel"]);
		expect(boards.some((one) => one.state.is === "ended")).toBe(true);
	});

	it("each borough is in one tier, the Guardian forces are three, and the authority has a successor", () => {
		const bodies = entriesOf(programme, "organisation");
		const of = (key: string) => bodies.find((one) => one.key === key);
		const tiers = ["pilot-boroughs", "priority-boroughs", "other-boroughs"].flatMap(
			(key) => of(key)?.memberIds ?? [],
		);
		const boroughs = bodies.filter(({ sort }) => sort === "borough").map(({ key }) => key);
		expect(tiers.toSorted()).toEqual(boroughs.toSorted());
		expect(of("guardian-forces")?.memberIds).toEqual(["btp", "mod-police", "city-police"]);
		expect(of("mpa")?.succeeded?.byId).toBe("mopc");
	});

	it("something is overdue, and something falls due within the week", () => {
		const ends = items.flatMap((one) => {
			const date = one.kind === "action" && one.state.is === "open" ? one.due : undefined;
			return date && date.precision !== "undated" ? [date.last] : [];
		});
		expect(ends.filter((last) => last < "2009-01-29").length).toBeGreaterThan(1);
		expect(
			ends.filter((last) => last >= "2009-01-29" && last <= "2009-02-01").length,
		).toBeGreaterThan(1);
	});
});

const paperFile = "../shared/papers/delivery-of-prevent-2009-01-29.txt";
const paper = existsSync(paperFile) ? readFileSync(paperFile, "utf8") : undefined;

const wordsOf = (words: string): readonly string[] =>
	words.toLowerCase().match(/[a-z0-9]+(?:['’][a-z]+)?/g) ?? [];

const runs = (words: readonly string[], length: number): readonly string[] =>
	words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "));

describe.skipIf(paper === undefined)("the demonstration programme, beside the paper itself", () => {
	it("tells its facts in other words: nowhere do eight words run as in the paper", () => {
		const theirs = new Set(runs(wordsOf(paper ?? ""), 8));
		expect(theirs.size).toBeGreaterThan(500);
		const ours = strings(JSON.parse(text)).flatMap((one) => runs(wordsOf(one), 8));
		expect(ours.filter((run) => theirs.has(run))).toEqual([]);
	});

	it("names nobody whom the paper names", () => {
		const named = [
			...(paper ?? "").matchAll(/(?:Commissioner|author\(s\):) ([A-Z][a-z]+) ([A-Z][a-z]+)/g),
		].flatMap(([, first = "", last = ""]) => [`${first} ${last}`, last]);
		expect(named.length).toBeGreaterThan(0);
		const ours = wordsOf(text).join(" ");
		expect(named.filter((name) => ours.includes(` ${name.toLowerCase()} `))).toEqual([]);
	});
});
