/** A family is a list of forms; a form is a pattern and what it means. Patterns are read at a place, never searched for. */

import { type Found, type Settled, settle } from "./finding.ts";
import { firstLetters } from "./first-letters.ts";
import { months, weekdays } from "./lexicon.ts";
import type { ReadingContext } from "./reading.ts";

export type Groups = Readonly<Record<string, string | undefined>>;
export type Parse<T = Found> = { readonly end: number; readonly found: T };

export type Reader = {
	readonly text: string;
	/** As it was written, between two places of the text. */
	readonly written: (from: number, to: number) => string;
	readonly context: ReadingContext;
	/** Every date that begins at this place, the longest first. */
	readonly datesAt: (place: number) => readonly Parse[];
	/** The same text, heard on another day. */
	readonly heardOn: (context: ReadingContext) => Reader;
};

export type Form = {
	/** Letters that it can begin with; any, when absent. */
	readonly begins?: () => ReadonlySet<string> | undefined;
	readonly at: (reader: Reader, place: number) => readonly Parse[];
};

const pieces: Readonly<Record<string, string>> = {
	month: months.join("|"),
	weekday: weekdays.join("|"),
	/** Two figures only where a day and month stand before them. */
	year: "\\d{4}|'\\d{2}|(?:this|next|last) year",
	shortYear: "\\d{4}|'?\\d{2}|(?:this|next|last) year",
	ordinal: "\\d{1,2}(?:st|nd|rd|th)",
	day: "\\d{1,2}(?:st|nd|rd|th)?",
	count: "\\d{1,3}|(?:a )?couple(?: of)?|an?",
	unit: "(?:working|business) days?|days?|weeks?|fortnights?|months?|quarters?|years?",
	which: "this|next|last",
};

/** `{month}` and `{weekday:second}` stand for a piece, and are named in what was read. */
const compile = (pattern: string): RegExp => {
	const source = pattern.replace(/\{([a-zA-Z]+)(?::([a-zA-Z]+))?\}/g, (whole, piece, name) => {
		const known = pieces[piece as string];
		return known === undefined ? (whole as string) : `(?<${name ?? piece}>${known})`;
	});
	return new RegExp(source, "y");
};

/** Nothing is compiled while the program starts. */
const whenTried = (pattern: string): (() => RegExp) => {
	let compiled: RegExp | undefined;
	return () => {
		compiled ??= compile(pattern);
		return compiled;
	};
};

const matchAt = (expression: RegExp, { text }: Reader, place: number): RegExpExecArray | null => {
	expression.lastIndex = place;
	return expression.exec(text);
};

/** A number must not be cut in two (12|.30), nor a word. */
const wordEnd = "(?![\\w']|[.:/]\\d)";

/** Everything is in the pattern. */
export const form = (
	pattern: string,
	read: (groups: Groups, reader: Reader, place: number) => Found | undefined,
): Form => {
	const expression = whenTried(`(?:${pattern})${wordEnd}`);
	const at: Form["at"] = (reader, place) => {
		const match = matchAt(expression(), reader, place);
		if (!match) return [];
		const found = read(match.groups ?? {}, reader, place);
		return found ? [{ end: place + match[0].length, found }] : [];
	};
	return { begins: () => firstLetters(expression().source), at };
};

/** The pattern, then any date: "end of …", "first Tuesday in …", "three weeks before …". */
export const patternBeforeDate = (
	pattern: string,
	read: (groups: Groups, inner: Found, reader: Reader) => Found | undefined,
): Form => {
	const expression = whenTried(pattern);
	const at: Form["at"] = (reader, place) => {
		const match = matchAt(expression(), reader, place);
		if (!match) return [];
		return reader.datesAt(place + match[0].length).flatMap(({ end, found }) => {
			const whole = read(match.groups ?? {}, found, reader);
			return whole ? [{ end, found: whole }] : [];
		});
	};
	return { begins: () => firstLetters(expression().source), at };
};

export const settledIn = (found: Found, reader: Reader): Settled => settle(found, reader.context);

export const monthNumber = (name: string | undefined): number =>
	(months as readonly string[]).indexOf(name ?? "") + 1;

export const weekdayNumber = (name: string | undefined): number =>
	(weekdays as readonly string[]).indexOf(name ?? "") + 1;

export const countOf = (text: string | undefined): number => {
	const digits = /^\d+/.exec(text ?? "");
	if (digits) return Number(digits[0]);
	return isCouple(text) ? 2 : 1;
};

/** Two, which some say of a few. */
export const isCouple = (text: string | undefined): boolean => /couple/.test(text ?? "");
