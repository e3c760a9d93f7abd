/** Short forms in capitals, and several names that are joined: what is called so is meant, whatever else has the words. */
import { tiers } from "../../language/names/match.ts";
import type { Candidate, NameIndex } from "./name-index.ts";
import type { Clause, Piece } from "./pieces.ts";

type Place = { readonly from: number; readonly to: number };

/** "For SO" is of what is called by those letters, and of nobody whose title has them. */
export const isInitials = ({ text, words }: Clause, { from, to }: Place): boolean =>
	to - from === 1 && /^[A-Z]{2,}$/.test(words[from]?.raw ?? "") && text !== text.toUpperCase();

const isWhole = (piece: Piece): boolean =>
	piece.is === "name" && piece.candidates.some(({ tier }) => tier === tiers.whole);

const joins = /^(?:and|or)$/;

/** Where a name is taken apart by what joins in it: "SO and TP", "MPS, GOL and OSCT". */
const partsOf = ({ text, words, keys }: Clause, { from, to }: Place): readonly Place[] => {
	const parts: Place[] = [];
	let start = from;
	for (let at = from; at < to; at += 1) {
		const isJoint = joins.test(keys[at] ?? "");
		const isListed = text.slice(words[at]?.end, words[at + 1]?.start).includes(",");
		if (isJoint || (isListed && at + 1 < to)) {
			const end = isJoint ? at : at + 1;
			if (end > start) parts.push({ from: start, to: end });
			start = at + 1;
		}
	}
	return [...parts, { from: start, to }];
};

/** Several that are each called so are each meant before one name that has their words in another order. */
export const withSeveral = (clause: Clause, piece: Piece, all: readonly Piece[]): Piece => {
	if (piece.is !== "name" || isWhole(piece)) return piece;
	const parts = partsOf(clause, piece);
	const isEachNamed = parts.every((part) =>
		all.some((each) => each.from === part.from && each.to === part.to && isWhole(each)),
	);
	return parts.length > 1 && isEachNamed ? { ...piece, several: parts.length } : piece;
};

/** "The partnership board": of one that is no board, and one that is and has another word before, either may be meant. */
export const orWorn = (
	keys: readonly string[],
	{ all, best }: { readonly all: readonly Candidate[]; readonly best: number },
	index: NameIndex,
): readonly Candidate[] => {
	if (best !== tiers.core || all.some(({ isWorn }) => isWorn)) return [];
	const worn = index.find(keys, "any").filter(({ isWorn }) => isWorn);
	return worn.map(({ known }) => ({ known, tier: best }));
};
