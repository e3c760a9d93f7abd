/** Hours that a zone's clocks skip or repeat. Most days have none, and are not asked twice. */

import { Temporal } from "temporal-polyfill";
import { wordDay } from "../../domain/dates/date-words.ts";
import { type PlainDate, type WallTime, yearOf } from "../../domain/dates/plain-date.ts";
import { memoizeByText } from "../../domain/memoize.ts";

type OnTheWall =
	| { readonly is: "shown"; readonly note?: string | undefined }
	| { readonly is: "skipped"; readonly why: string };

/** An hour that the clocks skip does not exist; one that they repeat is taken at its first passing. */
export const resolveWallTime = (day: PlainDate, time: WallTime, zone: string): OnTheWall => {
	if (!changesIn(zone, yearOf(day)).has(day)) return { is: "shown" };
	const local = Temporal.PlainDateTime.from(`${day}T${time}`);
	const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
	const later = local.toZonedDateTime(zone, { disambiguation: "later" });
	if (earlier.epochMilliseconds === later.epochMilliseconds) return { is: "shown" };
	if (!earlier.toPlainDateTime().equals(local))
		return {
			is: "skipped",
			why: `${time} does not exist on ${wordDay(day)}: the clocks go forward over it.`,
		};
	return { is: "shown", note: `${time} comes twice that day: taken at its first passing` };
};

const changesOf = (zone: string, year: number): ReadonlySet<string> => {
	const days = new Set<string>();
	const end = Temporal.PlainDate.from({ year: year + 1, month: 1, day: 2 });
	let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from({ year, month: 1, day: 1 })
		.toZonedDateTime(zone)
		.subtract({ days: 1 });
	while (at && Temporal.PlainDate.compare(at.toPlainDate(), end) < 0) {
		at = at.getTimeZoneTransition("next");
		for (const hours of at ? [-3, 0, 3] : []) days.add(`${at?.add({ hours }).toPlainDate()}`);
	}
	return days;
};

const changesByYear = memoizeByText(200, (zone) =>
	memoizeByText(50, (year) => changesOf(zone, Number(year))),
);

/** The days on which the clocks change, on both sides of a change near midnight. */
const changesIn = (zone: string, year: number): ReadonlySet<string> =>
	changesByYear(zone)(`${year}`);

/** When the zone's clocks next go forward or back from an instant, or went; undefined where they never do. */
export const nextChange = (
	{ zone, from, way }: { zone: string; from: PlainDate; way?: string | undefined },
	direction: "next" | "previous" = "next",
): PlainDate | undefined => {
	let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from(from).toZonedDateTime(zone);
	for (let tries = 0; tries < 4 && at; tries++) {
		at = at.getTimeZoneTransition(direction);
		const before = at?.subtract({ seconds: 1 }).offsetNanoseconds ?? 0;
		const goes = (at?.offsetNanoseconds ?? 0) > before ? "forward" : "back";
		if (at && (way === undefined || way === goes)) return at.toPlainDate().toString() as PlainDate;
	}
	return undefined;
};
