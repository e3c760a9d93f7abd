/** One way of writing for many: lower case, whole month and weekday names, digits for number words, plain dashes. */

import { variants } from "./lexicon.ts";
import { nearestName } from "./misspelling.ts";
import { joinNumbers, type Piece } from "./spoken-numbers.ts";

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
	/[ap]\.\s?m\.?(?![a-z])|w\/[ceb](?![a-z])|f\/y(?![a-z])|w\.?e\.?f\.?(?![a-z])|mid-day|'til(?![a-z])|[a-z]+(?:'[a-z]+)?|\d+|\s+|./gisu;

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
		else if (found[0] === "@" && /\d/.test(flat[end] ?? ""))
			pieces.push({ text: "at ", start, end });
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
	const nearest = nearestName(word);
	if (nearest === undefined || nearest === word) return word;
	const name = variants.get(nearest) ?? nearest;
	slips.push(`"${written}" read as ${name[0]?.toUpperCase()}${name.slice(1)}`);
	return name;
};
