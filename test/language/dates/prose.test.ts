/** Dates are found in running text, and what each means is the strict reader's to say; what it refuses is kept. */
import { expect, it } from "vitest";
import { plainDate } from "../../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../../src/language/dates/holidays.ts";
import { datesIn } from "../../../src/language/dates/prose.ts";

const context = {
	today: plainDate("2009-01-29"),
	zone: "Europe/London",
	calendar: englandAndWales,
	lean: "future",
} as const;

/** The words, and the days that they mean or why they mean none. */
const found = (text: string) =>
	datesIn(text, context).map(({ words, reading }) => {
		if (reading.is === "date" && reading.date.precision !== "undated")
			return `${words} = ${reading.date.first}..${reading.date.last}`;
		if (reading.is === "refused") return `${words}: ${reading.why ?? "not read"}`;
		return `${words} ${reading.is}`;
	});

it.each([
	[
		"Sarah will circulate the terms by the end of April and the Met reports back before 31 May",
		["by the end of April = 2009-04-30..2009-04-30", "before 31 May = 2009-01-29..2009-05-30"],
	],
	["order 40 pumps by 24/04/2026", ["by 24/04/2026 = 2026-04-24..2026-04-24"]],
	["draft the note, due 4/3/09, at the latest", ["due 4/3/09 = 2009-03-04..2009-03-04"]],
	["we meet on the second Friday in May", ["on the second Friday in May = 2009-05-08..2009-05-08"]],
	["the Q3 2009/10 figures", ["the Q3 2009/10 = 2009-10-01..2009-12-31"]],
	["Ruth to send the map by 31 April.", ["by 31 April: There is no 31 April."]],
	["paid by 30/2/2009", ["by 30/2/2009: There is no 30 February."]],
	["we may march on, and sat down in second place", []],
	["the 2010 plan for 3 boroughs, at 10", []],
])("%j", (text, dates) => {
	expect(found(text)).toEqual(dates);
});

it("gives the place of each in the text", () => {
	const text = "Send it by Friday, please";
	const [date] = datesIn(text, context);
	expect(text.slice(date?.from, date?.to)).toBe("by Friday");
});

it("takes time in proportion to the text, and no more than its length calls for", () => {
	const ms = (text: string): number => {
		const from = performance.now();
		datesIn(text, context);
		return performance.now() - from;
	};
	ms("warm by Friday");
	for (const shape of ["in 2 weeks ", "by the end of ", "1/", "the 1st of the ", "may "])
		expect(ms(shape.repeat(Math.ceil(1_500 / shape.length))), shape).toBeLessThan(1_500);
});
