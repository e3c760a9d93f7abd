import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Item } from "../../src/domain/register.ts";
import { planFor, planForBoard } from "../../src/reminders/plan/plan.ts";
import type { PlanningWorld } from "../../src/reminders/plan/planned-reminder.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import {
	action,
	board,
	day,
	guidance,
	meeting,
	milestone,
	person,
	planningWorld,
	undated,
	window,
} from "./world.ts";

/** As the usual rules have it, and as far as the board's channel hears of it. */
const usual = (more: Partial<PlanningWorld> = {}) =>
	planningWorld({ rules: defaultRules, ...more });

const planned = (item: Item, more: { board?: Board; world?: PlanningWorld } = {}) =>
	planFor(item, more.board ?? board(), more.world ?? usual())
		.filter(({ destination }) => destination.startsWith("channel:"))
		.map(({ rule, localAt }) => `${rule} ${localAt}`);

describe("meetings", () => {
	it("are announced 7 days and 1 day before, at nine in the board's zone", () => {
		expect(planned(meeting("2009-03-12"))).toEqual([
			"meeting:7-days-before 2009-03-05T09:00",
			"meeting:1-days-before 2009-03-11T09:00",
		]);
	});
	it("on a Monday are announced on the Friday before, for nobody reads a reminder on a Sunday", () => {
		expect(planned(meeting("2009-03-09"))).toContain("meeting:1-days-before 2009-03-06T09:00");
	});
	it("keep their reminders on their day, even a Sunday, where the board has chosen any day", () => {
		const world = usual({ rules: { ...defaultRules, days: "any" } });
		const [, last] = planned(meeting("2009-03-09"), { world });
		expect(last).toBe("meeting:1-days-before 2009-03-08T09:00");
	});
	it("have none once held or cancelled", () => {
		expect(planned(meeting("2009-03-12", { state: { is: "held" } }))).toEqual([]);
		const cancelled = { is: "cancelled", on: plainDate("2009-02-01") } as const;
		expect(planned(meeting("2009-03-12", { state: cancelled }))).toEqual([]);
	});
	it("without a date have their secretary asked for one while the window is open, and on until there is one", () => {
		const provisional = meeting("2009-03-12", {
			time: { is: "provisional", when: window("2009-02-01", "2009-02-28", "month") },
		});
		const asked = planFor(provisional, board(), usual());
		expect(asked.slice(0, 4)).toMatchObject([
			{ rule: "date-wanted:opens", localAt: "2009-02-02T08:30", destination: "person:sec" },
			{ rule: "date-wanted:1", localAt: "2009-02-16T08:30", destination: "person:sec" },
			{ rule: "date-wanted:last-working-day", localAt: "2009-02-27T08:30" },
			{ rule: "date-wanted:ended", localAt: "2009-03-02T08:30", destination: "person:sec" },
		]);
		expect(asked[4]).toMatchObject({ localAt: "2009-03-16T08:30" });
	});
	it("have one asked for until there is one, however often that is", () => {
		const when = window("2009-02-02", "2009-08-31");
		const rules = { ...defaultRules, dateWantedEveryDays: 7 };
		const asked = planFor(
			meeting("2009-03-12", { time: { is: "provisional", when } }),
			board(),
			usual({ rules }),
		).map(({ rule, localAt }) => `${rule} ${localAt.slice(0, 10)}`);
		expect(asked).toContain("date-wanted:27 2009-08-10");
		expect(asked.at(-1)).toBe("date-wanted:81 2010-08-31");
		expect(new Set(asked.map((one) => one.split(" ")[0])).size).toBe(asked.length);
	});
	it("have one asked for as often as others where their board asks seldom", () => {
		const when = window("2009-02-02", "2009-02-27");
		const rules = { ...defaultRules, dateWantedEveryDays: 60 };
		const asked = planFor(
			meeting("2009-03-12", { time: { is: "provisional", when } }),
			board(),
			usual({ rules }),
		);
		expect(asked.at(-1)?.rule).toBe("date-wanted:52");
		expect(asked.at(-1)?.localAt.slice(0, 7)).toBe("2013-06");
	});
	it("that are wanted on a day off have one asked for before it", () => {
		const when = window("2009-03-08", "2009-03-08", "day");
		const [first] = planFor(
			meeting("2009-03-12", { time: { is: "provisional", when } }),
			board(),
			usual({ rules: { ...defaultRules, days: "any" } }),
		);
		expect(first?.localAt).toBe("2009-03-06T08:30");
	});
	it("that nobody gave so much as a window have one asked for every fortnight", () => {
		const soon = { precision: "undated", words: "soon", saidOn: plainDate("2009-01-29") } as const;
		const provisional = meeting("2009-03-12", { time: { is: "provisional", when: soon } });
		const days = planFor(provisional, board(), usual()).map(({ localAt }) => localAt.slice(0, 10));
		expect(days.slice(0, 2)).toEqual(["2009-02-12", "2009-02-26"]);
	});
});

