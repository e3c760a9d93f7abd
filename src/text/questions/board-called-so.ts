/** "CSC chair", where a board and a body are both called so: a board has a chair and members, and of a body's own places nothing was asked. */
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const ofPlaces =
	/\b(?:boards?|groups?|committees?|panels?|forums?)\b|^\W*(?:(?:and|so|ok|but)\b\W*)*(?:is|are|was|were|do|does|did|has|have|what|which|where|how)\b/i;

export const isOfBoardCalledSo = ({ text }: Clause, cover: Cover): boolean => {
	if (cover.pattern.ask !== "seats" || ofPlaces.test(text)) return false;
	if (!tagsOf(cover).some((tag) => /^(?:chair|secretary|member)$/.test(tag))) return false;
	return cover.pieces.some((piece) => {
		if (piece.is !== "name") return false;
		const kinds = piece.candidates.map(({ known }) => known.kind);
		return kinds.includes("board") && kinds.includes("organisation");
	});
};
