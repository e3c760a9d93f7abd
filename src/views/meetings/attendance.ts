/** What the secretary is told who has recorded who was at a meeting. */
import type { Board } from "../../domain/boards/board.ts";
import { referenceText } from "../../domain/register.ts";
import type { Attended } from "../../usecases/meeting/attend.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, lines, message } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";
import { attendanceRows, wordQuorumPresent } from "./quorum.ts";

export const attendedMessage = ({
	meeting,
	attendance,
	quorum,
	board,
	names,
}: Attended & { readonly board: Board; readonly names: Names }): Message => {
	const reference = referenceText(meeting, board);
	const value = { item: reference };
	return message(
		lines(
			[
				{ bold: "Attendance recorded " },
				{ code: reference },
				` ${board.name}, ${wordMeetingTime(meeting.time)}`,
			],
			...attendanceRows(attendance, names),
			[{ bold: "Quorum " }, wordQuorumPresent(quorum, { board, names })],
		),
		buttons(
			{ label: "Record the minutes", id: "do:meeting minutes-record", value, style: "primary" },
			{ label: "The meeting", id: "do:meeting show", value },
		),
	);
};
