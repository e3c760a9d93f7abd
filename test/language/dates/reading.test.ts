import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDate } from "../../../src/domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../../src/domain/dates/plain-date.ts";
import {
	type ReadingContext,
	readDate,
	readDuration,
	readLeadingDate,
	readPeriod,
	readTime,
} from "../../../src/language/dates/dates.ts";
import { englandAndWales } from "../../../src/language/dates/holidays.ts";

const thursday: ReadingContext = {
	today: plainDate("2009-01-29"),
	zone: "Europe/London",
	calendar: englandAndWales,
};
const on = (today: string, more: Partial<ReadingContext> = {}): ReadingContext => ({
	...thursday,
	today: plainDate(today),
	...more,
});

describe("a weekday after a day", () => {
	it.each([
		["second Friday after Easter", "2009-04-24"],
		["third Tuesday before Christmas", "2009-12-08"],
		["2nd working day after 1 May", "2009-05-06"],
	])("is counted from it: %s", (phrase, day) => {
		expect(readDate(phrase, thursday)).toMatchObject({ is: "date", date: { first: day } });
	});

	it("is one of two where a time stands beside both", () => {
		expect(readDate("15 or 16 October 2pm", thursday)).toMatchObject({
			is: "clarify",
			choices: [{ words: "Thu 15 October 2009 2pm" }, { words: "Fri 16 October 2009 2pm" }],
		});
	});
});

