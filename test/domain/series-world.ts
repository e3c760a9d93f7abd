/** A series of a board that meets on the first Thursday at ten, with its meetings of 2009 booked. */

import { instant, type PlainDate, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { firstOccurrences, type Recurrence } from "../../src/domain/series/recurrence.ts";
import type { RecurringWhen, Series } from "../../src/domain/series/series.ts";
import { timeOf } from "../../src/domain/series/series.ts";
import { englandAndWales as calendar } from "../../src/language/dates/holidays.ts";

export { calendar };

export const firstThursdays = (given: Partial<Recurrence> = {}): Series => ({
	kind: "series",
	id: "old",
	version: 1,
	boardId: "lpb",
	state: { is: "running" },
	recurrence: {
		rrule: "FREQ=MONTHLY;BYDAY=1TH",
		first: plainDate("2009-03-05"),
		from: wallTime("10:00"),
		minutes: 60,
		zone: "Europe/London",
		except: [],
		holidays: "keep",
		...given,
	},
});

/** `M1` is the March meeting, and so on. */
export const bookedOf = (series: Series, count = 10): readonly Meeting[] =>
	firstOccurrences(series.recurrence, count, calendar).map((day, index) => ({
		kind: "meeting",
		id: `m${index + 1}`,
		version: 1,
		boardId: "lpb",
		number: index + 1,
		seriesId: series.id,
		originalOn: day.originalOn,
		time: timeOf(day, series.recurrence),
		state: { is: "planned" },
	}));

export const rule = (
	rrule: string,
	first: string,
	given: Partial<Recurrence> = {},
): RecurringWhen => ({
	is: "recurring",
	rule: { rrule, first: plainDate(first), except: [], holidays: "keep", ...given },
	from: wallTime("10:00"),
});

export const at = (text: string) => instant(text);

export const dayOf = ({ time }: Meeting): PlainDate | string =>
	time.is === "fixed" ? `${time.on} ${time.from}` : time.when.words;
