/** One random rule, expanded by the program and by walking; undefined when they agree. */
import type { PlainDate, WallTime } from "../../src/domain/dates/plain-date.ts";
import { instantOf } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import {
	firstOccurrences,
	occurrencesIn,
	type Recurrence,
} from "../../src/domain/series/recurrence.ts";
import { nextAfter } from "./next-after.ts";
import { dayAfter, daysByWalking, randomFrom, randomParts, textOf } from "./recurrence-oracle.ts";

const zones = ["Europe/London", "Pacific/Auckland", "America/New_York", "Asia/Kolkata"];
const through = 800;

export const disagreement = (seed: number): string | undefined => {
	const random = randomFrom(seed);
	const parts = randomParts(random);
	const first = dayAfter("2024-01-01" as PlainDate, random(4_000));
	const rule: Recurrence = {
		rrule: textOf(parts),
		first,
		until: random(3) === 0 ? dayAfter(first, random(700)) : undefined,
		except: [],
		holidays: "keep",
		from: `0${random(10)}:${random(2) ? "30" : "00"}` as WallTime,
		minutes: 60,
		zone: zones[random(zones.length)] ?? "UTC",
	};
	const all = daysByWalking(parts, rule, through);
	const excepted = random(3) === 0 ? all.filter((_, at) => at % 3 === 1) : [];
	const series = { ...rule, except: excepted };
	const walked = daysByWalking(parts, series, through);
	const last = dayAfter(first, through);
	const expanded = occurrencesIn(series, { first, last }, weekendsOnly).map(({ on }) => on);
	const described = `${rule.rrule} from ${first} until ${rule.until} (seed ${seed})`;
	if (expanded.join() !== walked.join())
		return `${described}: ${expanded.slice(0, 5)} … and not ${walked.slice(0, 5)} …`;
	const twelve = firstOccurrences(series, 12, weekendsOnly).map(({ on }) => on);
	const ahead = walked.slice(0, 12);
	if (twelve.slice(0, ahead.length).join() !== ahead.join()) return `${described}: first twelve`;
	return nextDisagrees(series, walked) ? `${described}: next after` : undefined;
};

/** From one occurrence the next follows, and nothing twice. */
const nextDisagrees = (series: Recurrence, walked: readonly PlainDate[]): boolean =>
	walked.slice(0, 3).some((day, at) => {
		const next = walked[at + 1];
		if (next === undefined) return false;
		const moment = instantOf(day, series.from, series.zone);
		return nextAfter(series, moment, { calendar: weekendsOnly })?.originalOn !== next;
	});
