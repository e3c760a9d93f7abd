/** Reads the dates of a programme file: a phrase by the same reader as a command's, or a window spelt out. */
import type { HonestDate, Window } from "../../domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import type { JsonPath } from "./document.ts";
import type { Example, Fault } from "./errors.ts";
import type { SpelledDate } from "./fields.ts";

export type WrittenDate = string | SpelledDate;

/** The words as a date, or a sentence that says why not. */
export type PhraseReader = (
	words: string,
	read: { readonly saidOn: PlainDate; readonly zone: string; readonly lean: Lean },
) => HonestDate | string;

/** A deadline lies ahead of the day it was said on; a release lies behind. */
export type Lean = "future" | "past";

export type DateContext = {
	readonly path: JsonPath;
	readonly zone: string;
	readonly lean: Lean;
	/** When the paper is dated, or what the programme's clock shows, in that order. */
	readonly saidOn: PlainDate | undefined;
	readonly readPhrase: PhraseReader;
	readonly fault: (fault: Fault) => void;
};

const never = plainDate("2000-01-01");

/** Stands for a date that could not be read; the file is refused, so nobody sees it. */
const unread = (words: string): HonestDate => ({ precision: "undated", words, saidOn: never });

/** A sentence that says why it is no date, and what would be one. */
type NoDate = { readonly why: string; readonly example: Example };

const noDate = (why: string, value: SpelledDate): NoDate => ({ why, example: { value } });

/** The days that are written, as a window is spelt; April where there are none. */
const spelt = ({ words, saidOn, precision, first, last }: SpelledDate): SpelledDate => {
	const one = first ?? last ?? "2009-04-01";
	const other = last ?? first ?? "2009-04-30";
	const [start, end] = one < other ? [one, other] : [other, one];
	const span = start === end ? "day" : "range";
	const isLong = precision !== undefined && precision !== "day";
	return { words, saidOn, precision: isLong ? precision : span, first: start, last: end };
};

/** The window spelt out, or what is wrong with it. */
const spelledWindow = (written: SpelledDate): Window | NoDate => {
	const { precision, first, last } = written;
	const isNot = (why: string) => noDate(why, spelt(written));
	if (first === undefined) return isNot('A window spelt out needs its "first" day.');
	const end = last ?? (precision === "day" ? first : undefined);
	if (end === undefined) return isNot('A window spelt out needs its "last" day.');
	if (end < first) return isNot("The last day is before the first.");
	if (precision === "day" && end !== first) return isNot('Two days are not a "day": try "range".');
	return { first: plainDate(first), last: plainDate(end) };
};

const readSpelled = (
	written: SpelledDate,
	saidOn: PlainDate,
	context: DateContext,
): HonestDate | NoDate => {
	const { words, precision } = written;
	const hasWindow = written.first !== undefined || written.last !== undefined;
	if (precision === undefined && hasWindow)
		return noDate('First and last days need a "precision" too.', spelt(written));
	if (precision === undefined) {
		const read = context.readPhrase(words, { saidOn, zone: context.zone, lean: context.lean });
		return typeof read === "string" ? { why: read, example: "usual" } : read;
	}
	if (precision === "undated" && hasWindow)
		return noDate("Something undated has no days.", { words, precision, saidOn: written.saidOn });
	if (precision === "undated") return { precision, words, saidOn };
	const window = spelledWindow(written);
	return "why" in window ? window : { ...window, precision, words, saidOn };
};

const unsaid =
	'Say when it was said: give it "saidOn", give its entry a source with an ISO date, or the programme a clock.';

export const readFileDate = (written: WrittenDate, context: DateContext): HonestDate => {
	const spelled: SpelledDate = typeof written === "string" ? { words: written } : written;
	const saidOn = spelled.saidOn === undefined ? context.saidOn : plainDate(spelled.saidOn);
	const found =
		saidOn === undefined
			? noDate(unsaid, { ...spelled, saidOn: "2009-01-29" })
			: readSpelled(spelled, saidOn, context);
	if (!("why" in found)) return found;
	context.fault({ path: context.path, message: found.why, example: found.example });
	return unread(spelled.words);
};