describe("a refusal", () => {
	it("names the words that it could not read, and offers what the others say", () => {
		const reading = readDate("end of April-ish if possible", thursday);
		expect(reading).toMatchObject({
			is: "refused",
			because: "unreadable",
			unread: "-ish if possible",
		});
		const offer = reading.is === "refused" ? reading.offer : undefined;
		expect(offer && wordDate(offer.date)).toBe("Thu 30 April 2009");
	});

	it("says which day it is when the weekday does not agree", () => {
		expect(readDate("Tuesday 4 March 2009", thursday)).toMatchObject({
			because: "impossible",
			why: "4 March 2009 is a Wednesday.",
		});
	});

	it("says that there is no such day", () => {
		expect(readDate("31 February", thursday)).toMatchObject({ why: "There is no 31 February." });
		expect(readDate("29 February 2009", thursday)).toMatchObject({
			why: "There is no 29 February 2009.",
		});
	});

	it("says when the clocks go forward over a time", () => {
		const reading = readDate("29 March 2009 at 01:30", thursday);
		expect(reading).toMatchObject({ is: "refused", because: "impossible" });
		expect(readDate("29 March 2009 at 01:30", on("2009-01-29", { zone: "Asia/Tokyo" })).is).toBe(
			"instant",
		);
	});

	it("comes before any reading when the phrase is over 200 characters", () => {
		expect(readDate(`12 March${" ".repeat(200)}`, thursday)).toMatchObject({ because: "too-long" });
	});

	it("is all that hostile or random text can bring about", () => {
		const words = fc.constantFrom(
			..."next last 12 March 2009 / - the of in Friday week before Q1 2pm to and or at 31 year end mid ( ) , . ' \u200b \u202e <!channel> 🎉 1e9 NaN".split(
				" ",
			),
		);
		const phrases = fc.oneof(
			fc.string({ maxLength: 220, unit: "grapheme" }),
			fc.array(words, { maxLength: 14 }).map((each) => each.join(" ")),
		);
		fc.assert(
			fc.property(phrases, (phrase) => {
				const reading = readDate(phrase, thursday);
				expect(["date", "instant", "clarify", "refused"]).toContain(reading.is);
				if (reading.is === "date" && reading.date.precision !== "undated")
					expect(reading.date.first <= reading.date.last).toBe(true);
				readLeadingDate(phrase, thursday);
				readPeriod(phrase, thursday);
				readDuration(phrase);
				readTime(phrase);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("a date without its year", () => {
	it("lies ahead for a due date and behind for what has happened, and the year is said", () => {
		expect(readDate("4 January", thursday)).toMatchObject({
			date: { first: "2010-01-04" },
			assumed: "no year was said: taken as 2010",
		});
		expect(readDate("4 January", on("2009-01-29", { lean: "past" }))).toMatchObject({
			date: { first: "2009-01-04" },
		});
		expect(readDate("in March", on("2009-01-29", { lean: "past" }))).toMatchObject({
			date: { first: "2008-03-01" },
		});
		expect(readDate("25 January", on("2009-01-29", { lean: "none" }))).toMatchObject({
			date: { first: "2009-01-25" },
		});
	});

	it("is this month while the month lasts", () => {
		expect(readDate("in January", thursday)).toMatchObject({ date: { last: "2009-01-31" } });
	});
});

describe("a question back", () => {
	it("asks which Friday is next, and carries the time along", () => {
		expect(readDate("next Friday 10am", thursday)).toMatchObject({
			is: "clarify",
			choices: [{ words: "Fri 30 January 2009 10am" }, { words: "Fri 6 February 2009 10am" }],
		});
		expect(readDate("next Friday", on("2009-01-30"))).toMatchObject({
			date: { first: "2009-02-06" },
		});
	});

	it("asks on which day a time is meant", () => {
		expect(readDate("2pm", thursday)).toMatchObject({
			is: "clarify",
			choices: [{ words: "Thu 29 January 2009 2pm" }, { words: "Fri 30 January 2009 2pm" }],
		});
	});

	it("asks by when, where a date has a beginning and no end", () => {
		expect(readDate("after Easter", thursday)).toMatchObject({ is: "clarify" });
	});
});

describe("a meeting's time", () => {
	it("keeps when people gather apart from when it starts", () => {
		expect(readDate("12 March, 10am for 10.30", thursday)).toMatchObject({
			is: "instant",
			time: "10:30",
			gather: "10:00",
		});
	});

	it("says when an hour comes twice, and when a time was taken to be after noon", () => {
		expect(readDate("25 October 2009 01:30", thursday)).toMatchObject({
			assumed: "01:30 comes twice that day: taken at its first passing",
		});
		expect(readDate("half two on 12 March", thursday)).toMatchObject({
			time: "14:30",
			assumed: "the time taken as 14:30",
		});
	});

	it.each([
		["2pm", "14:00"],
		["half two", "14:30"],
		["14.00", "14:00"],
		["1400", "14:00"],
		["noon", "12:00"],
		["12am", "00:00"],
		["10am for 10.30", "10:30"],
		["quarter to three", "14:45"],
		["at 10", "10:00"],
		["25:00", undefined],
		["7", undefined],
		["half", undefined],
	])("%s is %s", (words, time) => expect(readTime(words)).toBe(time));

	it.each([
		["90 minutes", 90],
		["1h30", 90],
		["an hour and a half", 90],
		["two and a half hours", 150],
		["2 hrs", 120],
		["half an hour", 30],
		["1 hour 30 minutes", 90],
		["three quarters of an hour", 45],
		["all day", undefined],
		["0 minutes", undefined],
		["90", undefined],
	])("%s lasts %s minutes", (words, minutes) => expect(readDuration(words)).toBe(minutes));
});

describe("a date at the beginning of a longer text", () => {
	it.each([
		["12 March 2pm, 90 minutes, City Hall", "12 March 2pm, 90 minutes", "City Hall"],
		["in April, 4 posts", "in April", "4 posts"],
		["Friday week 2pm, 1h30, Room 5", "Friday week 2pm, 1h30", "Room 5"],
		["on 12 March at 2pm at City Hall", "on 12 March at 2pm", "at City Hall"],
		["the 29th 2pm Room 4", "the 29th 2pm", "Room 4"],
	])("%s", (text, used, rest) =>
		expect(readLeadingDate(text, thursday)).toMatchObject({ used, rest }),
	);

	it.each([
		"2010 games review",
		"may need review",
		"3 boroughs",
		"12 March-ish",
		"12 March and 2 April",
		"Board 12 March",
	])("is not found in %s", (text) => expect(readLeadingDate(text, thursday)).toBeUndefined());

	it("is not cut short when the whole of it is impossible", () => {
		expect(readLeadingDate("Tuesday 4 March 2pm, City Hall", thursday)).toMatchObject({
			used: "Tuesday 4 March 2pm",
			reading: { is: "refused", because: "impossible" },
		});
	});
});

describe("a date that hangs on a meeting", () => {
	const anchors = (phrase: string): PlainDate | undefined =>
		/^(?:the )?next oversight board$/.test(phrase) ? plainDate("2009-03-19") : undefined;
	const anchored = on("2009-01-29", { anchors });

	it.each([
		["at the next oversight board", "2009-03-19", "2009-03-19"],
		["before the next oversight board", "2009-01-29", "2009-03-18"],
		["two weeks before the next oversight board", "2009-03-05", "2009-03-05"],
		["5 working days before the next oversight board", "2009-03-12", "2009-03-12"],
	])("%s", (phrase, first, last) =>
		expect(readDate(phrase, anchored)).toMatchObject({ is: "date", date: { first, last } }),
	);

	it("is refused when no such meeting is known", () => {
		expect(readDate("before the next vetting panel", anchored)).toMatchObject({ is: "refused" });
	});
});

describe("a period that a question asks about", () => {
	it.each([
		["this month", "2009-01-01", "2009-01-31"],
		["next week", "2009-02-02", "2009-02-08"],
		["in Q1", "2009-04-01", "2009-06-30"],
		["by Friday", "2009-01-29", "2009-01-30"],
		["last quarter", "2008-10-01", "2008-12-31"],
		["between 1 and 12 March", "2009-03-01", "2009-03-12"],
		["since January", "2009-01-01", "2009-01-29"],
		["before Easter", "2009-01-29", "2009-04-11"],
		["in the last two weeks", "2009-01-15", "2009-01-29"],
		["the rest of the month", "2009-01-29", "2009-01-31"],
		["from March onwards", "2009-03-01", "2199-12-31"],
	])("%s", (words, first, last) =>
		expect(readPeriod(words, thursday)).toEqual({ first, last, words }),
	);

	it("is not guessed", () => {
		expect(readPeriod("next Friday", thursday)).toBeUndefined();
		expect(readPeriod("recently", thursday)).toBeUndefined();
	});
});

describe("further phrases", () => {
	const read = (phrase: string, context = thursday) => readDate(phrase, context);
	const choices = (phrase: string) => {
		const reading = read(phrase);
		return reading.is === "clarify" ? reading.choices.map(({ label }) => label) : reading;
	};

	it("a month today, and two, are counted in months", () => {
		expect(read("a month today")).toMatchObject({ date: { first: "2009-02-28" } });
		expect(read("two months today")).toMatchObject({ date: { first: "2009-03-29" } });
	});

	it("the Friday after next is a week beyond either next Friday", () => {
		expect(choices("the Friday after next")).toEqual([
			"Fri 6 February 2009",
			"Fri 13 February 2009",
		]);
		expect(read("Tuesday after next")).toMatchObject({ date: { first: "2009-02-10" } });
	});

	it("half-years are the calendar's where one year is named, and financial where two are", () => {
		expect(read("H1 2010")).toMatchObject({ date: { first: "2010-01-01", last: "2010-06-30" } });
		expect(read("H2 2009/10")).toMatchObject({ date: { first: "2009-10-01", last: "2010-03-31" } });
	});

	it("the week before a Sunday asks whether it ends with it", () =>
		expect(choices("the week before Easter")).toEqual([
			"Mon 6 April 2009 to Sun 12 April 2009",
			"Mon 30 March 2009 to Sun 5 April 2009",
		]));

	it("a zone beside a time is read where it is the clock's own, and asked about where it is not", () => {
		expect(read("12 March 2pm GMT")).toMatchObject({ is: "instant", time: "14:00" });
		expect(read("9 April 2pm BST")).toMatchObject({ is: "instant", time: "14:00" });
		expect(choices("9 April 2pm GMT")).toEqual([
			"Thu 9 April 2009, 14:00",
			"Thu 9 April 2009, 15:00",
		]);
		expect(readTime("2pm GMT")).toBeUndefined();
	});
});

describe("days and spells with a name", () => {
	it.each([
		["between Christmas and New Year", "25 December 2009–1 January 2010"],
		["over the summer", "summer 2009"],
		["throughout March", "in March 2009"],
		["any time in March", "in March 2009"],
		["week no. 12", "week of Mon 16 March 2009"],
		["ISO week 53 of 2009", "week of Mon 28 December 2009"],
		["Lady Day", "Wed 25 March 2009"],
		["Michaelmas", "Tue 29 September 2009"],
	])("%s is %s", (phrase, says) => {
		const reading = readDate(phrase, thursday);
		expect(reading.is === "date" && wordDate(reading.date)).toContain(says);
	});

	it.each(["week 12", "Michaelmas term", "over Easter", "not before 6 March"])(
		"%s is not read, for it may mean another thing",
		(phrase) => expect(readDate(phrase, thursday).is).toBe("refused"),
	);
});

describe("a bare weekday that opens a span", () => {
	it("belongs to the week that the other side names", () => {
		expect(readDate("Mon to Wed w/c 2nd March", thursday)).toMatchObject({
			date: { first: "2009-03-02", last: "2009-03-04" },
		});
	});

	it("asks, where the span may begin at once or in the other side's week", () => {
		const reading = readDate("Monday to Friday 13 March", thursday);
		expect(reading.is === "clarify" && reading.choices.map(({ words }) => words)).toEqual([
			"Mon 9 March 2009 to Fri 13 March 2009",
			"Mon 2 February 2009 to Fri 13 March 2009",
		]);
	});

	it("is not put in a week that it lies outside of", () => {
		expect(readDate("Thursday to Tue w/c 2 March", thursday).is).toBe("refused");
	});
});

describe("a question about a time", () => {
	const newYork = on("2009-01-29", { zone: "America/New_York" });
	const words = (phrase: string) => {
		const reading = readDate(phrase, newYork);
		return reading.is === "clarify" ? reading.choices.map((choice) => choice.words) : [reading.is];
	};

	it("carries how long it lasts along, wherever that was said", () => {
		for (const asked of words("2pm next Friday, 90 minutes"))
			expect(readDate(asked, newYork)).toMatchObject({ time: "14:00", minutes: 90 });
		for (const asked of words("9am 4 March UTC, 2 hours"))
			expect(readDate(asked, newYork)).toMatchObject({ is: "instant", minutes: 120 });
	});

	it("refuses the second passing of a repeated hour, which day and time cannot tell", () => {
		expect(readDate("1 November 2009 01:30 EDT", newYork).is).toBe("instant");
		expect(readDate("1 November 2009 01:30 EST", newYork).is).toBe("refused");
		expect(readDate("2009-11-01T01:30-04:00", newYork).is).toBe("instant");
		expect(readDate("2009-11-01T01:30-05:00", newYork).is).toBe("refused");
	});

	it("refuses doors and start in another zone's clock", () => {
		expect(words("10am for 10.30 UTC 4 March")).toEqual(["refused"]);
	});
});
