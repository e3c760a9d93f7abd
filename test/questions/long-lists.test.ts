/** Lists of meetings, boards, decisions, places and changes that are longer than a page: every line once, and none left out. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/plain-date.ts";
import type { ThreadContext } from "../../src/domain/question.ts";
import { answerMessage } from "../../src/views/answer.ts";
import { type Office, openOffice } from "../journeys/office.ts";
import { type Demo, openProgramme } from "./demo.ts";
import { manyBoards } from "./many-boards.ts";

const clock = instant("2027-10-12T09:00:00Z");
const rowsIn = (text: string): readonly string[] =>
	text.split("\n").filter((row) => /^• |^Reach \d\d board · |^\S+-[DP]1 /.test(row));

describe("a list that is longer than a page", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openProgramme(manyBoards(), { loadedAt: clock, clock });
	}, 60_000);
	afterAll(() => demo.close());

	const pages = async (text: string): Promise<readonly string[]> => {
		const read: string[] = [];
		let thread: ThreadContext | undefined;
		let next: string | undefined = text;
		while (next !== undefined && read.length < 12) {
			const answered = await demo.ask(next, { asker: "programme-secretary", thread });
			thread = answered.thread;
			read.push(answerMessage(answered.answer).text);
			next = answered.answer.is === "found" ? answered.answer.more?.question : undefined;
		}
		return read;
	};

	it.each([
		["list all boards", 47],
		["which meetings are coming up?", 47],
		["which meetings are there in november?", 24],
		["which boards does the ecologist chair?", 44],
		["which boards haven’t met?", 46],
		["what has been decided?", 44],
		["are any seats vacant?", 44],
		["which papers are due?", 44],
		["what has changed since monday?", 114],
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

describe("its button in Slack", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: manyBoards() });
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
});
