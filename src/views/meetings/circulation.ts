/** What the secretary is told once something was posted in the board's channel. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import { postedIn } from "../items/item-saved.ts";
import { line, message } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";

export const circulatedMessage = (what: string, meeting: Meeting, board: Board): Message =>
	message(
		line(
			{ bold: `${what} posted ` },
			{ code: referenceText(meeting, board) },
			` ${board.name}, ${wordMeetingTime(meeting.time)}`,
		),
		postedIn(board),
	);
