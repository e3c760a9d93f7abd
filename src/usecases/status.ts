/** Where the programme stands: each board's next meeting, what is late, and what is not green. */
import type { Board } from "../domain/board.ts";
import { isOverdue } from "../domain/honest-date.ts";
import { type Meeting, nextMeeting } from "../domain/meeting.ts";
import type { Milestone, Rag } from "../domain/milestone.ts";
import { dayIn, type Instant } from "../domain/plain-date.ts";
import { type Names, namesFor } from "./naming.ts";
import type { Request } from "./request.ts";

export type BoardStatus = {
	readonly board: Board;
	readonly next?: Meeting | undefined;
	readonly open: number;
	readonly overdue: number;
	readonly rag: Readonly<Partial<Record<Rag, number>>>;
	readonly awaited: number;
};

export type ProgrammeStatus = {
	readonly boards: readonly BoardStatus[];
	readonly names: Names;
	readonly now: Instant;
};

const ragCounts = (milestones: readonly Milestone[]): Partial<Record<Rag, number>> => {
	const counts: Partial<Record<Rag, number>> = {};
	for (const { report } of milestones)
		if (report) counts[report.rag] = (counts[report.rag] ?? 0) + 1;
	return counts;
};

export const programmeStatus = async (request: Request): Promise<ProgrammeStatus> => {
	const { register, now } = request;
	const query = { openOnly: true };
	const [names, boards, meetings, actions, milestones, guidance] = await Promise.all([
		namesFor(register),
		register.boards(),
		register.meetings(query),
		register.actions(query),
		register.milestones(query),
		register.guidance(query),
	]);
	const statusOf = (board: Board): BoardStatus => {
		const own = <T extends { boardId: string }>(items: readonly T[]) =>
			items.filter(({ boardId }) => boardId === board.id);
		const today = dayIn(board.zone, now);
		return {
			board,
			next: nextMeeting(own(meetings), now),
			open: own(actions).length,
			overdue: own(actions).filter(({ due }) => isOverdue(due, today)).length,
			rag: ragCounts(own(milestones)),
			awaited: own(guidance).filter(({ state }) => state.is === "expected").length,
		};
	};
	const standing = boards.filter(({ state }) => state.is !== "ended");
	return { boards: standing.map(statusOf), names, now };
};
