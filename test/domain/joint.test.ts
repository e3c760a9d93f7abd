/** A joint meeting: one occasion in two diaries. */
import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import {
	changedTogether,
	distinctOccasions,
	joined,
	leads,
	occasionOf,
} from "../../src/domain/meetings/joint.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";

const meeting = (id: string, boardId: string, day = "2009-03-03"): Meeting => ({
	kind: "meeting",
	id,
	version: 1,
	boardId,
	number: 1,
	time: {
		is: "fixed",
		on: plainDate(day),
		from: wallTime("10:00"),
		minutes: 60,
		zone: "Europe/London",
	},
	state: { is: "planned" },
});

const [one, other] = joined(meeting("b", "B"), meeting("a", "A"));

describe("a joint meeting", () => {
	it("is the same occasion in both diaries, and one of the two leads", () => {
		expect(occasionOf(one)).toBe(occasionOf(other));
		expect([leads(one), leads(other)]).toEqual([false, true]);
	});

	it("is shown once where both diaries are, and in each alone", () => {
		const apart = meeting("c", "C");
		expect(distinctOccasions([one, other, apart])).toEqual([other, apart]);
		expect(distinctOccasions([one, apart])).toEqual([one, apart]);
	});

	it("is spoken for by the half that still stands", () => {
		const on = plainDate("2009-02-01");
		const gone: Meeting = { ...other, state: { is: "cancelled", on } };
		expect(distinctOccasions([one, gone])).toEqual([one]);
	});

	it("moves in both at once, and both say that it has changed as often", () => {
		const moved = { ...one, time: meeting("x", "X", "2009-03-04").time };
		const [own, theirs] = changedTogether(moved, other);
		expect(theirs.time).toEqual(own.time);
		expect([own.joint?.revision, theirs.joint?.revision]).toEqual([3, 3]);
		expect(theirs.boardId).toBe("A");
	});
});
