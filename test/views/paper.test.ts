/** What follows after a paper was asked for: reminders before its day, unless that is over. */
import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { PaperAsked } from "../../src/usecases/paper/ask.ts";
import { paperAskedMessage } from "../../src/views/meetings/paper.ts";

const board = { code: "LPB", name: "London Prevent board" } as Board;
const saidOf = (isLate: boolean, heard: PaperAsked["heard"] = "before") =>
	JSON.stringify(
		paperAskedMessage(
			{
				paper: { number: 1, title: "Survey results" },
				item: {},
				owner: { name: "Survey Lead", slackId: "U1" },
				dueOn: plainDate("2009-03-06"),
				isLate,
				heard,
			} as PaperAsked,
			board,
		),
	);

describe("asking for a paper", () => {
	it("promises no reminder before a day that is over", () => {
		expect(saidOf(false)).toContain("gets a private reminder before it’s due");
		expect(saidOf(true)).not.toContain("before it’s due");
		expect(saidOf(true)).toContain(
			"on the next working day if it’s late, and so does the board's secretary",
		);
	});

	it("promises none before a day that is over when its author hears of it, or is that day", () => {
		for (const heard of ["on the day", "after"] as const)
			expect(saidOf(false, heard)).not.toContain("before it’s due");
		expect(saidOf(false, "on the day")).toContain("on the day it’s due");
		expect(saidOf(false, "after")).toContain("unless it has come by then");
	});
});
