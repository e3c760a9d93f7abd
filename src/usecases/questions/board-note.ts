/** What goes beside the meetings of a board that has not begun, or is no more. */
import { type Board, successorOf } from "../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";

/** What to add when a board has no meeting: it is still forming, or it has ended. */
export const boardNote = (
	board: Board | undefined,
	boards?: readonly Board[],
): string | undefined => {
	if (board?.state.is === "forming") {
		return `It is still forming: start expected ${wordDate(board.state.starts)}.`;
	}
	if (board?.state.is !== "ended") return undefined;
	const into = boards && successorOf(board, boards);
	if (into) return `It was merged into ${into.name} (${into.code}) on ${wordDay(board.state.on)}.`;
	return `It ended on ${wordDay(board.state.on)}${board.state.reason ? `: ${board.state.reason.replace(/\.$/, "")}` : ""}.`;
};
