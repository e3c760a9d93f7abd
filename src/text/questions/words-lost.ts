/** What the words of a follow-up would lose, put to the question before. */
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { saysPerson } from "./pronouns.ts";

/** "And what boards is he on" asks of somebody, and asks for boards: a board beside its name alone is put for another. */
export const losesWords = (clause: Clause, { pieces }: Cover): boolean =>
	saysPerson(clause) ||
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			/^(?:board|stream|plan)$/.test(piece.tag) &&
			![pieces[at - 1], pieces[at + 1]].some((beside) => beside?.is === "name"),
	);
