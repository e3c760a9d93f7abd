/** From one date to another: "3–14 March", "between 1 March and 12 April", "March to May 2009", "April or May". */
import { wordDate, wordDay } from "../../../domain/dates/date-words.ts";
import { addDays, weekdayOf, yearOf } from "../../../domain/dates/plain-date.ts";
import {
	type Form,
	form,
	type Groups,
	monthNumber,
	type Parse,
	type Reader,
	settledIn,
	weekdayNumber,
} from "../family.ts";
import {
	aWindow,
	type Choices,
	everyYear,
	type Fixed,
	type Found,
	impossible,
	joinNotes,
	type Settled,
	settle,
	type Yearless,
} from "../finding.ts";
import { namedDay } from "./calendar-days.ts";
import { type Opening, openingOf } from "./weekday-spans.ts";
import { weekCommencing } from "./weeks.ts";

const through =
	"(?: ?- ?| to (?:the )?| until (?:the )?| till (?:the )?| through (?:to )?(?:the )?)";
const joins = `(?<join>${through}| and (?:the )?| or (?:the )?|/)`;
const figure = "(?:st|nd|rd|th)?";

/** "3–14 March": the month and the year are said once, at the end or at the beginning. */
const sharedMonth = (groups: Groups, reader: Reader): Found | undefined => {
	const [from, to] = [groups.from, groups.to].map((text, at) =>
		namedDay(
			{
				day: Number.parseInt(text ?? "", 10),
				month: monthNumber(groups.month),
				year: groups.year,
				weekday: weekdayNumber(at === 0 ? groups.fromDay : groups.toDay) || undefined,
			},
			reader.context,
		),
	);
	// "14–3 March" does not run for a year.
	if (Number(groups.from) > Number(groups.to))
		return impossible(`It would run from the ${groups.from} back to the ${groups.to}.`);
	return (
		from &&
		to &&
		joined(from, to, { reader, join: groups.opening ? " to " : (groups.join ?? ""), place: 0 })
	);
};

const weekdayNamed = (name: string) => `(?:{weekday:${name}},? )?(?:the )?`;
const days = `(?<from>\\d{1,2})${figure}${joins}${weekdayNamed("toDay")}(?<to>\\d{1,2})${figure}`;
const opening = "(?<opening>between |from )?(?:the )?";

export const sharedMonthSpans: readonly Form[] = [
	`${opening}${weekdayNamed("fromDay")}${days}(?: of | |-){month}(?:,? |-| of ){year}`,
	`${opening}${weekdayNamed("fromDay")}${days}(?: of | |-){month}`,
	`${opening}{month} ${days},? {year}`,
	`${opening}{month} ${days}`,
].map((pattern) => form(pattern, (groups, reader) => sharedMonth(groups, reader)));

/** "3rd, 4th and 5th March": days in a row are a span; others, or one of several, are more than one date. */
const daysInRow = (groups: Groups, reader: Reader): Found | undefined => {
	const list = (groups.list ?? "").match(/\d{1,2}/g)?.map(Number) ?? [];
	const [from = 0] = list;
	const isRow = list.every((day, index) => day === from + index);
	if (!isRow || groups.last === "or") return impossible("It names several days: give one of them.");
	const ends = { from: String(from), to: String(list.at(-1)), join: " to " };
	return sharedMonth({ ...groups, ...ends }, reader);
};

const listed = `(?:the )?(?<list>\\d{1,2}${figure}(?:, (?:the )?\\d{1,2}${figure})+,? (?<last>and|or|&) (?:the )?\\d{1,2}${figure})`;

export const dayLists: readonly Form[] = [
	`${listed}(?: of | ){month}(?:,? | of ){year}`,
	`${listed}(?: of | ){month}`,
	`{month} ${listed}`,
].map((pattern) => form(pattern, daysInRow));

type Joining = { readonly reader: Reader; readonly join: string; readonly place: number };

