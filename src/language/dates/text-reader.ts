/** Puts the families together: what dates begin at a place of a text. */
import { calendarDays } from "./families/calendar-days.ts";
import { counted } from "./families/counted.ts";
import { feasts } from "./families/feasts.ts";
import { halves } from "./families/halves.ts";
import { monthFamily } from "./families/months.ts";
import { partFamily } from "./families/parts.ts";
import { quarters } from "./families/quarters.ts";
import { relativeDays } from "./families/relative-days.ts";
import { remainders } from "./families/remainders.ts";
import { seasons } from "./families/seasons.ts";
import { dayLists, sharedMonthSpans } from "./families/spans.ts";
import { undated } from "./families/undated.ts";
import { weekdayFamily } from "./families/weekdays.ts";
import { weekFamily } from "./families/weeks.ts";
import { years } from "./families/years.ts";
import type { Form, Parse, Reader } from "./family.ts";
import { byFirstLetter } from "./first-letters.ts";
import type { ReadingContext } from "./reading.ts";
import type { Spelled } from "./spelling.ts";

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
	...remainders,
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
