/** What moves when a series is changed, and what never does. */
import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { changeSeries, type SeriesTo, upcomingMeetings } from "../../src/domain/series/change.ts";
import { type Series, unbooked } from "../../src/domain/series/series.ts";
import { at, bookedOf, calendar, dayOf, firstThursdays, rule } from "./series-world.ts";

type Asked = SeriesTo;

const change = (
	to: Asked,
	given: {
		readonly from?: string;
		readonly series?: Series;
		readonly meetings?: readonly Meeting[];
		readonly now?: string;
		readonly place?: string;
	} = {},
) => {
	const series = given.series ?? firstThursdays();
	const meetings = given.meetings ?? bookedOf(series);
	const now = at(given.now ?? "2009-01-29T10:00:00Z");
	const from = given.from === undefined ? undefined : plainDate(given.from);
	const affected = upcomingMeetings(meetings, { series, from, now });
	const { place } = given;
	return changeSeries(to, { series, meetings, affected, now, calendar, newId: "new", place });
};

const elevens: Asked = { is: "time", from: wallTime("11:00") };

describe("a change of this meeting and those after it", () => {
	it("moves them under the ids they had, and leaves those before", () => {
		const { moved } = change(elevens, { from: "2009-06-04" });
		expect(moved.map(({ after }) => [after.id, after.number, dayOf(after)]).slice(0, 2)).toEqual([
			["m4", 4, "2009-06-04 11:00"],
			["m5", 5, "2009-07-02 11:00"],
		]);
		expect(moved).toHaveLength(7);
	});

	it("ends the old rule on the day before, and begins the new one there", () => {
		const { old, renewed } = change(elevens, { from: "2009-06-04" });
		expect(old.recurrence.until).toBe("2009-06-03");
		expect(old.state.is).toBe("running");
		expect(renewed.recurrence.first).toBe("2009-06-04");
		const booking = { now: at("2009-01-29T10:00:00Z"), calendar };
		const before = bookedOf(firstThursdays()).filter(({ number }) => number < 4);
		expect(unbooked(old, before, booking)).toEqual([]);
	});

	it("takes a new rule's days in order, from the first after the last that keeps the old", () => {
		const { moved } = change(rule("FREQ=MONTHLY;BYDAY=2TU", "2009-06-09"), { from: "2009-06-04" });
		expect(moved.map(({ after }) => dayOf(after)).slice(0, 2)).toEqual([
			"2009-06-09 10:00",
			"2009-07-14 10:00",
		]);
	});

	it("cancels what the new rule has no day for, and says which", () => {
		const ending = rule("FREQ=MONTHLY;BYDAY=1TH", "2009-06-04", { until: plainDate("2009-08-31") });
		const { moved, dropped } = change(ending, { from: "2009-06-04" });
		expect(moved.map(({ after }) => after.id)).toEqual(["m4", "m5", "m6"]);
		expect(dropped.map(({ id }) => id)).toEqual(["m7", "m8", "m9", "m10"]);
	});

	it("counts the meetings that are left of so many", () => {
		const series = firstThursdays({ count: 6 });
		const { renewed } = change(elevens, { series, meetings: bookedOf(series), from: "2009-06-04" });
		expect(renewed.recurrence.count).toBe(3);
	});

	it("goes by the day that the rule named, though one was moved by hand", () => {
		const meetings = bookedOf(firstThursdays()).map((meeting): Meeting => {
			if (meeting.id !== "m4" || meeting.time.is !== "fixed") return meeting;
			return { ...meeting, time: { ...meeting.time, on: plainDate("2009-07-20") } };
		});
		const { moved } = change(elevens, { meetings, from: "2009-06-04" });
		expect(moved.map(({ after }) => after.id).slice(0, 2)).toEqual(["m4", "m5"]);
		expect(moved.map(({ after }) => after.originalOn).slice(0, 2)).toEqual([
			"2009-06-04",
			"2009-07-02",
		]);
	});

	it("keeps a cancelled one cancelled, and puts no other on its day", () => {
		const meetings = bookedOf(firstThursdays()).map((meeting): Meeting => {
			if (meeting.id !== "m5") return meeting;
			return { ...meeting, state: { is: "cancelled", on: plainDate("2009-01-29") } };
		});
		const { moved, kept } = change(elevens, { meetings, from: "2009-06-04" });
		expect(kept.map(({ id, seriesId }) => [id, seriesId])).toEqual([["m5", "new"]]);
		expect(moved.map(({ after }) => dayOf(after)).slice(0, 2)).toEqual([
			"2009-06-04 11:00",
			"2009-08-06 11:00",
		]);
	});

	it("moves them to another place too, where one is given", () => {
		const { moved, renewed } = change(elevens, { from: "2009-06-04", place: "City Hall" });
		expect(moved.every(({ after }) => after.place === "City Hall")).toBe(true);
		expect(renewed.place).toBe("City Hall");
	});
});

describe("a change of all that are still to come", () => {
	const inJune = "2009-06-20T10:00:00Z";

	it("never touches one that has been held", () => {
		const { moved } = change(elevens, { now: inJune });
		expect(moved.map(({ before }) => before.id)).toEqual(["m5", "m6", "m7", "m8", "m9", "m10"]);
	});

	it("ends the old rule altogether where it had not begun", () => {
		const { old } = change(elevens);
		expect(old.state).toEqual({ is: "ended", on: "2009-01-29", reason: "changed" });
	});

	it("moves none to a day that has gone by", () => {
		const { moved } = change(rule("FREQ=WEEKLY;BYDAY=MO", "2009-01-05"), { now: inJune });
		expect(dayOf(moved[0]?.after as Meeting)).toBe("2009-06-22 10:00");
	});
});

describe("one that was put off past the day that its rule names", () => {
	const onTenth = "2009-04-10T10:00:00Z";
	/** April's was put off to 23 April. */
	const putOff = bookedOf(firstThursdays()).map((meeting): Meeting => {
		if (meeting.id !== "m2" || meeting.time.is !== "fixed") return meeting;
		return { ...meeting, time: { ...meeting.time, on: plainDate("2009-04-23") } };
	});
	const days = (to: Asked, now = onTenth) =>
		change(to, { meetings: putOff, now }).moved.map(({ after }) => dayOf(after));

	it("takes the new time on its own day, and is never put into the past", () => {
		expect(days(elevens).slice(0, 2)).toEqual(["2009-04-23 11:00", "2009-05-07 11:00"]);
	});

	it("keeps its own time where that too has gone by at the new one", () => {
		const early: Asked = { is: "time", from: wallTime("09:00") };
		expect(days(early, "2009-04-23T08:30:00Z")[0]).toBe("2009-04-23 10:00");
	});

	it("stays where it is when only the length of the meetings changes", () => {
		const { moved } = change({ is: "unmoved", minutes: 90 }, { meetings: putOff });
		const april = moved.find(({ after }) => after.id === "m2")?.after;
		expect(april?.time).toMatchObject({ on: "2009-04-23", from: "10:00", minutes: 90 });
	});

	it("gives no other the day of one that was held in between", () => {
		const later = putOff.map((meeting): Meeting => {
			if (meeting.id !== "m2" || meeting.time.is !== "fixed") return meeting;
			return { ...meeting, time: { ...meeting.time, on: plainDate("2009-05-20") } };
		});
		const { moved } = change(elevens, { meetings: later, now: "2009-05-10T10:00:00Z" });
		expect(moved.map(({ after }) => `${after.id} ${dayOf(after)}`).slice(0, 2)).toEqual([
			"m2 2009-05-20 11:00",
			"m4 2009-06-04 11:00",
		]);
	});
});
