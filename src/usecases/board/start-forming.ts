/** A board that is recorded as forming, and has a meeting with a day, is active from the first such day on. */
import { type Board, startBoard } from "../../domain/boards/board.ts";
import { firstMeetingDay } from "../../domain/meetings/meeting.ts";
import type { RegisterChange } from "../ports.ts";

export const startForming = async (
	register: RegisterChange,
	isMeant: (board: Board) => boolean,
): Promise<void> => {
	for (const board of await register.boards()) {
		if (board.state.is !== "forming" || !isMeant(board)) continue;
		const day = firstMeetingDay(await register.meetings({ boardIds: [board.id] }));
		if (day) await register.save(startBoard(board, day));
	}
};
