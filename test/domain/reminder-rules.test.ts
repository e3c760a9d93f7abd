import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate, type WallTime, wallTime } from "../../src/domain/dates/plain-date.ts";
import { type RuleName, ruleWordsOf } from "../../src/domain/reminders/rule-words.ts";
import {
	choicesAfter,
	choicesIn,
	escalationAfter,
	hoursAfter,
	hoursOf,
	outsideQuiet,
	type QuietHours,
	quietBut,
	type ReminderRules,
	rulesWith,
	usualRules,
} from "../../src/domain/reminders/rules.ts";
import {
	readClock,
	readMorning,
	readQuiet,
	readWorkingHours,
} from "../../src/language/reminders/hours.ts";
import {
	readDays,
	readDaysAfter,
	readDaysBefore,
	readEscalation,
	readEvery,
	readMeetingLeads,
	readOverdue,
	readSwitch,
	readWeekly,
	readWorkingDays,
} from "../../src/language/reminders/rules.ts";

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
	meetingDaysBefore: fc
		.tuple(leads, fc.uniqueArray(fc.integer({ min: 1, max: 1_440 }), { maxLength: 2 }))
		.map(([days, minutes]) => [
			...days.slice(0, 6),
			...minutes.sort((a, b) => b - a).map((count) => ({ minutes: count })),
		]),
	dueDaysBefore: leads,
	milestoneDaysBefore: leads,
	guidanceDaysBefore: leads,
	silentWorkingDays: fc
		.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })
		.map((days) => days.sort((a, b) => a - b)),
	minutesWorkingDays: fc
		.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })
		.map((days) => days.sort((a, b) => a - b)),
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
	series: fc.constantFrom({}, { weekly: { minutesWorkingDays: [3] } }),
});

const readers: { readonly [N in RuleName]: (typed: string) => unknown } = {
	at: readClock,
	meetingDaysBefore: readMeetingLeads,
	dueDaysBefore: readDaysBefore,
	milestoneDaysBefore: readDaysBefore,
	guidanceDaysBefore: readDaysBefore,
	silentWorkingDays: readDaysAfter,
	minutesWorkingDays: readDaysAfter,
	seatTermDaysBefore: readDaysBefore,
	papersDueWorkingDays: readWorkingDays,
	papersDaysBefore: readDaysBefore,
	dateWantedEveryDays: readEvery,
	overdue: readOverdue,
	// Whatever was chosen before.
	escalation: (typed) => {
		const said = readEscalation(typed);
		return said && escalationAfter(usualRules.escalation, said);
	},
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
					const rule = name as RuleName;
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
		["the day before", [1]],
		["one day before", [1]],
		["a day before the meeting", [1]],
		["the day before that", [1]],
		["on the day and the day before", [1, 0]],
		["a week before and that day", [7, 0]],
		["a fortnight, a week and two days before they are due", [14, 7, 2]],
		["three days ahead of each meeting", [3]],
		["seven days in advance of it and on the day itself", [7, 0]],
		["week before, day before", [7, 1]],
		["never", []],
		["none", []],
		["off", []],
		["a month before", undefined],
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
		["three times, every other week", { times: 3, everyDays: 14 }],
		["off", { times: 0, everyDays: 7 }],
		["3 times a week", undefined],
		["100 times", undefined],
		["for ever", undefined],
	])("read %j as how often something overdue is mentioned", (typed, overdue) => {
		expect(readOverdue(typed)).toEqual(overdue);
	});
	it("read a time of day as the wall shows it", () => {
		for (const typed of ["7:00", "at 7.00", "07:00", "7am"]) expect(readClock(typed)).toBe("07:00");
		expect(readClock("25:00")).toBeUndefined();
		expect(["6:30", "5.45", "12:15", "6:30pm", "2", "9"].map(readClock)).toEqual([
			...["06:30", "05:45", "12:15", "18:30", "14:00", "09:00"],
		]);
	});
	it("read the time of a morning message as one of the morning, unless it is said otherwise", () => {
		expect(["6:30", "7", "half past six", "quarter to 6", "12", "6:30pm", "18:30"].map(readMorning))
			// Twelve is noon.
			.toEqual(["06:30", "07:00", "06:30", "05:45", "12:00", "18:30", "18:30"]);
	});
	it.each([
		["22:00 to 6:00", "22:00", "06:00"],
		["10pm to 6", "22:00", "06:00"],
		["10 to 6", "22:00", "06:00"],
		["7pm to 7", "19:00", "07:00"],
		["7 to 7", "19:00", "07:00"],
		["half past eight until quarter to seven", "20:30", "06:45"],
		["18:00 to 8:00", "18:00", "08:00"],
		["18:00 to 12:30", "18:00", "12:30"],
		["11:00 to 10:30", "11:00", "10:30"],
		["12:30 to 1:30", "12:30", "13:30"],
		["9am to 5", "09:00", "17:00"],
		["midnight to 5:45", "00:00", "05:45"],
		["00:00 to 6:00", "00:00", "06:00"],
	])("read %j as the quiet hours that somebody has", (typed, from, until) => {
		expect(readQuiet(typed)).toEqual({ from, until });
	});
	it("read working hours as of the day", () => {
		const read = (typed: string) => Object.values(readWorkingHours(typed) ?? {}).join("–");
		expect(
			["9 to 5", "9:00 to 5:30", "7:30–4", "10am to 2", "2 to 6", "8 to 12"].map(read),
		).toEqual([
			...["09:00–17:00", "09:00–17:30", "07:30–16:00", "10:00–14:00", "14:00–18:00", "08:00–12:00"],
		]);
		expect(["9:00 to 9:00", "9 to 9:00", "17:00 to 9:00"].map(read)).toEqual(["", "", ""]);
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
			const escalation = { steps: shown.escalation, isWhole: true };
			expect(choicesAfter(before, { ...shown, escalation })).toEqual(before);
		}
	});
	it("is kept beside quiet hours of the same request, though it was so before", () => {
		const [usual, late] = [wallTime("08:30"), span("18:00", "09:30")];
		expect(hoursOf(hoursAfter({}, { morningAt: usual, quiet: late }))).toEqual({
			...{ morningAt: usual, quiet: span("18:00", "08:30") },
		});
		const board = rulesWith(choicesAfter({}, { at: usualRules.at, quiet: late }));
		expect([board.at, board.quiet]).toEqual(["09:00", span("18:00", "09:00")]);
	});
});

describe("who hears that something is overdue", () => {
	const after = (typed: string) => {
		const said = readEscalation(typed);
		return said && escalationAfter(usualRules.escalation, said);
	};
	it.each([
		["chair after 15", { deputy: 2, secretary: 5, chair: 15 }],
		["deputy never, chair after 15 working days", { secretary: 5, chair: 15 }],
		["no deputy", { secretary: 5, chair: 10 }],
		["chair after 15 only", { chair: 15 }],
		["secretary after three, nobody else", { secretary: 3 }],
		["only the deputy after 4", { deputy: 4 }],
		["never", {}],
		["chair after 100", undefined],
		["chair after 2, chair after 3", undefined],
		["treasurer after 3", undefined],
	])("is, after %j, whoever was not named too", (typed, line) => {
		expect(after(typed)).toEqual(line);
	});
});
