/** "Who owns the wall", "when is the wall due", where things are titled so and a board has the word among others in its name: of a thing, and of no board. */
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause, Piece } from "./pieces.ts";

/** What is asked of one thing: whose it is, when it is due, who holds it up. */
const ofOneThing =
	/\bwho(?:['’]?s| is| are| was|m| has)? (?:\w+ )?(?:owns?|owning|owned|responsible|answer\w*|doing|does|dealing|holding|blocking|delaying|stopping|looking after|on top of)\b|\bwhen(?:['’]?s| is| was| are| were)? (?:(?!actions?\b|things?\b|items?\b).)*\bdue\b|\breview(?:ed)?(?: dates?| days?)?\W*$|\bwhat(?:['’]?s| is| was)? (?:holding|blocking|delaying|stopping|keeping)\b/i;

const closest = (tier: number, kinds: readonly number[]): boolean =>
	kinds.some((each) => each <= tier);

/** No board is called so, though one has the words in its name; and a thing has them in its title as well. */
const isRatherAThing = (piece: Piece): boolean => {
	if (piece.is !== "name") return false;
	const boards = piece.candidates.filter(({ known }) => known.kind === "board");
	const items = piece.candidates.filter(({ known }) => isItemKind(known.kind));
	const best = Math.min(...boards.map(({ tier }) => tier));
	return (
		boards.length > 0 &&
		best >= tiers.part &&
		closest(
			best,
			items.map(({ tier }) => tier),
		)
	);
};

const boardsAsked: ReadonlySet<string> = new Set(["roles", "items", "reasons"]);

export const isOfThingCalledSo = ({ text }: Clause, cover: Cover): boolean =>
	boardsAsked.has(cover.pattern.ask) &&
	!tagsOf(cover).some((tag) => tag === "chair" || tag === "board") &&
	ofOneThing.test(text) &&
	cover.pieces.some(isRatherAThing);
