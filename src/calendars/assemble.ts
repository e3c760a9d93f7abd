/** A calendar's text, from what was gathered of the register. */
import type { Gathered } from "../usecases/calendar/gather.ts";
import { dueEntry, meetingEntry } from "./entry.ts";
import { writeCalendar } from "./write.ts";

export const calendarText = (found: Gathered, as: "file" | "feed"): string => {
	const context = <T extends Parameters<Gathered["changedAt"]>[0]>(item: T) => {
		const board = found.board(item.boardId);
		return board && { board, changedAt: found.changedAt(item) };
	};
	const meetings = found.meetings.flatMap((meeting) => {
		const around = context(meeting);
		return (around && meetingEntry(meeting, around)) ?? [];
	});
	const dues = found.dues.flatMap((item) => {
		const around = context(item);
		return (around && dueEntry(item, around)) ?? [];
	});
	return writeCalendar({ name: found.name, entries: [...meetings, ...dues], as });
};
