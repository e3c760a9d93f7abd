/** What the words of a follow-up would lose, put to the question before. */
import type { Question } from "../../domain/question.ts";
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

const ofNoItems: ReadonlySet<Question["ask"]> = new Set([
	...(["meetings", "roles", "seats", "boards", "decisions", "rhythm", "terms"] as const),
	...(["deputies", "tenure", "vacancies", "absent", "from", "clashes", "records"] as const),
]);

/** "Just the red ones", after meetings: none of them is of any colour. */
export const isOfItemsAlone = ({ pieces }: Cover, { ask }: Question): boolean =>
	ofNoItems.has(ask) &&
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			/^(?:red|amber|green|notRed|notGreen|overdue|slipped|blocked|due)$/.test(piece.tag),
	);
