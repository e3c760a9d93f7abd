/** Writes entries as an iCalendar file (RFC 5545, published as RFC 5546 has it); ical.js escapes and folds. */
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import {
	addDays,
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
	timeIn,
	yearOf,
} from "../domain/dates/plain-date.ts";
import type { CalendarEntry, Span } from "./entry.ts";
import { type Component, isQuiet, type Property, zoneComponent } from "./zones.ts";

export type Calendar = {
	readonly name: string;
	readonly entries: readonly CalendarEntry[];
	/** A feed is asked for again and again; a file is read once. */
	readonly as: "file" | "feed";
};

// A line that goes on begins with a space, which ical.js does not count: 75 octets in all.
ICAL.foldLength = 74;

/** Invisible characters break a line in two for some readers; nobody meant to write them. */
const cleaned = (text: string): string =>
	text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "");

const text = (name: string, value: string): Property => [name, {}, "text", cleaned(value)];
/** ical.js knows neither, and would name their type, which some calendars do not read. */
const named = (name: string, value: string): Property => [
	name,
	{},
	"unknown",
	cleaned(value)
		.replace(/[\\;,]/g, (mark) => `\\${mark}`)
		.replaceAll("\n", "\\n"),
];

const moment = (name: string, at: Instant): Property => [
	name,
	{},
	"date-time",
	`${at.slice(0, 19)}Z`,
];

type Fixed = Extract<Span, { is: "fixed" }>;

/** Does the wall show this time once? Readers differ over an hour that is repeated. */
const isPlain = (at: Instant, zone: string): boolean => {
	if (zone === "UTC") return false;
	const wall = Temporal.PlainDateTime.from(`${dayIn(zone, at)}T${timeIn(zone, at)}`);
	const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
		wall.toZonedDateTime(zone, { disambiguation }).toInstant().toString(),
	);
	return first === second;
};

const onWall = (name: string, at: Instant, zone: string): Property => [
	name,
	{ tzid: zone },
	"date-time",
	`${dayIn(zone, at)}T${timeIn(zone, at)}:00`,
];

/** The wall so many minutes later, where no clock changes meanwhile. */
const wallAfter = ({ on, from, minutes }: Fixed): string => {
	const past = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + minutes;
	const two = (number: number) => String(number).padStart(2, "0");
	const time = `${two(Math.floor(past / 60) % 24)}:${two(past % 60)}`;
	return `${addDays(on, Math.floor(past / 1_440))}T${time}:00`;
};

/** Nearly every meeting: its own words are its wall. */
const quietTimes = (span: Fixed): readonly Property[] => {
	const { on, from, zone } = span;
	const tzid = { tzid: zone };
	return [
		["dtstart", tzid, "date-time", `${on}T${from}:00`],
		["dtend", tzid, "date-time", wallAfter(span)],
	];
};

const aDay = 1_440;

/** On the wall, as long as its reading is plain; where the clocks skip or repeat it, as the moments that they are. */
const fixedTimes = (span: Fixed): readonly Property[] => {
	const { on, from, minutes, zone } = span;
	if (zone !== "UTC" && minutes <= aDay && isQuiet(zone, on)) return quietTimes(span);
	const start = instantOf(on, from, zone);
	const end = minutesAfter(start, minutes);
	const write = isPlain(start, zone) && isPlain(end, zone) ? onWall : moment;
	return [write("dtstart", start, zone), write("dtend", end, zone)];
};

const day = (name: string, on: PlainDate): Property => [name, {}, "date", on];

const times = (span: Span): readonly Property[] =>
	span.is === "fixed"
		? fixedTimes(span)
		: [day("dtstart", span.first), day("dtend", addDays(span.last, 1))];

const isLink = (place: string | undefined): boolean => /^https?:\/\/\S+$/.test(place ?? "");

const statusOf = ({ isCancelled, span }: CalendarEntry): string => {
	if (isCancelled) return "CANCELLED";
	return span.is === "fixed" ? "CONFIRMED" : "TENTATIVE";
};

/** A window keeps nobody busy, and neither does what was cancelled. */
const busy = ({ isCancelled, span }: CalendarEntry): string =>
	isCancelled || span.is === "days" ? "TRANSPARENT" : "OPAQUE";

const eventOf = (entry: CalendarEntry): Component => [
	"vevent",
	[
		text("uid", entry.uid),
		moment("dtstamp", entry.changedAt),
		moment("last-modified", entry.changedAt),
		["sequence", {}, "integer", entry.sequence],
		...times(entry.span),
		text("summary", entry.summary),
		...(entry.location ? [text("location", entry.location)] : []),
		...(isLink(entry.location) ? [["url", {}, "uri", entry.location] satisfies Property] : []),
		text("description", entry.description),
		text("status", statusOf(entry)),
		text("transp", busy(entry)),
	],
	[],
];

/** Each zone that is spoken of, over the years in which it is. */
const zonesOf = (entries: readonly CalendarEntry[]): readonly Component[] => {
	const years = new Map<string, { first: number; last: number }>();
	for (const { span } of entries) {
		if (span.is !== "fixed" || span.zone === "UTC") continue;
		const year = yearOf(span.on);
		const { first, last } = years.get(span.zone) ?? { first: year, last: year };
		years.set(span.zone, { first: Math.min(first, year), last: Math.max(last, year) });
	}
	return [...years].map(([zone, over]) => zoneComponent(zone, over));
};

/** Calendars ask again so often; those that choose for themselves do so anyway. */
const refresh: readonly Property[] = [
	["refresh-interval", {}, "duration", "PT1H"],
	["x-published-ttl", {}, "unknown", "PT1H"],
];

export const writeCalendar = ({ name, entries, as }: Calendar): string => {
	const head: readonly Property[] = [
		text("version", "2.0"),
		text("prodid", "-//Convenor//Register of boards//EN"),
		text("calscale", "GREGORIAN"),
		text("method", "PUBLISH"),
		named("name", name),
		named("x-wr-calname", name),
		...(as === "feed" ? refresh : []),
	];
	const calendar: Component = ["vcalendar", head, [...zonesOf(entries), ...entries.map(eventOf)]];
	return ICAL.stringify(calendar as never);
};
