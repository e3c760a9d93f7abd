/** Whichever meeting of whatever series moves, and wherever to: it lands there, and the others keep their places. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	addDays,
	daysBetween,
	instantOf,
	type PlainDate,
} from "../../src/domain/dates/plain-date.ts";
import { hasPassed, type Meeting } from "../../src/domain/meetings/meeting.ts";
import { memoizeByText } from "../../src/domain/memoize.ts";
import { changeSeries, upcomingMeetings } from "../../src/domain/series/change.ts";
import { occurrencesIn, type Recurrence } from "../../src/domain/series/recurrence.ts";
import { type Series, unbooked } from "../../src/domain/series/series.ts";
import { rulesThrough } from "../../src/domain/series-rules.ts";
import { runs } from "../runs.ts";
import { bookedOf, calendar, firstThursdays } from "./series-world.ts";

const rhythms = [
	"FREQ=WEEKLY;BYDAY=TH",
	"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
	"FREQ=WEEKLY;INTERVAL=3;BYDAY=FR",
	"FREQ=WEEKLY;BYDAY=MO,WE",
	"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
	"FREQ=DAILY",
	"FREQ=MONTHLY;BYDAY=1TH",
	"FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
	"FREQ=MONTHLY;BYDAY=-1FR",
	"FREQ=MONTHLY;BYDAY=5MO",
	"FREQ=MONTHLY;BYMONTHDAY=15",
	"FREQ=MONTHLY;BYMONTHDAY=31",
	"FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=1TH",
	"FREQ=YEARLY;BYMONTH=5;BYDAY=1MO",
] as const;

type Ends = "never" | "by day" | "by number";

type World = {
	readonly rrule: string;
	readonly start: number;
	readonly many: number;
	readonly ends: Ends;
	readonly holidays: Recurrence["holidays"];
	readonly gaps: readonly number[];
	readonly cancelled: readonly number[];
	readonly item: number;
	readonly since: number;
	readonly shift: number;
	readonly rule: number;
	readonly scope: "following" | "all";
};

const anyWorld: fc.Arbitrary<World> = fc.record({
	rrule: fc.constantFrom(...rhythms),
	start: fc.nat(700),
	many: fc.integer({ min: 2, max: 25 }),
	ends: fc.constantFrom<Ends>("never", "by day", "by number"),
	holidays: fc.constantFrom("keep", "skip", "before", "after"),
	gaps: fc.array(fc.nat(24), { maxLength: 2 }),
	cancelled: fc.array(fc.nat(24), { maxLength: 2 }),
	item: fc.nat(24),
	since: fc.nat(24),
	shift: fc.integer({ min: -13, max: 13 }),
	rule: fc.nat(2),
	scope: fc.constantFrom("following", "all"),
});

const reach = ({ rrule }: Recurrence): number => (/MONTHLY|YEARLY/.test(rrule) ? 13_000 : 900);

const days = (rule: Recurrence): readonly PlainDate[] =>
	occurrencesIn(rule, { first: rule.first, last: addDays(rule.first, reach(rule)) }, calendar)
		.map(({ originalOn }) => originalOn)
		.toSorted();

/** A rule that is bounded as asked, with gaps among its days. */
const seriesOf = ({ rrule, start, many, ends, holidays, gaps }: World): Series | undefined => {
	const first = addDays("2009-01-05" as PlainDate, start);
	const bare = firstThursdays({ rrule, first, holidays }).recurrence;
	const named = days(bare);
	const [begins, last] = [named[0], named[many - 1]];
	if (!begins || !last) return undefined;
	const except = gaps.flatMap((at) => (at > 0 && at < many - 1 ? (named[at] ?? []) : []));
	const rule = { ...bare, first: begins, except };
	if (ends === "never") return firstThursdays(rule);
	if (ends === "by day") return firstThursdays({ ...rule, until: last });
	return firstThursdays({ ...rule, count: many - new Set(except).size });
};

type Moved = {
	readonly series: Series;
	readonly meetings: readonly Meeting[];
	readonly affected: readonly Meeting[];
	readonly item: Meeting;
	readonly on: PlainDate;
	readonly change: ReturnType<typeof changeSeries>;
	readonly now: ReturnType<typeof instantOf>;
};

