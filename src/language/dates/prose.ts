/**
 * Dates in running text. chrono-node finds them, with a parser and a refiner of our own; the strict reader decides
 * what each find means, or refuses it. Nothing that was found is dropped: what could not be read is said.
 */
import { createRequire } from "node:module";
import type { Chrono, ParsedComponents, Parser, ParsingResult, Refiner } from "chrono-node";
import { memoizeOnce } from "../../domain/memoize.ts";
import { readDate, readLeadingDate } from "./dates.ts";
import type { DateReading, ReadingContext } from "./reading.ts";

/** Where it stands in the text, as it was written, and what the strict reader says of it. */
export type ProseDate = {
	readonly from: number;
	readonly to: number;
	readonly words: string;
	readonly reading: DateReading;
};

/** British order, day first. It takes a while to load: that is paid by the first text, once. */
const british = memoizeOnce((): Chrono => {
	const { GB } = createRequire(import.meta.url)("chrono-node/en") as { readonly GB: Chrono };
	return GB;
});

const month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*";
const weekday = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*";
const ordinal = "(?:first|second|third|fourth|fifth|last|\\d{1,2}(?:st|nd|rd|th))";

/** How committees begin a date that chrono does not know, or knows less of. */
const openers = new RegExp(
	`(?<![\\p{L}\\p{N}/.:-])(?:${[
		`\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${month}`,
		"\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}",
		"(?:q[1-4]|h[12]|fy ?\\d)",
		"w/?[ceb]\\b|week (?:commencing|beginning|ending|of)",
		"(?:the )?(?:end|start|beginning|middle|close|rest|turn) of",
		"(?:early|mid|late)[ -]",
		"(?:the )?new year|christmas|easter|michaelmas|whitsun",
		"(?:spring|summer|autumn|winter)(?= (?:of )?\\d)",
		`(?:the )?${ordinal} (?:quarter|half|week|day|working|${weekday})`,
		"the \\d{1,2}(?:st|nd|rd|th)",
		"(?:this|next|last|coming|financial|calendar) (?:week|fortnight|month|quarter|year|spring|summer|autumn|winter|term|financial)",
		`${weekday} (?:week|fortnight)`,
		"(?:a|one|two|three) (?:week|fortnight|month)s? (?:on|from|after|before)",
		"(?:in|within) (?:the next )?(?:an?|\\d{1,3}|one|two|three|four|five|six|ten)",
		"asap|as soon as possible",
	].join("|")})`,
	"iu",
);

type Lead = { readonly end: number; readonly reading: DateReading };

/** No date is longer; what stands behind it is not looked at. */
const longest = 80;

/** The longest date that begins at this place. */
const leadAt = (text: string, from: number, context: ReadingContext): Lead | undefined => {
	const found = readLeadingDate(text.slice(from, from + longest), context);
	return found && { end: from + found.used.length, reading: found.reading };
};

/** What the strict reader makes of an opener, whole: where it reads nothing, nothing is found. */
const committeeDates = (context: ReadingContext): Parser => ({
	pattern: () => openers,
	extract: (at, { index = 0 }) => {
		const lead = leadAt(at.text, index, context);
		return lead ? at.createParsingResult(index, lead.end, {}) : null;
	},
});

/** Words that can stand before a date and belong to it. */
const opensDate =
	/(?:\b(?:by|before|after|since|until|till|due|on|at|in|from|during|within|of|the|no|not|later|than|early|mid|late|end|start|beginning|middle|close|play|business|week|commencing|ending|or|a|first|thing)\s+)+$/i;

/** "By the end of April": with as many of the words before it and behind it as the strict reader takes. */
const widened = (result: ParsingResult, text: string, context: ReadingContext): ParsingResult => {
	const end = result.index + result.text.replace(/[\s,.;:]+$/, "").length;
	const before =
		opensDate.exec(text.slice(Math.max(0, result.index - 40), result.index))?.[0] ?? "";
	const words = [...before.matchAll(/\S+\s+/g)];
	const places = words.map(({ index }) => result.index - before.length + index);
	for (const from of [...places, result.index]) {
		const lead = leadAt(text, from, context);
		const isWhole = lead === undefined && readDate(text.slice(from, end), context).is !== "refused";
		const to = lead && lead.end >= end ? lead.end : isWhole ? end : undefined;
		if (to === undefined) continue;
		const whole = result.clone();
		[whole.index, whole.text] = [from, text.slice(from, to)];
		return whole;
	}
	return result;
};

const withTheirWords = (context: ReadingContext): Refiner => ({
	refine: ({ text }, results) => results.map((result) => widened(result, text, context)),
});

const namesDay = (start: ParsedComponents): boolean =>
	(["day", "weekday", "month", "year"] as const).some((each) => start.isCertain(each));

/** "May", "sat" and "march" in lower case are words like others, unless a word leads to them as to a date. */
const isOtherWord = (words: string): boolean =>
	/^(?:may|march|mar|sat|sun|sec|second|now)\b(?! \d)/.test(words);

/** A time of day alone names no date, and words that are none are no date that could not be read. */
const isDate = (words: string, start: ParsedComponents, reading: DateReading): boolean => {
	if (isOtherWord(words)) return false;
	if (reading.is === "date" || reading.is === "instant") return true;
	const isNone = reading.is === "refused" && reading.because === "impossible";
	return isNone || (namesDay(start) && /\d|\p{Lu}|\s/u.test(words));
};

const decided = (
	{ index, text, start }: ParsingResult,
	context: ReadingContext,
): readonly ProseDate[] => {
	const words = text.replace(/[\s,.;:]+$/, "");
	const reading = readDate(words, context);
	return isDate(words, start, reading)
		? [{ from: index, to: index + words.length, words, reading }]
		: [];
};

/** Every date of a text, in order, none within another. */
export const datesIn = (text: string, context: ReadingContext): readonly ProseDate[] => {
	const finder = british().clone();
	finder.parsers.unshift(committeeDates(context));
	finder.refiners.push(withTheirWords(context));
	const instant = new Date(`${context.today}T12:00:00Z`);
	const found = finder.parse(text, { instant, timezone: 0 }, { forwardDate: true });
	const dates = (found as ParsingResult[]).flatMap((result) => decided(result, context));
	return dates.filter(
		({ from, to }, at) =>
			!dates.some((other, place) => {
				const isWider =
					other.to - other.from > to - from || (other.to - other.from === to - from && place < at);
				return place !== at && isWider && other.from < to && from < other.to;
			}),
	);
};
