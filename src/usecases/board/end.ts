/** Ends a board on a date; its history and its names stay. */
import type { Board } from "../../domain/board.ts";
import { dayIn, type PlainDate } from "../../domain/plain-date.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../changing.ts";
import { mergeAhead } from "../merge/planned.ts";
import type { Request } from "../request.ts";

export type Ending = {
	readonly board: Board;
	readonly on?: PlainDate | undefined;
	readonly reason?: string | undefined;
};

export const endBoard = (input: Ending, request: Request) =>
	changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const today = dayIn(board.zone, request.now);
		const on = input.on ?? today;
		if (on > today) return refuse({ why: "future", what: "The end of a board", when: on });
		// It would come to nothing on its day, and nobody would hear of that.
		const merging = await mergeAhead([board], register);
		if (merging) return merging;
		const ended: Board = { ...board, state: { is: "ended", on, reason: input.reason } };

		await register.save(ended);
		return ended;
	});
