/** "When do they meet", after who took over from a board that has ended: they are whoever took over. */

import type { Board } from "../../domain/boards/board.ts";
import { successorOf } from "../../domain/boards/board.ts";
import { keysOf } from "../../language/names/words.ts";
import { calledBy } from "./called-by.ts";
import { only } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told } from "./turn-of-thing.ts";

const said = (board: Board, words: string): boolean =>
	[board.name, ...board.aliases].some((name) =>
		` ${words} `.includes(` ${keysOf(name).join(" ")} `),
	);

/** The board that took over, as the merge has it, or the one board that the reason names. */
const heirOf = (ended: Board, boards: readonly Board[]): Board | undefined => {
	if (ended.state.is !== "ended") return undefined;
	const merged = successorOf(ended, boards);
	if (merged || ended.state.mergedIntoId !== undefined) return merged;
	const words = keysOf(ended.state.reason ?? "").join(" ");
	return only(boards.filter((board) => board !== ended && said(board, words)));
};

const heirTold = ({ thread: { question }, world: { boards } }: Told): string | undefined => {
	if (question?.ask !== "about" || !question.facets.includes("successor")) return undefined;
	const ended = only(question.subjects);
	const board = boards.find(({ id }) => id === ended?.id);
	const heir = board && heirOf(board, boards);
	return heir && calledBy(heir);
};

/** What was is asked of the board that was. */
const isOver = /\b(?:was|were|did|had|used to|chaired|ran|left|ended|old|before)\b/i;
const theirs = /\b(?:their|its)\b/gi;
const they = /\b(?:they|them|it|that|that board|that one)\b(?!['’])/gi;
const there = /\b(?:on|at|in)? ?there\b(?=\W*$| (?:now|still|any ?more)\b)/gi;
const officer =
	/^(\W*(?:(?:and|so|ok)\b\W*)*who(?:['’]?s| is) (?:the|their) (?:chair|secretary))\W*$/i;
const whoRuns = /^(\W*(?:(?:and|so|ok)\b\W*)*who (?:chairs|runs|leads|heads))\W*$/i;

const ofHeir: PutPlainly = (text, told) => {
	const heir = isOver.test(text) ? undefined : heirTold(told);
	if (heir === undefined) return undefined;
	const plain = text
		.replace(officer, `$1 of ${heir}`)
		.replace(whoRuns, `$1 ${heir}`)
		.replace(there, ` on ${heir}`)
		.replace(theirs, `${heir}'s`)
		.replace(they, heir);
	return plain === text ? undefined : plain.replace(/\bdo (?=\S+ (?:next )?meet\b)/i, "does ");
};

const past = /\b(?:it|they|that board)\b(?!['’])/i;

/** "Who chaired it", once whoever took over was asked of: it is the board that was. */
const ofWhatWas: PutPlainly = (text, { thread: { inTurn = [], question }, world: { boards } }) => {
	const [before, now] = inTurn.slice(-2).map(({ id }) => boards.find((each) => each.id === id));
	const isAsked = question?.subjects.some(({ id }) => id === now?.id) === true;
	if (!before || !now || !isAsked || !isOver.test(text) || !past.test(text)) return undefined;
	return heirOf(before, boards) === now ? text.replace(past, calledBy(before)) : undefined;
};

export const ofItsSuccessor = firstPlain([ofHeir, ofWhatWas]);