describe("actions and milestones due on a day", () => {
	const plan = [
		"due:7-days-before 2009-02-27T09:00",
		"due:0-days-before 2009-03-06T09:00",
		"overdue:1 2009-03-09T09:00",
		"overdue:2 2009-03-16T09:00",
		"overdue:3 2009-03-23T09:00",
	];
	it("are mentioned 7 days before, on the day, and three times weekly once overdue", () => {
		expect(planned(action(day("2009-03-06")))).toEqual(plan);
		expect(planned(milestone(day("2009-03-06")))).toEqual(plan);
	});
	it("due on a weekend are mentioned on the working day before", () => {
		expect(planned(action(day("2009-03-08"))).slice(0, 2)).toEqual([
			"due:7-days-before 2009-02-27T09:00",
			"due:0-days-before 2009-03-06T09:00",
		]);
	});
	it("due on a bank holiday are mentioned on the working day before", () => {
		const calendar = { isHoliday: (date: string) => date === "2009-04-10" };
		const world = usual({ calendar });
		expect(planned(action(day("2009-04-10")), { world })).toContain(
			"due:0-days-before 2009-04-09T09:00",
		);
	});
	it("have none once closed, achieved or without a date", () => {
		const closed = { is: "closed", on: plainDate("2009-02-01") } as const;
		expect(planned(action(day("2009-03-06"), { state: closed }))).toEqual([]);
		expect(planned(milestone(day("2009-03-06"), { actual: plainDate("2009-02-01") }))).toEqual([]);
		expect(planned(action(undated))).toEqual([]);
		expect(planned(milestone(undated))).toEqual([]);
	});
	it("of a board that has ended have none", () => {
		const ended = board({ state: { is: "ended", on: plainDate("2009-02-01") } });
		expect(planned(action(day("2009-03-06")), { board: ended })).toEqual([]);
	});
});

describe("windows", () => {
	it.each([
		["month", "2009-04-01", "2009-04-30", ["2009-04-01", "2009-04-15", "2009-04-30"]],
		["week", "2009-03-02", "2009-03-08", ["2009-03-02", "2009-03-05", "2009-03-06"]],
		["quarter", "2009-07-01", "2009-09-30", ["2009-07-01", "2009-08-14", "2009-09-30"]],
		["season", "2009-03-01", "2009-05-31", ["2009-03-02", "2009-04-15", "2009-05-29"]],
		["year", "2009-01-01", "2009-12-31", ["2009-01-01", "2009-07-02", "2009-12-31"]],
		["financial-year", "2009-04-01", "2010-03-31", ["2009-04-01", "2009-09-30", "2010-03-31"]],
		["range", "2009-03-03", "2009-03-14", ["2009-03-03", "2009-03-06", "2009-03-13"]],
	] as const)(
		"of a %s are mentioned at opening, middle and last working day",
		(precision, first, last, days) => {
			const due = window(first, last, precision);
			const after = planned(action(due));
			expect(after.slice(0, 3)).toEqual([
				`window:opens ${days[0]}T09:00`,
				`window:middle ${days[1]}T09:00`,
				`window:last-working-day ${days[2]}T09:00`,
			]);
		},
	);
	it("are overdue the day after their last day, and weekly until the third time", () => {
		expect(planned(action(window("2009-04-01", "2009-04-30", "month"))).slice(3)).toEqual([
			"overdue:1 2009-05-01T09:00",
			"overdue:2 2009-05-08T09:00",
			"overdue:3 2009-05-15T09:00",
		]);
	});
	it("never make two reminders on one day", () => {
		expect(planned(action(window("2009-03-05", "2009-03-06"))).slice(0, 2)).toEqual([
			"window:opens 2009-03-05T09:00",
			"window:last-working-day 2009-03-06T09:00",
		]);
	});
	it.each([
		["2009-03-05", "2009-03-10", ["opens 2009-03-05", "middle 2009-03-06"]],
		["2009-03-06", "2009-03-10", ["opens 2009-03-06", "last-working-day 2009-03-10"]],
		["2009-03-07", "2009-03-10", ["opens 2009-03-09", "last-working-day 2009-03-10"]],
	])("from %s to %s are half gone only after they open", (first, last, said) => {
		const plan = said.map((one) => `window:${one}T09:00`);
		expect(planned(action(window(first, last))).slice(0, 2)).toEqual(plan);
		expect(planned(guidance(window(first, last))).slice(0, 2)).toEqual(
			plan.map((one) => one.replace("window", "guidance")),
		);
	});
	it("that are all weekend are said on the working day before, in the channel and in private", () => {
		const weekend = window("2009-03-07", "2009-03-08");
		const plan = [
			"window:0-days-before 2009-03-06T09:00 channel:C_LPB",
			"overdue:1 2009-03-09T09:00 channel:C_LPB",
			"window:0-days-before 2009-03-06T08:30 person:own",
			"overdue:1 2009-03-09T08:30 person:own",
		];
		const first = (item: Item, world = usual()) =>
			planFor(item, board(), world)
				.filter(({ rule }) => !/^escalated|^overdue:[23]/.test(rule))
				.map(({ rule, localAt, destination }) => `${rule} ${localAt} ${destination}`);
		expect(first(action(weekend))).toEqual(plan);
		expect(first(milestone(weekend, { owner: { kind: "person", id: "own" } }))).toEqual(plan);
		const sunday = guidance(window("2009-03-08", "2009-03-08", "day"));
		expect(first(sunday)).toEqual([
			"guidance:0-days-before 2009-03-06T09:00 channel:C_LPB",
			"guidance:ended 2009-03-09T09:00 channel:C_LPB",
			"guidance:0-days-before 2009-03-06T08:30 person:own",
			"guidance:ended 2009-03-09T08:30 person:own",
		]);
		const anyDay = usual({ rules: { ...defaultRules, days: "any" } });
		expect(first(action(weekend), anyDay).slice(0, 3)).toEqual([
			"window:0-days-before 2009-03-07T09:00 channel:C_LPB",
			"overdue:1 2009-03-09T09:00 channel:C_LPB",
			"window:0-days-before 2009-03-06T08:30 person:own",
		]);
	});
});

