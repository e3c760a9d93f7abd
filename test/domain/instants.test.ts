/** A wall's time as a moment: worked out by sums on quiet days, and the same as the zone's own rules everywhere. */
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import {
	addDays,
	instant,
	instantOf,
	type PlainDate,
	plainDate,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";

const byTheZone = (day: PlainDate, time: string, zone: string) => {
	const local = Temporal.PlainDateTime.from(`${day}T${time}`);
	const first = local.toZonedDateTime(zone);
	if (first.toPlainDateTime().equals(local)) return instant(first.toInstant().toString());
	const gap = local.toZonedDateTime(zone, { disambiguation: "earlier" });
	return instant((gap.getTimeZoneTransition("next") ?? first).toInstant().toString());
};

it.each([
	"Europe/London",
	"Pacific/Auckland",
	"Australia/Lord_Howe",
	"America/Sao_Paulo",
	"Africa/Casablanca",
	"Pacific/Apia",
])(
	"a time on the wall of %s is the moment that its zone makes it, every day of two years",
	(zone) => {
		for (let on = plainDate("2010-06-01"); on < "2012-06-01"; on = addDays(on, 1))
			for (const time of ["00:00", "01:30", "23:59"])
				expect(instantOf(on, wallTime(time), zone), `${on} ${time}`).toBe(
					byTheZone(on, time, zone),
				);
	},
);
