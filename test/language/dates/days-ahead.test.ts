/** The days that somebody wants to look at ahead of them, said on Thursday 29 January 2009. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../../src/domain/dates/working-days.ts";
import { readDaysAhead } from "../../../src/language/dates/dates.ts";
import { englandAndWales } from "../../../src/language/dates/holidays.ts";

const on = (today: string) => ({
	...{ today: plainDate(today), zone: "Europe/London", calendar: weekendsOnly },
});
const thursday = on("2009-01-29");
const never = "2199-12-31";

describe("days to come", () => {
	it.each([
		["until Easter", "2009-01-29", "2009-04-12"],
		["by Easter", "2009-01-29", "2009-04-12"],
		["up to the end of March", "2009-01-29", "2009-03-31"],
		["until the end of March", "2009-01-29", "2009-03-31"],
		["to 6 March", "2009-01-29", "2009-03-06"],
		["through to 6 March", "2009-01-29", "2009-03-06"],
		["now until 6 March", "2009-01-29", "2009-03-06"],
		["between now and Easter", "2009-01-29", "2009-04-12"],
		["before Easter", "2009-01-29", "2009-04-11"],
		["from 2 March", "2009-03-02", never],
		["from 2 March onwards", "2009-03-02", never],
		["starting on 2 March", "2009-03-02", never],
		["as from 2 March", "2009-03-02", never],
		["with effect from 2 March", "2009-03-02", never],
		["from now on", "2009-01-29", never],
		["after Easter", "2009-04-13", never],
		["from 2 March to 13 March", "2009-03-02", "2009-03-13"],
		["from 2 March until the end of April", "2009-03-02", "2009-04-30"],
		["March", "2009-03-01", "2009-03-31"],
		["in March", "2009-03-01", "2009-03-31"],
		["all of March", "2009-03-01", "2009-03-31"],
		["the month of March", "2009-03-01", "2009-03-31"],
		["the entire month of March", "2009-03-01", "2009-03-31"],
		["up until and including 6 March", "2009-01-29", "2009-03-06"],
		["as far ahead as 6 March", "2009-01-29", "2009-03-06"],
		["the 3 weeks ahead", "2009-01-29", "2009-02-19"],
		["the whole of next week", "2009-02-02", "2009-02-08"],
		["the whole month", "2009-01-01", "2009-01-31"],
		["the rest of March", "2009-01-29", "2009-03-31"],
		["rest of the month", "2009-01-29", "2009-01-31"],
		["next fortnight", "2009-01-29", "2009-02-12"],
		["a fortnight", "2009-01-29", "2009-02-12"],
		["fortnight", "2009-01-29", "2009-02-12"],
		["the next few days", "2009-01-29", "2009-02-01"],
		["next few weeks", "2009-01-29", "2009-02-19"],
		["a few days", "2009-01-29", "2009-02-01"],
		["until next week", "2009-01-29", "2009-02-01"],
		["now till next month", "2009-01-29", "2009-01-31"],
		["until the end of next week", "2009-01-29", "2009-02-06"],
		["over Easter", "2009-04-10", "2009-04-13"],
		["the Easter holidays", "2009-04-10", "2009-04-13"],
		["over the weekend", "2009-01-31", "2009-02-01"],
		["over the next two weeks", "2009-01-29", "2009-02-12"],
		["two weeks", "2009-01-29", "2009-02-12"],
		["the next three weeks", "2009-01-29", "2009-02-19"],
		["the coming 10 days", "2009-01-29", "2009-02-08"],
		["a month", "2009-01-29", "2009-02-28"],
		["the week ahead", "2009-01-29", "2009-02-05"],
		["the month ahead", "2009-01-29", "2009-02-28"],
		["the coming month", "2009-01-29", "2009-02-28"],
		["this coming week", "2009-02-02", "2009-02-08"],
		["this coming month", "2009-02-01", "2009-02-28"],
		["a month from 2 March", "2009-03-02", "2009-04-01"],
		["from 2 March for a fortnight", "2009-03-02", "2009-03-15"],
		["two weeks before Easter", "2009-03-29", "2009-04-11"],
		["Easter week", "2009-04-06", "2009-04-12"],
		["6 March", "2009-03-06", "2009-03-06"],
		["next week", "2009-02-02", "2009-02-08"],
	])("%s", (words, first, last) =>
		expect(readDaysAhead(words, thursday)).toMatchObject({ is: "days", first, last }),
	);

	it.each([
		["over Christmas", "2009-12-25", "2009-12-28"],
		["over the spring bank holiday", "2009-05-23", "2009-05-25"],
		["over Michaelmas", "2009-09-29", "2009-09-29"],
	])("%s is the days off around it", (words, first, last) =>
		expect(readDaysAhead(words, { ...thursday, calendar: englandAndWales })).toMatchObject({
			...{ is: "days", first, last },
		}),
	);

	it("this coming week, said on its Monday, is the one that begins", () =>
		expect(readDaysAhead("this coming week", on("2009-02-02"))).toMatchObject({
			...{ first: "2009-02-02", last: "2009-02-08" },
		}));

	it.each([
		["Q2", "taken as a quarter of the financial year"],
		["until Q2", "taken as a quarter of the financial year"],
		["Easter week", "taken as the week with that day in it"],
		["a couple of weeks", "a couple taken as two"],
		["the next few days", "a few taken as three"],
	])("%s says what was taken for granted", (words, assumed) =>
		expect(readDaysAhead(words, thursday)).toMatchObject({ is: "days", assumed }),
	);

	it("what may be one of two is asked about with the words around it", () =>
		expect(readDaysAhead("until next Friday", thursday)).toMatchObject({
			is: "clarify",
			choices: [{ words: "until Fri 30 January 2009" }, { words: "until Fri 6 February 2009" }],
		}));

	it("what can be read of it is offered as the end that it was said to be", () => {
		expect(readDaysAhead("until 6 March-ish", thursday)).toMatchObject({
			is: "refused",
			offer: { words: "until 6 March", date: { first: "2009-01-29", last: "2009-03-06" } },
		});
		expect(readDaysAhead("soon", thursday)).toMatchObject({ is: "refused" });
		expect(readDaysAhead("the moon", thursday)).toMatchObject({ is: "refused" });
		expect(readDaysAhead("the days ahead", thursday)).toMatchObject({ is: "refused" });
	});
});
