/** A whole phrase, or the beginning of a longer text: what stands around the date, and what is left unread. */
import { dayIn, instant, instantOf, timeIn } from "../../domain/dates/plain-date.ts";
import { answer, honestDate } from "./answers.ts";
import { type Outcome, outcomesAt } from "./families/occasions.ts";
import type { Parse, Reader } from "./family.ts";
import type { DateReading, ReadingContext } from "./reading.ts";
import { type Spelled, spell } from "./spelling.ts";
import { readerOf } from "./text-reader.ts";

/** Words before a date that add nothing to it. "Before" is not one of them, save in "before the end of". */
const leadWords = new RegExp(
	`(?:${[
		"(?:no|not) later than|(?:at the )?latest(?: by)?|on or before|before or on|by or before|as of|as from|with effect from|effective",
		"due(?: date)?|deadline|date|target(?: date)?|expected|planned|scheduled|needed|required|delivery|completion",
		"by|on|at|in|of|for|from|until|till|up to|during|throughout|over(?= (?:the )?(?:spring|summer|autumn|winter))|within(?= (?:the )?(?:q\\d|\\w+ quarter))",
		"starting|starts|commencing|commences|beginning|some ?time|sometime|any ?time",
		"(?:the )?(?:close of play|close of business|close(?= on )|end of play|end of the day|end of day)",
		"(?:first|1st) thing(?: on)?",
		"before(?= (?:the )?(?:end|close) of)|to be (?:done|completed|finished|ready) by",
	].join("|")})(?: ?:)? (?:the (?=end|close|begin|start|middle))?`,
	"y",
);

const trailWords = new RegExp(
	`(?:,? (?:${[
		"sharp|prompt|at the (?:very )?latest|latest|inclusive|incl?(?:\\.|(?= *$))|please",
		"(?:at |by )?(?:close of play|close of business|end of play)",
		"(?:first|1st) thing",
		"or (?:before|earlier|sooner)|if not (?:before|sooner|earlier)",
	].join("|")}))*[.!]? *$`,
	"y",
);

const matchAt = (pattern: RegExp, text: string, place: number): string | undefined => {
	pattern.lastIndex = place;
	return pattern.exec(text)?.[0];
};

/** Outcomes at the beginning, with one to four lead words passed over. */
const outcomesFrom = (reader: Reader, place: number): readonly Parse<Outcome>[] => {
	const outcomes = [...outcomesAt(reader, place)];
	let at = place;
	for (let words = 0; words < 4; words++) {
		const skipped = matchAt(leadWords, reader.text, at);
		if (!skipped) break;
		at += skipped.length;
		outcomes.push(...outcomesAt(reader, at));
	}
	return outcomes;
};

/** A reading that holds is preferred to one that does not. */
const best = (outcomes: readonly Parse<Outcome>[]): Outcome | undefined =>
	(outcomes.find(({ found }) => !isImpossible(found)) ?? outcomes[0])?.found;

const isImpossible = (outcome: Outcome): boolean =>
	(outcome.is !== "time" && outcome.found.is === "impossible") ||
	(outcome.is !== "date" && outcome.time.is === "impossible");

/** Quotation marks or brackets around the whole add nothing. */
const unquoted = (words: string): string =>
	/^(?:"[^"]*"|“[^”]*”|‘[^’]*’|'[^']*'|\([^()]*\))$/.test(words)
		? words.slice(1, -1).trim()
		: words;

/** "2009-03-12T14:00", with or without an offset, as the day and time that it is in the zone. */
const isoMoment = (words: string, zone: string): string | undefined => {
	const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/i.exec(
		words,
	);
	if (!found) return undefined;
	if (!found[3]) return `${found[1]} ${found[2]}`;
	const text = words.toUpperCase();
	if (Number.isNaN(Date.parse(text))) return undefined;
	const moment = instant(text);
	const [day, time] = [dayIn(zone, moment), timeIn(zone, moment)];
	// The second passing of a repeated hour cannot be told from the first by day and time alone.
	return instantOf(day, time, zone) === moment ? `${day} ${time}` : undefined;
};

/** Of today where no day is named; in the middle of a sentence it may be a name, or say nothing. */
const endOfDay = /^ ?(?:by |at )?(?:the )?(?:end|close) of (?:play|business|(?:the )?day) ?$/;

