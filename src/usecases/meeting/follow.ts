/** When a meeting is booked, moved or cancelled, the due dates that hang on it move with it. */

import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { calendarFor, type WorkingCalendar } from "../../domain/dates/working-days.ts";
import { type Anchored, dueOf, followMeeting, mayHangOn } from "../../domain/items/anchor.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Register } from "../ports.ts";

type Scope = {
	/** The whole register, whoever moved the meeting. */
	readonly register: Register;
	readonly now: Instant;
	readonly anchored: () => Promise<readonly Anchored[]>;
};

/** A board that was restricted meanwhile no longer gives its dates away: what hung on it stays as it was. */
const mayFollow = (item: Anchored, boards: readonly Board[]): boolean => {
	const [board, other] = [item.boardId, dueOf(item).anchor?.boardId].map((id) =>
		boards.find((each) => each.id === id),
	);
	return board !== undefined && other !== undefined && mayHangOn(board, other);
};

export const followMeetings =
	(calendar: WorkingCalendar) =>
	async (meeting: Meeting, { register, now, anchored }: Scope): Promise<readonly Anchored[]> => {
		const items = await anchored();
		if (items.length === 0) return [];
		const boards = await register.boards();
		const meetings = await register.meetings({ boardIds: [meeting.boardId], openOnly: true });
		return items
			.filter((item) => mayFollow(item, boards))
			.flatMap((item) => {
				const own = boards.find(({ id }) => id === item.boardId);
				const following = { meeting, meetings, now, calendar: calendarFor(own, calendar) };
				return followMeeting(item, following) ?? [];
			});
	};
