/** What is cancelled with a meeting of a series, and what stays. */
import { describe, expect, it } from "vitest";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { cancelMeetings } from "../../src/domain/series/cancel.ts";
import type { Scope } from "../../src/domain/series/change.ts";
import { unbooked } from "../../src/domain/series/series.ts";
import { at, bookedOf, calendar, firstThursdays } from "./series-world.ts";

const series = firstThursdays();
const meetings = bookedOf(series);
const zone = "Europe/London";

const cancel = (number: number, scope: Scope, now = "2009-01-29T10:00:00Z") =>
	cancelMeetings({
		item: meetings.find((meeting) => meeting.number === number) as Meeting,
		scope,
		reason: "the room is shut",
		series,
		meetings,
		now: at(now),
		zone,
	});

const numbers = (list: readonly Meeting[]) => list.map(({ number }) => number);

describe("cancelling in a series", () => {
	it("takes one alone, with its reason, and leaves the series as it is", () => {
		const { after, ended } = cancel(4, "this");
		expect(after.map(({ id, state }) => [id, state])).toEqual([
			["m4", { is: "cancelled", on: "2009-01-29", reason: "the room is shut" }],
		]);
		expect(ended).toBeUndefined();
	});

	it("does not book the cancelled one again", () => {
		const { after } = cancel(4, "this");
		const booked = [...meetings.filter(({ number }) => number !== 4), ...after];
		const again = unbooked(series, booked, { now: at("2009-02-01T10:00:00Z"), calendar });
		expect(again.map(({ originalOn }) => originalOn)).not.toContain("2009-06-04");
	});

	it("takes this and those after it, and ends the rule before them", () => {
		const { after, ended } = cancel(8, "following");
		expect(numbers(after)).toEqual([8, 9, 10]);
		expect(ended?.recurrence.until).toBe("2009-09-30");
		const left = meetings.filter(({ number }) => number < 8);
		expect(unbooked(ended ?? series, left, { now: at("2009-02-01T10:00:00Z"), calendar })).toEqual(
			[],
		);
	});

	it("takes all that are still to come, and none that has been held", () => {
		const { after, ended } = cancel(8, "all", "2009-06-20T10:00:00Z");
		expect(numbers(after)).toEqual([5, 6, 7, 8, 9, 10]);
		expect(ended?.state.is).toBe("ended");
	});

	it("ends a series altogether where none of it stays", () => {
		expect(cancel(1, "following").ended?.state.is).toBe("ended");
	});
});