/** What the whole phrase says; undefined where it is no date. */
export const wholeIn = (phrase: string, context: ReadingContext): DateReading | undefined => {
	const words = unquoted(phrase.trim());
	const moment = isoMoment(words, context.zone);
	if (moment) return wholeIn(moment, context);
	const spelled = spell(words);
	if (endOfDay.test(spelled.text)) return wholeIn("end of today", context);
	const reader = readerOf(spelled, context);
	const whole = outcomesFrom(reader, 0).filter(
		({ end }) => matchAt(trailWords, spelled.text, end) !== undefined,
	);
	const outcome = best(whole);
	if (outcome) return answer(outcome, { reader, words, slips: spelled.slips });
	return inBrackets(words, context);
};

export const readWhole = (phrase: string, context: ReadingContext): DateReading => {
	const reading = wholeIn(phrase, context);
	if (reading) return reading;
	const spelled = spell(unquoted(phrase.trim()));
	return unread(spelled, readerOf(spelled, context));
};

/** "early in the New Year (1–31 January 2010)": the window in brackets says what the words mean. */
const inBrackets = (words: string, context: ReadingContext): DateReading | undefined => {
	const found = /^(.+?) \(([^()]+)\)$/.exec(words);
	if (!found?.[1] || !found[2]) return undefined;
	const [outer, inner] = [wholeIn(found[1], context), wholeIn(found[2], context)];
	if (outer === undefined || outer.is === "refused") return undefined;
	if (inner?.is !== "date" || inner.date.precision === "undated") return undefined;
	if (outer.is !== "date" || outer.date.precision === "undated")
		return { ...inner, date: { ...inner.date, words: found[1] } };
	const { precision } = outer.date;
	return { ...inner, date: { ...inner.date, precision, words: found[1] } };
};

/** "The first" of "the first Monday of each month" is no offer. */
const lone = /^(?:the )?\d{1,2}(?:st|nd|rd|th)$/;

/** Names the words that stop it, and offers what the others say. */
const unread = (spelled: Spelled, reader: Reader): DateReading => {
	const places = [...spelled.text.matchAll(/(?<![\w'])\w/g)].map(({ index }) => index);
	let longest: { from: number; end: number; outcome: Outcome } | undefined;
	for (const from of places)
		for (const { end, found } of outcomesAt(reader, from))
			if (
				found.is === "date" &&
				!lone.test(spelled.text.slice(from, end)) &&
				end - from > (longest ? longest.end - longest.from : 2)
			)
				longest = { from, end, outcome: found };
	const refused = { is: "refused" as const, because: "unreadable" as const };
	if (longest?.outcome.is !== "date") return { ...refused, unread: spelled.source };
	const words = reader.written(longest.from, longest.end);
	const date = honestDate(longest.outcome.found, { reader, words, slips: [] });
	const left = [
		spelled.source.slice(0, spelled.startAt(longest.from)).trim(),
		spelled.source.slice(spelled.endAt(longest.end)).trim(),
	].filter((text) => text !== "");
	const offer = date && date.precision !== "undated" ? { offer: { words, date } } : {};
	return { ...refused, unread: left.join(" … ") || spelled.source, ...offer };
};

type Leading = {
	readonly outcome: Outcome;
	readonly used: string;
	readonly said: {
		readonly reader: Reader;
		readonly words: string;
		readonly slips: readonly string[];
	};
};

/** Two dates joined by one of these are not the first of them alone. */
const goesOn = /^ ?(?:-(?! [a-z])|and |or |to |until |till |before |after |of |\/)/;

export const leadingOutcome = (text: string, context: ReadingContext): Leading | undefined => {
	const spelled = spell(text);
	const reader = readerOf(spelled, context);
	const start = spelled.text.startsWith(" ") ? 1 : 0;
	const outcomes = outcomesFrom(reader, start).filter(({ end, found }) =>
		stands(found, spelled.text.slice(end)),
	);
	const longest = outcomes.reduce((most, { end }) => Math.max(most, end), 0);
	const outcome = best(outcomes.filter(({ end }) => end === longest));
	if (!outcome || !/^(?:[\s,.;:)]|$)/.test(spelled.text.slice(longest))) return undefined;
	const rest = spelled.text.slice(longest);
	// A dash before another day is a span; before other words it parts clauses.
	const span = /^ - (?=[a-z])/.test(rest) && outcomesFrom(reader, longest + 3).length > 0;
	if (span || goesOn.test(rest)) return undefined;
	const used = spelled.source.slice(0, spelled.endAt(longest));
	return { outcome, used, said: { reader, words: used.trim(), slips: spelled.slips } };
};

/** "2010" or "soon" in the middle of a sentence is seldom a date. */
const stands = (outcome: Outcome, rest: string): boolean =>
	outcome.is !== "date" ||
	!("weak" in outcome.found) ||
	!outcome.found.weak ||
	/^\s*(?:[,.;]|$)/.test(rest);
