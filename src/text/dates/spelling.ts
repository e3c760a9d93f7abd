/** One way of writing for many: lower case, whole month and weekday names, digits for number words, plain dashes. */

import { ordinalText, tensOf, variants } from "./lexicon.ts";
import { nearestName } from "./misspelling.ts";

/** A piece of the plain text, and where it stood in what was written. */
type Piece = { readonly text: string; readonly start: number; readonly end: number };

export type Spelled = {
	/** What the families read. */
	readonly text: string;
	readonly source: string;
	/** Slips that were put right: "Feburary" read as February. */
	readonly slips: readonly string[];
	/** The place in the source where a place in the text begins, or ends. */
	readonly startAt: (place: number) => number;
	readonly endAt: (place: number) => number;
};

const plain = new Map<string, string>([
	..."‘’ʼ′`".split("").map((mark) => [mark, "'"] as const),
	..."‐‑‒–—−".split("").map((mark) => [mark, "-"] as const),
	..."\u00a0\u2009\u202f\t\n\r".split("").map((mark) => [mark, " "] as const),
]);

const piecesPattern =
	/[ap]\.\s?m\.?(?![a-z])|w\/[ceb](?![a-z])|f\/y(?![a-z])|mid-day|[a-z]+(?:'[a-z]+)?|\d+|\s+|./gisu;

export const spell = (source: string): Spelled => {
	const slips: string[] = [];
	const pieces = joinNumbers(readPieces(flatten(source), source, slips));
	const starts: number[] = [];
	let text = "";
	for (const piece of pieces) {
		starts.push(text.length);
		text += piece.text;
	}
	return {
		text,
		source,
		slips,
		startAt: (place) => pieces[pieceAt(starts, place)]?.start ?? source.length,
		endAt: (place) => (place <= 0 ? 0 : (pieces[pieceAt(starts, place - 1)]?.end ?? source.length)),
	};
};

const flatten = (source: string): string => {
	if (/^[ -~]*$/.test(source)) return source;
	let flat = "";
	for (const mark of source) flat += plain.get(mark) ?? mark;
	return flat;
};

const pieceAt = (starts: readonly number[], place: number): number => {
	let at = starts.length - 1;
	while (at > 0 && (starts[at] ?? 0) > place) at--;
	return at;
};

const readPieces = (flat: string, source: string, slips: string[]): Piece[] => {
	const pieces: Piece[] = [];
	for (const found of flat.matchAll(piecesPattern)) {
		const start = found.index;
		const end = start + found[0].length;
		// The dot after "Mar." or "Thurs." belongs to the word.
		const before = pieces.at(-1);
		if (found[0] === "." && before && isShortName(before, source) && !/\d/.test(flat[end] ?? ""))
			pieces[pieces.length - 1] = { ...before, end };
		else pieces.push({ text: plainWord(found[0], slips), start, end });
	}
	return pieces;
};

const isShortName = (piece: Piece, source: string): boolean => {
	const written = source.slice(piece.start, piece.end).toLowerCase();
	return /^[a-z]{3,5}$/.test(written) && /^[a-z]+$/.test(piece.text) && variants.has(written);
};

const plainWord = (written: string, slips: string[]): string => {
	const word = written.toLowerCase();
	if (/^\s/.test(word)) return " ";
	if (/^[ap]\./.test(word)) return `${word[0]}m`;
	const variant = variants.get(word);
	if (variant !== undefined) return variant;
	if (!/^[a-z]{4,12}$/.test(word)) return word;
	const name = nearestName(word);
	if (name === undefined || name === word) return word;
	slips.push(`"${written}" read as ${name[0]?.toUpperCase()}${name.slice(1)}`);
	return name;
};

/** "twenty first" and "twenty-five" are written in two or three pieces and mean one number. */
const joinNumbers = (pieces: readonly Piece[]): Piece[] => {
	const joined: Piece[] = [];
	for (let at = 0; at < pieces.length; at++) {
		const [ten, gap, one] = [pieces[at], pieces[at + 1], pieces[at + 2]] as Piece[];
		const text = ten && gap && one && twoPartNumber(ten, gap, one);
		if (ten && one && text) {
			joined.push({ text, start: ten.start, end: one.end });
			at += 2;
		} else if (ten) joined.push(ten);
	}
	return joined;
};

const spokenTens = new Map([...tensOf.values()].map((count) => [String(count), count]));

const twoPartNumber = (ten: Piece, gap: Piece, one: Piece): string | undefined => {
	const count = spokenTens.get(ten.text);
	// "20 1st" in digits is not twenty-first: the piece must have been a word, longer than its digits.
	if (count === undefined || ten.end - ten.start <= 3 || !/^[ -]$/.test(gap.text)) return undefined;
	if (one.end - one.start === 1) return undefined;
	const ordinal = /^([1-9])(?:st|nd|rd|th)$/.exec(one.text);
	if (ordinal) return ordinalText(count + Number(ordinal[1]));
	return /^[1-9]$/.test(one.text) ? String(count + Number(one.text)) : undefined;
};
