import { describe, expect, it } from "vitest";
import { addDays, plainDate, yearOf } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";

const weekdayHolidays = (year: number): string[] => {
	const found: string[] = [];
	for (let day = plainDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1))
		if (englandAndWales.isHoliday(day)) found.push(day.slice(5));
	return found;
};

describe("bank holidays of England and Wales", () => {
	it.each([
		[2009, ["01-01", "04-10", "04-13", "05-04", "05-25", "08-31", "12-25", "12-28"]],
		[2011, ["01-03", "04-22", "04-25", "04-29", "05-02", "05-30", "08-29", "12-26", "12-27"]],
		[2012, ["01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"]],
		[2020, ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"]],
		[
			2022,
			["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"],
		],
	])("are those that government proclaimed in %i", (year, expected) => {
		const onWeekdays = weekdayHolidays(year).filter((day) => {
			const weekday = new Date(`${year}-${day}T00:00:00Z`).getUTCDay();
			return weekday >= 1 && weekday <= 5;
		});
		expect(onWeekdays).toEqual(expected);
	});

	it("do not move a spring bank holiday to two days at once", () => {
		expect(englandAndWales.isHoliday(plainDate("2012-05-28"))).toBe(false);
		expect(englandAndWales.isHoliday(plainDate("2002-05-27"))).toBe(false);
		expect(englandAndWales.isHoliday(plainDate("2002-06-03"))).toBe(true);
	});
});
