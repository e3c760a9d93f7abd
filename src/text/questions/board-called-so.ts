/** "CSC chair", where a board and a body are both called so: a board has a chair and members, and of a body's own places nothing was asked. */

import { tiers } from "../../language/names/match.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isOfBoardNotThere } from "./board-not-there.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { isOfStandingIn } from "./sitting-in-for.ts";
import { isOfThingCalledSo } from "./thing-called-so.ts";

const ofPlaces =
	/\b(?:boards?|groups?|committees?|panels?|forums?)\b|^\W*(?:(?:and|so|ok|but)\b\W*)*(?:is|are|was|were|do|does|did|has|have|what|which|where|how)\b/i;

/** "How many forums are running", where one board is called so in the plural: those forums, and not boards of any name. */
const isOfBodiesCalledSo = ({ words }: Clause, cover: Cover, { boards }: World): boolean => {
	if (cover.pattern.ask !== "boards" && cover.pattern.ask !== "meetings") return false;
	return cover.pieces.some((piece) => {
		if (piece.is !== "tag" || piece.tag !== "board") return false;
		const said = words[piece.from]?.raw.toLowerCase() ?? "";
		if (!said.endsWith("s") || said === "boards" || said === "bodies") return false;
		return boards.some(({ name, aliases }) =>
			[name, ...aliases].some((called) => called.toLowerCase().endsWith(` ${said}`)),
		);
	});
};

const isOfItsPlaces = ({ text }: Clause, cover: Cover): boolean => {
	if (cover.pattern.ask !== "seats" || ofPlaces.test(text)) return false;
	if (!tagsOf(cover).some((tag) => /^(?:chair|secretary|member)$/.test(tag))) return false;
	return cover.pieces.some((piece) => {
		if (piece.is !== "name") return false;
		const kinds = piece.candidates.map(({ known }) => known.kind);
		return kinds.includes("board") && kinds.includes("organisation");
	});
};

/** "Who runs the forum in Camden": no chair of a body that has the word in its name, and of Camden besides. */
const isOfTwoBodies = ({ text }: Clause, cover: Cover): boolean => {
	const bodies = cover.pieces.filter(
		(piece) =>
			piece.is === "name" && piece.candidates.every(({ known }) => known.kind === "organisation"),
	);
	return (
		cover.pattern.ask === "seats" &&
		bodies.length > 1 &&
		/^\W*(?:and |so )?who (?:runs|chairs|leads|heads)\b(?!.*\b(?:and|or)\b|.*,)/i.test(text)
	);
};

/** "Which borough was last to have it": one of many is asked for, and not the board that has the word in its name. */
const isOneOfMany = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			piece.to - piece.from === 1 &&
			/^(?:which|what)$/.test(keys[piece.from - 1] ?? "") &&
			/^(?:is|was|are|were|had|has|did|does|got|first|last)$/.test(keys[piece.to] ?? "") &&
			piece.candidates.every(({ tier }) => tier === tiers.core) &&
			piece.candidates.some(({ known }) => known.kind === "board"),
	);

export const isOfBoardCalledSo = (clause: Clause, cover: Cover, world: World): boolean =>
	isOfBodiesCalledSo(clause, cover, world) ||
	isOfItsPlaces(clause, cover) ||
	isOfTwoBodies(clause, cover) ||
	isOneOfMany(clause, cover) ||
	isOfThingCalledSo(clause, cover) ||
	isOfBoardNotThere(clause, cover) ||
	isOfStandingIn(clause, cover);
