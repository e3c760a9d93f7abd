/** May this due date hang on that meeting? Where the other board is restricted, its dates would give it away. */

import type { Board } from "../domain/boards/board.ts";
import type { HonestDate } from "../domain/dates/honest-date.ts";
import { mayHangOn } from "../domain/items/anchor.ts";
import { type Refused, refuse } from "../domain/refusal.ts";
import type { Register } from "./ports.ts";

export const objectionToAnchor = async (
	due: HonestDate,
	board: Board,
	register: Pick<Register, "boards">,
): Promise<Refused | undefined> => {
	if (!due.anchor) return undefined;
	const other = (await register.boards()).find(({ id }) => id === due.anchor?.boardId);
	if (other && mayHangOn(board, other)) return undefined;
	return refuse({ why: "anchor-restricted", words: due.words, board: board.name });
};
