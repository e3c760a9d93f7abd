/** "The TP Prevent Lead", "the chapter clerk": a name of several words is not taken apart for what its words may be alone. */
import { memoizeByObject } from "../../domain/memoize.ts";
import { tiers } from "../../language/names/match.ts";
import type { Clause, Piece } from "./pieces.ts";

/** A whole name of several words is meant as one: taking it apart costs. */
export const isWhole = (piece: Piece): boolean =>
	piece.is === "name" &&
	piece.to - piece.from > 1 &&
	piece.candidates.some(({ tier }) => tier < tiers.part);

const breaksUp = (piece: Piece, whole: Piece): boolean =>
	piece.from < whole.to &&
	whole.from < piece.to &&
	!(piece.from <= whole.from && whole.to <= piece.to);

/** Pieces that take a whole name apart: the same for every pattern. */
export const breaking = memoizeByObject(({ keys }: Clause) =>
	memoizeByObject((pieces: readonly Piece[]): ReadonlySet<Piece> => {
		const all = pieces.filter(isWhole);
		// "The chapter" is no name where the chapter clerk is spoken of.
		const isShort = ({ from, to }: Piece) => keys[from] === "the" && to - from === 2;
		const wholes = all.filter(
			(piece) => !isShort(piece) || !all.some((each) => !isShort(each) && breaksUp(piece, each)),
		);
		return new Set(pieces.filter((piece) => wholes.some((whole) => breaksUp(piece, whole))));
	}),
);