const moved = (world: World): Moved | undefined => {
	const series = seriesOf(world);
	if (!series) return undefined;
	const meetings = bookedOf(series, world.many).map(
		(meeting, at): Meeting =>
			world.cancelled.includes(at)
				? { ...meeting, state: { is: "cancelled", on: series.recurrence.first } }
				: meeting,
	);
	const since = meetings[world.since % meetings.length]?.time;
	if (since?.is !== "fixed") return undefined;
	const now = instantOf(since.on, "08:00" as Recurrence["from"], since.zone);
	const coming = upcomingMeetings(meetings, { series, now });
	const item = coming[world.item % coming.length];
	if (item?.time.is !== "fixed") return undefined;
	const on = addDays(item.time.on, world.shift);
	const rules = rulesThrough(series.recurrence, on);
	const rrule = rules[world.rule % rules.length];
	if (!rrule || hasPassed({ ...item.time, on }, now)) return undefined;
	const from = world.scope === "following" ? item.originalOn : undefined;
	const affected = upcomingMeetings(meetings, { series, from, now });
	const to = { is: "through", rrule, item, on, from: item.time.from } as const;
	const change = changeSeries(to, { series, meetings, affected, now, calendar, newId: "new" });
	return { series, meetings, affected, item, on, change, now };
};

/** Each check tries the same worlds: what becomes of them is worked out once. */
const movedAs = memoizeByText(1_000, (world) => moved(JSON.parse(world)), 1_000);

const many = runs({ gate: 300, long: 300 });

const holds = (check: (one: Moved, world: World) => void) => {
	let tried = 0;
	fc.assert(
		fc.property(anyWorld, (world) => {
			const one = movedAs(JSON.stringify(world));
			fc.pre(one !== undefined);
			tried++;
			check(one, world);
		}),
		many,
	);
	expect(tried).toBeGreaterThan((many.numRuns * 2) / 3);
};

describe("a series that moves with one of its meetings", () => {
	it("has that one where it was said", () =>
		holds(({ item, on, change }) => {
			const named = change.moved.find(({ before }) => before.id === item.id)?.after;
			expect(named?.time).toMatchObject({ on });
		}));

	it("has as many meetings as it had, in the same order, and books none among them", () =>
		holds(({ affected, change }, { ends }) => {
			expect(change.dropped).toEqual([]);
			expect(change.moved.map(({ before }) => before.id)).toEqual(affected.map(({ id }) => id));
			const named = change.moved.map(({ after }) => after.originalOn ?? "");
			expect(named).toEqual([...new Set(named)].sort());
			const last = named.at(-1) ?? "";
			expect(change.more.filter(({ originalOn }) => originalOn < last)).toEqual([]);
			if (ends !== "never") expect(change.more).toEqual([]);
		}));

	it("has each on a day of its new rule, and puts none into the past", () =>
		holds(({ on, change, now }) => {
			const byRule = new Set(days(change.renewed.recurrence));
			for (const { before, after } of change.moved) {
				const own = after.originalOn;
				expect(own === on || (own !== undefined && byRule.has(own))).toBe(true);
				const stays = JSON.stringify(after.time) === JSON.stringify(before.time);
				expect(stays || !hasPassed(after.time, now)).toBe(true);
			}
		}));

	it("is on the bank holiday that was asked for, though its rule leaves those out", () => {
		const series = firstThursdays({ rrule: "FREQ=WEEKLY;BYDAY=TU", holidays: "skip", count: 6 });
		const meetings = bookedOf(series, 6);
		const item = meetings.find(({ originalOn }) => originalOn === "2009-04-07") as Meeting;
		const on = "2009-04-10" as PlainDate;
		const now = instantOf(series.recurrence.first, series.recurrence.from, "Europe/London");
		const [rrule = ""] = rulesThrough(series.recurrence, on);
		const change = changeSeries(
			{ is: "through", rrule, item, on, from: series.recurrence.from },
			{ series, meetings, affected: meetings, now, calendar, newId: "new" },
		);
		const on10th = change.moved.filter(
			({ after }) => after.time.is === "fixed" && after.time.on === on,
		);
		expect(on10th.map(({ after }) => after.id)).toEqual([item.id]);
		expect([change.moved.length, change.more.length]).toEqual([6, 0]);
	});

	it("moves each by as many days where it meets every so many weeks", () =>
		holds(({ change }, { rrule, holidays }) => {
			if (!/WEEKLY.*BYDAY=..$/.test(rrule) || holidays === "skip") return;
			const by = change.moved.map(({ before, after }) =>
				daysBetween(before.originalOn as PlainDate, after.originalOn as PlainDate),
			);
			expect(new Set(by).size).toBe(1);
		}));

	it("is booked as it was shown, and then has no more to book", () =>
		holds(({ change, now }) => {
			const own = [...change.kept, ...change.moved.map(({ after }) => after)];
			const looking = { now, calendar };
			expect(unbooked(change.renewed, own, looking)).toEqual(change.more);
			const old = change.old.state.is === "running" ? unbooked(change.old, [], looking) : [];
			const first = change.moved[0]?.before.originalOn ?? "";
			expect(old.filter(({ originalOn }) => originalOn >= first)).toEqual([]);
		}));
});
