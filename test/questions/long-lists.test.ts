/** Lists of meetings, boards, decisions, places and changes that are longer than a page: every line once, and none left out. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf } from "../../src/channels/plain-words.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Office, openOffice } from "../journeys/office.ts";
import { type Demo, openProgramme } from "./demo.ts";
import { manyBoards, muchOfEverything } from "./many-boards.ts";
import { pagesOf } from "./pages.ts";

const clock = instant("2027-10-12T09:00:00Z");
const rowsIn = (text: string): readonly string[] =>
	text.split("\n").filter((row) => /^• |^Reach \d\d board · |^\S+-[DP]1 /.test(row));

describe("a list that is longer than a page", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openProgramme(manyBoards(), { loadedAt: clock, clock });
	}, 60_000);
	afterAll(() => demo.close());

	const pages = (text: string) => pagesOf(demo, text);

	it.each([
		["list all boards", 47],
		["which meetings are coming up?", 47],
		["which meetings are there in november?", 24],
		["which boards does the ecologist chair?", 44],
		["which boards haven’t met?", 46],
		["what has been decided?", 44],
		["are any seats vacant?", 44],
		["which papers are due?", 44],
	])("“%s” is told to its end, each line once", async (text, count) => {
		const read = await pages(text);
		expect(read[0]).toMatch(/… and \d+ more\./);
		expect(read.at(-1)).not.toContain("… and");
		const rows = read.flatMap(rowsIn);
		expect(new Set(rows).size).toBe(rows.length);
		expect(rows).toHaveLength(count);
	});

	it("says on every page how many papers there are", async () => {
		for (const page of await pages("which papers are due?")) expect(page).toContain("due: 44");
	});
});

describe("what takes more than a line each", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openProgramme(muchOfEverything(), { loadedAt: clock, clock });
	}, 60_000);
	afterAll(() => demo.close());

	it.each([
		["why were meetings called off in september?", /^• .*Reach 01 board .*\(High water \d+\)/, 24],
	])("is told to its end, each once: %s", async (text, row, count) => {
		const read = await pagesOf(demo, text);
		expect(read[0]).toMatch(/… and \d+ more\./);
		expect(read.at(-1)).not.toContain("… and");
		const rows = read.flatMap((page) => page.split("\n").filter((line) => row.test(line)));
		expect(new Set(rows).size).toBe(rows.length);
		expect(rows).toHaveLength(count);
	});

	it("is never more than a message holds, and what is left over comes next", async () => {
		const read: string[] = [];
		let thread: ThreadContext | undefined;
		let next: string | undefined = "what is blocked for Reach 03 board, and why?";
		while (next !== undefined && read.length < 12) {
			const answered = await demo.ask(next, { asker: "programme-secretary", thread });
			thread = answered.thread;
			const { blocks } = answerMessage(answered.answer);
			read.push(linesOf(blocks, { person: () => "", channel: () => "" }).join("\n"));
			next = answered.answer.is === "found" ? answered.answer.more?.question : undefined;
		}
		const rows = read.flatMap((page) => page.match(/RX03-\d+ Renew gate \d\d/g) ?? []);
		expect(new Set(rows).size).toBe(30);
		expect(rows).toHaveLength(30);
		expect(read.join("\n")).not.toContain("does not fit");
	});

	it("says how many meetings more were called off than it tells why", async () => {
		const [told] = await pagesOf(demo, "why were the meetings of Reach 01 board cancelled?");
		expect(told?.match(/RX01-M\d+/g)).toHaveLength(3);
		expect(told).toContain("… and 21 more.");
	});
});

describe("its button in Slack", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: muchOfEverything() });
	}, 60_000);
	afterAll(() => office?.close());

	it("shows the pages that follow, in the same place", async () => {
		const secretary = office.as("programme-secretary");
		const first = (await secretary.says("@app", "list all boards")).reply;
		const second = await secretary.presses("@app", "Show the next 20");
		const third = await secretary.presses("@app", "Show the last 7");
		const told = [first, second, third].flatMap(rowsIn);
		expect(new Set(told).size).toBe(47);
		expect(told).toHaveLength(47);
		expect(third).not.toContain("Show the");
	});

	it.each([
		["/meeting decisions", /RX\d\d-D1/g, 4, 44],
		["/programme stream", /Strand \d\d/g, 5, 42],
	])("shows the pages of what was typed: %s", async (line, row, last, count) => {
		const secretary = office.as("programme-secretary");
		const said = [await secretary.types("@app", line)];
		for (const label of ["Show the next 20", `Show the last ${last}`])
			said.push(await secretary.presses("@app", label));
		const told = said.map((page) => new Set(page.match(row)));
		expect(new Set(told.flatMap((page) => [...page])).size).toBe(count);
		expect(told.reduce((sum, page) => sum + page.size, 0)).toBe(count);
	});
});
