import { describe, expect, it } from "vitest";
import { readDatesLine } from "../../src/language/dates/date-lines.ts";

const ask = (line: object | string): Record<string, unknown> =>
	JSON.parse(readDatesLine(typeof line === "string" ? line : JSON.stringify(line)));
const said = { ref: "2009-01-29", tz: "Europe/London" };

describe("convenor read-dates", () => {
	it("answers a day with its weekday", () => {
		expect(ask({ id: 1, text: "end of April", ...said })).toMatchObject({
			id: 1,
			precision: "day",
			start: "2009-04-30",
			end: "2009-04-30",
			text: "Thu 30 April 2009",
		});
	});

	it("answers a moment with the zone's offset, and its end when a duration was said", () => {
		expect(ask({ id: "a", text: "25 June 2pm for 90 minutes", ...said })).toMatchObject({
			precision: "instant",
			start: "2009-06-25T14:00:00+01:00",
			end: "2009-06-25T15:30:00+01:00",
			text: "Thu 25 June 2009, 14:00–15:30",
		});
	});

	it("takes the day of saying from an instant, in the zone", () => {
		expect(
			ask({ id: 2, text: "tomorrow", ref: "2009-01-29T23:30:00Z", tz: "Pacific/Auckland" }),
		).toMatchObject({ start: "2009-01-31" });
	});

	it("refuses with the words that it could not read, and offers choices where there are two readings", () => {
		expect(ask({ id: 3, text: "end of April-ish", ...said })).toEqual({
			id: 3,
			refused: 'could not read "-ish"; I read "end of April" as Thu 30 April 2009',
		});
		const asked = ask({ id: 4, text: "next Friday", ...said });
		expect(asked.refused).toBe(asked.clarify);
		expect(asked.choices).toHaveLength(2);
		expect(ask({ id: 5, text: "soon", ...said })).toEqual({
			id: 5,
			refused: '"soon" names no date',
		});
	});

	it("looks back when the context says that it has happened", () => {
		expect(ask({ id: 6, text: "in March", ...said, context: "past" })).toMatchObject({
			start: "2008-03-01",
		});
		expect(ask({ id: 6, text: "in March", ...said, context: "deadline" })).toMatchObject({
			start: "2009-03-01",
		});
	});

	it.each([
		["nonsense", null],
		["[]", null],
		["null", null],
		["", null],
		[{ id: 7, ref: "2009-01-29" }, 7],
		[{ id: 8, text: "Friday", ref: "yesterday" }, 8],
		[{ id: 9, text: "Friday", ref: "2009-01-29", tz: "Mars/Olympus" }, 9],
		[{ id: 10, text: 12, ref: "2009-01-29" }, 10],
	])("answers a malformed line with a sentence: %j", (line, id) => {
		const answer = ask(line);
		expect(answer.id).toBe(id);
		expect(answer.refused).toMatch(/^line 1: /);
	});
});
