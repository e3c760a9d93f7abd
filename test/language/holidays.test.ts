import { describe, expect, it } from "vitest";
import { addDays, plainDate, yearOf } from "../../src/domain/dates/plain-date.ts";
import {
	calendarOfRegion,
	englandAndWales,
	regionNamed,
} from "../../src/language/dates/holidays.ts";

const weekdayHolidays = (year: number, region = "GB-ENG"): string[] => {
	const { isHoliday } = calendarOfRegion(region);
	const found: string[] = [];
	for (let day = plainDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1))
		if (isHoliday(day)) found.push(day.slice(5));
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

describe("bank holidays elsewhere", () => {
	it.each([
		["GB-SCT", 2006, ["01-02", "01-03", "04-14", "05-01", "05-29", "08-07", "12-25", "12-26"]],
		[
			...(["GB-SCT", 2025] as const),
			["01-01", "01-02", "04-18", "05-05", "05-26", "08-04", "12-01", "12-25", "12-26"],
		],
		[
			...(["GB-SCT", 2026] as const),
			...[["01-01", "01-02", "04-03", "05-04", "05-25", "06-15", "08-03", "11-30"]],
		],
		[
			...(["IE", 2022] as const),
			["03-17", "03-18", "04-18", "05-02", "06-06", "08-01", "10-31", "12-26"],
		],
		[
			...(["AU-NSW", 2011] as const),
			["01-03", "01-26", "04-22", "04-25", "04-26", "06-13", "10-03", "12-26", "12-27"],
		],
		["AU-NSW", 2026, ["01-01", "01-26", "04-03", "04-06", "04-27", "06-08", "10-05", "12-25"]],
	] as const)("of %s are those of %i", (region, year, expected) => {
		const onWeekdays = weekdayHolidays(year, region).filter((day) => {
			const weekday = new Date(`${year}-${day}T00:00:00Z`).getUTCDay();
			return weekday >= 1 && weekday <= 5;
		});
		expect(onWeekdays.slice(0, expected.length)).toEqual(expected);
	});

	it("leave a morning's work before a half holiday, and last as long as they do", () => {
		expect(calendarOfRegion("IS").isHoliday(plainDate("2026-12-24"))).toBe(false);
		expect(calendarOfRegion("CX").isHoliday(plainDate("2026-02-18"))).toBe(true);
	});

	it.each([
		["Scotland", "GB-SCT"],
		["the UK", "GB-ENG"],
		["Wales", "GB-ENG"],
		["ireland", "IE"],
		["new south wales", "AU-NSW"],
		["New South Wales, Australia", "AU-NSW"],
		["gb-nir", "GB-NIR"],
		["Georgia", "GE"],
	])("are asked for as %s", (words, code) => {
		expect(regionNamed(words)?.code).toBe(code);
	});

	it.each(["Punjab", "Narnia", ""])("are not guessed for “%s”", (words) => {
		expect(regionNamed(words)).toBeUndefined();
	});
});
