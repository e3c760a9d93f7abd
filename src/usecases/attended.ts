/** Who was at which meeting, of the boards in sight. */
import type { Board } from "../domain/boards/board.ts";
import type { Attendance } from "../domain/meetings/attendance.ts";
import type { Meeting } from "../domain/meetings/meeting.ts";
import type { Request } from "./request.ts";

export type AttendedMeeting = {
	readonly meeting: Meeting;
	readonly board: Board;
	readonly attendance: Attendance;
};

export const listAttendance = async (
	board: Board | undefined,
	{ register }: Request,
): Promise<readonly AttendedMeeting[]> => {
	const query = { boardIds: board && [board.id] };
	const boards = new Map((await register.boards()).map((one) => [one.id, one]));
	const meetings = new Map((await register.meetings(query)).map((one) => [one.id, one]));
	return (await register.records("attendance", query)).flatMap((attendance) => {
		const meeting = meetings.get(attendance.meetingId);
		const own = boards.get(attendance.boardId);
		return meeting && own ? [{ meeting, board: own, attendance }] : [];
	});
};
