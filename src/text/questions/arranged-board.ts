/** Orders that arrange a meeting by naming its board alone. */
import { isDateWord } from "./date-words.ts";
import { likelyIn } from "./named-in.ts";
import type { Clause, Piece } from "./pieces.ts";

const arranges = /^(?:schedule|book|arrange|organise)$/;
const beforeBoard = /^(?:the|a|an|our|another|next|new|up|us|me)$/;

export const isArranging = (verb: string): boolean => arranges.test(verb);

/** "Book DCG for 20 October" is of a meeting; "book a room for DCG" and "schedule of DCG" are not. */
export const arrangesBoard = (
	{ keys }: Clause,
	verb: string,
	{ said, pieces }: { readonly said: string; readonly pieces: readonly Piece[] },
): boolean => {
	const at = keys.indexOf(said);
	const isNext = ({ from }: Piece) =>
		from > at && keys.slice(at + 1, from).every((key) => beforeBoard.test(key));
	const board = likelyIn(pieces, ["board"]).find(isNext);
	const isDated = keys.slice(board?.to).some((key) => isDateWord(key) || /\d/.test(key));
	return isArranging(verb) && board !== undefined && isDated;
};
