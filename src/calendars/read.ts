/** Reads a calendar file: each of its meetings at its own wall time, and of each other entry why it is none. */
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { type Instant, plainDate, wallTime } from "../domain/dates/plain-date.ts";
import type { FixedTime } from "../domain/meetings/meeting.ts";
import type { ImportLine, Problem, ReadImport, Unusable } from "../usecases/import/lines.ts";

type Around = { readonly zone: string; readonly now: Instant };

type Entry = { readonly event: ICAL.Event; readonly line: number };

/** The line on which each entry begins. */
const linesOf = (text: string): readonly number[] =>
	text.split(/\r?\n/).flatMap((line, at) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [at + 1] : []));

const isIana = (zone: string): boolean => {
	try {
		return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== undefined;
	} catch {
		return false;
	}
};

/** On the board's own wall, whichever zone the file tells it in. */
const onWall = (
	time: ICAL.Time,
	tzid: string | undefined,
	zone: string,
): Temporal.ZonedDateTime => {
	const wall = Temporal.PlainDateTime.from(time.toString().slice(0, 19));
	if (tzid && isIana(tzid)) return wall.toZonedDateTime(tzid).withTimeZone(zone);
	if (time.zone.tzid === "floating") return wall.toZonedDateTime(zone);
	return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1_000).toZonedDateTimeISO(zone);
};

const tzidOf = ({ component }: ICAL.Event): string | undefined => {
	const said = component.getFirstProperty("dtstart")?.getParameter("tzid");
	return Array.isArray(said) ? said[0] : said;
};

const minutesOf = (event: ICAL.Event): number => Math.round(event.duration.toSeconds() / 60);

const longestMinutes = 24 * 60;

const faultOf = ({ event }: Entry): string | undefined => {
	if (!event.component.hasProperty("dtstart")) return "it has no beginning";
	if (event.startDate.isDate) return "it lasts whole days, and a meeting needs a time";
	const minutes = minutesOf(event);
	if (minutes <= 0) return "it ends when it starts, or before";
	return minutes > longestMinutes ? "it lasts longer than a day" : undefined;
};

const isCancelled = ({ component }: ICAL.Event): boolean =>
	String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED";

const meetingAt = (entry: Entry, time: ICAL.Time, { zone }: Around): ImportLine => {
	const { event, line } = entry;
	const at = onWall(time, tzidOf(event), zone);
	const on: FixedTime = {
		is: "fixed",
		on: plainDate(at.toPlainDate().toString()),
		from: wallTime(at.toPlainTime().toString({ smallestUnit: "minute" })),
		minutes: minutesOf(event),
		zone,
	};
	return {
		line,
		name: `${event.uid || event.summary} ${event.isRecurring() ? time.toString() : (event.recurrenceId?.toString() ?? "")}`,
		what: {
			is: "meeting",
			title: event.summary?.trim().slice(0, 300) || undefined,
			time: on,
			place: event.location?.trim().slice(0, 300) || undefined,
			isCancelled: isCancelled(event),
		},
	};
};

const mostOccurrences = 400;

/** As far ahead as meetings are booked. */
const lastDay = ({ now }: Around): string =>
	Temporal.Instant.from(now).toZonedDateTimeISO("UTC").add({ years: 1 }).toPlainDate().toString();

/** Those of a series, without what stands in the file as an entry of its own. */
const occurrencesOf = (entry: Entry, alone: ReadonlySet<string>, around: Around) => {
	const { event } = entry;
	const found: ImportLine[] = [];
	const days = event.iterator();
	const last = lastDay(around);
	for (let tries = 0; tries < mostOccurrences * 3 && found.length < mostOccurrences; tries += 1) {
		const time = days.next() as ICAL.Time | undefined;
		if (!time || time.toString().slice(0, 10) > last) break;
		if (!alone.has(`${event.uid} ${time.toString()}`)) found.push(meetingAt(entry, time, around));
	}
	return found;
};

const entriesIn = (text: string): readonly Entry[] => {
	const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, "")));
	const at = linesOf(text);
	return calendar
		.getAllSubcomponents("vevent")
		.map((component, index) => ({ event: new ICAL.Event(component), line: at[index] ?? 1 }));
};

const read = (entries: readonly Entry[], around: Around) => {
	const [lines, problems]: [ImportLine[], Problem[]] = [[], []];
	const alone = new Set(
		entries.flatMap(({ event }) =>
			event.recurrenceId ? [`${event.uid} ${event.recurrenceId.toString()}`] : [],
		),
	);
	for (const entry of entries) {
		const fault = faultOf(entry);
		const called = entry.event.summary ? `“${entry.event.summary.slice(0, 80)}”: ` : "";
		if (fault) problems.push({ line: entry.line, says: `${called}${fault}.` });
		else if (entry.event.isRecurring()) lines.push(...occurrencesOf(entry, alone, around));
		else lines.push(meetingAt(entry, entry.event.startDate, around));
	}
	return { lines, problems };
};

const columns = [
	{ head: "DTSTART", as: "the day and the start" },
	{ head: "SUMMARY", as: "what it is" },
	{ head: "LOCATION", as: "the place" },
];

export const readCalendar = (text: string, around: Around): ReadImport | Unusable => {
	try {
		const entries = entriesIn(text);
		if (entries.length === 0)
			return { is: "unusable", says: "That calendar has no meetings in it." };
		return { kind: "meetings", columns, ...read(entries, around) };
	} catch (error) {
		const line = /line (\d+)/i.exec(String(error))?.[1];
		return {
			is: "unusable",
			says: `${line ? `Line ${line}: ` : ""}I couldn’t read that as a calendar. Nothing was read.`,
		};
	}
};
