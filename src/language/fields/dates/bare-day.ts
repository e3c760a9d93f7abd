/** "The 14th", "Friday": a day said without its month, of something that has a day already, may be counted from that one. */
import { isDated, type Window } from "../../../domain/dates/honest-date.ts";
import { daysBetween, type PlainDate, usualZone } from "../../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../../domain/dates/working-days.ts";
import { type DateReading, readDate } from "../../dates/dates.ts";
import { weekdays } from "../../dates/lexicon.ts";
import { spell } from "../../dates/spelling.ts";

const bare = new RegExp(
	[
		`^(?:[\\s,]*(?:${weekdays.join("|")}|\\d{1,2}(?:st|nd|rd|th)|the|on|at|by|from|until|till?|same time`,
		"\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm)?|noon|midday)(?![\\w]))+[\\s,.]*$",
	].join("|"),
);
const names = new RegExp(`\\b(?:${weekdays.join("|")}|\\d{1,2}(?:st|nd|rd|th))\\b`);

/** Does it name a day by its number or its weekday alone? */
const isBare = (typed: string): boolean => {
	const { text } = spell(typed);
	return names.test(text) && bare.test(text);
};

type Counting = {
	/** What it is moved from. */
	readonly held: Window;
	/** What the words were read as, counted from today. */
	readonly fromToday: PlainDate;
	readonly today: PlainDate;
	readonly calendar: WorkingCalendar;
};

const daysIn = (read: DateReading): readonly PlainDate[] => {
	if (read.is === "instant") return [read.on];
	const isDay = read.is === "date" && isDated(read.date) && read.date.first === read.date.last;
	return isDay ? [read.date.first] : [];
};

/** On either side of the day that it has; "Thursday" of a Thursday is that one or the next, and is not moved to itself. */
const countedFrom = (typed: string, { held, calendar }: Counting): readonly PlainDate[] =>
	(["future", "past"] as const)
		.flatMap((lean) => {
			const context = { today: held.first, zone: usualZone, calendar, lean };
			const read = readDate(typed, context);
			return read.is === "clarify"
				? read.choices.flatMap(({ words }) => daysIn(readDate(words, context)))
				: daysIn(read);
		})
		.filter((day) => day !== held.first);

/** Every day still to come that such words may mean, the nearest to the one that it has first. */
export const daysMeant = (typed: string, counting: Counting): readonly PlainDate[] => {
	const { held, fromToday, today } = counting;
	if (!isBare(typed)) return [fromToday];
	const ahead = countedFrom(typed, counting).filter((day) => day >= today);
	const far = (day: PlainDate) => Math.abs(daysBetween(held.first, day));
	return [...new Set([...ahead, fromToday])].sort((one, other) => far(one) - far(other));
};
