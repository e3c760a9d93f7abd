/**
 * A zone's clock changes, as a calendar file states them, so that a calendar which does not know the zone is right too.
 * They are taken from the zone's own history for the years that the file speaks of, and never from today's rule alone:
 * a meeting of 2009 and one of 2030 each have the offset of their own day.
 */

import { Temporal } from "temporal-polyfill";
import { addDays, type PlainDate, yearOf } from "../domain/dates/plain-date.ts";
import { memoizeByText } from "../domain/memoize.ts";

/** An iCalendar component or property as ical.js takes it. */
export type Property = readonly [
	name: string,
	parameters: Readonly<Record<string, string>>,
	type: string,
	value: unknown,
];
export type Component = readonly [
	name: string,
	properties: readonly Property[],
	inner: readonly Component[],
];

/** One change of the clocks: the wall before it, and the offsets on either side in seconds. */
type Turn = {
	readonly wall: Temporal.PlainDateTime;
	readonly at: Temporal.Instant;
	readonly from: number;
	readonly to: number;
};

const secondsOf = ({ offsetNanoseconds }: Temporal.ZonedDateTime) => offsetNanoseconds / 1e9;

const turnsIn = (zone: string, first: number, last: number): readonly Turn[] => {
	const start = Temporal.ZonedDateTime.from(`${first}-01-01T00:00[${zone}]`);
	const turns: Turn[] = [];
	let before = start;
	for (let next = start.getTimeZoneTransition("next"); next && next.year <= last; ) {
		const from = secondsOf(next.subtract({ nanoseconds: 1 }));
		const wall = next.toInstant().toZonedDateTimeISO("UTC").add({ seconds: from });
		turns.push({ wall: wall.toPlainDateTime(), at: next.toInstant(), from, to: secondsOf(next) });
		before = next;
		next = before.getTimeZoneTransition("next");
	}
	return turns;
};

const changeDays = memoizeByText(200, (zone) =>
	memoizeByText(50, (year): ReadonlySet<string> => {
		const days = turnsIn(zone, Number(year) - 1, Number(year) + 1).flatMap(({ wall }) => {
			const day = wall.toPlainDate().toString() as PlainDate;
			return [-2, -1, 0, 1, 2].map((shift) => addDays(day, shift));
		});
		return new Set(days);
	}),
);

/** Is it well away from any change of the clocks, so that a wall's reading needs no second look? */
export const isQuiet = (zone: string, on: PlainDate): boolean =>
	!changeDays(zone)(`${yearOf(on)}`).has(on);

/** `-1` for the last such weekday of its month, and which it is counted from the front. */
const placesOf = ({ wall }: Turn): readonly number[] => {
	const place = Math.ceil(wall.day / 7);
	return wall.day + 7 > wall.daysInMonth ? [-1, place] : [place];
};

const habitOf = ({ wall, from, to }: Turn): string =>
	[from, to, wall.month, wall.dayOfWeek, wall.toPlainTime().toString()].join(" ");

/** Years on end in which the clocks changed by one rule. */
type Run = { readonly turns: readonly Turn[]; readonly places: readonly number[] };

const joined = ({ turns, places }: Run, turn: Turn): Run | undefined => {
	const last = turns.at(-1);
	if (!last || turn.wall.year !== last.wall.year + 1) return undefined;
	const shared = places.filter((place) => placesOf(turn).includes(place));
	return shared.length > 0 ? { turns: [...turns, turn], places: shared } : undefined;
};

const runsOf = (turns: readonly Turn[]): readonly Run[] => {
	const open = new Map<string, Run>();
	const closed: Run[] = [];
	for (const turn of turns) {
		const habit = habitOf(turn);
		const run = open.get(habit);
		const longer = run && joined(run, turn);
		if (run && !longer) closed.push(run);
		open.set(habit, longer ?? { turns: [turn], places: placesOf(turn) });
	}
	return [...closed, ...open.values()];
};

const offset = (seconds: number): string => {
	const minutes = Math.round(Math.abs(seconds) / 60);
	const two = (number: number) => String(number).padStart(2, "0");
	return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const ruleOf = ({ turns, places }: Run, last: number): readonly Property[] => {
	const [first, end] = [turns[0], turns.at(-1)];
	const [place] = places;
	if (!first || !end || turns.length < 2 || place === undefined) return [];
	// A rule that still held in the last year looked at goes on: nobody has ended it. One that ended did so a day
	// after its last change, for readers differ over which offset that very moment is read with.
	const dayAfter = end.at.add({ hours: 24 }).toString({ smallestUnit: "second" });
	const until = end.wall.year < last ? { until: dayAfter } : {};
	const byday = `${place}${days[first.wall.dayOfWeek - 1]}`;
	const rule = { freq: "YEARLY", bymonth: first.wall.month, byday, ...until };
	return [["rrule", {}, "recur", rule]];
};

const observance = (
	{ wall, from, to }: Pick<Turn, "wall" | "from" | "to">,
	rule: readonly Property[] = [],
): Component => [
	to > from ? "daylight" : "standard",
	[
		["dtstart", {}, "date-time", wall.toString({ smallestUnit: "second" })],
		["tzoffsetfrom", {}, "utc-offset", offset(from)],
		["tzoffsetto", {}, "utc-offset", offset(to)],
		...rule,
	],
	[],
];

/** Looked at on either side of the years spoken of, so that a rule is told from a single change. */
const margin = 3;

type Years = { readonly first: number; readonly last: number };

const componentOf = (zone: string, years: Years): Component => {
	const [first, last] = [years.first - 1, years.last + margin];
	const start = Temporal.ZonedDateTime.from(`${first}-01-01T00:00[${zone}]`);
	const offsetThen = secondsOf(start);
	const base = { wall: start.toPlainDateTime(), from: offsetThen, to: offsetThen };
	const observances = runsOf(turnsIn(zone, first, last)).map((run) =>
		observance(run.turns[0] ?? base, ruleOf(run, last)),
	);
	return ["vtimezone", [["tzid", {}, "text", zone]], [observance(base), ...observances]];
};

const components = memoizeByText(200, (zone) =>
	memoizeByText(50, (years) => {
		const [first = 0, last = 0] = years.split(" ").map(Number);
		return componentOf(zone, { first, last });
	}),
);

export const zoneComponent = (zone: string, { first, last }: Years): Component =>
	components(zone)(`${first} ${last}`);
