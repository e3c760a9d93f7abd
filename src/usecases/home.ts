/** What waits for one person: their actions, their boards and the next meetings. */
import type { Action } from "../domain/action.ts";
import { type Board, belongs } from "../domain/board.ts";
import { hasPassed, type Meeting } from "../domain/meeting.ts";
import type { Person } from "../domain/person.ts";
import type { Instant, PlainDate } from "../domain/plain-date.ts";
import { listActions, listMeetings } from "./listing.ts";
import type { Names } from "./naming.ts";
import type { Request } from "./request.ts";

export type HomePage = {
	readonly me?: Person | undefined;
	readonly actions: readonly Action[];
	readonly boards: readonly Board[];
	readonly meetings: readonly Meeting[];
	readonly names: Names;
	readonly today: PlainDate;
	readonly now: Instant;
};

export const homePage = async (request: Request): Promise<HomePage> => {
	const { me, now, today, register } = request;
	const [actions, meetings, boards] = await Promise.all([
		listActions({ owner: me && { kind: "person", id: me.id } }, request),
		listMeetings({}, request),
		register.boards(),
	]);
	const own = boards.filter((board) => belongs(board, me?.id) && board.state.is !== "ended");
	const ids = new Set(own.map(({ id }) => id));
	const ahead = meetings.items.filter(
		({ boardId, time }) => (ids.has(boardId) || own.length === 0) && !hasPassed(time, now),
	);
	return {
		me,
		actions: me ? actions.items : [],
		boards: own,
		meetings: ahead,
		names: actions.names,
		today,
		now,
	};
};
