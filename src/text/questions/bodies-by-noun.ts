/** "The estates board": what ends in a body's noun is that body, and no person or item that has a word of it too; what stands before "work stream" is one. */
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { glue, headNouns } from "../../language/names/words.ts";
import type { Candidate } from "./name-index.ts";
import type { Clause, Piece } from "./pieces.ts";
import type { Place } from "./sure-names.ts";

const isBoard = ({ known }: Candidate): boolean => known.kind === "board";

const endsInNoun = ({ keys, words }: Clause, { from, to }: Place): boolean =>
	to - from > 1 && headNouns.has(keys[to - 1] ?? "") && !/s$/i.test(words[to - 1]?.raw ?? "");

/** Says which of several, or how it stands. */
const points =
	/^(?:last|next|first|second|third|fourth|fifth|final|previous|latest|coming|following|other|another|same|own|each|every|any|which|what|open|late|overdue|new|whole|red|amber|green)$/;

/** "The programme board" is called by a word that asks elsewhere; "the last board" is none that begins with "last". */
export const isCalledByNoun = (
	clause: Clause,
	place: Place,
	{ all, best }: { readonly all: readonly Candidate[]; readonly best: number },
): boolean =>
	mayBeCalledByNoun(clause, place) && all.some((each) => isBoard(each) && each.tier === best);

export const mayBeCalledByNoun = (clause: Clause, place: Place): boolean =>
	endsInNoun(clause, place) &&
	!clause.keys.slice(place.from, place.to).some((key) => points.test(key) || glue.has(key));

const isOfOther = ({ known, tier }: Candidate): boolean =>
	tier >= tiers.part && (known.kind === "person" || isItemKind(known.kind));

/** The same words, or all of them but the noun. */
const isOf = (piece: Piece, body: Piece): boolean =>
	piece.from === body.from && (piece.to === body.to || piece.to === body.to - 1);

/** "The take-up work stream" is no forum that is called Take-up as well. */
const asStream = ({ keys }: Clause, piece: Piece): Piece => {
	if (piece.is !== "name" || !/^(?:workstream|stream|strand)$/.test(keys[piece.to] ?? ""))
		return piece;
	const all = piece.candidates.filter(({ known }) => known.kind === "workStream");
	const isPart = piece.candidates.every(({ tier }) => tier >= tiers.part);
	const streams = isPart ? all : all.filter(({ tier }) => tier === tiers.whole);
	return streams.length > 0 ? { ...piece, candidates: streams } : piece;
};

export const asBodiesByNoun = (clause: Clause, found: readonly Piece[]): readonly Piece[] => {
	const pieces = found.map((piece) => asStream(clause, piece));
	const bodies = pieces.filter(
		(piece) => piece.is === "name" && endsInNoun(clause, piece) && piece.candidates.some(isBoard),
	);
	if (bodies.length === 0) return pieces;
	return pieces.flatMap((piece): readonly Piece[] => {
		if (piece.is !== "name" || !bodies.some((body) => isOf(piece, body))) return [piece];
		const candidates = piece.candidates.filter((each) => !isOfOther(each));
		return candidates.length > 0 ? [{ ...piece, candidates }] : [];
	});
};