describe("expected guidance", () => {
	it("is watched as its window opens, in the middle, on its last working day and the day after", () => {
		expect(planned(guidance(window("2009-03-01", "2009-03-31", "month")))).toEqual([
			"guidance:opens 2009-03-02T09:00",
			"guidance:middle 2009-03-16T09:00",
			"guidance:last-working-day 2009-03-31T09:00",
			"guidance:ended 2009-04-01T09:00",
		]);
	});
	it("has nothing planned once released, withdrawn or awaited with no date", () => {
		expect(planned(guidance(undated))).toEqual([]);
		expect(
			planned(guidance(undated, { state: { is: "released", when: day("2009-03-06") } })),
		).toEqual([]);
		expect(
			planned(guidance(undated, { state: { is: "withdrawn", when: day("2009-03-06") } })),
		).toEqual([]);
	});
});

describe("a forming board", () => {
	const starts = window("2009-03-01", "2009-03-31", "month");
	const asked = (when: HonestDate) =>
		planForBoard(board({ state: { is: "forming", starts: when } }), usual());

	it("has its secretary asked for a first meeting as its start comes, while it lasts, and on when it has gone by", () => {
		expect(asked(starts).slice(0, 5)).toMatchObject([
			{ rule: "first-meeting:opens", localAt: "2009-03-02T08:30", destination: "person:sec" },
			{ rule: "first-meeting:1", localAt: "2009-03-16T08:30" },
			{ rule: "first-meeting:last-working-day", localAt: "2009-03-31T08:30" },
			{ rule: "first-meeting:ended", localAt: "2009-04-01T08:30", destination: "person:sec" },
			{ rule: "first-meeting:27", localAt: "2009-04-15T08:30" },
		]);
		expect(planForBoard(board(), planningWorld())).toEqual([]);
	});
	it("is asked about for a year at most, and from the day it was said where no start is known", () => {
		expect(asked(starts).at(-1)).toMatchObject({ localAt: "2010-03-31T08:30" });
		const days = asked(undated).map(({ localAt }) => localAt);
		expect(days.slice(0, 2)).toEqual(["2009-02-12T08:30", "2009-02-26T08:30"]);
		expect(days).toHaveLength(26);
	});
});

describe("where a reminder goes", () => {
	const to = (more: Partial<Board>, known = planningWorld()) =>
		planFor(action(day("2009-03-06")), board(more), known)[0]?.destination;
	const without = (...absent: string[]) =>
		planningWorld({
			person: (id) => (absent.includes(id) ? person(id, { slackId: undefined }) : person(id)),
		});
	it("is the board's bound channel", () => expect(to({})).toBe("channel:C_LPB"));
	it("is the secretary where there is no channel", () =>
		expect(to({ channelId: undefined })).toBe("person:sec"));
	it("is the owner where there is no secretary to be reached", () => {
		expect(to({ channelId: undefined, secretaryId: undefined })).toBe("person:own");
		expect(to({ channelId: undefined }, without("sec"))).toBe("person:own");
	});
	it("is the chair where there is neither", () =>
		expect(to({ channelId: undefined }, without("sec", "own"))).toBe("person:chair"));
	it("is nowhere where nobody can be reached", () =>
		expect(to({ channelId: undefined }, without("sec", "own", "chair"))).toBeUndefined());
});
