/** B9: every series of the programme over a year, exceptions included, beside bare rrule-temporal; and written as ICS. */
import { spawnSync } from "node:child_process";
import ical from "ical-generator";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { CalendarEntry } from "../../src/calendars/entry.ts";
import { writeCalendar } from "../../src/calendars/write.ts";
import {
	addDays,
	instant,
	instantOf,
	plainDate,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";
import { occurrencesIn, type Recurrence } from "../../src/domain/series/recurrence.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { type Case, type Figure, median } from "./figures.ts";

const zone = "Europe/London";
const count = 1_200;
const rounds = 5;

const rules = [
	"FREQ=MONTHLY;BYDAY=1TH",
	"FREQ=MONTHLY;BYDAY=-1FR",
	"FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE",
	"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
	"FREQ=WEEKLY;INTERVAL=6;BYDAY=TH",
	"FREQ=MONTHLY;BYMONTHDAY=15",
	"FREQ=WEEKLY;BYDAY=MO",
	"FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
];
const shifts = ["keep", "after", "before", "skip"] as const;

/** One in three moves for bank holidays, one in five leaves days out: what committees add, ours has and the peer not. */
const seriesAt = (at: number): Recurrence => ({
	rrule: rules[at % rules.length] ?? "",
	first: addDays(plainDate("2009-01-01"), at % 97),
	except: at % 5 === 0 ? [plainDate("2009-07-02"), plainDate("2009-08-06")] : [],
	holidays: at % 3 === 0 ? (shifts[(at / 3) % 4] ?? "keep") : "keep",
	from: wallTime(`${String(8 + (at % 9)).padStart(2, "0")}:${at % 2 ? "30" : "00"}`),
	minutes: 60,
	zone,
});

const all = Array.from({ length: count }, (_, at) => seriesAt(at));
const year = { first: plainDate("2009-01-01"), last: plainDate("2009-12-31") };

const expandOurs = (): number => {
	let found = 0;
	for (const rule of all)
		for (const { on } of occurrencesIn(rule, year, englandAndWales))
			found += instantOf(on, rule.from, zone).length > 0 ? 1 : 0;
	return found;
};

const from = Temporal.ZonedDateTime.from(`2009-01-01T00:00[${zone}]`);
const to = Temporal.ZonedDateTime.from(`2009-12-31T23:59[${zone}]`);

const expandBare = (): number => {
	let found = 0;
	for (const { rrule, first, from: time } of all) {
		const start = `${first.replaceAll("-", "")}T${time.replace(":", "")}00`;
		const rruleString = `DTSTART;TZID=${zone}:${start}\nRRULE:${rrule}`;
		found += new RRuleTemporal({ rruleString }).between(from, to, true).length;
	}
	return found;
};

/** As many as ten busy boards have; the peer takes minutes over more. */
const mostEntries = 2_000;

const everyEntry = all.slice(0, 300).flatMap((rule, at): readonly CalendarEntry[] =>
	occurrencesIn(rule, year, englandAndWales).map(({ on, originalOn }) => ({
		uid: `meeting-${at}-${originalOn}@convenor`,
		sequence: 2,
		changedAt: instant("2009-01-29T10:00:00Z"),
		summary: `London Prevent board, ${at}`,
		description: `LPB-M${at}`,
		location: "City Hall, committee room 5",
		span: { is: "fixed", on, from: rule.from, minutes: 60, zone },
		isCancelled: false,
	})),
);

const entries = everyEntry.slice(0, mostEntries);

const writeOurs = () => writeCalendar({ name: "All", entries, as: "feed" }).length;

const writeGenerator = (): number => {
	const stamp = new Date("2009-01-29T10:00:00Z");
	const calendar = ical({ name: "All" });
	for (const { uid, summary, description, location, sequence, span } of entries) {
		if (span.is !== "fixed") continue;
		const start = new Date(instantOf(span.on, span.from, zone));
		const end = new Date(start.getTime() + 3_600_000);
		const event = { id: uid, start, end, stamp, lastModified: stamp, sequence, timezone: zone };
		calendar.createEvent({ ...event, summary, description, location: location ?? null });
	}
	return calendar.toString().length;
};

const perSecond = (items: number, work: () => number): number => {
	const began = performance.now();
	work();
	return items / ((performance.now() - began) / 1_000);
};

/** In turns, so that a busy machine slows both alike; the first round warms the engine up. */
const inTurns = (items: number, ours: () => number, peer: () => number) => {
	const figures: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
	for (let round = 0; round < rounds; round++) {
		figures.ours.push(perSecond(items, ours));
		figures.peer.push(perSecond(items, peer));
	}
	return { ours: median(figures.ours.slice(1)), peer: median(figures.peer.slice(1)) };
};

/** How many of 10,000 random rules a walk through the calendar disagrees with, under each of three server zones. */
const disagreements = (): number => {
	const walked = spawnSync("npx", ["tsx", "test/bench/recurrence-days.ts"], { encoding: "utf8" });
	const told = [...walked.stdout.matchAll(/(\d+) disagree/g)].map(([, number]) => Number(number));
	return told.length === 3 ? told.reduce((sum, number) => sum + number, 0) : Number.NaN;
};

const walked = (wrong: number): Figure => ({
	of: "B9",
	what: "random rules that a walk day by day disagrees with, of 30,000",
	unit: "rules",
	ours: wrong,
	target: "0",
	met: wrong === 0,
});

/** `walks`: the comparison day by day too, which takes minutes. */
export const calendars = (walks: boolean): Case => ({
	name: "B9",
	run: async (): Promise<readonly Figure[]> => {
		const expansion = inTurns(count, expandOurs, expandBare);
		const writing = inTurns(entries.length, writeOurs, writeGenerator);
		return [
			{
				of: "B9",
				what: `${count} series over a year, exceptions included`,
				unit: "series/s",
				...expansion,
				beside: "bare rrule-temporal",
				target: "≥ 1/1.5 of it",
				met: expansion.ours * 1.5 >= expansion.peer,
			},
			{
				of: "B9",
				what: `${entries.length} meetings written as ICS`,
				unit: "meetings/s",
				...writing,
				beside: "ical-generator",
				target: "no slower",
				met: writing.ours >= writing.peer,
			},
			...(walks ? [walked(disagreements())] : []),
		];
	},
});
