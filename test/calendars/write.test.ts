/** Calendar files as two independent parsers read them. */
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { CalendarEntry, Span } from "../../src/calendars/entry.ts";
import { writeCalendar } from "../../src/calendars/write.ts";
import {
	instant,
	instantOf,
	minutesAfter,
	plainDate,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";
import { hasPython, readWithIcalJs, readWithPython } from "./reader.ts";

const fixed = (on: string, from = "10:00", zone = "Europe/London", minutes = 90): Span => ({
	is: "fixed",
	on: plainDate(on),
	from: wallTime(from),
	minutes,
	zone,
});

const entry = (span: Span, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
	uid: `meeting-${span.is === "fixed" ? `${span.zone}-${span.on}-${span.from}` : span.first}@convenor`,
	sequence: 3,
	changedAt: instant("2009-01-29T10:00:00Z"),
	summary: "London Prevent board",
	description: "LPB-M1",
	span,
	isCancelled: false,
	...more,
});

const write = (...entries: readonly CalendarEntry[]) =>
	writeCalendar({ name: "London; Prevent, board", entries, as: "feed" });

const zones = [
	"Europe/London",
	"Europe/Dublin",
	"Pacific/Auckland",
	"America/New_York",
	"Africa/Casablanca",
	"Asia/Tehran",
	"Australia/Lord_Howe",
	"America/Sao_Paulo",
	"Asia/Kolkata",
	"UTC",
];

/** Every fifth day of years before, between and after changes of the zones' own rules. */
const days = [1995, 2009, 2016, 2022, 2030].flatMap((year) =>
	Array.from({ length: 73 }, (_, n) =>
		Temporal.PlainDate.from(`${year}-01-01`)
			.add({ days: n * 5 })
			.toString(),
	),
);

const everywhere = zones.flatMap((zone) => days.map((on) => entry(fixed(on, "09:30", zone))));

const expected = ({ span }: CalendarEntry): readonly string[] => {
	if (span.is !== "fixed") return [span.first, span.last];
	const start = instantOf(span.on, span.from, span.zone);
	return [start, minutesAfter(start, span.minutes)].map((at) => at.replace(".000", ""));
};

describe("a calendar file", () => {
	it("gives each meeting the moment that its own day and zone make it, past and to come", () => {
		const read = readWithIcalJs(write(...everywhere));
		expect(read.map(({ start, end }) => [start, end])).toEqual(everywhere.map(expected));
	});

	it("is right on the days when the clocks change, in a skipped hour and in a repeated one", () => {
		const hours = ["00:30", "01:00", "01:30", "02:00", "02:30"];
		const turning = ["2009-03-29", "2009-10-25"].flatMap((on) =>
			hours.map((from) => entry(fixed(on, from, "Europe/London", 60))),
		);
		const read = readWithIcalJs(write(...turning));
		expect(read.map(({ start, end }) => [start, end])).toEqual(turning.map(expected));
	});

	it("shows a window as whole days that keep nobody busy, with its words", () => {
		const window = { first: plainDate("2009-04-01"), last: plainDate("2009-04-30") };
		const [read] = readWithIcalJs(
			write(entry({ is: "days", ...window }, { summary: "LPB · day not set (in April 2009)" })),
		);
		expect(read).toMatchObject({
			start: "2009-04-01",
			end: "2009-05-01",
			transp: "TRANSPARENT",
			summary: "LPB · day not set (in April 2009)",
		});
	});

	it("keeps a cancelled meeting, and says that it is", () => {
		const [read] = readWithIcalJs(write(entry(fixed("2009-03-05"), { isCancelled: true })));
		expect(read).toMatchObject({ status: "CANCELLED", transp: "TRANSPARENT" });
	});

	it("escapes what people wrote, and folds it at 75 octets with no character broken", () => {
		const written = `Rooms: 1, 2; "both" \\ and a line\nmore ${"ünïcödé 🗓 ".repeat(20)}`;
		const text = write(entry(fixed("2009-03-05"), { summary: written, location: written }));
		for (const line of text.split("\r\n")) {
			expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			expect(line).not.toContain("\uFFFD");
		}
		const [read] = readWithIcalJs(text);
		expect(read).toMatchObject({ summary: written, location: written });
	});

	it("lets nobody write a line of their own into it", () => {
		const hostile = "Board\r\nEND:VEVENT\r\nBEGIN:VEVENT\rX:1\u2028\u0007";
		const text = writeCalendar({
			name: hostile,
			as: "file",
			entries: [entry(fixed("2009-03-05"), { summary: hostile, description: hostile })],
		});
		expect(text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(1);
		expect(text.split("\r\n").filter((line) => line === "X:1")).toEqual([]);
	});

	it("ends each line as the format wants, and asks to be read again every hour only as a feed", () => {
		const text = write(entry(fixed("2009-03-05")));
		expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
		expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
		expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
		expect(text).toContain("METHOD:PUBLISH");
		const file = writeCalendar({ name: "One", as: "file", entries: [] });
		expect(file).not.toContain("REFRESH");
	});
});

describe.skipIf(!hasPython())("python3-icalendar", () => {
	it("reads the same events as ical.js does, each at the same moment", () => {
		const text = write(
			...everywhere,
			entry({ is: "days", first: plainDate("2009-04-01"), last: plainDate("2009-04-30") }),
			entry(fixed("2009-10-25", "01:30"), { summary: "a, b; c\nd 🗓".repeat(9), isCancelled: true }),
		);
		expect(readWithPython(text)).toEqual(readWithIcalJs(text));
	});
});
