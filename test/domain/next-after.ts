/** The next meeting of a series strictly after a moment, looked for in ever longer stretches of what the series names. */
import {
	addDays,
	dayIn,
	type Instant,
	instantOf,
	type PlainDate,
} from "../../src/domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../src/domain/dates/working-days.ts";
import { occurrencesIn, type Recurrence } from "../../src/domain/series/recurrence.ts";

export type Next = { readonly at: Instant; readonly originalOn: PlainDate };

export const nextAfter = (
	rule: Recurrence,
	moment: Instant,
	{ calendar }: { readonly calendar: WorkingCalendar },
): Next | undefined => {
	const day = addDays(dayIn(rule.zone, moment), -15);
	const [, first = day] = [day, rule.first].sort();
	for (const days of [100, 400, 15_000]) {
		const found = occurrencesIn(rule, { first, last: addDays(first, days) }, calendar)
			.map(({ originalOn, on }) => ({ originalOn, at: instantOf(on, rule.from, rule.zone) }))
			.filter(({ at }) => at > moment)
			.sort((a, b) => (a.at < b.at ? -1 : 1));
		if (found[0]) return found[0];
	}
	return undefined;
};
