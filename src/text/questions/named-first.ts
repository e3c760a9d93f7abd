/** "Book launch date?": the verb of an order may be the first word of what something is called, and what is left asks. */
import { tiers } from "../../language/names/match.ts";
import type { Clause, Piece } from "./pieces.ts";

const asks =
	/^\W*(?:status|who|whose|when|where|date|due|next|owner|deadline|done|yet|what|is|has|any)\b/i;
const asksLast = /\?\W*$/;
/** What is to be done with it: "change board meeting to Friday?". */
const orders = /\b(?:to|from|as)\b|\b(?:please|pls)\b/i;

export const opensWithName = (
	{ text, words, keys }: Clause,
	at: number,
	pieces: readonly Piece[],
): boolean => {
	if (at !== 0) return false;
	// "Schedule for the trees this quarter?"
	if (/^schedule$/.test(keys[0] ?? "") && /^(?:for|of)$/.test(keys[1] ?? ""))
		return asksLast.test(text);
	const ends = pieces.flatMap((piece) =>
		piece.is === "name" &&
		piece.from === 0 &&
		piece.to > 1 &&
		piece.candidates.some(({ tier }) => tier <= tiers.part)
			? [piece.to]
			: [],
	);
	if (ends.length === 0) return false;
	const rest = text.slice(words[Math.max(...ends) - 1]?.end);
	return (asks.test(rest) || (/\w/.test(rest) && asksLast.test(rest))) && !orders.test(rest);
};
