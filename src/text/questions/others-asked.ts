/** What stands after the words that leave something out, and is asked of the others: "who besides Bill has late items". */
import { isDateWord } from "./date-words.ts";
import type { Clause, Piece } from "./pieces.ts";

const state = /^(?:overdue|slipped|done|blocked|red|amber|green)$/;
const verb = /^(?:ha(?:s|ve|d)|owns?|owned|with|is|are|was|were|got|does|do|did|needs?)$/;

/** "Is anyone but Bill late": what stands after a name is asked of the others, and goes with no name. */
export const endsInAState = (pieces: readonly Piece[], { words }: Clause): boolean => {
	const [name, last] = pieces.filter(({ is }) => is !== "ignorable").slice(-2);
	const isState = last?.is === "tag" && state.test(last.tag);
	return isState && name?.is === "name" && !/['’]s?$/.test(words[name.to - 1]?.raw ?? "");
};

/** "Who besides Bill has late items": what somebody has, or is, after the name is asked of the others. */
export const goesOnToAState = (pieces: readonly Piece[], { words, keys }: Clause): boolean =>
	pieces.some((name, at) => {
		if (name.is !== "name") return false;
		const after = pieces.slice(at + 1);
		const isOwning = /['’]s?$/.test(words[name.to - 1]?.raw ?? "");
		const isState = (piece: Piece) => piece.is === "tag" && state.test(piece.tag);
		return (
			after.some(({ from }) => verb.test(keys[from] ?? "")) || (!isOwning && after.some(isState))
		);
	});

const goesOn =
	/^(?:and|or|nor|but|for|of|in|on|by|at|with|from|under|within|this|next|last|please|yet|are|is|have|has|that|which|due|before|after|since|until|between)$/;

/** Words before it that say what the list holds. */
export const holds =
	/\b(?:open|overdue|late|due|done|closed|blocked|red|amber|green|outstanding|left|actions?|milestones?|guidance|items?|things?|(?:every|any|some)thing|all|list|show|work)\b/i;

/** "Hasn't Bill done", "isn't Bill late with": the name is whoever has not, or is not, and nothing that goes. */
export const isTurnedRound = ({ keys, words }: Clause, from: number, to: number): boolean => {
	const next = keys[to] ?? "";
	return (
		/^(?:has|have|had|hasnt|havent|hadnt)$/.test(keys[from] ?? "") ||
		(next !== "" &&
			!goesOn.test(next) &&
			!isDateWord(next) &&
			!/['’]s?$/.test(words[to - 1]?.raw ?? ""))
	);
};
