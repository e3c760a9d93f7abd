import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate, type WallTime, wallTime } from "../../src/domain/plain-date.ts";
import { ruleWordsOf } from "../../src/domain/reminder-rule-words.ts";
import {
	choicesAfter,
	choicesIn,
	hoursAfter,
	hoursOf,
	outsideQuiet,
	type QuietHours,
	quietBut,
	type ReminderRules,
	rulesWith,
	usualRules,
} from "../../src/domain/reminder-rules.ts";
import {
	readClock,
	readDays,
	readDaysBefore,
	readEscalation,
	readEvery,
	readOverdue,
	readQuiet,
	readSwitch,
	readWeekly,
	readWorkingDays,
} from "../../src/text/reminder-rules.ts";

const times = fc
	.integer({ min: 0, max: 24 * 60 - 1 })
	.map((minute) =>
		wallTime(
			`${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
		),
	);
const leads = fc
	.uniqueArray(fc.integer({ min: 0, max: 365 }), { maxLength: 8 })
	.map((days) => days.sort((a, b) => b - a));
const step = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });
const anyRules: fc.Arbitrary<ReminderRules> = fc.record({
	at: times,
	meetingDaysBefore: leads,
	dueDaysBefore: leads,
	milestoneDaysBefore: leads,
	guidanceDaysBefore: leads,
	seatTermDaysBefore: leads,
	papersDueWorkingDays: fc.integer({ min: 0, max: 60 }),
	papersDaysBefore: leads,
	dateWantedEveryDays: fc.integer({ min: 1, max: 365 }),
	overdue: fc.record({
		times: fc.integer({ min: 2, max: 10 }),
		everyDays: fc.integer({ min: 1, max: 365 }),
	}),
	escalation: fc
		.record({ deputy: step, secretary: step, chair: step })
		.map((all) => Object.fromEntries(Object.entries(all).filter(([, days]) => days))),
	days: fc.constantFrom("working" as const, "any" as const),
	inPerson: fc.constantFrom("on" as const, "off" as const),
	quiet: fc.oneof(
		fc.constant("none" as const),
		fc.record({ from: times, until: times }).filter(({ from, until }) => from !== until),
	),
	weeklyDigest: fc.oneof(fc.constant("off" as const), fc.integer({ min: 1, max: 7 })),
});

const readers: { readonly [N in keyof ReminderRules]: (typed: string) => unknown } = {
	at: readClock,
	meetingDaysBefore: readDaysBefore,
	dueDaysBefore: readDaysBefore,
	milestoneDaysBefore: readDaysBefore,
	guidanceDaysBefore: readDaysBefore,
	seatTermDaysBefore: readDaysBefore,
	papersDueWorkingDays: readWorkingDays,
	papersDaysBefore: readDaysBefore,
	dateWantedEveryDays: readEvery,
	overdue: readOverdue,
	escalation: readEscalation,
	days: readDays,
	inPerson: readSwitch,
	quiet: readQuiet,
	weeklyDigest: readWeekly,
};

describe("a board's reminder rules", () => {
	it("in words can be typed in again and mean the same", () => {
		fc.assert(
			fc.property(anyRules, (rules) => {
				const words = ruleWordsOf(rules);
				for (const [name, read] of Object.entries(readers)) {
					const rule = name as keyof ReminderRules;
					expect(read(words[rule]), `${name}: ${words[rule]}`).toEqual(rules[rule]);
				}
			}),
		);
	});
	it("are kept only where they differ from the usual", () => {
		fc.assert(
			fc.property(anyRules, (chosen) => {
				const rules = rulesWith(chosen);
				expect(rulesWith(choicesIn(rules))).toEqual(rules);
				expect(rulesWith(choicesIn(chosen))).toEqual(rules);
			}),
		);
		expect(choicesIn(usualRules)).toBeUndefined();
	});
	it.each([
		["14 7 1 days before", [14, 7, 1]],
		["1, 7 and 14 days before", [14, 7, 1]],
		["2 weeks and 1 day before", [14, 1]],
		["7 days before and on the day", [7, 0]],
		["on the day", [0]],
		["never", []],
		["7 days after", undefined],
		["soon", undefined],
		["400 days before", undefined],
		["-3 days before", undefined],
		["7.5 days before", undefined],
		["", undefined],
	])("read %j as the days before", (typed, days) => {
		expect(readDaysBefore(typed)).toEqual(days);
	});
	it.each([
		["twice, every 3 days", { times: 2, everyDays: 3 }],
		["5 times", { times: 5, everyDays: 7 }],
		["3 times every 2 weeks", { times: 3, everyDays: 14 }],
		["100 times", undefined],
		["for ever", undefined],
	])("read %j as how often something overdue is mentioned", (typed, overdue) => {
		expect(readOverdue(typed)).toEqual(overdue);
	});
	it("read a time of day as the wall shows it", () => {
		for (const typed of ["7:00", "at 7.00", "07:00", "7am"]) expect(readClock(typed)).toBe("07:00");
		expect(readClock("25:00")).toBeUndefined();
	});
	it("read quiet hours as a person would type them", () => {
		expect(readQuiet("7pm to 7.30am")).toEqual({ from: "19:00", until: "07:30" });
		expect(readQuiet("19:00-07:30")).toEqual({ from: "19:00", until: "07:30" });
		expect(readQuiet("always")).toBeUndefined();
	});
});

describe("quiet hours", () => {
	const day = plainDate("2009-03-06");
	const quiet = { from: wallTime("19:00"), until: wallTime("07:30") };
	it("move what falls into them to the first allowed minute", () => {
		expect(outsideQuiet({ day, time: wallTime("21:00") }, quiet)).toEqual({
			day: "2009-03-07",
			time: "07:30",
		});
		expect(outsideQuiet({ day, time: wallTime("06:00") }, quiet)).toEqual({ day, time: "07:30" });
	});
	it("leave everything else where it is", () => {
		for (const time of ["07:30", "09:00", "18:59"].map(wallTime))
			expect(outsideQuiet({ day, time }, quiet)).toEqual({ day, time });
		expect(outsideQuiet({ day, time: wallTime("03:00") }, "none")).toEqual({ day, time: "03:00" });
	});
	it("may lie within one day", () => {
		const lunch = { from: wallTime("12:00"), until: wallTime("14:00") };
		expect(outsideQuiet({ day, time: wallTime("13:00") }, lunch)).toEqual({ day, time: "14:00" });
		expect(outsideQuiet({ day, time: wallTime("15:00") }, lunch)).toEqual({ day, time: "15:00" });
	});
	it("always lead out of themselves", () => {
		fc.assert(
			fc.property(times, times, times, (time, from, until) => {
				const moved = outsideQuiet({ day, time }, { from, until });
				expect(outsideQuiet(moved, { from, until })).toEqual(moved);
			}),
		);
	});
});

const span = (from: string, until: string) => ({ from: wallTime(from), until: wallTime(until) });
const anySpan = fc.record({ from: times, until: times });
const isQuietAt = (time: WallTime, quiet: QuietHours) =>
	outsideQuiet({ day: plainDate("2009-03-06"), time }, quiet).time !== time;

describe("a time of day that was chosen", () => {
	it("is never quiet, and takes from the quiet hours alone", () => {
		fc.assert(
			fc.property(anySpan, times, times, (quiet, chosen, other) => {
				const left = quietBut(quiet, chosen);
				expect(isQuietAt(chosen, left)).toBe(false);
				if (isQuietAt(other, left)) expect(isQuietAt(other, quiet)).toBe(true);
				if (!isQuietAt(chosen, quiet)) expect(left).toEqual(quiet);
			}),
		);
	});
	it.each([
		["early", "07:00", span("19:00", "07:00")],
		["in the evening", "20:00", span("20:01", "07:30")],
		["in the day", "13:00", span("19:00", "07:30")],
	])("%s is kept for a person and for a board", (_, time, quiet) => {
		const chosen = wallTime(time);
		expect(hoursOf(hoursAfter({}, { morningAt: chosen }))).toEqual({ morningAt: chosen, quiet });
		const { at, quiet: ofBoard } = rulesWith(choicesAfter(undefined, { at: chosen }));
		expect([at, ofBoard]).toEqual([chosen, quiet]);
	});
	it("gives way to quiet hours that are chosen after it, and is kept beside those chosen with it", () => {
		const [early, late] = [wallTime("07:00"), span("18:00", "08:00")];
		const kept = hoursAfter({ morningAt: early }, { quiet: late });
		expect(hoursOf(kept)).toEqual({ morningAt: "08:00", quiet: late });
		expect(hoursOf(hoursAfter({}, { morningAt: early, quiet: late }))).toEqual({
			...{ morningAt: early, quiet: span("18:00", "07:00") },
		});
		const after = rulesWith(choicesAfter({ at: early }, { quiet: late }));
		expect([after.at, after.quiet]).toEqual(["08:00", late]);
		const together = rulesWith(choicesAfter({}, { at: early, quiet: late }));
		expect([together.at, together.quiet]).toEqual([early, span("18:00", "07:00")]);
	});
	it("may be the usual one, in the midst of quiet hours that were chosen", () => {
		const before = { quiet: span("18:00", "10:00") };
		expect(rulesWith(before).at).toBe("10:00");
		const { at, quiet } = rulesWith(choicesAfter(before, { at: usualRules.at }));
		expect([at, quiet]).toEqual(["09:00", span("18:00", "09:00")]);
	});
	it("is not chosen by sending in a form as it was", () => {
		for (const before of [{ at: wallTime("07:00") }, { quiet: span("18:00", "10:00") }]) {
			const shown = rulesWith(before);
			expect(choicesAfter(before, shown)).toEqual(before);
		}
	});
});
