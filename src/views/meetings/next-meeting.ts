/** When a board next meets, or that nothing is recorded. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, line, message } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { meetingLine } from "../kit/wording.ts";

export const nextMeetingMessage = (view: {
	readonly board: Board;
	readonly names: Names;
	readonly meeting?: Meeting | undefined;
	readonly now: Instant;
}): Message => {
	const { board, meeting } = view;
	const value = { board: board.code };
	const all = { label: "All meetings", id: "do:meeting list", value };
	if (board.state.is === "ended")
		return message(
			line({ bold: board.name }, ` ended on ${wordDay(board.state.on)}: it meets no more.`),
			buttons({ ...all, value: { ...value, show: "all" } }),
		);
	const more = buttons(all, { label: "Schedule one", id: "do:meeting schedule", value });
	if (!meeting) return message(line({ bold: board.name }, ": next meeting not recorded."), more);
	return message(
		line({ bold: "Next " }, ...meetingLine(meeting, factsOf(meeting, view.names, view.now))),
		more,
	);
};
