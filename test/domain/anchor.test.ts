/** A due date that hangs on a meeting is where the meeting is. */
import { describe, expect, it } from "vitest";
import { type HonestDate, wordDate } from "../../src/domain/dates/honest-date.ts";
import { instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { type Anchor, anchoredDate, followMeeting } from "../../src/domain/items/anchor.ts";
import type { Meeting, MeetingState, MeetingTime } from "../../src/domain/meetings/meeting.ts";
import { englandAndWales as calendar } from "../../src/language/dates/holidays.ts";

const now = instant("2009-01-29T10:00:00Z");
const saidOn = plainDate("2009-01-29");
const on = (day: string): MeetingTime => ({
	is: "fixed",
	on: plainDate(day),
	from: wallTime("10:00"),
	minutes: 60,
	zone: "Europe/London",
});
const meeting = (
	time: MeetingTime,
	id = "m1",
	state: MeetingState = { is: "planned" },
): Meeting => ({
	kind: "meeting",
	id,
	version: 1,
	boardId: "pob",
	number: 1,
	time,
	state,
});
const hanging = (relation: Anchor["relation"], meetingId?: string) => ({
	words: "as said",
	saidOn,
	anchor: { boardId: "pob", meetingId, relation },
});
const due = (relation: Anchor["relation"], time: MeetingTime) =>
	wordDate(anchoredDate(hanging(relation), meeting(time), calendar));
const action = (date: HonestDate): Action => ({
	kind: "action",
	id: "a1",
	version: 1,
	boardId: "lpb",
	number: 1,
	title: "Draft risk paper",
	due: date,
	state: { is: "open" },
});
const moved = (item: Action, to: Meeting, meetings: readonly Meeting[] = [to]) => {
	const after = followMeeting(item, { meeting: to, meetings, now, calendar });
	return after && wordDate(after.due);
};

describe("a date that hangs on a meeting", () => {
	it.each([
		[{ is: "on" }, "Thu 12 March 2009 (as said)"],
		[{ is: "before" }, "as said (29 January–11 March 2009)"],
		[{ is: "away", days: -14, counted: "days" }, "Thu 26 February 2009 (as said)"],
		[{ is: "away", days: 7, counted: "days" }, "Thu 19 March 2009 (as said)"],
		[{ is: "away", days: -5, counted: "working-days" }, "Thu 5 March 2009 (as said)"],
	] as const)("%o is %s", (relation, says) => expect(due(relation, on("2009-03-12"))).toBe(says));

	it("counts working days around Easter", () =>
		expect(due({ is: "away", days: -2, counted: "working-days" }, on("2009-04-14"))).toBe(
			"Wed 8 April 2009 (as said)",
		));

	it("has the meeting's window while no day is set, and never an invented day", () => {
		const when = {
			precision: "month",
			first: plainDate("2009-03-01"),
			last: plainDate("2009-03-31"),
			words: "in March",
			saidOn,
		} as const;
		expect(due({ is: "on" }, { is: "provisional", when })).toBe("as said (1–31 March 2009)");
	});

	it("is undated while no meeting is booked, and dated once one is", () => {
		const waiting = action(anchoredDate(hanging({ is: "on" }), undefined, calendar));
		expect(wordDate(waiting.due)).toBe("as said");
		expect(moved(waiting, meeting(on("2009-03-12")))).toBe("Thu 12 March 2009 (as said)");
	});

	it("hangs on the next of those that are to come, whichever of them was touched", () => {
		const waiting = action(anchoredDate(hanging({ is: "on" }), undefined, calendar));
		const [next, later] = [meeting(on("2009-03-12")), meeting(on("2009-04-09"), "m2")];
		expect(moved(waiting, later, [later, next])).toBe("Thu 12 March 2009 (as said)");
	});

	it("moves with its meeting, and with no other", () => {
		const held = action(anchoredDate(hanging({ is: "on" }), meeting(on("2009-03-12")), calendar));
		expect(moved(held, meeting(on("2009-03-19")))).toBe("Thu 19 March 2009 (as said)");
		expect(moved(held, meeting(on("2009-03-05"), "m2"))).toBeUndefined();
		expect(moved(held, meeting(on("2009-03-12")))).toBeUndefined();
	});

	it("goes over to the next meeting when its own is cancelled, and waits when there is none", () => {
		const held = action(anchoredDate(hanging({ is: "on" }), meeting(on("2009-03-12")), calendar));
		const cancelled = meeting(on("2009-03-12"), "m1", { is: "cancelled", on: saidOn });
		const next = meeting(on("2009-04-09"), "m2");
		expect(moved(held, cancelled, [cancelled, next])).toBe("Thu 9 April 2009 (as said)");
		expect(moved(held, cancelled)).toBe("as said");
	});

	it("stays when the meeting was held, or the action is closed", () => {
		const held = action(anchoredDate(hanging({ is: "on" }), meeting(on("2009-03-12")), calendar));
		expect(moved(held, meeting(on("2009-03-19"), "m1", { is: "held" }))).toBeUndefined();
		const closed = { ...held, state: { is: "closed", on: saidOn } } as const;
		expect(moved(closed, meeting(on("2009-03-19")))).toBeUndefined();
	});
});
