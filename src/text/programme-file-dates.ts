/** Reads the dates of a programme file: a phrase by the same reader as a command's, or a window spelt out. */
import type { HonestDate, Window } from "../domain/honest-date.ts";
import { type PlainDate, plainDate } from "../domain/plain-date.ts";
import type { SpelledDate } from "./programme-file-fields.ts";
import type { JsonPath } from "./programme-file-json.ts";

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
	readonly fault: (path: JsonPath, message: string) => void;
};

const never = plainDate("2000-01-01");

/** Stands for a date that could not be read; the file is refused, so nobody sees it. */
const unread = (words: string): HonestDate => ({ precision: "undated", words, saidOn: never });

/** The window spelt out, or a sentence that says what is wrong with it. */
const spelledWindow = ({ precision, first, last }: SpelledDate): Window | string => {
	if (first === undefined) return 'A window spelt out needs its "first" day.';
	const end = last ?? (precision === "day" ? first : undefined);
	if (end === undefined) return 'A window spelt out needs its "last" day.';
	if (end < first) return "The last day is before the first.";
	if (precision === "day" && end !== first) return 'Two days are not a "day": try "range".';
	return { first: plainDate(first), last: plainDate(end) };
};

const readSpelled = (
	written: SpelledDate,
	saidOn: PlainDate,
	context: DateContext,
): HonestDate | string => {
	const { words, precision } = written;
	const hasWindow = written.first !== undefined || written.last !== undefined;
	if (precision === undefined && hasWindow) return 'First and last days need a "precision" too.';
	if (precision === undefined)
		return context.readPhrase(words, { saidOn, zone: context.zone, lean: context.lean });
	if (precision === "undated")
		return hasWindow ? "Something undated has no days." : { precision, words, saidOn };
	const window = spelledWindow(written);
	return typeof window === "string" ? window : { ...window, precision, words, saidOn };
};

export const readFileDate = (written: WrittenDate, context: DateContext): HonestDate => {
	const spelled: SpelledDate = typeof written === "string" ? { words: written } : written;
	const saidOn = spelled.saidOn === undefined ? context.saidOn : plainDate(spelled.saidOn);
	const found =
		saidOn === undefined
			? 'Say when it was said: give it "saidOn", give its entry a source with an ISO date, or the programme a clock.'
			: readSpelled(spelled, saidOn, context);
	if (typeof found !== "string") return found;
	context.fault(context.path, found);
	return unread(spelled.words);
};
