/** A board that was merged, named in a command: it says where it went, and offers the board that took it over. */
import { z } from "zod";
import { type Board, successorOf } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Choice } from "../../../domain/refusal.ts";
import type { Reading } from "../../reading.ts";
import { stop } from "../field.ts";

export const boardChoice = (board: Board): Choice => ({
	label: `${board.name} (${board.code})`,
	words: board.code,
});

/** One that was merged says so, and offers the board that took it over; unless it is meant itself. */
const standing = (board: Board, { lexicon }: Reading, context: z.RefinementCtx): Board => {
	const successor = successorOf(board, lexicon.boards);
	if (!successor || board.state.is !== "ended") return board;
	const merged = `${board.name} was merged into ${successor.name} (${successor.code}) on ${wordDay(board.state.on)}.`;
	return stop(context, `${merged} Go on with that one?`, [boardChoice(successor)]);
};

export const orSuccessor = (found: Board, reading: Reading, context: z.RefinementCtx): Board =>
	found === z.NEVER ? found : standing(found, reading, context);
