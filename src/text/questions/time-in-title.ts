/** "The Q4 stocktake", where one thing is called so and others are called "stocktake": there the time is part of a name. */
import { tiers } from "../../language/names/match.ts";
import type { Cover } from "./cover.ts";
import type { Piece } from "./pieces.ts";

/** "The Q4" is a time as well as "Q4". */
const endsWithin = (one: Piece, { from, to }: Piece): boolean => one.to > from && one.to <= to;

/** The words of one thing alone, in whatever order: "Stocktake Q4". */
const names = (cover: Cover): readonly Piece[] =>
	cover.pieces.filter(
		(piece) =>
			piece.is === "name" &&
			piece.candidates.length === 1 &&
			piece.candidates.every(({ tier }) => tier < tiers.slippedPart),
	);

/** Does it call one thing by what the other reads as a name and a time? */
export const hasItInTitle = (other: Cover, cover: Cover): boolean => {
	const times = other.pieces.filter(({ is }) => is === "period");
	const called = other.pieces.filter(({ is }) => is === "name");
	return names(cover).some((name) =>
		[times, called].every((some) => some.some((piece) => endsWithin(piece, name))),
	);
};
