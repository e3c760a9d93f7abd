/** Puts the families together: what dates begin at a place of a text. */
import { calendarDays } from "./calendar-days.ts";
import { counted } from "./counted.ts";
import type { Form, Parse, Reader } from "./family.ts";
import { feasts } from "./feasts.ts";
import { byFirstLetter } from "./first-letters.ts";
import { halves } from "./halves.ts";
import { monthFamily } from "./months.ts";
import { partFamily } from "./parts.ts";
import { quarters } from "./quarters.ts";
import type { ReadingContext } from "./reading.ts";
import { relativeDays } from "./relative-days.ts";
import { seasons } from "./seasons.ts";
import { dayLists, sharedMonthSpans } from "./spans.ts";
import type { Spelled } from "./spelling.ts";
import { undated } from "./undated.ts";
import { weekdayFamily } from "./weekdays.ts";
import { weekFamily } from "./weeks.ts";
import { years } from "./years.ts";

/** Where two forms read the same words, the earlier one is believed. */
const families: readonly Form[] = [
	...feasts,
	...calendarDays,
	...sharedMonthSpans,
	...dayLists,
	...weekdayFamily,
	...weekFamily,
	...relativeDays,
	...counted,
	...years,
	...partFamily,
	...monthFamily,
	...quarters,
	...halves,
	...seasons,
	...undated,
];

const formsFor = byFirstLetter(families, (form) => form.begins?.());

export const readerOf = (spelled: Spelled, context: ReadingContext): Reader => {
	const known = new Map<number, readonly Parse[]>();
	const reader: Reader = {
		text: spelled.text,
		context,
		written: (from, to) => spelled.source.slice(spelled.startAt(from), spelled.endAt(to)),
		datesAt: (place) => {
			const before = known.get(place);
			if (before) return before;
			known.set(place, []);
			const parses = readAt(reader, place);
			known.set(place, parses);
			return parses;
		},
		heardOn: (later) => readerOf(spelled, later),
	};
	return reader;
};

const readAt = (reader: Reader, place: number): readonly Parse[] => {
	const byEnd = new Map<number, Parse>();
	const keep = (parse: Parse) => {
		const kept = byEnd.get(parse.end);
		if (!kept || (kept.found.is === "impossible" && parse.found.is !== "impossible"))
			byEnd.set(parse.end, parse);
	};
	for (const form of formsFor(reader.text[place] ?? ""))
		for (const parse of form.at(reader, place)) keep(parse);
	if (reader.text.startsWith("the ", place)) reader.datesAt(place + 4).forEach(keep);
	return [...byEnd.values()].sort((a, b) => b.end - a.end);
};
