/** Numbers that are spoken in several words: "twenty-first", "two thousand and nine", "twenty ten". */
import { months, ordinalText, tensOf } from "./lexicon.ts";

/** A piece of the plain text, and where it stood in what was written. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** "twenty first" and "twenty-five" are written in two or three pieces and mean one number. */
export const joinNumbers = (pieces: readonly Piece[]): Piece[] =>
	joinYears(joinPairs(pieces.map(thatOne)));

const monthNames: ReadonlySet<string> = new Set(months);

/** "The February one" is what falls in that month: "one" counts nothing there. */
const thatOne = (piece: Piece, at: number, pieces: readonly Piece[]): Piece =>
	monthNames.has(pieces[at - 2]?.text ?? "") && spoken(piece) === 1
		? { ...piece, text: "one" }
		: piece;

const joinPairs = (pieces: readonly Piece[]): Piece[] => {
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

/** A number word, not a figure: "9" that was written "nine". */
const spoken = (piece: Piece | undefined): number | undefined =>
	piece && /^\d{1,2}$/.test(piece.text) && piece.end - piece.start > 2
		? Number(piece.text)
		: undefined;

/** "two thousand and nine", "two thousand nine", "twenty ten", "twenty twelve". */
const joinYears = (pieces: readonly Piece[]): Piece[] => {
	const joined: Piece[] = [];
	for (let at = 0; at < pieces.length; at++) {
		const year = yearAt(pieces, at);
		const opens = pieces[at];
		if (year && opens) {
			joined.push({ text: year.text, start: opens.start, end: pieces[year.last]?.end ?? 0 });
			at = year.last;
		} else if (opens) joined.push(opens);
	}
	return joined;
};

const yearAt = (
	pieces: readonly Piece[],
	at: number,
): { readonly text: string; readonly last: number } | undefined => {
	const opens = spoken(pieces[at]);
	if (opens !== 2 && opens !== 20) return undefined;
	const inCentury = spoken(pieces[at + 2]);
	if (opens === 20 && pieces[at + 1]?.text.trim() === "" && inCentury && inCentury >= 10)
		return { text: `20${inCentury}`, last: at + 2 };
	if (opens !== 2 || pieces[at + 2]?.text !== "thousand") return undefined;
	const rest = pieces[at + 4]?.text === "and" ? at + 6 : at + 4;
	const count = spoken(pieces[rest]);
	if (count === undefined) return { text: "2000", last: at + 2 };
	return { text: `20${String(count).padStart(2, "0")}`, last: rest };
};
