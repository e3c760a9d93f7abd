/** "Who chairs the finance board", where none is called so: no such board is found, whatever else the word asks for. */

import { tiers } from "../../language/names/match.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { Cover } from "./cover.ts";
import { isDateWord } from "./date-words.ts";
import type { Clause, Piece } from "./pieces.ts";

const body = /^(?:board|committee|group|panel|forum)$/;
/** Says which of them, how it stands, or of whom; and calls none by a name. */
const describes =
	/^(?:the|a|an|our|my|your|their|his|her|its|this|that|these|those|which|what|each|every|any|all|no|next|last|first|second|latest|previous|new|old|other|another|same|own|whole|main|joint|right|wrong|only|single|active|forming|ended|former|restricted|open|closed|overdue|late|red|amber|green|of|for|on|in|at|by|to|with|from|and|or|is|are|was|does|do|did|has|have|had|there|who|when|where|how|chairs?|many|most|biggest|largest|smallest|busiest|oldest|newest)$/;
const opens = /^(?:the|a|an|our|any)$/;

const mostWords = 2;

/** How many words before the noun call the board, where an article stands before them. */
const wordsBefore = ({ keys, words }: Clause, noun: number): number => {
	// "The Bin Day Board" has a word of time in its name, where "the June Board" says when.
	const isName = [noun - 2, noun - 1, noun].every((at) => /^\p{Lu}/u.test(words[at]?.raw ?? ""));
	for (let count = 1; count <= mostWords; count += 1) {
		const key = keys[noun - count] ?? "";
		if (count === 1 && isName && isDateWord(key) && !isDateWord(keys[noun - 2] ?? "")) continue;
		if (describes.test(key) || isDateWord(key) || /^\d+$/.test(key)) return 0;
		if (opens.test(keys[noun - count - 1] ?? "")) return count;
	}
	return 0;
};

const lasting = /^(?:organisation|person|plan|workStream)$/;

/** "The friends group" may be the Friends, where "the welfare panel" is no welfare adviser. */
const isOfBody = (piece: Piece): boolean =>
	piece.is === "lost" ||
	(piece.is === "name" &&
		piece.candidates.some(
			({ known: { kind }, tier }) => kind === "board" || (lasting.test(kind) && tier < tiers.part),
		));

/** What no board here is called, as it was said: "finance board"; a matter beside it that is not kept is told of first. */
export const boardNotThere = (clause: Clause, pieces: readonly Piece[]): Reading | undefined => {
	for (const [noun, key] of clause.keys.entries()) {
		const [count, last] = [wordsBefore(clause, noun), clause.words[noun]];
		if (!body.test(key) || count === 0 || !last || /s$/i.test(last.raw)) continue;
		const from = noun - count;
		const isKnown = pieces.some(
			(piece) =>
				(isOfBody(piece) && piece.from < noun && piece.to > from) ||
				(piece.is === "not-held" && (piece.to <= from || piece.from > noun)),
		);
		if (!isKnown)
			return { is: "lost", looked: clause.text.slice(clause.words[from]?.start, last.end) };
	}
	return undefined;
};

const whenItMeets =
	/\b(?:when|where)(?:['’]?s| is| does| did| was)? (?:the |our )?(?:\p{Lu}[\p{L}’'&-]* ){1,4}(?:Board|Committee|Panel|Forum)\b(?: (?:next |last )?(?:meet|sit|meeting))?\W*$/u;

/** "When is the Bin Day Board", where no board is called so: no thing that has one of its words in its title. */
export const isOfBoardNotThere = ({ text }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "facts" &&
	whenItMeets.test(text) &&
	pieces.some((piece) => piece.is === "name") &&
	pieces.every(
		(piece) =>
			piece.is !== "name" ||
			piece.candidates.every(({ known, tier }) => known.kind !== "board" && tier >= tiers.part),
	);
