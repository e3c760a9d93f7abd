import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeProgrammeError } from "../../src/language/programme-file/programme-file.ts";
import type { LoadOutcome } from "../../src/usecases/programme/load.ts";
import { reportLoad } from "../../src/usecases/programme/load-report.ts";
import { action, errorsIn, small, textOf } from "./file.ts";

const blocks = [
	...readFileSync(".github/guides/programme-file.md", "utf8").matchAll(/```json\n(.*?)```/gs),
].map(([, json = ""]) => json);

describe("the guide to programme files", () => {
	it("shows a whole file that loads", () => {
		expect(errorsIn(blocks[0] ?? "")).toEqual([]);
	});

	it("shows dates that are read", () => {
		const dates = blocks.slice(1, 3);
		expect(dates).toHaveLength(2);
		for (const due of dates)
			expect(errorsIn(textOf(small({ actions: [action({ due: JSON.parse(due) })] })))).toEqual([]);
	});

	it("shows a series that loads", () => {
		const series = JSON.parse(blocks[3] ?? "");
		expect(errorsIn(textOf(small({ series: [series] })))).toEqual([]);
	});

	it("shows a board that loads, with its seats, its quorum and its terms", () => {
		const board = JSON.parse(blocks[4] ?? "");
		expect(board.terms).toBeDefined();
		expect(errorsIn(textOf(small({ boards: [board] })))).toEqual([]);
	});
});

const none = { created: 0, changed: 0, unchanged: 0 };
const loaded = (more: object): LoadOutcome => ({
	is: "loaded",
	dryRun: false,
	tally: {
		organisation: none,
		person: { ...none, created: 2 },
		board: { ...none, created: 1, changed: 1 },
		plan: none,
		term: none,
		workStream: none,
		series: none,
		merge: none,
		meeting: none,
		action: none,
		milestone: none,
		guidance: none,
		agendaItem: none,
		paper: none,
		decision: none,
		reply: none,
		attendance: none,
		minutes: none,
	},
	kept: [],
	doubts: [],
	...more,
});

describe("the report of a load", () => {
	it("counts by kind, in words", () => {
		expect(reportLoad(loaded({}), writeProgrammeError)).toEqual([
			"Created: 2 people, 1 board.",
			"Changed: 1 board.",
		]);
		expect(reportLoad(loaded({ dryRun: true }), writeProgrammeError)).toEqual([
			"Dry run: nothing was kept.",
			"Would be created: 2 people, 1 board.",
			"Would be changed: 1 board.",
		]);
	});

	it("names what was left as people have it", () => {
		const kept = [{ kind: "action", key: "draft", fields: ["title", "due"] }];
		expect(reportLoad(loaded({ kept }), writeProgrammeError).slice(-2)).toEqual([
			expect.stringContaining("--force follows the file"),
			"  action draft: title, due",
		]);
	});

	it("names what is worth a look", () => {
		const doubts = [{ line: 12, path: "people[1].name", message: "Twice." }];
		expect(reportLoad(loaded({ doubts }), writeProgrammeError).slice(-2)).toEqual([
			"Worth a look, though it is taken as it stands:",
			"  line 12, people[1].name: Twice.",
		]);
	});

	it("lists every fault of a refused file", () => {
		const errors = [
			{ line: 12, path: "boards[3].code", message: "Wrong.", example: '"code": "LPB"' },
		];
		expect(reportLoad({ is: "refused", errors }, writeProgrammeError)).toEqual([
			"One fault in the file; nothing was loaded.",
			'line 12, boards[3].code: Wrong. For example: "code": "LPB"',
		]);
	});
});