const joined = (from: Found, to: Found, joining: Joining): Found | undefined => {
	const pair = inSameYears(from, to, joining.reader);
	if (pair?.is !== "pair") return pair;
	const { first, last } = pair;
	if (last.first < first.first || last.last < first.last)
		return impossible(`It ends on ${wordDay(last.last)}, before it starts.`);
	const isWeeks = first.precision === "week" && last.precision === "week";
	const gap = isWeeks || last.first > addDays(first.last, 1);
	const { join } = joining;
	if (/or|\//.test(join) && gap) return eitherOf(first, last, joining.reader);
	if (/and/.test(join) && gap) return undefined;
	const assumed = joinNotes(first.assumed, last.assumed === first.assumed ? "" : last.assumed);
	const isEither = join.includes("or") && first.precision === "day" && last.precision === "day";
	const either = isEither ? eitherOf(first, last, joining.reader) : undefined;
	return aWindow("range", { first: first.first, last: last.last }, { assumed, either });
};

const eitherOf = (first: Fixed, last: Fixed, { context }: Reader): Choices => ({
	is: "choices",
	question: "Which of the two?",
	choices: [first, last].map(({ precision, first: from, last: to }) => {
		const words = wordDate({ precision, first: from, last: to, words: "", saidOn: context.today });
		return { label: words, words };
	}),
});

type Pair = { readonly is: "pair"; readonly first: Fixed; readonly last: Fixed };

const pairOf = (first: Settled, last: Settled): Pair | Found | undefined => {
	if (first.is === "impossible") return first;
	if (last.is === "impossible") return last;
	return first.is === "window" && last.is === "window" ? { is: "pair", first, last } : undefined;
};

/** A year that is said once counts for both sides. */
const inSameYears = (from: Found, to: Found, reader: Reader): Pair | Found | undefined => {
	if (from.is === "yearless" && to.is === "yearless") return bothYearless(from, to, reader);
	const opened = from.is === "yearless" && to.is === "window" ? upTo(from, to) : from;
	const closed = to.is === "yearless" && from.is === "window" ? onwards(to, from) : to;
	return pairOf(settledIn(opened, reader), settledIn(closed, reader));
};

const fixedIn = (found: Yearless, year: number): Found => {
	const window = found.inYear(year);
	if (!window) return impossible(found.whyNot(year));
	return aWindow(found.precision, window, { weekday: found.weekday });
};

const upTo = (from: Yearless, to: Fixed): Found => {
	const year = yearOf(to.last);
	const window = from.inYear(year);
	return fixedIn(from, window && window.first > to.last ? year - 1 : year);
};

const onwards = (to: Yearless, from: Fixed): Found => {
	const year = yearOf(from.first);
	const window = to.inYear(year);
	return fixedIn(to, window && window.last < from.first ? year + 1 : year);
};

/** "16 December to 12 January" runs into the next year. */
const bothYearless = (from: Yearless, to: Yearless, { context }: Reader) => {
	const span = settle(
		everyYear("range", (year) => {
			const [opens, closes] = [from.inYear(year), to.inYear(year)];
			const end = opens && closes && closes.last < opens.first ? to.inYear(year + 1) : closes;
			return opens && end && { first: opens.first, last: end.last };
		}),
		context,
	);
	if (span.is !== "window") return span;
	const closed = settle(fixedIn(to, yearOf(span.last)), context);
	const noted = closed.is === "window" ? { ...closed, assumed: span.assumed } : closed;
	return pairOf(settle(fixedIn(from, yearOf(span.first)), context), noted);
};

const between = /(?:between |from )?(?:the )?/y;
const connector = new RegExp(joins, "y");
const bound = /^(?:before|after|by|until|till|since) /;

/** Any two dates with a joining word between them. */
export const spansAt = (reader: Reader, place: number): readonly Parse[] => {
	between.lastIndex = place;
	const opened = between.exec(reader.text)?.[0] ?? "";
	const start = place + opened.length;
	return reader.datesAt(start).flatMap((from) => {
		connector.lastIndex = from.end;
		const join = connector.exec(reader.text);
		const next = from.end + (join?.[0].length ?? 0);
		// "[After] 1 January and before the 20th" ends a span that began with other words.
		if (!join || (opened === "" && bound.test(reader.text.slice(next)))) return [];
		return reader.datesAt(next).flatMap((found) => {
			const to = sameWeekday(from.found, found, reader);
			return spanFrom(openingOf({ from, to, fromAt: start, toAt: next }, reader), to, {
				reader,
				join: opened.startsWith("b") ? " to " : join[0],
				place: next,
			});
		});
	});
};

/** "w/c 4th or 11th November": a Monday beside a week is a week too, for it is never the day that a week runs to. */
const sameWeekday = (from: Found, to: Parse, reader: Reader): Parse => {
	if (from.is !== "window" || from.precision !== "week") return to;
	const settled = settledIn(to.found, reader);
	const isMonday =
		settled.is === "window" && settled.precision === "day" && weekdayOf(settled.first) === 1;
	return isMonday ? { ...to, found: weekCommencing(settled) ?? to.found } : to;
};

const spanFrom = (opening: Opening, to: Parse, joining: Joining): readonly Parse[] =>
	opening.is === "asked"
		? [{ end: to.end, found: opening.found }]
		: spanOf(opening.found, to, joining);

const spanOf = (from: Found, to: Parse, joining: Joining): readonly Parse[] => {
	const found = joined(from, to.found, joining);
	if (!found) return [];
	if (found.is !== "impossible") return [{ end: to.end, found }];
	const later = heardLater(from, to, joining);
	return [{ end: to.end, found: later ?? found }];
};

/** "Monday to Friday" said on a Thursday: the Friday is the one after that Monday. */
const heardLater = (
	from: Found,
	to: Parse,
	{ reader, join, place }: Joining,
): Found | undefined => {
	const opened = settledIn(from, reader);
	if (opened.is !== "window") return undefined;
	const context = { ...reader.context, today: opened.first, lean: "future" as const };
	const again = reader
		.heardOn(context)
		.datesAt(place)
		.find(({ end }) => end === to.end);
	const found = again && joined(opened, again.found, { reader, join, place });
	return found?.is === "impossible" ? undefined : found;
};
